import { eq } from "drizzle-orm";
import type { PlanId } from "@/lib/ids";
import { comments, threadSteps, threads } from "@/server/db/schema";
import type { Db, Tx } from "@/server/runtime";

type Entry = Record<string, unknown>;
type Check = (
	table: string,
	row: { entry: number; partnerId: string; personId: string },
	facts: Entry,
) => void;

/** Acts by which something is said or becomes of a thread: each has a row at its place in the ledger. */
export const TALKS = ["start-thread", "reply", "assign-thread", "resolve-thread", "reopen-thread"];

/**
 * Compares a plan's threads with its ledger. The ledger has no words: of a comment it shows whose, where and when,
 * and whether its author changed or erased it. [L9]
 *
 * @returns what does not hold, by table and place in the ledger
 */
export async function verifyTalk(
	db: Db | Tx,
	planId: PlanId,
	said: readonly { act: string; entry: unknown }[],
	check: Check,
): Promise<string[]> {
	const acts = new Map<string, Set<string>>();
	for (const { act, entry } of said) {
		const { comment } = entry as Entry;
		if (typeof comment === "string") acts.set(comment, (acts.get(comment) ?? new Set()).add(act));
	}
	for (const row of await db.select().from(threads).where(eq(threads.planId, planId)))
		check("threads", row, { thread: row.id, about: row.about });
	const broken: string[] = [];
	for (const row of await db.select().from(comments).where(eq(comments.planId, planId))) {
		check("comments", row, { comment: row.id, thread: row.threadId, about: row.about });
		const became = acts.get(row.id);
		const erased = became?.has("delete-comment") ?? false;
		const changed = erased || (became?.has("edit-comment") ?? false);
		if ((row.words === null) !== erased || (row.editedAt !== null) !== changed)
			broken.push(`comments ${row.entry}`);
	}
	for (const row of await db.select().from(threadSteps).where(eq(threadSteps.planId, planId))) {
		const { threadId: thread, assignee, due, step } = row;
		const to = assignee && { kind: assignee.kind, id: assignee.id };
		const begun = said[row.entry - 1]?.act === "start-thread";
		check(
			"thread_steps",
			row,
			step !== "assign" ? { thread } : begun ? { thread, assigned: to } : { thread, to, due },
		);
	}
	return broken;
}
