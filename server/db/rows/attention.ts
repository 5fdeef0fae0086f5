import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { CommentView } from "@/lib/comment/thread";
import type { PartnerId, PersonId, PlanId } from "@/lib/ids";
import { comments, people, plans, seats, threadSteps, threads } from "@/server/db/schema";
import type { Db, Tx } from "@/server/runtime";
import type { ThreadRow, ThreadStepRow } from "./comments";

/** The threads of a plan that mention a person or partner, or were ever assigned to them, with all of them. */
export async function threadsThatCall(
	db: Db | Tx,
	planId: PlanId,
	personId: PersonId,
	partnerId: PartnerId,
): Promise<{ threads: ThreadRow[]; comments: (CommentView & { thread: string })[]; steps: ThreadStepRow[] }> {
	const [person, partner] = [
		JSON.stringify([{ kind: "person", id: personId }]),
		JSON.stringify([{ kind: "partner", id: partnerId }]),
	];
	const { rows } = await db.execute<{ id: string }>(sql`
		select thread_id as id from comments
		where plan_id = ${planId} and words is not null
			and (mentions @> ${person}::jsonb or mentions @> ${partner}::jsonb)
		union
		select thread_id from thread_steps
		where plan_id = ${planId} and step = 'assign'
			and (jsonb_build_array(assignee) @> ${person}::jsonb or jsonb_build_array(assignee) @> ${partner}::jsonb)`);
	const ids = rows.map(({ id }) => id);
	if (ids.length === 0) return { threads: [], comments: [], steps: [] };
	const called = await db
		.select()
		.from(threads)
		.where(and(eq(threads.planId, planId), inArray(threads.id, ids)))
		.orderBy(asc(threads.entry));
	const said = await db
		.select({ comment: comments, personName: people.name })
		.from(comments)
		.innerJoin(people, eq(people.id, comments.personId))
		.where(and(eq(comments.planId, planId), inArray(comments.threadId, ids)))
		.orderBy(asc(comments.entry));
	const steps = await db
		.select({ step: threadSteps, personName: people.name })
		.from(threadSteps)
		.innerJoin(people, eq(people.id, threadSteps.personId))
		.where(and(eq(threadSteps.planId, planId), inArray(threadSteps.threadId, ids)))
		.orderBy(asc(threadSteps.entry));
	return {
		threads: called,
		comments: said.map(({ comment, personName }) => ({
			id: comment.id,
			thread: comment.threadId,
			entry: comment.entry,
			personId: comment.personId,
			personName,
			partner: comment.partnerId,
			at: comment.at.toISOString(),
			text: comment.words,
			mentions: comment.mentions,
			edited: comment.editedAt?.toISOString() ?? null,
		})),
		steps: steps.map(({ step, personName }) => ({ ...step, personName })),
	};
}

/** The seat that somebody has in a plan now, since when, and whether its partner has a signatory. */
export async function seatSince(db: Db | Tx, planId: PlanId, personId: PersonId) {
	const [row] = await db
		.select({
			partnerId: seats.partnerId,
			role: seats.role,
			signatory: seats.signatory,
			planLead: sql<boolean>`coalesce(${plans.leadPersonId} = ${seats.personId}, false)`,
			since: seats.createdAt,
			decidedFor: sql<boolean>`exists (select 1 from ${seats} as colleague
				where colleague.plan_id = ${planId} and colleague.partner_id = ${seats.partnerId}
					and colleague.signatory and colleague.withdrawn_at is null)`,
		})
		.from(seats)
		.innerJoin(plans, eq(plans.id, seats.planId))
		.where(and(eq(seats.planId, planId), eq(seats.personId, personId), isNull(seats.withdrawnAt)));
	return row ?? null;
}

/** Plans on which somebody who can be written to has a seat now. */
export async function plansWithPeople(db: Db): Promise<PlanId[]> {
	const rows = await db
		.selectDistinct({ planId: seats.planId })
		.from(seats)
		.innerJoin(people, eq(people.id, seats.personId))
		.where(and(isNull(seats.withdrawnAt), eq(people.sample, 0)));
	return rows.map(({ planId }) => planId);
}
