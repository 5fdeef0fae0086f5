import { and, count, eq, gt, inArray, lte } from "drizzle-orm";
import { signInTries } from "@/server/db/schema";
import type { Db } from "@/server/runtime";

/** Writes tries down, and sweeps those of everybody that no longer count. */
export async function addTries(
	db: Db,
	tries: { id: string; key: string; at: Date }[],
	since: Date,
): Promise<void> {
	await db.delete(signInTries).where(lte(signInTries.at, since));
	await db.insert(signInTries).values(tries.map(({ id, key, at }) => ({ id, key, at })));
}

export async function countTries(db: Db, key: string, since: Date): Promise<number> {
	const [row] = await db
		.select({ many: count() })
		.from(signInTries)
		.where(and(eq(signInTries.key, key), gt(signInTries.at, since)));
	return row?.many ?? 0;
}

/** When the tries that count were made, oldest first. */
export async function momentsOfTries(db: Db, key: string, since: Date): Promise<Date[]> {
	const rows = await db
		.select({ at: signInTries.at })
		.from(signInTries)
		.where(and(eq(signInTries.key, key), gt(signInTries.at, since)))
		.orderBy(signInTries.at);
	return rows.map(({ at }) => at);
}

export async function removeTries(db: Db, ids: string[]): Promise<void> {
	await db.delete(signInTries).where(inArray(signInTries.id, ids));
}

export async function forgetTries(db: Db, key: string): Promise<void> {
	await db.delete(signInTries).where(eq(signInTries.key, key));
}
