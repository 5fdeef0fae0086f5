import { and, asc, eq } from "drizzle-orm";
import type { PartnerId, PlanId } from "@/lib/ids";
import { partners } from "@/server/db/schema";
import type { Db, Tx } from "@/server/runtime";

export type PartnerRow = typeof partners.$inferSelect;

/** The partners of a plan in joining order, those who left included. */
export async function partnersOfPlan(db: Db | Tx, planId: PlanId): Promise<PartnerRow[]> {
	return db.select().from(partners).where(eq(partners.planId, planId)).orderBy(asc(partners.position));
}

export async function partnerOfPlan(db: Db | Tx, planId: PlanId, id: PartnerId): Promise<PartnerRow | null> {
	const [row] = await db
		.select()
		.from(partners)
		.where(and(eq(partners.planId, planId), eq(partners.id, id)));
	return row ?? null;
}

export async function addPartners(tx: Tx, rows: (typeof partners.$inferInsert)[]): Promise<void> {
	await tx.insert(partners).values(rows);
}

export async function changePartner(
	tx: Tx,
	planId: PlanId,
	id: PartnerId,
	change: { name: string; code: string; kind: string },
): Promise<void> {
	await tx
		.update(partners)
		.set(change)
		.where(and(eq(partners.planId, planId), eq(partners.id, id)));
}

export async function partnerLeaves(tx: Tx, planId: PlanId, id: PartnerId, at: Date): Promise<void> {
	await tx
		.update(partners)
		.set({ leftAt: at })
		.where(and(eq(partners.planId, planId), eq(partners.id, id)));
}
