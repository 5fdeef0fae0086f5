import { and, asc, count, eq, gt, inArray, isNotNull, lte, or, type SQL, sql } from "drizzle-orm";
import {
	type ChangedBy,
	type Milestone,
	type MilestoneKind,
	type SentStop,
	WIDTHS,
	widthFor,
} from "@/lib/history/timeline";
import type { PlanId } from "@/lib/ids";
import { ledger, people, planUpdates } from "@/server/db/schema";
import type { Db, Tx } from "@/server/runtime";

type Grown = typeof planUpdates | typeof ledger;

const binOf = (seconds: number, at: SQL | Grown["at"]): SQL =>
	sql`date_bin(make_interval(secs => ${sql.raw(String(seconds))}), ${at}, timestamptz 'epoch')`;

/** In how many windows of each of the `WIDTHS` a plan's log or ledger grew. */
async function countWindows(db: Db, grown: Grown, planId: PlanId): Promise<number[]> {
	const begins = WIDTHS.map((seconds, at) => {
		const other = sql`before is null or ${binOf(seconds, sql`at`)} <> ${binOf(seconds, sql`before`)}`;
		return sql`count(*) filter (where ${other})::int as ${sql.identifier(`w${at}`)}`;
	});
	const { rows } = await db.execute<Record<string, number>>(sql`
		select ${sql.join(begins, sql`, `)} from (
			select ${grown.at} as at, lag(${grown.at}) over (order by ${grown.at}) as before
			from ${grown} where ${grown.planId} = ${planId}
		) as moments`);
	return WIDTHS.map((_, at) => rows[0]?.[`w${at}`] ?? 0);
}

/**
 * The ends of the windows in which a plan's log or ledger grew, each with exactly how far both had come by then. The
 * windows are as narrow as there are no more of them than so many for the log, and as many for the ledger. [H4]
 *
 * The catch: a plan of years has a hundred thousand rows. They are counted and grouped where they are, so that what
 * leaves the database is no more than is shown.
 */
export async function momentsOf(db: Db, planId: PlanId, most: number): Promise<SentStop[]> {
	const log = widthFor(await countWindows(db, planUpdates, planId), most);
	const acts = widthFor(await countWindows(db, ledger, planId), most);
	const { rows } = await db.execute<{ at: number; seq: number; entry: number }>(sql`
		with grown as (
			select ${planUpdates.at} as at, ${planUpdates.seq} as seq, 0 as entry, true as drafted
			from ${planUpdates} where ${planUpdates.planId} = ${planId}
			union all
			select ${ledger.at}, 0, ${ledger.seq}, false from ${ledger} where ${ledger.planId} = ${planId}
		), so_far as (
			select at, drafted, max(seq) over (order by at) as seq, max(entry) over (order by at) as entry,
				case when drafted then ${binOf(log, sql`at`)} else ${binOf(acts, sql`at`)} end as bin
			from grown
		), ends as (
			select distinct on (drafted, bin) at, seq, entry from so_far order by drafted, bin, at desc
		)
		select distinct floor(extract(epoch from at) * 1000)::float8 as at, seq::float8, entry::float8 from ends
		order by at, seq, entry`);
	return rows.map(({ at, seq, entry }) => [at, seq, entry]);
}

/** When the later of a row of the log and an entry of the ledger came; null when there is neither. */
export async function momentAt(
	db: Db | Tx,
	planId: PlanId,
	seq: number,
	entry: number,
): Promise<Date | null> {
	const [row] = await db
		.select({ at: planUpdates.at })
		.from(planUpdates)
		.where(and(eq(planUpdates.planId, planId), eq(planUpdates.seq, seq)));
	const [act] = await db
		.select({ at: ledger.at })
		.from(ledger)
		.where(and(eq(ledger.planId, planId), eq(ledger.seq, entry)));
	const times = [row?.at, act?.at].flatMap((one) => one?.getTime() ?? []);
	return times.length > 0 ? new Date(Math.max(...times)) : null;
}

const KINDS: Readonly<Record<string, MilestoneKind>> = {
	"reopen-plan": "reopened",
	"add-partner": "partner-joined",
	"remove-partner": "partner-left",
};

/** What of a plan's ledger is worth finding again, the oldest first. */
export async function milestonesOf(db: Db, planId: PlanId): Promise<Milestone[]> {
	const rows = await db
		.select({ seq: ledger.seq, act: ledger.act, at: ledger.at, entry: ledger.entry })
		.from(ledger)
		.where(
			and(
				eq(ledger.planId, planId),
				or(
					eq(ledger.seq, 1),
					inArray(ledger.act, Object.keys(KINDS)),
					sql`${ledger.entry} ->> 'live' = 'true'`,
				),
			),
		)
		.orderBy(asc(ledger.seq));
	return rows.map(({ seq, act, at, entry }) => ({
		kind: seq === 1 ? "begun" : (KINDS[act] ?? "live"),
		at: at.toISOString(),
		entry: seq,
		partnerId: (entry as { partner?: string }).partner ?? null,
	}));
}

/** Who changed which card after one row of the log and up to another. The server's own edits are nobody's. */
export async function changedBetween(db: Db, planId: PlanId, from: number, to: number): Promise<ChangedBy[]> {
	const card = sql<string>`unnest(${planUpdates.cards})`;
	const rows = await db
		.select({ card, personId: people.id, personName: people.name, partnerId: planUpdates.partnerId })
		.from(planUpdates)
		.innerJoin(people, eq(people.id, planUpdates.personId))
		.where(
			and(
				eq(planUpdates.planId, planId),
				gt(planUpdates.seq, from),
				lte(planUpdates.seq, to),
				isNotNull(planUpdates.cards),
			),
		)
		.groupBy(sql`1`, people.id, people.name, planUpdates.partnerId)
		.orderBy(asc(sql`1`), asc(people.name), asc(count()));
	return rows;
}
