import type { PartnerId, PlanId } from "@/lib/ids";
import { partnersOfPlan } from "@/server/db/rows/partners";
import type { Tx } from "@/server/runtime";

/**
 * Who was at a meeting, each once; null when one of them is no partner of the plan.
 *
 * @param before who was written down already, and may have left the plan since
 */
export async function thoseThere(
	tx: Tx,
	plan: PlanId,
	present: readonly PartnerId[],
	before: readonly PartnerId[] = [],
): Promise<PartnerId[] | null> {
	const partners = await partnersOfPlan(tx, plan);
	const here = new Set(partners.filter(({ leftAt }) => !leftAt).map(({ id }) => id));
	const there = [...new Set(present)];
	return there.every((id) => here.has(id) || before.includes(id)) ? there : null;
}
