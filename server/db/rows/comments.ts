import { and, asc, eq, sql } from "drizzle-orm";
import type { CommentView, Named } from "@/lib/comment/thread";
import type { PlanId } from "@/lib/ids";
import { comments, people, threadSteps, threads } from "@/server/db/schema";
import type { Db, Tx } from "@/server/runtime";

export type ThreadRow = typeof threads.$inferSelect;
export type CommentRow = typeof comments.$inferSelect;
export type ThreadStepRow = typeof threadSteps.$inferSelect & { personName: string };

export const addThread = async (tx: Tx, ...rows: (typeof threads.$inferInsert)[]) => {
	if (rows.length > 0) await tx.insert(threads).values(rows);
};
export const addComment = async (tx: Tx, ...rows: (typeof comments.$inferInsert)[]) => {
	if (rows.length > 0) await tx.insert(comments).values(rows);
};
export const addThreadStep = async (tx: Tx, ...rows: (typeof threadSteps.$inferInsert)[]) => {
	if (rows.length > 0) await tx.insert(threadSteps).values(rows);
};

/** One thread of this plan, or null: another plan's look missing. */
export async function threadOfPlan(db: Db | Tx, planId: PlanId, id: string): Promise<ThreadRow | null> {
	const [row] = await db
		.select()
		.from(threads)
		.where(and(eq(threads.planId, planId), eq(threads.id, id)));
	return row ?? null;
}

/** One comment of this plan, or null. */
export async function commentOfPlan(db: Db | Tx, planId: PlanId, id: string): Promise<CommentRow | null> {
	const [row] = await db
		.select()
		.from(comments)
		.where(and(eq(comments.planId, planId), eq(comments.id, id)));
	return row ?? null;
}

/** Whether this id is taken by a thread or comment of any plan. */
export async function isTaken(tx: Tx, id: string): Promise<boolean> {
	const [row] = await tx
		.select({ id: threads.id })
		.from(threads)
		.where(eq(threads.id, id))
		.unionAll(tx.select({ id: comments.id }).from(comments).where(eq(comments.id, id)))
		.limit(1);
	return row !== undefined;
}

/** New words of a comment, or none any more: then they are gone from the database. */
export async function rewriteComment(
	tx: Tx,
	planId: PlanId,
	id: string,
	change: { words: string | null; mentions: Named[]; at: Date },
): Promise<void> {
	await tx
		.update(comments)
		.set({ words: change.words, mentions: change.mentions, editedAt: change.at })
		.where(and(eq(comments.planId, planId), eq(comments.id, id)));
}

const ofPlan = <T extends typeof threads | typeof comments>(
	table: T,
	planId: PlanId,
	about: string | null,
) => (about === null ? eq(table.planId, planId) : and(eq(table.planId, planId), eq(table.about, about)));

/** The threads of a plan, or of one card or factor, in the order they were begun. */
export async function threadsOfPlan(
	db: Db | Tx,
	planId: PlanId,
	about: string | null = null,
): Promise<ThreadRow[]> {
	return db
		.select()
		.from(threads)
		.where(ofPlan(threads, planId, about))
		.orderBy(asc(threads.entry));
}

/** Which of the threads about its card or factor each thread is, in the order in which they were begun: 1 is the first. */
export async function threadNumbers(db: Db | Tx, planId: PlanId): Promise<Map<string, number>> {
	const number = sql<number>`row_number() over (partition by ${threads.about} order by ${threads.entry})::int`;
	const rows = await db.select({ id: threads.id, number }).from(threads).where(eq(threads.planId, planId));
	return new Map(rows.map((row) => [row.id, row.number]));
}

/** Whether anything is said about this card or factor. */
export async function isTalkedAbout(db: Db | Tx, planId: PlanId, about: string): Promise<boolean> {
	const [row] = await db
		.select({ id: threads.id })
		.from(threads)
		.where(ofPlan(threads, planId, about))
		.limit(1);
	return row !== undefined;
}

/** The comments of a plan, or about one card or factor, in the order of the ledger. */
export async function commentsOfPlan(
	db: Db | Tx,
	planId: PlanId,
	about: string | null = null,
): Promise<(CommentView & { thread: string; about: string })[]> {
	const rows = await db
		.select({ comment: comments, personName: people.name })
		.from(comments)
		.innerJoin(people, eq(people.id, comments.personId))
		.where(ofPlan(comments, planId, about))
		.orderBy(asc(comments.entry));
	return rows.map(({ comment, personName }) => ({
		id: comment.id,
		thread: comment.threadId,
		about: comment.about,
		entry: comment.entry,
		personId: comment.personId,
		personName,
		partner: comment.partnerId,
		at: comment.at.toISOString(),
		text: comment.words,
		mentions: comment.mentions,
		edited: comment.editedAt?.toISOString() ?? null,
	}));
}

/** What became of the threads of a plan, the oldest first. */
export async function threadStepsOfPlan(
	db: Db | Tx,
	planId: PlanId,
	about: string | null = null,
): Promise<ThreadStepRow[]> {
	const rows = await db
		.select({ step: threadSteps, personName: people.name })
		.from(threadSteps)
		.innerJoin(people, eq(people.id, threadSteps.personId))
		.innerJoin(threads, eq(threads.id, threadSteps.threadId))
		.where(
			about === null
				? eq(threadSteps.planId, planId)
				: and(eq(threadSteps.planId, planId), eq(threads.about, about)),
		)
		.orderBy(asc(threadSteps.entry));
	return rows.map(({ step, personName }) => ({ ...step, personName }));
}

/** What became of one thread, the oldest first. */
export async function stepsOfThread(db: Db | Tx, planId: PlanId, thread: string): Promise<ThreadStepRow[]> {
	return (await threadStepsOfPlan(db, planId)).filter(({ threadId }) => threadId === thread);
}

export interface CommentCount {
	thread: string;
	comments: number;
	unread: number;
}

/** How many comments each thread of a plan has, and how many by others this person has not seen. */
export async function countComments(
	db: Db | Tx,
	planId: PlanId,
	personId: string,
): Promise<Map<string, CommentCount>> {
	const { rows } = await db.execute<{ thread: string; comments: number; unread: number }>(sql`
		select c.thread_id as thread,
			count(*) filter (where c.words is not null)::int as comments,
			count(*) filter (
				where c.words is not null and c.person_id <> ${personId} and c.entry > coalesce(s.entry, 0)
			)::int as unread
		from comments c
		left join seen s on s.plan_id = c.plan_id and s.about = c.about and s.person_id = ${personId}
		where c.plan_id = ${planId}
		group by c.thread_id`);
	return new Map(rows.map((row) => [row.thread, row]));
}
