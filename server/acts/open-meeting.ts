import { because } from "@/lib/i18n/en/because";
import { newId } from "@/lib/ids";
import { dayMisfit } from "@/lib/meeting/meeting";
import { refuse } from "@/lib/verdict";
import { lastEntry } from "@/server/db/rows/ledger";
import { addMeeting, lastMeeting } from "@/server/db/rows/meetings";
import type { Act } from "./act";
import { dayIn } from "./day-in";
import { thoseThere } from "./those-there";

const MISFITS = {
	future: because.meetingInFuture,
	"before-last": because.meetingBeforeLast,
	"long-ago": because.meetingLongAgo,
};

/** Opens a review meeting on its day: who is there, and from then on what is said is written down in it. [M1] */
export const openMeeting: Act<"open-meeting"> = async ({ plan, held, present, names }, { tx, at, seat }) => {
	const last = await lastMeeting(tx, plan);
	if (last && !last.closed) return refuse("not-in-this-state", { detail: because.meetingOpen(last.number) });
	const misfit = dayMisfit(held, dayIn(at), last?.held ?? null);
	if (misfit)
		return refuse("bad-input", {
			where: "held",
			detail: MISFITS[misfit],
		});
	const there = await thoseThere(tx, plan, present);
	if (!there) return refuse("not-found");
	const meeting = newId(at.getTime());
	const number = (last?.number ?? 0) + 1;
	await addMeeting(tx, {
		id: meeting,
		planId: plan,
		entry: (await lastEntry(tx, plan)) + 1,
		number,
		held,
		present: there,
		names,
		personId: seat.personId,
		partnerId: seat.partnerId,
		at,
	});
	return {
		result: { meeting },
		planId: plan,
		partnerId: seat.partnerId,
		entry: { meeting, number, held, present: there },
		announce: ["meetings"],
	};
};
