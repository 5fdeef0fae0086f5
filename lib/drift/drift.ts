import type { CardId } from "@/lib/ids";
import type { Progress } from "@/lib/meeting/meeting";
import { meanOf, meansOfTheSame, scoresOf, tenth } from "@/lib/rating/over-rounds";
import type { RatingRound, Reveal } from "@/lib/rating/rating";

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
 * The catch: means are compared as they are shown, to one decimal, and the partners that rated in all three rounds must
 * by themselves say so too: who stays away makes no drift. [V11]
 *
 * @param rounds the revealed ones, the oldest first
 */
export function driftOf(
	strategies: readonly { id: CardId; barriers: readonly string[]; progress: Progress | null }[],
	rounds: readonly (RatingRound & { revealed: Reveal })[],
): Drift[] {
	const last = rounds.slice(-3);
	const [first, second, third] = last;
	if (!first || !second || !third) return [];
	const numbers = [first.number, second.number, third.number] as const;
	return strategies
		.filter(({ progress }) => progress === "on-track" || progress === "done")
		.flatMap(({ id, barriers }) =>
			barriers.flatMap((barrier): Drift[] => {
				const shown = last.map((round) => tenth(meanOf([...scoresOf(round, barrier).values()]) ?? 0));
				const same = meansOfTheSame(last, barrier);
				if (!same || !falls(shown) || !falls(same.means)) return [];
				const [a = 0, b = 0, c = 0] = shown;
				return [{ strategy: id, barrier, means: [a, b, c], rounds: numbers }];
			}),
		);
}

const falls = ([a = 0, b = 0, c = 0]: readonly number[]): boolean => a > b && b > c;
