import { because } from "@/lib/i18n/en/because";
import { NEXT_MEETING_DAYS_MAX } from "@/lib/limits";
import { addDays } from "@/lib/plan/dates";
import { refuse } from "@/lib/verdict";
import { lastEntry } from "@/server/db/rows/ledger";
import { addClosing } from "@/server/db/rows/meetings";
import { headOf } from "@/server/db/rows/plan-docs";
import type { Act } from "./act";
import { theOpenMeeting } from "./the-meeting";

/**
 * Ends a meeting: what was said in it stays, and the plan as it stands now can be compared with any other moment. [M2]
 *
 * The catch: nothing is copied. How far the log and the ledger had come is enough to make the plan of that day again.
 */
export const closeMeeting: Act<"close-meeting"> = async ({ plan, meeting, next }, { tx, at, seat }) => {
	const open = await theOpenMeeting(tx, plan, meeting);
	if ("refused" in open) return open;
	if (next !== null && next <= open.held)
		return refuse("bad-input", { where: "next", detail: because.nextBeforeHeld });
	if (next !== null && next > addDays(open.held, NEXT_MEETING_DAYS_MAX))
		return refuse("bad-input", { where: "next", detail: because.nextTooFar });
	const head = await headOf(tx, plan);
	if (!head) return refuse("not-found");
	const entry = (await lastEntry(tx, plan)) + 1;
	await addClosing(tx, {
		meetingId: meeting,
		planId: plan,
		entry,
		seq: head.seq,
		next,
		personId: seat.personId,
		partnerId: seat.partnerId,
		at,
	});
	return {
		result: {},
		planId: plan,
		partnerId: seat.partnerId,
		entry: { meeting, number: open.number, next, seq: head.seq },
		announce: ["meetings"],
	};
};
