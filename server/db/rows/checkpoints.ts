import { and, asc, eq, sql } from "drizzle-orm";
import type { Checkpoint } from "@/lib/history/timeline";
import type { PlanId } from "@/lib/ids";
import { checkpoints, people } from "@/server/db/schema";
import type { Db, Tx } from "@/server/runtime";

export async function addCheckpoint(tx: Tx, row: typeof checkpoints.$inferInsert): Promise<void> {
	await tx.insert(checkpoints).values(row);
}

/** Whether a plan has a moment of this name, however it is spelt in capitals. */
export async function isCheckpointName(tx: Tx, planId: PlanId, name: string): Promise<boolean> {
	const [row] = await tx
		.select({ id: checkpoints.id })
		.from(checkpoints)
		.where(and(eq(checkpoints.planId, planId), sql`lower(${checkpoints.name}) = lower(${name})`))
		.limit(1);
	return row !== undefined;
}

/** The named moments of a plan, in the order in which they were. */
export async function checkpointsOfPlan(db: Db, planId: PlanId): Promise<Checkpoint[]> {
	const rows = await db
		.select({ row: checkpoints, personName: people.name })
		.from(checkpoints)
		.innerJoin(people, eq(people.id, checkpoints.personId))
		.where(eq(checkpoints.planId, planId))
		.orderBy(asc(checkpoints.ofAt), asc(checkpoints.entry));
	return rows.map(({ row, personName }) => ({
		id: row.id,
		name: row.name,
		at: row.ofAt.toISOString(),
		seq: row.ofSeq,
		entry: row.ofEntry,
		personName,
		partnerId: row.partnerId,
		namedAt: row.at.toISOString(),
	}));
}
