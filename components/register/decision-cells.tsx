import { DecisionCell } from "@/components/agreement/decision-cell";
import type { Standing } from "@/lib/agreement/standing";
import { registerWords } from "@/lib/i18n/en/register";
import type { PartnerView } from "@/lib/queries";

const say = registerWords;

/** What one partner says to a row: its decision, or that it was not asked. */
export function CellOf({ standing, partner }: { standing: Standing | undefined; partner: PartnerView }) {
	const answer = standing?.answers.find((one) => one.partner === partner.id);
	const ended = standing?.kind === "lapsed" || standing?.kind === "withdrawn";
	if (answer) return <DecisionCell partner={partner} decision={answer.decision} lapsed={ended} />;
	const text =
		standing && standing.kind !== "not-put" ? say.notAsked(partner.name) : say.notPut(partner.name);
	return (
		<span className="register-none" title={text}>
			<span aria-hidden="true">–</span>
			<span className="sr-only">{text}</span>
		</span>
	);
}

/** The decisions of all partners in joining order, where there is no column for each. */
export function CellsInLine({
	standing,
	partners,
}: {
	standing: Standing | undefined;
	partners: readonly PartnerView[];
}) {
	return (
		<ul className="flex flex-wrap gap-x-2 gap-y-1.5" aria-label={say.decisions}>
			{partners.map((partner) => (
				<li key={partner.id} className="inline-flex items-center gap-1">
					<span aria-hidden="true" className="text-xs font-semibold text-ink-2">
						{partner.code}
					</span>
					<CellOf standing={standing} partner={partner} />
				</li>
			))}
		</ul>
	);
}
