import { invitationState } from "@/lib/seat/invitation-state";
import { may } from "@/lib/seat/may";
import { invitationsOfPlan } from "@/server/db/rows/invitations";
import { seatsOfPlan } from "@/server/db/rows/seats";
import type { Query } from "./query";
import { seatView } from "./views";

/**
 * The people of a plan and the invitations to it.
 *
 * The catch: addresses are a partner's own business. A lead sees those of the own partner, everybody else's stay
 * out of the answer; the plan lead also sees the invitations to partners' first leads, which are the plan lead's.
 */
export const people: Query<"people"> = async ({ plan }, { site, seat, at }) => {
	const leads = may(seat, "give-seats");
	const own = (partnerId: string) => leads && partnerId === seat.partnerId;
	const seats = await seatsOfPlan(site.db, plan);
	const invitations = await invitationsOfPlan(site.db, plan);
	return {
		seats: seats.map((one) => ({ ...seatView(one), email: own(one.partnerId) ? one.email : null })),
		invitations: invitations
			.filter(({ invitation }) => own(invitation.partnerId) || invitation.invitedBy === seat.personId)
			.map(({ invitation, invitedBy, usedBy }) => ({
				id: invitation.id,
				partnerId: invitation.partnerId,
				role: invitation.role,
				signatory: invitation.signatory,
				email: invitation.email,
				invitedBy,
				createdAt: invitation.createdAt.toISOString(),
				expiresAt: invitation.expiresAt.toISOString(),
				state: invitationState(invitation, at),
				usedBy,
			})),
		reach: { publicUrl: site.config.publicUrl, loopbackOnly: site.config.loopbackOnly },
		mailConfigured: site.mail.configured,
	};
};
