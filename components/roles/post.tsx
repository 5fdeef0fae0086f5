import { usePartners } from "@/components/agreement/use-partners";
import { openCard } from "@/components/board/open-card";
import { useRoom } from "@/components/room/plan-room";
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

/** The details of a post on one line, under the title of its responsibility; nothing where none is set. */
export function PostLine({ card, shortName }: { card: CardDraft; shortName: (id: string) => string }) {
	const facts = postFacts(card, shortName);
	return (
		facts.length > 0 && (
			<span className="block text-xs text-ink-2 break-words" data-post>
				{facts.join(" · ")}
			</span>
		)
	);
}

/** The details of a post, and the way to where they are changed. */
export function Post({ card }: { card: CardDraft }) {
	const { mayDraft } = useRoom();
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
			{mayDraft && (
				<a
					href={`?card=${card.id}`}
					className="link text-sm touch-link"
					onClick={(event) => openCard(event, card.id)}
				>
					{say.editPost}
				</a>
			)}
		</section>
	);
}
