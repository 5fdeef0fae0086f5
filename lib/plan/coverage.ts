import { ITEMS } from "@/lib/review/catalogue";
import { indexOf, type PlanContext } from "./plan-index";
import { type CardDraft, untouched } from "./read";
import { barrierSettled, cardState } from "./state";

export type Coverage = "settled" | "draft" | "nothing";

/** How far a plan answers one review item, and by how many cards. */
export interface ItemCoverage {
	id: string;
	coverage: Coverage;
	count: number;
}

/** Whether a card serves a review item. A fixed barrier serves its own item once somebody has written to it. */
export const serves = (card: CardDraft, item: string): boolean =>
	!untouched(card) && (card.factors.includes(item) || card.barriers.includes(item));

/** A card that is put to partners is settled by their agreement, reservations included; any other by its own state. */
const settled = (card: CardDraft, context: PlanContext): boolean =>
	["met", "agreed", "reserve"].includes(cardState(card, context).pill.tone);

/**
 * The twenty review items in the order of their numbers, each with how far the plan answers it. [C6]
 *
 * The catch: one settled card is not enough. An item is settled only when every card that serves it is.
 */
export function coverage(context: PlanContext): ItemCoverage[] {
	const { live } = indexOf(context.plan);
	const written = live.filter((card) => !untouched(card));
	return ITEMS.map(({ id }) => {
		const cards = written.filter((card) => card.factors.includes(id) || card.barriers.includes(id));
		const barrier = live.find((card) => card.id === id);
		// Agreed not to apply: that is the plan's answer, and it needs no card.
		if (cards.length === 0 && barrier && barrierSettled(barrier, context))
			return { id, coverage: "settled", count: 0 };
		if (cards.length === 0) return { id, coverage: "nothing", count: 0 };
		const all = cards.every((card) => settled(card, context));
		return { id, coverage: all ? "settled" : "draft", count: cards.length };
	});
}
