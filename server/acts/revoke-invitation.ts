import { because } from "@/lib/i18n/en/because";
import { invitationState } from "@/lib/seat/invitation-state";
import { whyNotRevoke } from "@/lib/seat/seat-rules";
import { refuse } from "@/lib/verdict";
import { invitationOfPlan, revokeInvitation as revoke } from "@/server/db/rows/invitations";
import { seatsOfPlan } from "@/server/db/rows/seats";
import type { Act } from "./act";

/** Makes an invitation's link useless. */
export const revokeInvitation: Act<"revoke-invitation"> = async (input, { tx, at, seat }) => {
	const { plan, invitation: id } = input;
	const invitation = await invitationOfPlan(tx, plan, id);
	if (!invitation) return refuse("not-found");
	const { partnerId } = invitation;
	const seats = await seatsOfPlan(tx, plan);
	const hasLead = seats.some((one) => one.partnerId === partnerId && one.role === "lead");
	const no = whyNotRevoke(seat, partnerId, hasLead);
	if (no) return no;
	if (invitationState(invitation, at) !== "open")
		return refuse("not-in-this-state", { detail: because.invitationIsOver });

	await revoke(tx, plan, id, at);
	return {
		result: {},
		planId: plan,
		partnerId: seat.partnerId,
		entry: { invitation: id, partner: partnerId },
		announce: ["invitations"],
	};
};
