import { becauseOnScreen } from "@/lib/i18n/en/because-on-screen";
import type { PartnerId, PersonId } from "@/lib/ids";
import { type Refusal, refuse } from "@/lib/verdict";
import { may, type Role, type SeatFacts } from "./may";

/** What the rules need to know of a seat. */
export interface SeatOfPartner extends SeatFacts {
	partnerId: PartnerId;
	personId: PersonId;
}

export interface Offer {
	partnerId: PartnerId;
	role: Role;
	signatory: boolean;
}

/**
 * Why somebody in this seat may not make this offer, or null. A lead invites to the own partner; the plan lead
 * invites another partner's first lead, as long as it has none, and leaves the mark to that lead. [S3]
 *
 * The catch: asked again when the invitation is used, so an offer ends with the right it was made by.
 */
export function whyNotInvite(seat: SeatOfPartner, offer: Offer, partnerHasLead: boolean): Refusal | null {
	if (seat.partnerId === offer.partnerId) return may(seat, "give-seats") ? null : refuse("not-allowed");
	if (!may(seat, "invite-first-lead"))
		return refuse(may(seat, "give-seats") ? "other-partner" : "not-allowed");
	if (offer.role !== "lead" || partnerHasLead)
		return refuse("other-partner", { detail: becauseOnScreen.planLeadGivesFirstLeadOnly });
	return offer.signatory ? refuse("other-partner", { detail: becauseOnScreen.firstLeadWithoutMark }) : null;
}

/** Whether there is any partner that somebody in this seat can invite people to: then "Invite" leads somewhere. */
export function mayInviteSomebody(
	seat: SeatOfPartner,
	partners: readonly { id: PartnerId; left: unknown }[],
	seats: readonly { partnerId: PartnerId; role: Role }[],
): boolean {
	return partners.some(
		({ id, left }) =>
			!left &&
			!whyNotInvite(
				seat,
				{ partnerId: id, role: "lead", signatory: false },
				seats.some((one) => one.partnerId === id && one.role === "lead"),
			),
	);
}

/** Why an invitation to this partner may not be taken back from this seat, or null. [S4] */
export function whyNotRevoke(
	seat: SeatOfPartner,
	partnerId: PartnerId,
	partnerHasLead: boolean,
): Refusal | null {
	return whyNotInvite(seat, { partnerId, role: "lead", signatory: false }, partnerHasLead);
}

/** Why this change of another seat is not for this lead, or null: own partner only, and the plan lead stays. [S5] */
export function whyNotChangeSeat(seat: SeatOfPartner, target: SeatOfPartner, role: Role): Refusal | null {
	if (seat.partnerId !== target.partnerId) return refuse("other-partner");
	return target.planLead && role !== "lead" ? refuse("plan-lead-stays") : null;
}

/** Why a seat may not be withdrawn, or null: one's own always, others' by a lead of the same partner. [S6] */
export function whyNotWithdraw(seat: SeatOfPartner, target: SeatOfPartner): Refusal | null {
	if (target.planLead) return refuse("plan-lead-stays");
	if (seat.personId === target.personId) return null;
	if (!may(seat, "give-seats")) return refuse("not-allowed");
	return seat.partnerId === target.partnerId ? null : refuse("other-partner");
}

/**
 * Why a lead may not make a password link for this person, or null. [S7]
 *
 * The catch: the link opens the whole account. It is made only when every seat of that account, in all plans, is
 * one of a partner that the same lead leads there; else a lead could take over what belongs to others.
 */
export function whyNotPasswordLink(
	seat: SeatOfPartner,
	target: SeatOfPartner,
	seats: { own: SeatOfPlan[]; theirs: SeatOfPlan[] },
): Refusal | null {
	if (seat.partnerId !== target.partnerId) return refuse("other-partner");
	if (seat.personId === target.personId)
		return refuse("not-allowed", { detail: becauseOnScreen.linkForYourself });
	if (seats.theirs.some((one) => one.planLead))
		return refuse("not-allowed", { detail: becauseOnScreen.linkForPlanLead });
	const led = new Set(seats.own.filter((one) => may(one, "give-seats")).map(placeOf));
	return seats.theirs.every((one) => led.has(placeOf(one)))
		? null
		: refuse("not-allowed", { detail: becauseOnScreen.linkReachesFurther });
}

interface SeatOfPlan extends SeatOfPartner {
	planId: string;
}

const placeOf = (seat: SeatOfPlan) => `${seat.planId} ${seat.partnerId}`;
