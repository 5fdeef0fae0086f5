import { createHash } from "node:crypto";
import { asc, desc, eq } from "drizzle-orm";
import type { Json } from "@/lib/history/canonical";
import type { PartnerId, PersonId, PlanId } from "@/lib/ids";
import { entryText, FIRST_HASH } from "@/lib/ledger/chain";
import { ledger } from "@/server/db/schema";
import type { Db, Tx } from "@/server/runtime";

/** What an act says of itself for good. Ids and facts, no secrets: whoever audits the plan reads it. */
export interface LedgerEntry {
	planId: PlanId;
	act: string;
	/** null: the operator or the server. */
	personId: PersonId | null;
	partnerId: PartnerId | null;
	at: Date;
	entry: { [key: string]: Json };
}

interface Hashed extends LedgerEntry {
	seq: number;
	previousHash: string;
}

/** The hash of an entry: of its own text, with the hash of the one before it. */
export function entryHash({ planId, at, ...rest }: Hashed): string {
	const text = entryText(planId, { ...rest, at: at.toISOString() });
	return createHash("sha256").update(text).digest("hex");
}

/**
 * Writes an act down at the end of its plan's chain, in the transaction of what it records. [L2]
 *
 * The catch: call it under the plan's lock (`lockPlanDoc`), or two entries would claim the same place; the primary
 * key then refuses one of them.
 */
export async function appendToLedger(tx: Tx, entry: LedgerEntry): Promise<void> {
	await appendManyToLedger(tx, [entry]);
}

/** Writes many entries of one plan at once, in their order; gives the place of the first. Under the plan's lock. */
export async function appendManyToLedger(tx: Tx, entries: readonly LedgerEntry[]): Promise<number> {
	const [first] = entries;
	if (!first) return 0;
	const [last] = await tx
		.select({ seq: ledger.seq, hash: ledger.hash })
		.from(ledger)
		.where(eq(ledger.planId, first.planId))
		.orderBy(desc(ledger.seq))
		.limit(1);
	let previousHash = last?.hash ?? FIRST_HASH;
	const begin = (last?.seq ?? 0) + 1;
	const rows = entries.map((entry, index) => {
		const row = { ...entry, seq: begin + index, previousHash };
		previousHash = entryHash(row);
		return { ...row, hash: previousHash };
	});
	await tx.insert(ledger).values(rows);
	return begin;
}

/** How far a plan's ledger goes; the next act takes the place after it. Under the plan's lock this cannot move. */
export async function lastEntry(db: Db | Tx, planId: PlanId): Promise<number> {
	const [row] = await db
		.select({ seq: ledger.seq })
		.from(ledger)
		.where(eq(ledger.planId, planId))
		.orderBy(desc(ledger.seq))
		.limit(1);
	return row?.seq ?? 0;
}

export interface ChainReport {
	planId: PlanId;
	entries: number;
	/** The first place where the chain does not hold, or null. */
	brokenAt: number | null;
}

/** Walks one plan's chain from its beginning: every number there, every hash its own, every link whole. [L3] */
export async function verifyLedger(db: Db | Tx, planId: PlanId): Promise<ChainReport> {
	const rows = await db.select().from(ledger).where(eq(ledger.planId, planId)).orderBy(asc(ledger.seq));
	let previousHash = FIRST_HASH;
	for (const [index, row] of rows.entries()) {
		const known = row as Hashed & { hash: string };
		const holds = row.seq === index + 1 && row.previousHash === previousHash && row.hash === entryHash(known);
		if (!holds) return { planId, entries: rows.length, brokenAt: index + 1 };
		previousHash = row.hash;
	}
	return { planId, entries: rows.length, brokenAt: null };
}

export async function plansInLedger(db: Db): Promise<PlanId[]> {
	const rows = await db.selectDistinct({ planId: ledger.planId }).from(ledger).orderBy(ledger.planId);
	return rows.map((row) => row.planId);
}
