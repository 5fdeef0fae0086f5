import type { Attested } from "@/lib/agreement/attested";
import type { CardId } from "@/lib/ids";
import type { PlanPartner } from "./partner-name";
import { type CardDraft, liveCards, type PlanDraft } from "./read";

/** What a card's state depends on beside the card itself. `today` is "YYYY-MM-DD" where the reader is. */
export interface PlanContext {
	plan: PlanDraft;
	partners: readonly PlanPartner[];
	today: string;
	/** What organisations attested, read against the words as they are now. */
	attested: Attested;
}

/** The questions that one card asks about the others, answered once for a plan. */
export interface PlanIndex {
	live: readonly CardDraft[];
	byId: ReadonlyMap<CardId, CardDraft>;
	aims: readonly CardDraft[];
	/** Strategies by the review barrier ("B05") or local barrier card that they answer. */
	strategies: ReadonlyMap<string, readonly CardDraft[]>;
	/** Measures of an aim, whichever of the two points at the other. */
	measures: ReadonlyMap<CardId, readonly CardDraft[]>;
	/** Resources by the name of their pool. */
	pools: ReadonlyMap<string, readonly CardDraft[]>;
}

const cache = new WeakMap<PlanDraft, PlanIndex>();

const gather = <K, V>(map: Map<K, V[]>, key: K, value: V) => {
	const row = map.get(key);
	if (!row) map.set(key, [value]);
	else if (!row.includes(value)) row.push(value);
};

export const poolOf = (card: CardDraft): string => (card.texts.pool ?? "").trim().toLowerCase();

/** The index of a plan; made once for each reading of it. */
export function indexOf(plan: PlanDraft): PlanIndex {
	const known = cache.get(plan);
	if (known) return known;
	const live = liveCards(plan);
	const byId = new Map(live.map((card) => [card.id, card]));
	const strategies = new Map<string, CardDraft[]>();
	const measures = new Map<CardId, CardDraft[]>();
	const pools = new Map<string, CardDraft[]>();
	for (const card of live) {
		if (card.kind === "strategy") for (const barrier of card.barriers) gather(strategies, barrier, card);
		if (card.kind === "resource" && poolOf(card)) gather(pools, poolOf(card), card);
		for (const id of card.cards) {
			const other = byId.get(id);
			if (!other) continue;
			if (card.kind === "strategy" && other.kind === "barrier") gather(strategies, other.id, card);
			if (card.kind === "measure" && other.kind === "aim") gather(measures, other.id, card);
			if (card.kind === "aim" && other.kind === "measure") gather(measures, card.id, other);
		}
	}
	const made = { live, byId, aims: live.filter((card) => card.kind === "aim"), strategies, measures, pools };
	cache.set(plan, made);
	return made;
}
