import { eq, isNull, sql } from "drizzle-orm";
import type { PersonId, PlanId } from "@/lib/ids";
import { plans } from "@/server/db/schema";
import type { Db, Tx } from "@/server/runtime";

export type PlanRow = typeof plans.$inferSelect;

export async function planById(db: Db | Tx, id: PlanId): Promise<PlanRow | null> {
	const [row] = await db.select().from(plans).where(eq(plans.id, id));
	return row ?? null;
}

export async function addPlan(tx: Tx, plan: typeof plans.$inferInsert): Promise<void> {
	await tx.insert(plans).values(plan);
}

export async function setPlanLead(tx: Tx, id: PlanId, personId: PersonId): Promise<void> {
	await tx.update(plans).set({ leadPersonId: personId }).where(eq(plans.id, id));
}

/** The plan is live by this round, or (null) it is drafted again. */
export async function setLive(tx: Tx, id: PlanId, live: { round: string; at: Date } | null): Promise<void> {
	await tx
		.update(plans)
		.set({ status: live ? "live" : "draft", liveRoundId: live?.round ?? null, liveAt: live?.at ?? null })
		.where(eq(plans.id, id));
}

/** While a plan is drafted its status says whether it may go live. */
export async function setReady(tx: Tx, id: PlanId, ready: boolean): Promise<void> {
	await tx
		.update(plans)
		.set({ status: ready ? "ready" : "draft" })
		.where(eq(plans.id, id));
}

/** Plans that the operator brought before anybody had an account: nobody leads them yet. */
export async function plansWithoutLead(tx: Tx): Promise<PlanRow[]> {
	return tx.select().from(plans).where(isNull(plans.leadPersonId)).orderBy(plans.createdAt);
}

/** The plans of the sample, and those that its people made; first the one that a visitor is led to. */
export async function samplePlans(db: Db | Tx): Promise<PlanRow[]> {
	return db.select().from(plans).where(eq(plans.sample, true)).orderBy(plans.id);
}

/** Deletes a plan with everything in it, ledger and draft too: the one deletion that the database permits. */
export async function deleteWholePlan(tx: Tx, id: PlanId): Promise<void> {
	await tx.execute(sql`select delete_whole_plan(${id}::uuid)`);
}
