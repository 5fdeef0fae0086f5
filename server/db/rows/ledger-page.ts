import { and, asc, desc, eq, gte, lt, sql } from "drizzle-orm";
import type { PlanId } from "@/lib/ids";
import type { ChainedEntry } from "@/lib/ledger/chain";
import { ledger, people } from "@/server/db/schema";
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

const entryOf = (row: Row) =>
	({ ...row, at: row.at.toISOString() }) as ChainedEntry & { personName: string | null };

/** Entries before one, the newest first. */
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
	return rows.map(entryOf);
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
