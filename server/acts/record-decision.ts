import { saysSomething } from "@/lib/agreement/reason";
import { because } from "@/lib/i18n/en/because";
import { newId } from "@/lib/ids";
import { DECISION_YEARS_MAX } from "@/lib/limits";
import { dueMisfit } from "@/lib/meeting/decision";
import { refuse } from "@/lib/verdict";
import { lastEntry } from "@/server/db/rows/ledger";
import { addMeetingDecision } from "@/server/db/rows/meeting-decisions";
import { partnerOfPlan } from "@/server/db/rows/partners";
import type { Act } from "./act";
import { theOpenMeeting } from "./the-meeting";

/** What the meeting decided, with who sees to it and by when. [M21] */
export const recordDecision: Act<"record-decision"> = async (input, { tx, at, seat }) => {
	const { plan, meeting, text, owner, due } = input;
	const open = await theOpenMeeting(tx, plan, meeting);
	if ("refused" in open) return open;
	if (!saysSomething(text)) return refuse("bad-input", { where: "text", detail: because.saysNothing });
	const misfit = dueMisfit(due, open.held);
	if (misfit) {
		const detail = misfit === "too-far" ? because.dueTooFar(DECISION_YEARS_MAX) : because.dueBeforeMeeting;
		return refuse("bad-input", { where: "due", detail });
	}
	const partner = await partnerOfPlan(tx, plan, owner);
	if (!partner || partner.leftAt) return refuse("not-found");
	const decision = newId(at.getTime());
	await addMeetingDecision(tx, {
		id: decision,
		planId: plan,
		entry: (await lastEntry(tx, plan)) + 1,
		meetingId: meeting,
		text,
		ownerPartnerId: owner,
		due,
		personId: seat.personId,
		partnerId: seat.partnerId,
		at,
	});
	return {
		result: { decision },
		planId: plan,
		partnerId: seat.partnerId,
		entry: { meeting, decision, text, owner, due },
		announce: ["meetings"],
	};
};
