import type { Named } from "@/lib/comment/thread";
import { newId } from "@/lib/ids";
import { addThreadStep } from "@/server/db/rows/comments";
import { lastEntry } from "@/server/db/rows/ledger";
import type { Seated } from "./act";
import { tellAssigned } from "./tell";

/** Writes down what becomes of a thread, at the place in the ledger that the act will take. */
export async function stepThread(
	{ tx, seat, at }: Seated,
	threadId: string,
	step: "assign" | "resolve" | "reopen",
	more: { assignee?: Named | null; due?: string | null } = {},
): Promise<void> {
	await addThreadStep(tx, {
		id: newId(at.getTime()),
		planId: seat.planId,
		threadId,
		entry: (await lastEntry(tx, seat.planId)) + 1,
		step,
		assignee: more.assignee ?? null,
		due: more.due ?? null,
		personId: seat.personId,
		partnerId: seat.partnerId,
		at,
	});
}

/** Asks a person or partner to see to a thread, and tells them; null asks nobody any more. */
export async function assignThread(
	acting: Seated,
	thread: string,
	to: Named | null,
	due: string | null,
): Promise<void> {
	const { tx, seat, at } = acting;
	await stepThread(acting, thread, "assign", { assignee: to, due: to && due });
	await tellAssigned(tx, { planId: seat.planId, at, by: seat.personId, thread, to });
}
