import { grouped } from "@/lib/grouped";
import type { Anchor } from "./anchor";
import type { Assignment, CommentView, Named, Resolution, ThreadView } from "./thread";

/** One step of a thread as it was written down. */
export interface ThreadStep {
	threadId: string;
	step: "assign" | "resolve" | "reopen";
	assignee: Named | null;
	due: string | null;
	personId: string;
	personName: string;
	partnerId: string;
	at: Date;
}

/**
 * How each thread stands: its comments in the order of the ledger, who is to see to it, whether it is resolved.
 * [K1]
 *
 * The catch: whoever speaks in a resolved thread leaves it resolved; it is opened again by saying so.
 *
 * @param steps the oldest first
 */
export function readThreads(
	threads: readonly { id: string; anchor: Anchor }[],
	comments: readonly (CommentView & { thread: string })[],
	steps: readonly ThreadStep[],
): ThreadView[] {
	const said = grouped(comments, ({ thread }) => thread);
	const became = grouped(steps, ({ threadId }) => threadId);
	return threads.map(({ id, anchor }) => ({
		id,
		anchor,
		comments: said.get(id) ?? [],
		assigned: assignedNow(became.get(id) ?? []),
		resolved: resolvedNow(became.get(id) ?? []),
	}));
}

function assignedNow(steps: readonly ThreadStep[]): Assignment | null {
	const last = steps.findLast(({ step }) => step === "assign");
	if (!last?.assignee) return null;
	return {
		to: last.assignee,
		due: last.due,
		personName: last.personName,
		partner: last.partnerId,
		at: last.at.toISOString(),
	};
}

/** Who resolved a thread, unless somebody opened it again. */
export function resolvedNow(steps: readonly ThreadStep[]): Resolution | null {
	const last = steps.findLast(({ step }) => step !== "assign");
	if (last?.step !== "resolve") return null;
	return {
		personId: last.personId,
		personName: last.personName,
		partner: last.partnerId,
		at: last.at.toISOString(),
	};
}
