import type { PartnerId } from "@/lib/ids";
import { MEETING_DAYS_AHEAD } from "@/lib/limits";
import { dueDay } from "@/lib/measure/measure";
import { addDays } from "@/lib/plan/dates";
import { may, type SeatFacts } from "@/lib/seat/may";
import { type CardFace, faceOf, fromOf, type Held, itemFor, WHOLE_PLAN } from "./held";
import type { InboxItem } from "./inbox";

/** Who sees to the ratings of a partner: whoever may enter them, and whoever seals them. */
export const seesToRatings = (
	seat: SeatFacts & { partnerId: PartnerId },
	asked: readonly PartnerId[],
): boolean => asked.includes(seat.partnerId) && (seat.signatory || may(seat, "attest-own"));

/** A rating round that one's own partner has not sealed. What others have done is nobody's business. [T36] */
export function rates(held: Held): InboxItem[] {
	const { rating, me } = held;
	if (!rating || rating.sealed.includes(me.partnerId) || !seesToRatings(me, rating.asked)) return [];
	const from = fromOf(held, rating.personName, rating.partner);
	return [itemFor(held, "rate", rating.id, WHOLE_PLAN, { at: rating.at, from })];
}

/** Whether a settled meeting is near, or its day has gone by. */
export const isNear = (day: string, today: string): boolean => day <= addDays(today, MEETING_DAYS_AHEAD);

/** The settled meeting waits for whoever opens it, until it is open. [T37] */
export function meetings(held: Held): InboxItem[] {
	const { nextMeeting: next, me, today } = held;
	if (!next || !isNear(next.day, today) || !may(me, "run-plan")) return [];
	const at = `${addDays(next.day, -MEETING_DAYS_AHEAD)}T00:00:00.000Z`;
	return [itemFor(held, "meeting", next.after, WHOLE_PLAN, { at, due: next.day })];
}

/** The day by which a measure's next value is due, if it has gone by. */
export function lateSince(card: CardFace, measured: string | undefined, today: string): string | null {
	if (card.kind !== "measure" || card.deleted || measured === undefined) return null;
	const due = dueDay(measured, card.fields.frequency);
	return due !== null && due < today ? due : null;
}

/** What a late value is known by: the same measure after its next value is another. */
export const readingSource = (card: CardFace, measured: string): string => `${card.id} ${measured}`;

/** Who gives a measure its values. */
export const suppliesReading = ({ fields }: CardFace, seat: SeatFacts & { partnerId: PartnerId }): boolean =>
	fields.owner === seat.partnerId && may(seat, "attest-own");

/** Values of measures that are late, for the partner that supplies them, until there is a newer one. [T38] */
export function readings(held: Held): InboxItem[] {
	return [...held.measured].flatMap(([id, measured]) => {
		const card = held.cards.get(id);
		const face = faceOf(held, id);
		const due = card ? lateSince(card, measured, held.today) : null;
		if (!card || !face || due === null || !suppliesReading(card, held.me)) return [];
		const at = `${addDays(due, 1)}T00:00:00.000Z`;
		return itemFor(held, "reading", readingSource(card, measured), face, { at, due });
	});
}
