import { and, desc, eq, isNull } from "drizzle-orm";
import type { PersonId } from "@/lib/ids";
import { calendarFeeds, people } from "@/server/db/schema";
import type { Db, Tx } from "@/server/runtime";
import { firstRealPerson } from "./people";

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

/** Whether the person's feed shows words of plans from now on; false when there is none. */
export async function setFeedTitles(tx: Tx, personId: PersonId, titles: boolean): Promise<boolean> {
	const changed = await tx
		.update(calendarFeeds)
		.set({ titles })
		.where(and(eq(calendarFeeds.personId, personId), isNull(calendarFeeds.endedAt)))
		.returning({ id: calendarFeeds.id });
	return changed.length > 0;
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

/** The feed with this token's hash, unless it was ended, or its person is of a sample that nobody can sign in to any more. */
export async function feedByHash(db: Db, tokenHash: string) {
	const [row] = await db
		.select({ feed: calendarFeeds, sample: people.sample })
		.from(calendarFeeds)
		.innerJoin(people, eq(people.id, calendarFeeds.personId))
		.where(and(eq(calendarFeeds.tokenHash, tokenHash), isNull(calendarFeeds.endedAt)));
	if (!row || (row.sample === 1 && (await firstRealPerson(db)))) return null;
	return row.feed;
}
