import { exportPlan, type PlanExport } from "@/lib/export/plan-json";
import type { PlanId } from "@/lib/ids";
import { partnersOfPlan } from "@/server/db/rows/partners";
import { loadPlanDoc } from "@/server/db/rows/plan-docs";
import { planById } from "@/server/db/rows/plans";
import type { Db } from "@/server/runtime";

/** The whole plan as a plan file of version 2, or null when there is no such plan. */
export async function planFileOf(db: Db, planId: PlanId, at: Date): Promise<PlanExport | null> {
	const plan = await planById(db, planId);
	const loaded = await loadPlanDoc(db, planId);
	if (!plan || !loaded) return null;
	const partners = await partnersOfPlan(db, planId);
	return exportPlan(
		loaded.doc,
		plan,
		partners.map(({ id, name, code, kind, leftAt }) => ({
			id,
			name,
			code,
			kind,
			left: leftAt?.toISOString() ?? null,
		})),
		at.toISOString(),
	);
}
