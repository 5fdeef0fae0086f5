import type { CardId, PartnerId, PersonId } from "@/lib/ids";

export const APPLIES = ["yes", "no", "unsure"] as const;
export type Applies = (typeof APPLIES)[number];

/** How one partner sees one barrier here: whether it applies, how likely it is, and how much it would hurt. */
export interface Appraisal {
	barrier: CardId;
	partner: PartnerId;
	applies: Applies;
	reason: string;
	/** 1 to 5, or null while not said. */
	likelihood: number | null;
	impact: number | null;
	personId: PersonId;
	personName: string;
	at: string;
}

export type Risk = "low" | "medium" | "high" | "very-high";

/** A barrier as its partners see it, with the spread between them rather than a mean. */
export interface BarrierView {
	appraisals: readonly Appraisal[];
	/** The highest partner's likelihood × impact, 1 to 25; null while nobody has said both. */
	score: number | null;
	risk: Risk | null;
	/** Lowest and highest, where anybody has said. */
	likelihood: Spread | null;
	impact: Spread | null;
	/** Partners that say it applies, that it does not, that they are unsure. */
	says: Readonly<Record<Applies, readonly PartnerId[]>>;
}

export interface Spread {
	lowest: number;
	highest: number;
}

const spread = (values: readonly number[]): Spread | null =>
	values.length === 0 ? null : { lowest: Math.min(...values), highest: Math.max(...values) };

/** A risk in words: to 4 low, to 9 medium, to 15 high, above very high. [B1] */
export const riskOf = (score: number): Risk =>
	score <= 4 ? "low" : score <= 9 ? "medium" : score <= 15 ? "high" : "very-high";

/**
 * How the partners see one barrier: the highest partner's likelihood × impact is its risk. [B1]
 *
 * The catch: a mean would hide the one organisation that is worried, so none is ever made.
 */
export function barrierView(appraisals: readonly Appraisal[]): BarrierView {
	const numbers = (of: (one: Appraisal) => number | null) => appraisals.flatMap((one) => of(one) ?? []);
	const scores = appraisals.flatMap(({ likelihood, impact }) =>
		likelihood !== null && impact !== null ? [likelihood * impact] : [],
	);
	const score = scores.length === 0 ? null : Math.max(...scores);
	const who = (applies: Applies) =>
		appraisals.filter((one) => one.applies === applies).map((one) => one.partner);
	return {
		appraisals,
		score,
		risk: score === null ? null : riskOf(score),
		likelihood: spread(numbers((one) => one.likelihood)),
		impact: spread(numbers((one) => one.impact)),
		says: { yes: who("yes"), no: who("no"), unsure: who("unsure") },
	};
}
