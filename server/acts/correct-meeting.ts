import { because } from "@/lib/i18n/en/because";
import type { PartnerId } from "@/lib/ids";
import { dayMisfit } from "@/lib/meeting/meeting";
import { type Refusal, refuse } from "@/lib/verdict";
import { lastEntry } from "@/server/db/rows/ledger";
import { decisionsOfMeetings } from "@/server/db/rows/meeting-decisions";
import { addCorrection, meetingsHeld } from "@/server/db/rows/meetings";
import type { Tx } from "@/server/runtime";
import type { Act } from "./act";
import { dayIn } from "./day-in";
import { type HeldMeeting, noMeeting } from "./the-meeting";
import { thoseThere } from "./those-there";

/**
 * Puts a meeting right: its day, which partners were there, and names of staff. [M22]
 *
 * The catch: of the last closed meeting the day is history, since the next was reckoned from it; older ones stay.
 */
export const correctMeeting: Act<"correct-meeting"> = async (input, { tx, at, seat }) => {
	const { plan, meeting: id, held, names } = input;
	const all = await meetingsHeld(tx, plan);
	const meeting = all.find((one) => one.id === id);
	if (!meeting) return noMeeting(tx, plan, id);
	const lastClosed = all.findLast(({ closed }) => closed) ?? null;
	if (meeting.closed && meeting !== lastClosed)
		return refuse("not-in-this-state", { detail: because.meetingHistory });
	if (meeting.closed && held !== meeting.held)
		return refuse("bad-input", { where: "held", detail: because.closedDayStays });
	const misfit = meeting.closed
		? null
		: await misfitOf(tx, meeting, held, dayIn(at), lastClosed?.held ?? null);
	if (misfit) return misfit;
	const present = await thoseThere(tx, plan, input.present, meeting.present);
	if (!present) return refuse("not-found");
	const { number } = meeting;
	const same = held === meeting.held && names === meeting.names && sameSet(present, meeting.present);
	const did = { result: {}, planId: plan, partnerId: seat.partnerId };
	if (same) return { ...did, entry: null, announce: [] };
	const { personId, partnerId } = seat;
	const entry = (await lastEntry(tx, plan)) + 1;
	await addCorrection(tx, {
		planId: plan,
		entry,
		meetingId: id,
		held,
		present,
		names,
		personId,
		partnerId,
		at,
	});
	return { ...did, entry: { meeting: id, number, held, present }, announce: ["meetings"] };
};

const sameSet = (one: readonly PartnerId[], other: readonly PartnerId[]): boolean =>
	one.length === other.length && one.every((id) => other.includes(id));

const MISFITS = {
	future: because.correctedToFuture,
	"before-last": because.correctedBeforeLast,
	"long-ago": because.correctedLongAgo,
};

/** Why an open meeting cannot have been on this day. */
async function misfitOf(
	tx: Tx,
	meeting: HeldMeeting,
	held: string,
	today: string,
	last: string | null,
): Promise<Refusal | null> {
	const misfit = dayMisfit(held, today, last);
	if (misfit) return refuse("bad-input", { where: "held", detail: MISFITS[misfit] });
	const decisions = await decisionsOfMeetings(tx, meeting.planId);
	const early = decisions.some((one) => one.meeting === meeting.id && one.due < held);
	return early ? refuse("bad-input", { where: "held", detail: because.correctedAfterDecision }) : null;
}
