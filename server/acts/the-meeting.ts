import { because } from "@/lib/i18n/en/because";
import type { PlanId } from "@/lib/ids";
import { type Refusal, refuse } from "@/lib/verdict";
import { isMeeting, meetingsHeld } from "@/server/db/rows/meetings";
import type { Tx } from "@/server/runtime";

export type HeldMeeting = Awaited<ReturnType<typeof meetingsHeld>>[number];

/** The plan's open meeting, if it is the one that is meant; else why nothing is written down in it. [M2] */
export async function theOpenMeeting(tx: Tx, plan: PlanId, meeting: string): Promise<HeldMeeting | Refusal> {
	const found = (await meetingsHeld(tx, plan)).find(({ id }) => id === meeting);
	if (!found) return noMeeting(tx, plan, meeting);
	return found.closed ? refuse("not-in-this-state", { detail: because.meetingOver }) : found;
}

/** Why a meeting is not among those that stand: it was cancelled, or there never was one. */
export async function noMeeting(tx: Tx, plan: PlanId, meeting: string): Promise<Refusal> {
	if (!(await isMeeting(tx, plan, meeting))) return refuse("not-found");
	return refuse("not-in-this-state", { detail: because.meetingCancelled });
}
