import { because } from "@/lib/i18n/en/because";
import { refuse } from "@/lib/verdict";
import { revokeInvitationsBy } from "@/server/db/rows/invitations";
import { setPlanLead } from "@/server/db/rows/plans";
import { seatsOfPlan } from "@/server/db/rows/seats";
import type { Act } from "./act";

/** Another lead leads the plan from now on; what the former offered to other partners as plan lead is over. */
export const handOverPlan: Act<"hand-over-plan"> = async ({ plan, seat: id }, { tx, at, seat }) => {
	const target = (await seatsOfPlan(tx, plan)).find((one) => one.id === id);
	if (!target) return refuse("not-found");
	if (target.planLead) return refuse("not-in-this-state", { detail: because.leadsAlready });
	if (target.role !== "lead") return refuse("not-in-this-state", { detail: because.notALead });

	await setPlanLead(tx, plan, target.personId);
	await revokeInvitationsBy(tx, plan, seat.personId, at, { butTo: seat.partnerId });
	return {
		result: {},
		planId: plan,
		partnerId: seat.partnerId,
		entry: { seat: id, person: target.personId, partner: target.partnerId },
		announce: ["plan", "seats", "invitations"],
		recheck: true,
	};
};
