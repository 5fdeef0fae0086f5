import { whyNotWithdraw } from "@/lib/seat/seat-rules";
import { refuse } from "@/lib/verdict";
import { revokeInvitationsBy } from "@/server/db/rows/invitations";
import { seatsOfPlan, withdrawSeat as withdraw } from "@/server/db/rows/seats";
import type { Act } from "./act";
import { tellNoSignatory } from "./tell";

/** Ends a person's place in the plan, and the invitations they had open with it. */
export const withdrawSeat: Act<"withdraw-seat"> = async ({ plan, seat: id }, { tx, at, seat }) => {
	const target = (await seatsOfPlan(tx, plan)).find((one) => one.id === id);
	if (!target) return refuse("not-found");
	const no = whyNotWithdraw(seat, target);
	if (no) return no;

	await withdraw(tx, plan, id, at);
	await revokeInvitationsBy(tx, plan, target.personId, at);
	await tellNoSignatory(tx, { planId: plan, partner: target.partnerId, at, by: seat.personId });
	return {
		result: {},
		planId: plan,
		partnerId: seat.partnerId,
		entry: { seat: id, person: target.personId, partner: target.partnerId, role: target.role },
		announce: ["seats", "invitations"],
		recheck: true,
	};
};
