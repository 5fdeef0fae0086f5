import { and, asc, desc, eq, gt, inArray, isNull, ne, or, sql } from "drizzle-orm";
import type { Changed, Told } from "@/lib/attention/since";
import type { PersonId, PlanId } from "@/lib/ids";
import { comments, ledger, people } from "@/server/db/schema";
import type { Db } from "@/server/runtime";

/** How many rows of the draft are looked at: months of a plan, and still a few milliseconds. */
const CHANGES_LOOKED_AT = 50_000;

/** The cards that others changed since a moment, the latest first. The server's own edits are nobody's. */
export async function changedSince(
	db: Db,
	planId: PlanId,
	personId: PersonId,
	since: Date,
	limit: number,
): Promise<Changed[]> {
	const { rows } = await db.execute<Changed & Record<string, unknown>>(sql`
		select card, array_agg(distinct partner_id) filter (where partner_id is not null) as by
		from (
			select unnest(cards) as card, partner_id::text as partner_id, seq
			from plan_updates
			where plan_id = ${planId}
				and seq > (select head_seq from plan_docs where plan_id = ${planId}) - ${CHANGES_LOOKED_AT}::bigint
				and at > ${since.toISOString()}::timestamptz
				and person_id is not null and person_id <> ${personId}
		) touched
		group by card order by max(seq) desc limit ${limit}`);
	return rows.map(({ card, by }) => ({ card, by: by ?? [] }));
}

/** How many comments others wrote since a moment, by card or factor, the most first. */
export async function commentsSince(db: Db, planId: PlanId, personId: PersonId, since: Date, limit: number) {
	const many = sql<number>`count(*)::int`;
	return db
		.select({ about: comments.about, count: many })
		.from(comments)
		.where(
			and(
				eq(comments.planId, planId),
				ne(comments.personId, personId),
				gt(comments.at, since),
				sql`${comments.words} is not null`,
			),
		)
		.groupBy(comments.about)
		.orderBy(desc(many), asc(comments.about))
		.limit(limit);
}

/** The latest of these acts that others, or the server, did since a moment, in the order they happened. */
export async function actsSince(
	db: Db,
	planId: PlanId,
	personId: PersonId,
	since: Date,
	{ acts, limit }: { acts: readonly string[]; limit: number },
): Promise<Told[]> {
	const rows = await db
		.select({
			entry: ledger.seq,
			at: ledger.at,
			act: ledger.act,
			personName: people.name,
			partnerId: ledger.partnerId,
			said: ledger.entry,
		})
		.from(ledger)
		.leftJoin(people, eq(people.id, ledger.personId))
		.where(
			and(
				eq(ledger.planId, planId),
				gt(ledger.at, since),
				inArray(ledger.act, [...acts]),
				or(isNull(ledger.personId), ne(ledger.personId, personId)),
			),
		)
		.orderBy(desc(ledger.seq))
		.limit(limit);
	return rows.reverse().map((row) => ({ ...row, said: row.said as Told["said"] }));
}
