import type { PartnerId } from "@/lib/ids";
import { may, type SeatFacts } from "@/lib/seat/may";
import { type Held, itemFor, WHOLE_PLAN } from "./held";
import type { InboxItem } from "./inbox";

/** Whether this seat is one of those that name who decides for a partner. */
export const namesSignatories = (seat: SeatFacts & { partnerId: PartnerId }, partner: PartnerId): boolean =>
	seat.partnerId === partner && may(seat, "give-seats");

/**
 * Nobody decides for the person's partner, and the person is one of those who can name somebody. [T41]
 *
 * A first lead joins without the mark, since it is the partner's own to give; words put to the partner would reach
 * nobody until somebody has it.
 */
export function signatories(held: Held): InboxItem[] {
	const { me, decidedFor } = held;
	if (decidedFor || !namesSignatories(me, me.partnerId)) return [];
	return [itemFor(held, "signatory", me.partnerId, WHOLE_PLAN, { at: me.since })];
}
