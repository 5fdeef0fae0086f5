import type { PartnerId } from "@/lib/ids";
import { ROUND_DAYS_MAX } from "@/lib/limits";
import { addDays } from "@/lib/plan/dates";

/** From holding us back (1) to working well (5). */
export const SCORES = [1, 2, 3, 4, 5] as const;
export type Score = (typeof SCORES)[number];

/** A partner that says something goes badly says why. [V2] */
export const needsReason = (score: Score): boolean => score <= 2;

/** What one partner says of one of the review's twenty items. */
export interface Rating {
	partner: PartnerId;
	/** "F01" to "F10", "B01" to "B10". */
	item: string;
	score: Score;
	reason: string;
	personName: string;
}

/** What one's own partner has entered and not yet shown to anybody else. */
export type OwnRating = Omit<Rating, "partner"> & { at: string };

export interface Seal {
	partner: PartnerId;
	at: string;
}

export interface Reveal {
	at: string;
	/** The plan lead closed the round before everybody had sealed. */
	closed: boolean;
	ratings: readonly Rating[];
}

/** One round in which every partner rates the twenty items, blind until all have sealed or the plan lead closes it. */
export interface RatingRound {
	id: string;
	number: number;
	openedAt: string;
	openedBy: string;
	asked: readonly PartnerId[];
	/** By when ratings are wanted; null: no day was said. */
	by: string | null;
	sealed: readonly Seal[];
	/** null: still blind. */
	revealed: Reveal | null;
}

export interface RatingsView {
	/** The oldest first. */
	rounds: readonly RatingRound[];
	/** Of the open round, what the asker's own partner has entered; nobody else's is here before the reveal. */
	own: readonly OwnRating[];
}

/** Why ratings cannot be wanted by this day, or null. [V16] */
export function byMisfit(by: string | null, today: string): "past" | "far-off" | null {
	if (by === null) return null;
	return by < today ? "past" : by > addDays(today, ROUND_DAYS_MAX) ? "far-off" : null;
}

export const openRound = ({ rounds }: Pick<RatingsView, "rounds">): RatingRound | null => {
	const last = rounds.at(-1);
	return last && !last.revealed ? last : null;
};

/**
 * Rounds that show ratings, the oldest first. [V13]
 *
 * The catch: a round that ended before anybody had sealed shows nothing. It moves no map, no trend and no drift.
 */
export const revealedRounds = ({ rounds }: Pick<RatingsView, "rounds">) =>
	rounds.filter(
		(round): round is RatingRound & { revealed: Reveal } => (round.revealed?.ratings.length ?? 0) > 0,
	);

/** Rounds that ended with nothing to show since the last one that shows something. */
export const emptyRounds = ({ rounds }: Pick<RatingsView, "rounds">): number[] => {
	const last = revealedRounds({ rounds }).at(-1)?.number ?? 0;
	return rounds.filter(({ number, revealed }) => revealed && number > last).map(({ number }) => number);
};

/** Partners that were asked and of whom nothing was revealed. [V6] */
export const didNotRate = (round: RatingRound & { revealed: Reveal }): PartnerId[] =>
	round.asked.filter((partner) => !round.revealed.ratings.some((rating) => rating.partner === partner));

/**
 * Whether everybody has sealed whom the round still waits for; then it is revealed at once. [V4]
 *
 * The catch: who has left the plan since is not waited for, and a round that waits for nobody any more is closed by hand.
 */
export const allSealed = (
	asked: readonly PartnerId[],
	sealed: readonly PartnerId[],
	stays: (partner: PartnerId) => boolean,
): boolean => asked.filter(stays).every((partner) => sealed.includes(partner));
