import { PartnerMark } from "@/components/partner/partner-mark";
import { dayOfMoment } from "@/components/plan/dates";
import { type Appraisal, riskOf } from "@/lib/barrier/appraisal";
import type { BarrierRow } from "@/lib/barrier/register";
import { registerWords } from "@/lib/i18n/en/register";
import type { PartnerView } from "@/lib/queries";
import { RiskMark } from "./risk-mark";

const say = registerWords.appraisal;

/** How each partner sees a barrier, one row a partner in joining order; whoever has said nothing has a row too. */
export function AppraisalTable({ row, partners }: { row: BarrierRow; partners: readonly PartnerView[] }) {
	const said = new Map(row.view.appraisals.map((one) => [one.partner, one]));
	return (
		<table className="tbl mt-2">
			<caption className="sr-only">{say.caption(row.title)}</caption>
			<thead>
				<tr>
					<th scope="col" className="px-1! w-8">
						<span className="sr-only">{say.columns.partner}</span>
					</th>
					<th scope="col" className="px-1!">
						{say.columns.applies}
					</th>
					<th scope="col" className="px-1! w-[68px]">
						{say.columns.likelihood}
					</th>
					<th scope="col" className="px-1! w-[52px]">
						{say.columns.impact}
					</th>
					<th scope="col" className="px-1! w-[84px]">
						{say.columns.risk}
					</th>
				</tr>
			</thead>
			{partners.map((partner) => (
				<AppraisalRows key={partner.id} partner={partner} appraisal={said.get(partner.id)} />
			))}
		</table>
	);
}

function AppraisalRows({ partner, appraisal }: { partner: PartnerView; appraisal: Appraisal | undefined }) {
	const mark = (
		<th scope="row" className="px-1! border-line! align-top" rowSpan={appraisal?.reason ? 2 : 1}>
			<PartnerMark partner={partner} />
		</th>
	);
	if (!appraisal)
		return (
			<tbody>
				<tr>
					{mark}
					<td colSpan={4} className="px-1! text-ink-3">
						{say.notSaid}
					</td>
				</tr>
			</tbody>
		);
	const { applies, likelihood, impact, reason, personName, at } = appraisal;
	const by = say.by(personName, dayOfMoment(at));
	const plain = reason === "" ? "px-1!" : "px-1! border-b-0! pb-0!";
	return (
		<tbody>
			<tr title={by}>
				{mark}
				<td className={plain}>
					<span className={applies === "yes" ? "" : "font-semibold"}>{say.applies[applies]}</span>
					<span className="sr-only"> ({by})</span>
				</td>
				<td className={`num ${plain}`}>
					<Score value={likelihood} />
				</td>
				<td className={`num ${plain}`}>
					<Score value={impact} />
				</td>
				<td className={plain}>
					{likelihood !== null && impact !== null ? (
						<RiskMark risk={riskOf(likelihood * impact)} />
					) : (
						<Score value={null} />
					)}
				</td>
			</tr>
			{reason !== "" && (
				<tr>
					<td colSpan={4} className="px-1! pt-0.5!">
						<p className="text-ink-2 break-words whitespace-pre-wrap" dir="auto">
							“{reason}”
						</p>
					</td>
				</tr>
			)}
		</tbody>
	);
}

function Score({ value }: { value: number | null }) {
	if (value !== null) return <>{value}</>;
	return (
		<span className="text-ink-3">
			<span aria-hidden="true">{say.none}</span>
			<span className="sr-only">{say.noneSaid}</span>
		</span>
	);
}
