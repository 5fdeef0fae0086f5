import { and, desc, eq, isNull } from "drizzle-orm";
import type { PersonId } from "@/lib/ids";
import { calendarFeeds } from "@/server/db/schema";
import type { Db, Tx } from "@/server/runtime";

export async function addFeed(tx: Tx, row: typeof calendarFeeds.$inferInsert): Promise<void> {
	await tx.insert(calendarFeeds).values(row);
}

/** A person's addresses are of no use from now on. */
export async function endFeeds(tx: Tx, personId: PersonId, at: Date): Promise<void> {
	await tx
		.update(calendarFeeds)
		.set({ endedAt: at })
		.where(and(eq(calendarFeeds.personId, personId), isNull(calendarFeeds.endedAt)));
}

/** The feed that a person has now; null: none. */
export async function feedOf(db: Db | Tx, personId: PersonId) {
	const [row] = await db
		.select()
		.from(calendarFeeds)
		.where(and(eq(calendarFeeds.personId, personId), isNull(calendarFeeds.endedAt)))
		.orderBy(desc(calendarFeeds.createdAt))
		.limit(1);
	return row ?? null;
}

/** The feed with this token's hash, unless it was ended. */
export async function feedByHash(db: Db, tokenHash: string) {
	const [row] = await db
		.select()
		.from(calendarFeeds)
		.where(and(eq(calendarFeeds.tokenHash, tokenHash), isNull(calendarFeeds.endedAt)));
	return row ?? null;
}
