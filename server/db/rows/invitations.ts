import { and, desc, eq, isNull, ne } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { PartnerId, PersonId, PlanId } from "@/lib/ids";
import { invitations, people } from "@/server/db/schema";
import type { Db, Tx } from "@/server/runtime";

export type InvitationRow = typeof invitations.$inferSelect;

export async function addInvitation(tx: Tx, row: typeof invitations.$inferInsert): Promise<void> {
	await tx.insert(invitations).values(row);
}

export async function invitationByToken(db: Db | Tx, tokenHash: string): Promise<InvitationRow | null> {
	const [row] = await db.select().from(invitations).where(eq(invitations.tokenHash, tokenHash));
	return row ?? null;
}

export async function invitationOfPlan(tx: Tx, planId: PlanId, id: string): Promise<InvitationRow | null> {
	const [row] = await tx
		.select()
		.from(invitations)
		.where(and(eq(invitations.planId, planId), eq(invitations.id, id)));
	return row ?? null;
}

/** Every invitation of a plan, newest first, with the names of who made and who used it. */
export async function invitationsOfPlan(db: Db | Tx, planId: PlanId) {
	const user = alias(people, "user");
	return db
		.select({ invitation: invitations, invitedBy: people.name, usedBy: user.name })
		.from(invitations)
		.innerJoin(people, eq(people.id, invitations.invitedBy))
		.leftJoin(user, eq(user.id, invitations.usedBy))
		.where(eq(invitations.planId, planId))
		.orderBy(desc(invitations.createdAt), desc(invitations.id));
}

/** Uses an invitation up; false when somebody else did so, or took it back, a moment before. */
export async function spendInvitation(tx: Tx, id: string, personId: PersonId, at: Date): Promise<boolean> {
	const used = await tx
		.update(invitations)
		.set({ usedAt: at, usedBy: personId })
		.where(and(eq(invitations.id, id), isNull(invitations.usedAt), isNull(invitations.revokedAt)))
		.returning({ id: invitations.id });
	return used.length === 1;
}

const open = (planId: PlanId) =>
	and(eq(invitations.planId, planId), isNull(invitations.usedAt), isNull(invitations.revokedAt));

export async function revokeInvitation(tx: Tx, planId: PlanId, id: string, at: Date): Promise<void> {
	await tx
		.update(invitations)
		.set({ revokedAt: at })
		.where(and(open(planId), eq(invitations.id, id)));
}

/**
 * Takes back what a person has offered in a plan: an invitation ends with the right it was made by. `which` keeps
 * to one partner, or leaves one out.
 */
export async function revokeInvitationsBy(
	tx: Tx,
	planId: PlanId,
	personId: PersonId,
	at: Date,
	which: { to?: PartnerId; butTo?: PartnerId } = {},
): Promise<void> {
	await tx
		.update(invitations)
		.set({ revokedAt: at })
		.where(
			and(
				open(planId),
				eq(invitations.invitedBy, personId),
				which.to === undefined ? undefined : eq(invitations.partnerId, which.to),
				which.butTo === undefined ? undefined : ne(invitations.partnerId, which.butTo),
			),
		);
}

export async function revokeInvitationsTo(
	tx: Tx,
	planId: PlanId,
	partnerId: PartnerId,
	at: Date,
): Promise<void> {
	await tx
		.update(invitations)
		.set({ revokedAt: at })
		.where(and(open(planId), eq(invitations.partnerId, partnerId)));
}
