import type { CardId } from "@/lib/ids";
import type { Progress } from "@/lib/meeting/meeting";

/** The means of revealed rating rounds, the oldest first. */
export interface RatedRound {
	number: number;
	means: Readonly<Record<string, number | null>>;
}

/** A strategy is said to be on track while its barrier is rated lower and lower. */
export interface Drift {
	strategy: CardId;
	barrier: string;
	/** The three means, the oldest first, and the rounds they are of. */
	means: readonly [number, number, number];
	rounds: readonly [number, number, number];
}

/**
 * Where what the meetings say and what the partners rate come apart: on track, or done, while the mean of a barrier that
 * the strategy answers has fallen two rounds running. [M9]
 *
 * The catch: means are compared as they are shown, to one decimal; a fall that nobody can see is none.
 */
export function driftOf(
	strategies: readonly { id: CardId; barriers: readonly string[]; progress: Progress | null }[],
	rounds: readonly RatedRound[],
): Drift[] {
	const last = rounds.slice(-3);
	const [first, second, third] = last;
	if (!first || !second || !third) return [];
	return strategies.flatMap(({ id, barriers, progress }) =>
		progress !== "on-track" && progress !== "done"
			? []
			: barriers.flatMap((barrier): Drift[] => {
					const means = last.map((round) => tenth(round.means[barrier]));
					const [a, b, c] = means;
					if (a === null || b === null || c === null || a === undefined || b === undefined || c === undefined)
						return [];
					return a > b && b > c
						? [
								{
									strategy: id,
									barrier,
									means: [a, b, c],
									rounds: [first.number, second.number, third.number],
								},
							]
						: [];
				}),
	);
}

const tenth = (mean: number | null | undefined): number | null =>
	mean === null || mean === undefined ? null : Math.round(mean * 10) / 10;
