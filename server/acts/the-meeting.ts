import { because } from "@/lib/i18n/en/because";
import type { PlanId } from "@/lib/ids";
import { type Refusal, refuse } from "@/lib/verdict";
import { isMeeting, lastMeeting } from "@/server/db/rows/meetings";
import type { Tx } from "@/server/runtime";

export type HeldMeeting = NonNullable<Awaited<ReturnType<typeof lastMeeting>>>;

/** The plan's open meeting, if it is the one that is meant; else why nothing is written down in it. [M2] */
export async function theOpenMeeting(tx: Tx, plan: PlanId, meeting: string): Promise<HeldMeeting | Refusal> {
	const last = await lastMeeting(tx, plan);
	if (last?.id === meeting && !last.closed) return last;
	if (!(await isMeeting(tx, plan, meeting))) return refuse("not-found");
	return refuse("not-in-this-state", { detail: because.meetingOver });
}
