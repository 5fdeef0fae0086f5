import { newId, type PersonId } from "@/lib/ids";
import { invitationState } from "@/lib/seat/invitation-state";
import { whyNotInvite } from "@/lib/seat/seat-rules";
import { type Refusal, type RefusalCode, refuse } from "@/lib/verdict";
import { tokenHash } from "@/server/auth/tokens";
import { invitationByToken, revokeInvitationsBy, spendInvitation } from "@/server/db/rows/invitations";
import { partnerOfPlan } from "@/server/db/rows/partners";
import { lockPlanDoc } from "@/server/db/rows/plan-docs";
import { activeSeat, addSeat, seatsOfPlan } from "@/server/db/rows/seats";
import type { Tx } from "@/server/runtime";
import type { Did } from "./act";
import { tellNoSignatory } from "./tell";

const OVER: Record<"used" | "expired" | "revoked", RefusalCode> = {
	used: "invitation-used",
	expired: "invitation-expired",
	revoked: "invitation-revoked",
};

/**
 * Uses an invitation up and gives its seat to a person, who may have been made a moment ago in this transaction.
 *
 * The catch: under the plan's lock everything is asked again, also whether whoever invited still might: an
 * invitation ends with the right it was made by.
 */
export async function takeSeat(
	tx: Tx,
	token: string,
	person: { id: PersonId; email: string },
	at: Date,
): Promise<Refusal | Omit<Did<unknown>, "result">> {
	const hash = tokenHash(token);
	const found = await invitationByToken(tx, hash);
	if (!found) return refuse("invitation-missing");
	const { planId, partnerId } = found;
	await lockPlanDoc(tx, planId);
	const invitation = await invitationByToken(tx, hash); // as it stands now that nobody else can change it
	if (!invitation) return refuse("invitation-missing");
	const state = invitationState(invitation, at);
	if (state !== "open") return refuse(OVER[state]);
	const { email, role, signatory } = invitation;
	if (email && email.toLowerCase() !== person.email.toLowerCase()) return refuse("invitation-other-address");
	if (await activeSeat(tx, planId, person.id)) return refuse("already-seated");
	const inviter = await activeSeat(tx, planId, invitation.invitedBy);
	const partner = await partnerOfPlan(tx, planId, partnerId);
	const leads = (await seatsOfPlan(tx, planId)).filter(
		(one) => one.partnerId === partnerId && one.role === "lead",
	);
	if (!inviter || !partner || partner.leftAt || whyNotInvite(inviter, invitation, leads.length > 0))
		return refuse("invitation-revoked");

	if (!(await spendInvitation(tx, invitation.id, person.id, at))) return refuse("invitation-used");
	const seat = newId(at.getTime());
	await addSeat(tx, { id: seat, planId, partnerId, personId: person.id, role, signatory, createdAt: at });
	await tellNoSignatory(tx, { planId, partner: partnerId, at, by: null });
	// The partner has its first lead now: what the plan lead offered in its place is over.
	if (role === "lead" && inviter.partnerId !== partnerId)
		await revokeInvitationsBy(tx, planId, inviter.personId, at, { to: partnerId });
	return {
		planId,
		partnerId,
		entry: { invitation: invitation.id, seat, partner: partnerId, role, signatory },
		announce: ["seats", "invitations"],
	};
}
