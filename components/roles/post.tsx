import { usePartners } from "@/components/agreement/use-partners";
import { openCard } from "@/components/board/open-card";
import { rolesWords } from "@/lib/i18n/en/roles";
import type { CardDraft } from "@/lib/plan/read";

const say = rolesWords.panel;
const ROLES = ["employer", "host", "lineManager", "tasking"] as const;

/** Who employs, hosts, manages and tasks the post, as placement schemes need it. Empty when nothing is said. */
export function postFacts(card: CardDraft, shortName: (id: string) => string): string[] {
	return ROLES.flatMap((field) => {
		const id = card.fields[field];
		const who = typeof id === "string" ? shortName(id) : "";
		return who ? [say.placed(say[field], who)] : [];
	});
}

export function Post({ card }: { card: CardDraft }) {
	const { shortName } = usePartners();
	const facts = postFacts(card, shortName);
	return (
		<section aria-labelledby="role-post">
			<h4 id="role-post" className="text-sm font-semibold">
				{say.placement}
			</h4>
			{facts.length === 0 ? (
				<p className="text-sm text-ink-2">{say.noPost}</p>
			) : (
				<ul className="text-sm">
					{facts.map((fact) => (
						<li key={fact}>{fact}</li>
					))}
				</ul>
			)}
			<a
				href={`?card=${card.id}`}
				className="link text-sm touch-link"
				onClick={(event) => openCard(event, card.id)}
			>
				{say.editPost}
			</a>
		</section>
	);
}
