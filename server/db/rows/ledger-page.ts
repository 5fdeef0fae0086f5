import { and, asc, desc, eq, gte, inArray, lt, sql } from "drizzle-orm";
import type { PlanId } from "@/lib/ids";
import { cardOfEntry } from "@/lib/ledger/sentence";
import type { SignedEntry } from "@/lib/queries";
import { ledger, people, threads } from "@/server/db/schema";
import type { Db } from "@/server/runtime";

/** Which entries of a plan's ledger are asked for; what is null narrows nothing. */
export interface LedgerFilter {
	partner: string | null;
	person: string | null;
	act: string | null;
	/** Days by British clocks, both included. */
	since: string | null;
	until: string | null;
}

const columns = {
	seq: ledger.seq,
	act: ledger.act,
	personId: ledger.personId,
	personName: people.name,
	partnerId: ledger.partnerId,
	at: ledger.at,
	entry: ledger.entry,
	previousHash: ledger.previousHash,
	hash: ledger.hash,
};
type Row = { [K in keyof typeof columns]: unknown } & { at: Date };

const entryOf = (row: Row) => ({ ...row, at: row.at.toISOString() }) as SignedEntry;

/**
 * What each entry is about. [Q20]
 *
 * The catch: what became of a thread was once written down under the thread's id alone, and the ledger is never
 * rewritten; of such an entry the card is found through its thread.
 */
async function withAbout(db: Db, planId: PlanId, entries: readonly SignedEntry[]) {
	const threadOf = ({ entry }: SignedEntry) => (typeof entry.thread === "string" ? entry.thread : "");
	const unnamed = entries.filter((one) => threadOf(one) && !cardOfEntry(one.entry)).map(threadOf);
	const rows =
		unnamed.length === 0
			? []
			: await db
					.select({ id: threads.id, about: threads.about })
					.from(threads)
					.where(and(eq(threads.planId, planId), inArray(sql`${threads.id}::text`, [...new Set(unnamed)])));
	const about = new Map(rows.map((row) => [row.id, row.about]));
	return entries.map((one) => ({
		...one,
		about: cardOfEntry(one.entry) ?? about.get(threadOf(one)) ?? null,
	}));
}

/** Entries before one with what they are about, the newest first. */
export async function ledgerPage(
	db: Db,
	planId: PlanId,
	before: number,
	filter: LedgerFilter,
	limit: number,
) {
	const day = sql`(${ledger.at} at time zone 'Europe/London')::date`;
	const rows = await db
		.select(columns)
		.from(ledger)
		.leftJoin(people, eq(people.id, ledger.personId))
		.where(
			and(
				eq(ledger.planId, planId),
				lt(ledger.seq, before),
				filter.partner ? eq(ledger.partnerId, filter.partner) : undefined,
				filter.person ? eq(ledger.personId, filter.person) : undefined,
				filter.act ? eq(ledger.act, filter.act) : undefined,
				filter.since ? sql`${day} >= ${filter.since}::date` : undefined,
				filter.until ? sql`${day} <= ${filter.until}::date` : undefined,
			),
		)
		.orderBy(desc(ledger.seq))
		.limit(limit);
	return withAbout(db, planId, rows.map(entryOf));
}

/** Entries from one on, the oldest first: what a chain is checked by. */
export async function ledgerFrom(db: Db, planId: PlanId, seq: number, limit: number) {
	const rows = await db
		.select(columns)
		.from(ledger)
		.leftJoin(people, eq(people.id, ledger.personId))
		.where(and(eq(ledger.planId, planId), gte(ledger.seq, seq)))
		.orderBy(asc(ledger.seq))
		.limit(limit);
	return rows.map(entryOf);
}
