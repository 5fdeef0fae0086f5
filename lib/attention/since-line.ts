import type { PartnerId } from "@/lib/ids";
import type { SinceView } from "./inbox";

/** What changed, in counts: what a strip of one line can say. */
export interface SinceCounts {
	cards: number;
	/** The partners that changed cards, the one with the most first. */
	by: readonly PartnerId[];
	comments: number;
	/** Cards whose agreement lapsed and did not come back, by code. */
	lapsed: readonly string[];
	/** Other acts. */
	events: number;
}

/** Counts what happened while somebody was away; null when nothing did, or nobody was ever here. [T31] */
export function sinceCounts(view: SinceView): SinceCounts | null {
	if (view.since === null) return null;
	const weight = new Map<PartnerId, number>();
	for (const { by } of view.cards) for (const one of by) weight.set(one, (weight.get(one) ?? 0) + 1);
	const lapsed = new Set<string>();
	for (const { act, code } of view.events) {
		if (act === "wording-lapsed" && code) lapsed.add(code);
		if (act === "wording-restored") lapsed.delete(code);
	}
	const counts = {
		cards: view.cards.length,
		by: [...weight].sort((a, b) => b[1] - a[1]).map(([one]) => one),
		comments: view.comments.reduce((sum, { count }) => sum + count, 0),
		lapsed: [...lapsed],
		events: view.events.filter(({ act }) => !act.startsWith("wording-")).length,
	};
	return counts.cards + counts.comments + counts.lapsed.length + counts.events === 0 ? null : counts;
}
