import { REVIEW_DAYS_AHEAD } from "@/lib/limits";
import { addDays, isDate } from "@/lib/plan/dates";
import { may } from "@/lib/seat/may";
import { type CardFace, faceOf, type Held, itemFor } from "./held";
import type { InboxItem } from "./inbox";

/** The day by which what a card says is to be looked at again, if it names one. */
export function reviewDay(card: CardFace): string | null {
	const day = card.kind === "sharing" ? card.fields.reviewBy : null;
	return isDate(day) ? day : null;
}

/** What a review is known by: the same card with another day is another. */
export const reviewSource = (card: CardFace, day: string): string => `${card.id} ${day}`;

/** Whether a review is due: its day is near, or past. */
export const isDue = (day: string, today: string): boolean => day <= addDays(today, REVIEW_DAYS_AHEAD);

/** Who holds a card's review: whoever drafts for a partner on it; on a card without partners, the plan lead. */
export function holdsReview(
	{ fields, partners }: CardFace,
	me: Omit<Held["me"], "personId" | "since">,
): boolean {
	const owners = typeof fields.owner === "string" ? [...partners, fields.owner] : partners;
	if (owners.length === 0) return me.planLead;
	return owners.includes(me.partnerId) && may(me, "draft");
}

/** Reviews that are due, until the card has a later day, or none. [T6] */
export function reviews(held: Held): InboxItem[] {
	return [...held.cards.values()].flatMap((card) => {
		const day = reviewDay(card);
		const face = faceOf(held, card.id);
		if (!face || day === null || !isDue(day, held.today) || !holdsReview(card, held.me)) return [];
		const at = `${addDays(day, -REVIEW_DAYS_AHEAD)}T00:00:00.000Z`;
		return itemFor(held, "review", reviewSource(card, day), face, { at, due: day });
	});
}
