import { lastEntry } from "@/server/db/rows/ledger";
import { addCancellation } from "@/server/db/rows/meetings";
import type { Act } from "./act";
import { theOpenMeeting } from "./the-meeting";

/**
 * Ends a meeting that was opened by mistake: it counts nowhere, and its number is used again. [M23]
 *
 * The catch: nothing is taken back. What was said in it and why it was cancelled stay in the ledger.
 */
export const cancelMeeting: Act<"cancel-meeting"> = async ({ plan, meeting, reason }, { tx, at, seat }) => {
	const open = await theOpenMeeting(tx, plan, meeting);
	if ("refused" in open) return open;
	const { personId, partnerId } = seat;
	const entry = (await lastEntry(tx, plan)) + 1;
	await addCancellation(tx, { meetingId: meeting, planId: plan, entry, reason, personId, partnerId, at });
	return {
		result: {},
		planId: plan,
		partnerId,
		// The reason as its text, so that the ledger says it in its sentence.
		entry: { meeting, number: open.number, text: reason },
		announce: ["meetings"],
	};
};
