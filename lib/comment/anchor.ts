import type { CardId, PartnerId } from "@/lib/ids";

/**
 * What a thread is about: a whole card, one field of it, some words of its text, one partner's cell of a
 * responsibility's row, or one of the review's promoting factors (a barrier is a card).
 *
 * The catch: `from` and `to` are relative positions of the shared text (base64), so that they stay with the words
 * while others write before them; the quotation is what the words were when somebody commented.
 */
export type Anchor =
	| { on: "card"; card: CardId }
	| { on: "field"; card: CardId; field: string }
	| { on: "prose"; card: CardId; from: string; to: string; quote: string }
	| { on: "cell"; card: CardId; partner: PartnerId }
	| { on: "factor"; factor: string };

/** What a person would name: threads are asked for, counted and marked as read by this. A card's id, or a factor's. */
export const aboutOf = (anchor: Anchor): string => (anchor.on === "factor" ? anchor.factor : anchor.card);

/** Whether two anchors are the same place; words of a text never are, each comment has its own. */
export function samePlace(one: Anchor, other: Anchor): boolean {
	if (one.on === "prose" || other.on === "prose" || one.on !== other.on) return false;
	if (aboutOf(one) !== aboutOf(other)) return false;
	if (one.on === "field" && other.on === "field") return one.field === other.field;
	if (one.on === "cell" && other.on === "cell") return one.partner === other.partner;
	return true;
}
