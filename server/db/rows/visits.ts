import { and, eq, gt, sql } from "drizzle-orm";
import type { PersonId, PlanId } from "@/lib/ids";
import { VISIT_GAP_MINUTES } from "@/lib/limits";
import { visits } from "@/server/db/schema";
import type { Db, Tx } from "@/server/runtime";

const gap = sql.raw(`interval '${VISIT_GAP_MINUTES} minutes'`);

/** A sign of somebody on a plan. After a gap it begins a visit of its own, and the one before is remembered. */
export async function noteVisit(
	tx: Tx,
	{ personId, planId, at }: { personId: PersonId; planId: PlanId; at: Date },
): Promise<void> {
	await tx
		.insert(visits)
		.values({ personId, planId, at })
		.onConflictDoUpdate({
			target: [visits.personId, visits.planId],
			set: {
				beforeAt: sql`case when excluded.at - ${visits.at} > ${gap} then ${visits.at} else ${visits.beforeAt} end`,
				at: sql`greatest(${visits.at}, excluded.at)`,
			},
		});
}

/** When somebody last gave a sign on a plan, and when the visit before ended. */
export async function visitOf(
	db: Db | Tx,
	personId: PersonId,
	planId: PlanId,
): Promise<{ at: Date; beforeAt: Date | null } | null> {
	const [row] = await db
		.select({ at: visits.at, beforeAt: visits.beforeAt })
		.from(visits)
		.where(and(eq(visits.personId, personId), eq(visits.planId, planId)));
	return row ?? null;
}

/** Plans on which somebody gave a sign since a moment. */
export async function plansVisitedSince(db: Db, personId: PersonId, since: Date): Promise<Set<PlanId>> {
	const rows = await db
		.select({ planId: visits.planId })
		.from(visits)
		.where(and(eq(visits.personId, personId), gt(visits.at, since)));
	return new Set(rows.map(({ planId }) => planId));
}
