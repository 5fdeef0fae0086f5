import type { PartnerId } from "@/lib/ids";
import type { RatingRound, Reveal } from "./rating";

type Revealed = RatingRound & { revealed: Reveal };

export const meanOf = (scores: readonly number[]): number | null =>
	scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length;

/** One decimal, as it is shown: a change that cannot be seen is none. */
export const tenth = (mean: number): number => Math.round(mean * 10) / 10;

/** What each partner that rated an item in a round said of it. */
export const scoresOf = ({ revealed }: Revealed, item: string): Map<PartnerId, number> =>
	new Map(
		revealed.ratings.filter((rating) => rating.item === item).map(({ partner, score }) => [partner, score]),
	);

/**
 * The partners that rated an item in every one of several rounds, and their means in each; null when there are
 * none. [V11]
 *
 * The catch: a mean of whoever happened to rate goes up or down when a partner stays away, though nobody changed their
 * mind. What is called a rise or a fall is always of the same partners.
 */
export function meansOfTheSame(
	rounds: readonly Revealed[],
	item: string,
): { same: PartnerId[]; means: number[] } | null {
	const scores = rounds.map((round) => scoresOf(round, item));
	const same = [...(scores[0]?.keys() ?? [])].filter((partner) => scores.every((one) => one.has(partner)));
	if (same.length === 0) return null;
	const means = scores.map((one) => tenth(meanOf(same.map((partner) => one.get(partner) ?? 0)) ?? 0));
	return { same, means };
}
