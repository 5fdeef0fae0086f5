import { and, asc, desc, eq, gt, lte } from "drizzle-orm";
import type * as Y from "yjs";
import type { PlanId } from "@/lib/ids";
import { planSnapshots, planUpdates } from "@/server/db/schema";
import type { Db } from "@/server/runtime";
import { fold } from "@/server/sync/fold.mjs";

/** Rows read from the log at a time. */
const PAGE = 5_000;

/**
 * A plan's draft as it stood once a row of its log was stored; null when the log does not go that far. [H1]
 *
 * The catch: it is folded from the nearest snapshot before that row, so a moment long ago costs no more than a near one.
 */
export async function draftAt(db: Db, planId: PlanId, seq: number): Promise<Y.Doc | null> {
	const updates = await updatesUpTo(db, planId, seq);
	return updates && fold(updates);
}

/** The stored bytes that a draft of a moment is folded from, in their order; null when the log does not go that far. */
export async function updatesUpTo(db: Db, planId: PlanId, seq: number): Promise<Uint8Array[] | null> {
	const [snapshot] = await db
		.select({ seq: planSnapshots.seq, state: planSnapshots.state })
		.from(planSnapshots)
		.where(and(eq(planSnapshots.planId, planId), lte(planSnapshots.seq, seq)))
		.orderBy(desc(planSnapshots.seq))
		.limit(1);
	const updates: Uint8Array[] = snapshot ? [snapshot.state] : [];
	let at = snapshot?.seq ?? 0;
	while (at < seq) {
		const rows = await db
			.select({ seq: planUpdates.seq, data: planUpdates.data })
			.from(planUpdates)
			.where(and(eq(planUpdates.planId, planId), gt(planUpdates.seq, at), lte(planUpdates.seq, seq)))
			.orderBy(asc(planUpdates.seq))
			.limit(PAGE);
		const last = rows.at(-1);
		if (!last) return null;
		for (const { data } of rows) updates.push(data);
		at = last.seq;
	}
	return updates;
}
