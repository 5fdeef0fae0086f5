import type { Standing } from "@/lib/agreement/standing";
import { cardSubject, type SubjectKey } from "@/lib/agreement/subject";
import type { ThreadMark } from "@/lib/comment/thread";
import type { CardId, PartnerId } from "@/lib/ids";
import { type CardDraft, fixedBarrier, liveCards, type PlanDraft } from "@/lib/plan/read";
import { ITEMS, isBarrier, PAIRS, type ReviewItem } from "@/lib/review/catalogue";
import { meanOf, meansOfTheSame, scoresOf } from "./over-rounds";
import { type Rating, type RatingRound, type Reveal, revealedRounds } from "./rating";

export type GapKind = "none" | "close" | "some" | "wide";

/** How far apart the partners are on one item: the highest rating less the lowest. */
export interface Gap {
	size: number;
	kind: GapKind;
}

export type Direction = "up" | "down" | "level";

/** How an item went since it was rated before, by the partners that rated it both times. */
export interface Trend {
	direction: Direction;
	/** The number of the round before in which it was rated. */
	round: number;
	/** Means of the same partners, to one decimal. */
	before: number;
	after: number;
	/** How many they are; fewer than all that rated it now where somebody rated it for the first time. */
	same: number;
	/** Of how many that rated it at least once of the two times. */
	of: number;
}

/** One of the twenty items as the partners rated it in one round, beside what the plan does about it. */
export interface FactorRow {
	item: ReviewItem;
	/** By rating, the lowest first. */
	marks: readonly Rating[];
	/** Partners that took part in the round and did not rate this item. */
	missing: readonly PartnerId[];
	mean: number | null;
	gap: Gap | null;
	/** The mean in each round up to the one that is shown; null where nobody rated the item. */
	means: readonly (number | null)[];
	lowest: readonly (number | null)[];
	highest: readonly (number | null)[];
	/** Against the last round before in which it was rated, of the partners that rated it in both. [V11] */
	trend: Trend | null;
	cards: readonly CardDraft[];
	agreed: number;
	/** Open threads on the item and on its cards. */
	threads: number;
	/** Of these, how many are on each card. */
	threadsOn: ReadonlyMap<CardId, number>;
	/** What the ratings call for, if anything. */
	calls: readonly Call[];
}

/** Partners that see one thing so differently should talk; what all find bad needs a strategy for its barrier. */
export type Call = { kind: "talk" } | { kind: "strategy"; barrier: CardId };

/** A mean below this calls for a strategy: nearer to "weak" than to "mixed". */
const LOW_MEAN = 2.5;

export function gapOf(scores: readonly number[]): Gap | null {
	if (scores.length < 2) return null; // one voice is no gap, and no agreement either
	const size = Math.max(...scores) - Math.min(...scores);
	return { size, kind: size === 0 ? "none" : size === 1 ? "close" : size === 2 ? "some" : "wide" };
}

function trendOf(upTo: readonly (RatingRound & { revealed: Reveal })[], item: string): Trend | null {
	const now = upTo.at(-1);
	const before = upTo.slice(0, -1).findLast((round) => scoresOf(round, item).size > 0);
	const found = now && before ? meansOfTheSame([before, now], item) : null;
	if (!found || !before || !now) return null;
	const [then = 0, today = 0] = found.means;
	const either = new Set([...scoresOf(before, item).keys(), ...scoresOf(now, item).keys()]);
	const direction = today > then ? "up" : today < then ? "down" : "level";
	return {
		direction,
		round: before.number,
		before: then,
		after: today,
		same: found.same.length,
		of: either.size,
	};
}

/** The barrier that a strategy for this item would answer; null where the review has none for it. */
export function barrierFor(item: string): CardId | null {
	if (isBarrier(item)) return item;
	return PAIRS.find(({ factor }) => factor === item)?.barrier ?? null;
}

/**
 * The twenty items as the partners rated them in one round. [V7]
 *
 * The catch: each partner's own rating and the spread are shown, never only a mean; who did not rate is left out of the
 * mean and of the gap, and is named.
 *
 * @param shown the number of the round; the newest revealed one when there is no such round
 */
export function factorMap(given: {
	rounds: readonly RatingRound[];
	shown: number | null;
	plan: PlanDraft;
	standings: ReadonlyMap<SubjectKey, Standing>;
	threads: readonly ThreadMark[];
}): { round: RatingRound & { revealed: Reveal }; rows: FactorRow[] } | null {
	const revealed = revealedRounds(given);
	const round = revealed.find(({ number }) => number === given.shown) ?? revealed.at(-1);
	if (!round) return null;
	const upTo = revealed.filter(({ number }) => number <= round.number);
	const cards = liveCards(given.plan).filter(({ id }) => !fixedBarrier(id));
	const openOn = (about: string) =>
		given.threads.filter((thread) => !thread.resolved && thread.about === about).length;
	const rows = ITEMS.map((item): FactorRow => {
		const scoresIn = (one: RatingRound & { revealed: Reveal }) => [...scoresOf(one, item.id).values()];
		const marks = round.revealed.ratings
			.filter((rating) => rating.item === item.id)
			.sort((a, b) => a.score - b.score || round.asked.indexOf(a.partner) - round.asked.indexOf(b.partner));
		const scores = marks.map(({ score }) => score);
		const means = upTo.map((one) => meanOf(scoresIn(one)));
		const about = cards.filter(
			({ factors, barriers }) => factors.includes(item.id) || barriers.includes(item.id),
		);
		const threadsOn = new Map(about.map(({ id }) => [id, openOn(id)]));
		const gap = gapOf(scores);
		const mean = meanOf(scores);
		const barrier = barrierFor(item.id);
		const calls: Call[] = [];
		if (gap?.kind === "wide") calls.push({ kind: "talk" });
		if (mean !== null && mean < LOW_MEAN && barrier) calls.push({ kind: "strategy", barrier });
		return {
			item,
			marks,
			missing: round.asked.filter((partner) => !marks.some((mark) => mark.partner === partner)),
			mean,
			gap,
			means,
			lowest: upTo.map((one) => edge(scoresIn(one), Math.min)),
			highest: upTo.map((one) => edge(scoresIn(one), Math.max)),
			trend: trendOf(upTo, item.id),
			cards: about,
			agreed: about.filter(
				({ id, kind }) => kind === "strategy" && given.standings.get(cardSubject(id))?.kind === "in-force",
			).length,
			threads: openOn(item.id) + [...threadsOn.values()].reduce((sum, many) => sum + many, 0),
			threadsOn,
			calls,
		};
	});
	return { round, rows };
}

const edge = (scores: readonly number[], which: (...values: number[]) => number): number | null =>
	scores.length === 0 ? null : which(...scores);

/** Rows as they are read: by the review's numbers under its themes, or the widest gap first. */
export const byGap = (rows: readonly FactorRow[]): FactorRow[] =>
	[...rows].sort((a, b) => (b.gap?.size ?? -1) - (a.gap?.size ?? -1) || (a.mean ?? 9) - (b.mean ?? 9));
