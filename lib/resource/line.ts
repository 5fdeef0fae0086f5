import type { PartnerId } from "@/lib/ids";
import type { CardDraft } from "@/lib/plan/read";
import { unitOf } from "@/lib/plan/value-words";

export type Period = "once" | "per_month" | "per_year" | "unsaid";

/** One resource as it counts. Amounts are hundredths of its unit; a cut is negative. */
export interface ResourceLine {
	card: CardDraft;
	/** What it may be added to: lines of the same key, and no others. */
	key: string;
	period: Period;
	/** The year a financial year begins in. */
	year: number | null;
	provider: PartnerId | null;
	need: number | null;
	committed: number;
	/** Of what is committed: in principle, requested or at risk. */
	unconfirmed: number;
	received: number | null;
	/** Was committed once, and is withdrawn. */
	withdrawn: number;
	gap: number;
	/** "YYYY-MM-DD"; null: it goes on. */
	end: string | null;
}

const numberIn = (card: CardDraft, field: string): number | null => {
	const value = card.fields[field];
	return typeof value === "number" ? value : null;
};
const wordIn = (card: CardDraft, field: string): string | null => {
	const value = card.fields[field];
	return typeof value === "string" ? value : null;
};

const PERIODS: readonly Period[] = ["once", "per_month", "per_year"];
const NOT_CONFIRMED = ["in_principle", "requested", "at_risk"];

/**
 * What lines of one kind have in common. Pounds and posts differ in it, and so do one-off and yearly amounts; what
 * is paid in two financial years at a yearly rate is not one sum either.
 *
 * The catch: amounts in a unit that nobody names cannot be known to be of one kind, so each stands alone.
 */
function keyOf(card: CardDraft, period: Period, year: number | null): string {
	const unit = unitOf(card);
	const name = (card.texts.unitName ?? "").trim().toLowerCase();
	const named = unit === "named" || unit === "";
	const what = named ? (name ? `named ${name}` : `alone ${card.id}`) : unit;
	const rate = period === "per_month" || period === "per_year";
	return [what, period, rate ? (year ?? "") : ""].join("|");
}

/** Line by line: what is given beyond one need fills no other, and a cut opens a gap. */
function gapOf(need: number | null, committed: number): number {
	if (need === null) return committed < 0 ? -committed : 0;
	return need < 0 ? need - committed : Math.max(0, need - committed);
}

/** A resource card as it counts. Withdrawn counts as nothing committed. [X2] */
export function lineOf(card: CardDraft): ResourceLine {
	const certainty = wordIn(card, "certainty");
	const stated = numberIn(card, "committed") ?? 0;
	const committed = certainty === "withdrawn" ? 0 : stated;
	const need = numberIn(card, "need");
	const period = PERIODS.find((one) => one === card.fields.period) ?? "unsaid";
	const year = numberIn(card, "year");
	return {
		card,
		key: keyOf(card, period, year),
		period,
		year,
		provider: wordIn(card, "provider"),
		need,
		committed,
		unconfirmed: NOT_CONFIRMED.includes(certainty ?? "") ? committed : 0,
		received: numberIn(card, "received"),
		withdrawn: certainty === "withdrawn" ? stated : 0,
		gap: gapOf(need, committed),
		end: wordIn(card, "end"),
	};
}
