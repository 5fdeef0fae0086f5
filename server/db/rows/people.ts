import { asc, eq, sql } from "drizzle-orm";
import type { PersonId } from "@/lib/ids";
import { passwordLinks, people } from "@/server/db/schema";
import type { Db, Tx } from "@/server/runtime";

export type Person = typeof people.$inferSelect;
export type NewPerson = typeof people.$inferInsert;

export async function personById(db: Db | Tx, id: PersonId): Promise<Person | null> {
	const [row] = await db.select().from(people).where(eq(people.id, id));
	return row ?? null;
}

export async function personByEmail(db: Db | Tx, email: string): Promise<Person | null> {
	const [row] = await db.select().from(people).where(sql`lower(${people.email}) = lower(${email.trim()})`);
	return row ?? null;
}

/** Adds a person; false when the address, in whatever case, has an account already. */
export async function addPerson(tx: Tx, person: NewPerson): Promise<boolean> {
	const added = await tx.insert(people).values(person).onConflictDoNothing().returning({ id: people.id });
	return added.length === 1;
}

/** Whether anybody but the sample's invented people has an account. */
export async function hasRealAccount(db: Db | Tx): Promise<boolean> {
	const rows = await db.select({ id: people.id }).from(people).where(eq(people.sample, 0)).limit(1);
	return rows.length > 0;
}

/** The account that was made first: the person who set the site up. */
export async function firstRealPerson(db: Db | Tx): Promise<Person | null> {
	const [row] = await db
		.select()
		.from(people)
		.where(eq(people.sample, 0))
		.orderBy(asc(people.createdAt), asc(people.id))
		.limit(1);
	return row ?? null;
}

export async function samplePeople(db: Db | Tx): Promise<Person[]> {
	return db.select().from(people).where(eq(people.sample, 1)).orderBy(asc(people.createdAt), asc(people.id));
}

/** Keeps every other transaction from adding people until this one ends: "the first account" is decided once. */
export async function lockPeople(tx: Tx): Promise<void> {
	await tx.execute(sql`lock table people in share row exclusive mode`);
}

export async function rename(tx: Tx, id: PersonId, name: string): Promise<void> {
	await tx.update(people).set({ name }).where(eq(people.id, id));
}

/** Sets a new password and ends every session; gives the person as they are now. */
export async function setPassword(tx: Tx, id: PersonId, passwordHash: string): Promise<Person | null> {
	const [row] = await tx
		.update(people)
		.set({ passwordHash, sessionVersion: sql`${people.sessionVersion} + 1` })
		.where(eq(people.id, id))
		.returning();
	await tx.delete(passwordLinks).where(eq(passwordLinks.personId, id));
	return row ?? null;
}

/** Makes every token of this person out of date. */
export async function raiseSessionVersion(db: Db | Tx, id: PersonId): Promise<void> {
	await db
		.update(people)
		.set({ sessionVersion: sql`${people.sessionVersion} + 1` })
		.where(eq(people.id, id));
}

export async function deleteSamplePeople(tx: Tx): Promise<void> {
	await tx.delete(people).where(eq(people.sample, 1));
}
