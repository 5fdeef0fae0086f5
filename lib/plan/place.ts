import { generateKeyBetween } from "fractional-indexing";
import type { CardId } from "@/lib/ids";
import { byOrder, type CardDraft } from "./read";

/** Where a card goes: after one card, before another; null is the edge, absent means "as the other says". */
export interface Place {
	after?: CardId | null;
	before?: CardId | null;
}

const usable = (order: string): boolean => {
	try {
		generateKeyBetween(order, null);
		return true;
	} catch {
		return false; // somebody else's client wrote it; the card is given a new key below
	}
};

/**
 * The order keys that put a card at a place among its neighbours: its own, and new ones for neighbours that
 * leave no room.
 *
 * The catch: two people who insert at one place at once get equal keys, and nothing fits between equals; then the
 * cards that follow are moved along in the same gesture.
 */
export function keysFor(
	id: CardId,
	cards: readonly CardDraft[],
	place: Place,
): { order: string; moved: [CardId, string][] } {
	const row = cards.filter((card) => card.id !== id).sort(byOrder);
	const after = place.after ? row.findIndex((card) => card.id === place.after) : -1;
	const before = place.before ? row.findIndex((card) => card.id === place.before) : -1;
	let at = row.length;
	if (after >= 0) at = after + 1;
	else if (before >= 0) at = before;
	else if (place.after === null && place.before !== null) at = 0;

	let low: string | null = null;
	const moved: [CardId, string][] = [];
	for (const card of row.slice(0, at)) {
		if (usable(card.order) && (low === null || card.order > low)) low = card.order;
		else {
			low = generateKeyBetween(low, null);
			moved.push([card.id, low]);
		}
	}
	const rest = row.slice(at);
	const floor = low;
	const next = rest.find((card) => usable(card.order) && (floor === null || card.order > floor));
	const order = generateKeyBetween(low, next?.order ?? null);
	low = order;
	for (const card of rest) {
		if (usable(card.order) && card.order > low) break;
		const following = rest.find((other) => usable(other.order) && other.order > (low ?? ""));
		low = generateKeyBetween(low, following?.order ?? null);
		moved.push([card.id, low]);
	}
	return { order, moved };
}
