import { asc, eq } from "drizzle-orm";
import type { Checkpoint } from "@/lib/history/timeline";
import type { PlanId } from "@/lib/ids";
import { checkpoints, people } from "@/server/db/schema";
import type { Db, Tx } from "@/server/runtime";

export async function addCheckpoint(tx: Tx, row: typeof checkpoints.$inferInsert): Promise<void> {
	await tx.insert(checkpoints).values(row);
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
