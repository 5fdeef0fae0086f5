import { PartnerMark } from "@/components/partner/partner-mark";
import type { Spread } from "@/lib/barrier/appraisal";
import type { BarrierRow } from "@/lib/barrier/register";
import { registerWords } from "@/lib/i18n/en/register";
import type { PartnerId } from "@/lib/ids";
import type { PartnerView } from "@/lib/queries";
import { RiskMark } from "./risk-mark";

const say = registerWords.risk;

const spreadOf = (what: string, spread: Spread | null): string[] =>
	spread && spread.lowest !== spread.highest ? [say.spread(what, spread.lowest, spread.highest)] : [];

/** The risk of a barrier with the spread between its partners: who sees it otherwise is named, never averaged. [B8] */
export function RiskSaid({
	row,
	partners,
	inLine = false,
}: {
	row: BarrierRow;
	partners: readonly PartnerView[];
	/** Side by side, where there is room. */
	inLine?: boolean;
}) {
	const { view, silent } = row;
	const said = partners.length - silent.length;
	const spreads = [...spreadOf(say.likelihood, view.likelihood), ...spreadOf(say.impact, view.impact)];
	return (
		<span
			className={inLine ? "flex flex-wrap items-center gap-x-3 gap-y-1" : "flex flex-col items-start gap-0.5"}
		>
			{view.risk && <RiskMark risk={view.risk} />}
			{said === 0 && <span className="text-sm text-ink-3">{say.notSaid}</span>}
			{spreads.map((one) => (
				<span key={one} className="text-xs leading-4 text-ink-2 num">
					{one}
				</span>
			))}
			<Says who={view.says.no} what={say.saysNo} partners={partners} />
			<Says who={view.says.unsure} what={say.saysUnsure} partners={partners} />
			{said > 0 && silent.length > 0 && (
				<span className="text-xs leading-4 text-ink-3 num">{say.saidBy(said, partners.length)}</span>
			)}
		</span>
	);
}

function Says({
	who,
	what,
	partners,
}: {
	who: readonly PartnerId[];
	what: (n: number) => string;
	partners: readonly PartnerView[];
}) {
	const said = partners.filter(({ id }) => who.includes(id));
	if (said.length === 0) return null;
	return (
		<span className="inline-flex flex-wrap items-center gap-1 text-xs leading-4 text-ink-2">
			{said.map((partner) => (
				<PartnerMark key={partner.id} partner={partner} />
			))}
			<span>{what(said.length)}</span>
		</span>
	);
}
