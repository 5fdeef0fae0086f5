import { and, asc, desc, eq, gt, max, sql } from "drizzle-orm";
import type * as Y from "yjs";
import { decodeUpdate, Skip } from "yjs";
import { newId, type PartnerId, type PersonId, type PlanId } from "@/lib/ids";
import { LAYOUT } from "@/lib/plan/document";
import { ledger, planClients, planDocs, planSnapshots, plans, planUpdates } from "@/server/db/schema";
import type { Db, Tx } from "@/server/runtime";
import { fold } from "@/server/sync/fold.mjs";
import { type BriefFacts, type Origin, SERVER_PERSON, type StoredDraft } from "@/server/sync/store";

/**
 * Begins a plan's draft: its first content becomes seq 1 of a new history. Gives the epoch.
 *
 * The catch: whatever wrote the bytes is the server from now on, so that nobody can continue its structs.
 */
export async function createPlanDoc(
	tx: Tx,
	first: {
		planId: PlanId;
		update: Uint8Array;
		personId: PersonId | null;
		partnerId: PartnerId | null;
		origin: Origin;
		at: Date;
	},
): Promise<string> {
	const { planId, update, personId, partnerId, origin, at } = first;
	const epoch = newId(at.getTime());
	await tx.insert(planDocs).values({ planId, epoch, headSeq: 1, layout: LAYOUT, updatedAt: at });
	await tx
		.insert(planUpdates)
		.values({ planId, seq: 1, epoch, personId, partnerId, origin, data: update, at });
	const writers = writersOf(update).map((clientId) => ({ planId, clientId, personId: SERVER_PERSON }));
	if (writers.length > 0)
		await tx.insert(planClients).values(writers.map((one) => ({ ...one, firstSeen: at })));
	return epoch;
}

/** The client ids that an update writes under. */
export function writersOf(update: Uint8Array): number[] {
	const writers = new Set<number>();
	for (const struct of decodeUpdate(update).structs)
		if (!(struct instanceof Skip)) writers.add(struct.id.client);
	return [...writers];
}

/**
 * Takes the plan's lock: until this transaction ends no edit is stored. Null when there is no such plan.
 *
 * The catch: whoever withdraws a right takes it first. A commit that waits behind reads the seats after it.
 */
export async function lockPlanDoc(
	tx: Tx,
	planId: PlanId,
): Promise<{ epoch: string; seq: number; layout: number } | null> {
	const [row] = await tx
		.select({ epoch: planDocs.epoch, seq: planDocs.headSeq, layout: planDocs.layout })
		.from(planDocs)
		.where(eq(planDocs.planId, planId))
		.for("no key update");
	return row ?? null;
}

/** The bytes of a plan's draft: the newest snapshot, and then every row of the log after it. */
export async function loadStoredDraft(db: Db | Tx, planId: PlanId): Promise<StoredDraft | null> {
	const [head] = await db.select().from(planDocs).where(eq(planDocs.planId, planId));
	if (!head) return null;
	const [snapshot] = head.snapSeq
		? await db
				.select({ seq: planSnapshots.seq, state: planSnapshots.state })
				.from(planSnapshots)
				.where(and(eq(planSnapshots.planId, planId), eq(planSnapshots.seq, head.snapSeq)))
				.orderBy(desc(planSnapshots.seq))
				.limit(1)
		: [];
	const from = snapshot?.seq ?? 0;
	const tail: Uint8Array[] = [];
	let seq = from;
	let bytes = 0;
	for (;;) {
		const page = await rowsAfter(db, planId, seq, PAGE_ROWS);
		for (const row of page) {
			if (row.seq !== seq + 1)
				throw new Error(`the log of plan ${planId} has a gap: ${row.seq} after ${seq}`);
			seq = row.seq;
			bytes += row.data.length;
			tail.push(row.data);
		}
		if (page.length < PAGE_ROWS) break;
	}
	if (seq < head.headSeq)
		throw new Error(`the log of plan ${planId} ends at ${seq}, its head is ${head.headSeq}`);
	const [length] = await db
		.select({ entries: max(ledger.seq) })
		.from(ledger)
		.where(eq(ledger.planId, planId));
	const bindings = await db
		.select({ clientId: planClients.clientId, personId: planClients.personId })
		.from(planClients)
		.where(eq(planClients.planId, planId));
	return {
		epoch: head.epoch,
		layout: head.layout,
		seq,
		updates: snapshot ? [snapshot.state, ...tail] : tail,
		entries: length?.entries ?? 0,
		clients: new Map(bindings.map((row) => [row.clientId, row.personId])),
		tail: { rows: tail.length, bytes },
	};
}

const PAGE_ROWS = 1_000;

export async function rowsAfter(db: Db | Tx, planId: PlanId, seq: number, limit: number) {
	return db
		.select({ seq: planUpdates.seq, data: planUpdates.data })
		.from(planUpdates)
		.where(and(eq(planUpdates.planId, planId), gt(planUpdates.seq, seq)))
		.orderBy(asc(planUpdates.seq))
		.limit(limit);
}

/** A plan's draft as the database holds it now, for exports and for acts that read the words. Null: no such plan. */
export async function loadPlanDoc(
	db: Db | Tx,
	planId: PlanId,
): Promise<{ doc: Y.Doc; epoch: string; seq: number } | null> {
	const stored = await loadStoredDraft(db, planId);
	return stored && { doc: fold(stored.updates), epoch: stored.epoch, seq: stored.seq };
}

/** Which history a plan's draft is in and how far it goes, without its lock: it may be further a moment later. */
export async function headOf(db: Db | Tx, planId: PlanId): Promise<{ epoch: string; seq: number } | null> {
	const [row] = await db
		.select({ epoch: planDocs.epoch, seq: planDocs.headSeq })
		.from(planDocs)
		.where(eq(planDocs.planId, planId));
	return row ?? null;
}

/** Which history a plan's draft is in, without reading the draft. */
export async function epochOf(db: Db | Tx, planId: PlanId): Promise<string | null> {
	const [row] = await db.select({ epoch: planDocs.epoch }).from(planDocs).where(eq(planDocs.planId, planId));
	return row?.epoch ?? null;
}

/** Copies what lists and mail need of the brief to the plans row; true when it said something else before. */
export async function projectBrief(db: Db | Tx, planId: PlanId, brief: BriefFacts): Promise<boolean> {
	const changed = await db
		.update(plans)
		.set({ ...brief, model: brief.model ?? undefined })
		.where(
			and(
				eq(plans.id, planId),
				sql`(${plans.title}, ${plans.place}, ${plans.model}, ${plans.start}, ${plans.end}, ${plans.cycle})
					is distinct from (${brief.title}::text, ${brief.place}::text, coalesce(${brief.model}::text, ${plans.model}),
						${brief.start}::date, ${brief.end}::date, ${brief.cycle}::text)`,
			),
		)
		.returning({ id: plans.id });
	return changed.length > 0;
}
