import { and, eq, inArray, isNotNull, isNull, lt, lte, max, min, or, sql } from "drizzle-orm";
import type { NoticeKind, Pace } from "@/lib/attention/kinds";
import type { PersonId } from "@/lib/ids";
import { noticePaces, notices, people } from "@/server/db/schema";
import type { Db, Tx } from "@/server/runtime";

export type NoticeRow = typeof notices.$inferSelect;

/** Notes that people should hear of something; what was noted for somebody before is not noted again. */
export async function addNotices(tx: Tx, rows: (typeof notices.$inferInsert)[]): Promise<void> {
	if (rows.length > 0) await tx.insert(notices).values(rows).onConflictDoNothing();
}

/** What these people chose for one kind, where they chose anything. */
export async function pacesOf(
	db: Db | Tx,
	kind: NoticeKind,
	personIds: PersonId[],
): Promise<Map<PersonId, Pace>> {
	if (personIds.length === 0) return new Map();
	const rows = await db
		.select({ personId: noticePaces.personId, pace: noticePaces.pace })
		.from(noticePaces)
		.where(and(eq(noticePaces.kind, kind), inArray(noticePaces.personId, personIds)));
	return new Map(rows.map(({ personId, pace }) => [personId, pace]));
}

/** What one person chose, by kind. */
export async function pacesOfPerson(db: Db | Tx, personId: PersonId): Promise<Map<NoticeKind, Pace>> {
	const rows = await db.select().from(noticePaces).where(eq(noticePaces.personId, personId));
	return new Map(rows.map(({ kind, pace }) => [kind, pace]));
}

export async function setPaces(tx: Tx, personId: PersonId, kinds: NoticeKind[], pace: Pace): Promise<void> {
	await tx
		.insert(noticePaces)
		.values(kinds.map((kind) => ({ personId, kind, pace })))
		.onConflictDoUpdate({ target: [noticePaces.personId, noticePaces.kind], set: { pace } });
}

/** Open notices of one person and kind that no courier has in hand. */
export interface OpenNotices {
	personId: PersonId;
	kind: NoticeKind;
	/** What the person chose; null: the usual. */
	pace: Pace | null;
	/** When the oldest was noted. */
	oldest: Date;
}

const free = (now: Date) =>
	and(isNull(notices.doneAt), or(isNull(notices.heldUntil), lte(notices.heldUntil, now)));

export async function openNotices(db: Db, now: Date): Promise<OpenNotices[]> {
	const oldest = min(notices.at);
	const rows = await db
		.select({ personId: notices.personId, kind: notices.kind, pace: noticePaces.pace, oldest })
		.from(notices)
		.leftJoin(
			noticePaces,
			and(eq(noticePaces.personId, notices.personId), eq(noticePaces.kind, notices.kind)),
		)
		.where(free(now))
		.groupBy(notices.personId, notices.kind, noticePaces.pace)
		.orderBy(oldest);
	return rows.flatMap((row) => (row.oldest ? [{ ...row, oldest: row.oldest }] : []));
}

/** When each of these people was last written to. */
export async function lastLetters(db: Db, personIds: PersonId[]): Promise<Map<PersonId, Date>> {
	if (personIds.length === 0) return new Map();
	const rows = await db
		.select({ personId: notices.personId, at: max(notices.doneAt) })
		.from(notices)
		.where(and(inArray(notices.personId, personIds), eq(notices.outcome, "sent")))
		.groupBy(notices.personId);
	return new Map(rows.flatMap(({ personId, at }) => (at ? [[personId, at] as const] : [])));
}

/**
 * Takes a person's due notices in hand, by kind and up to a moment each, until `until`.
 *
 * The catch: several processes look at once, and what is due is one letter. So one after the other takes what is due
 * to a person: the first takes all of it, and the others find it held. What was in hand when its process died comes
 * free again.
 */
export async function takeNotices(
	tx: Tx,
	personId: PersonId,
	due: readonly { kind: NoticeKind; upTo: Date }[],
	{ now, until }: { now: Date; until: Date },
): Promise<NoticeRow[]> {
	if (due.length === 0) return [];
	await tx.select({ id: people.id }).from(people).where(eq(people.id, personId)).for("no key update");
	const ripe = or(...due.map(({ kind, upTo }) => and(eq(notices.kind, kind), lte(notices.at, upTo))));
	return tx
		.update(notices)
		.set({ tries: sql`${notices.tries} + 1`, heldUntil: until })
		.where(and(eq(notices.personId, personId), free(now), ripe))
		.returning();
}

export async function closeNotices(
	db: Db | Tx,
	ids: string[],
	outcome: NonNullable<NoticeRow["outcome"]>,
	at: Date,
): Promise<void> {
	if (ids.length === 0) return;
	await db
		.update(notices)
		.set({ doneAt: at, outcome, heldUntil: null })
		.where(and(inArray(notices.id, ids), isNull(notices.doneAt)));
}

/** Puts notices back until a moment; `unbegun` when no letter was tried. */
export async function holdNotices(
	db: Db | Tx,
	ids: string[],
	until: Date,
	{ unbegun = false } = {},
): Promise<void> {
	if (ids.length === 0) return;
	await db
		.update(notices)
		.set({ heldUntil: until, ...(unbegun ? { tries: sql`greatest(${notices.tries} - 1, 0)` } : {}) })
		.where(and(inArray(notices.id, ids), isNull(notices.doneAt)));
}

/** On a site that sends no mail nothing waits to be sent, so that none of it is sent when there is mail one day. */
export async function closeAllNotices(db: Db, at: Date): Promise<void> {
	await db
		.update(notices)
		.set({ doneAt: at, outcome: "not-needed", heldUntil: null })
		.where(isNull(notices.doneAt));
}

/** Forgets what was dealt with long ago. */
export async function sweepNotices(db: Db, before: Date): Promise<void> {
	await db.delete(notices).where(and(isNotNull(notices.doneAt), lt(notices.doneAt, before)));
}

/** Whom a letter is written to. Null: nobody, or one of the sample's invented people, who is never written to. */
export async function reader(
	db: Db,
	personId: PersonId,
): Promise<{ id: PersonId; name: string; email: string } | null> {
	const [row] = await db
		.select({ id: people.id, name: people.name, email: people.email })
		.from(people)
		.where(and(eq(people.id, personId), eq(people.sample, 0)));
	return row ?? null;
}
