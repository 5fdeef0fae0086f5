import type { CardId } from "@/lib/ids";

/** A card lifted by keys: the place where it would be dropped, counted among the cards shown in its section. */
export interface Moving {
	card: CardId;
	from: number;
	to: number;
	of: number;
}

/** Between which two cards a moved card belongs; null is the end of the section. */
export interface Place {
	after: CardId | null;
	before: CardId | null;
}

export function lift(shown: readonly CardId[], card: CardId): Moving | null {
	const from = shown.indexOf(card);
	return from < 0 ? null : { card, from, to: from, of: shown.length };
}

/** The lifted card one place up or down, or at an end; it stops at the ends of its section. [U2] */
export function nudge(moving: Moving, key: string): Moving {
	const to =
		key === "ArrowUp"
			? moving.to - 1
			: key === "ArrowDown"
				? moving.to + 1
				: key === "Home"
					? 0
					: key === "End"
						? moving.of - 1
						: moving.to;
	return { ...moving, to: Math.max(0, Math.min(moving.of - 1, to)) };
}

/**
 * Between which neighbours a card comes to stand when it takes a place among the cards shown. [U2]
 *
 * The catch: a search or filter may hide cards of the section. The place is next to the card that is seen
 * above, wherever the hidden ones are, so that the board shows what was asked for.
 */
export function placeAt(all: readonly CardId[], shown: readonly CardId[], card: CardId, to: number): Place {
	const others = all.filter((id) => id !== card);
	const seen = shown.filter((id) => id !== card);
	const above = seen[to - 1];
	if (above !== undefined) return { after: above, before: others[others.indexOf(above) + 1] ?? null };
	const below = seen[0];
	if (below === undefined) return { after: others[others.length - 1] ?? null, before: null };
	return { after: others[others.indexOf(below) - 1] ?? null, before: below };
}

/**
 * The place that a drop over the upper or lower half of a card means; null when the card would stay where it is.
 */
export function placeBeside(
	all: readonly CardId[],
	card: CardId,
	target: CardId,
	edge: "top" | "bottom",
): Place | null {
	if (card === target) return null;
	const others = all.filter((id) => id !== card);
	const at = others.indexOf(target) + (edge === "bottom" ? 1 : 0);
	if (at === all.indexOf(card)) return null;
	return { after: others[at - 1] ?? null, before: others[at] ?? null };
}
