import { because } from "@/lib/i18n/en/because";
import { refuse } from "@/lib/verdict";
import { revokeInvitationsBy, revokeInvitationsTo } from "@/server/db/rows/invitations";
import { partnerLeaves, partnerOfPlan } from "@/server/db/rows/partners";
import { seatsOfPlan, withdrawSeatsOfPartner } from "@/server/db/rows/seats";
import type { Act } from "./act";

/** A partner leaves: its people lose their seats at once, its words and its name in the history stay. */
export const removePartner: Act<"remove-partner"> = async ({ plan, partner }, { tx, at, seat }) => {
	const row = await partnerOfPlan(tx, plan, partner);
	if (!row) return refuse("not-found");
	if (row.leftAt) return refuse("not-in-this-state", { detail: because.partnerLeft });
	if (partner === seat.partnerId) return refuse("plan-lead-stays");

	const leaving = (await seatsOfPlan(tx, plan)).filter((one) => one.partnerId === partner);
	for (const one of leaving) await revokeInvitationsBy(tx, plan, one.personId, at);
	await revokeInvitationsTo(tx, plan, partner, at);
	await withdrawSeatsOfPartner(tx, plan, partner, at);
	await partnerLeaves(tx, plan, partner, at);
	return {
		result: {},
		planId: plan,
		partnerId: seat.partnerId,
		entry: { partner, seats: leaving.map(({ id, personId }) => ({ id, person: personId })) },
		announce: ["partners", "seats", "invitations"],
		recheck: true,
	};
};
