import { whyNotChangeSeat } from "@/lib/seat/seat-rules";
import { refuse } from "@/lib/verdict";
import { revokeInvitationsBy } from "@/server/db/rows/invitations";
import { changeSeat as change, seatsOfPlan } from "@/server/db/rows/seats";
import type { Act } from "./act";
import { tellNoSignatory } from "./tell";

/** Gives another role or the signatory mark. A lead who is one no longer takes the own open invitations along. */
export const changeSeat: Act<"change-seat"> = async (input, { tx, at, seat }) => {
	const { plan, seat: id, role, signatory } = input;
	const target = (await seatsOfPlan(tx, plan)).find((one) => one.id === id);
	if (!target) return refuse("not-found");
	const no = whyNotChangeSeat(seat, target, role);
	if (no) return no;

	await change(tx, plan, id, { role, signatory });
	await tellNoSignatory(tx, { planId: plan, partner: target.partnerId, at, by: seat.personId });
	if (target.role === "lead" && role !== "lead") await revokeInvitationsBy(tx, plan, target.personId, at);
	return {
		result: {},
		planId: plan,
		partnerId: seat.partnerId,
		entry: {
			seat: id,
			person: target.personId,
			role,
			signatory,
			before: { role: target.role, signatory: target.signatory },
		},
		announce: ["seats", "invitations"],
		recheck: true,
	};
};
