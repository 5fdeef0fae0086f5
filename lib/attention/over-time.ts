import type { PartnerId } from "@/lib/ids";
import { DECISION_DAYS_AHEAD, MEETING_DAYS_AHEAD } from "@/lib/limits";
import { dueDay } from "@/lib/measure/measure";
import type { DecisionOf } from "@/lib/meeting/decision";
import { addDays } from "@/lib/plan/dates";
import { may, type SeatFacts } from "@/lib/seat/may";
import { excerptOf } from "./excerpt";
import { type CardFace, faceOf, fromOf, type Held, itemFor, WHOLE_PLAN } from "./held";
import type { InboxItem } from "./inbox";
import { meetingAsks, meets } from "./meeting-asks";

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
	return [
		itemFor(held, "rate", rating.id, WHOLE_PLAN, {
			at: rating.at,
			from,
			...(rating.by ? { due: rating.by } : {}),
		}),
	];
}

/** Whether a settled meeting is near, or its day has gone by. */
export const isNear = (day: string, today: string): boolean => day <= addDays(today, MEETING_DAYS_AHEAD);

/** The settled meeting waits for whoever opens it or has something to say at it, until it is open. [T37] [T40] */
export function meetings(held: Held): InboxItem[] {
	const { nextMeeting: next, me, today } = held;
	if (!next || !isNear(next.day, today) || !meets(held, me)) return [];
	const at = `${addDays(next.day, -MEETING_DAYS_AHEAD)}T00:00:00.000Z`;
	return [
		itemFor(held, "meeting", next.after, WHOLE_PLAN, { at, due: next.day, asks: meetingAsks(held, me) }),
	];
}

/** Whether an open decision's day is near, or has gone by. */
export const isDecisionDue = ({ due }: DecisionOf, today: string): boolean =>
	due <= addDays(today, DECISION_DAYS_AHEAD);

/** What a decision is known by: one that was taken up again is another. */
export const decisionSource = ({ id, step }: DecisionOf): string => (step ? `${id} ${step.at}` : id);

/** Who sees to a decision: whoever speaks for the partner that it was given to. */
export const seesToDecision = ({ owner }: DecisionOf, seat: SeatFacts & { partnerId: PartnerId }): boolean =>
	owner === seat.partnerId && may(seat, "attest-own");

/** Open decisions that one's own partner sees to, from a week before their day until they are settled. [T39] */
export function decisions(held: Held): InboxItem[] {
	const { openDecisions, me, today } = held;
	return openDecisions
		.filter((one) => isDecisionDue(one, today) && seesToDecision(one, me))
		.map((one) => {
			const near = `${addDays(one.due, -DECISION_DAYS_AHEAD)}T00:00:00.000Z`;
			// One that was written down, or taken up again, when its day was near waits since then.
			const since = one.step?.at ?? one.at;
			return itemFor(held, "decision", decisionSource(one), WHOLE_PLAN, {
				at: since > near ? since : near,
				excerpt: excerptOf(one.text),
				due: one.due,
			});
		});
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
