import { noteVisit } from "@/server/db/rows/visits";
import type { Act } from "./act";

/**
 * Somebody is on a plan. Screens say so when the plan is opened and every two minutes while it is looked at.
 *
 * The catch: after half an hour without a sign it is a new visit, and "since I was last here" counts from the last
 * sign of the one before.
 */
export const visit: Act<"note-visit"> = async ({ plan }, { tx, at, seat }) => {
	await noteVisit(tx, { personId: seat.personId, planId: plan, at });
	return { result: {}, planId: plan, partnerId: seat.partnerId, entry: null, announce: [] };
};
