import { and, eq, inArray, lt, sql } from "drizzle-orm";
import type pg from "pg";
import type { PlanId } from "@/lib/ids";
import { SNAPSHOT_LADDER_ROWS } from "@/lib/limits";
import { may, ROLES } from "@/lib/seat/may";
import { planDocs, planSnapshots } from "@/server/db/schema";
import type { Db, Tx } from "@/server/runtime";
import { type Appended, type Batch, type NewRow, SERVER_PERSON, type Store } from "@/server/sync/store";
import { loadStoredDraft, rowsAfter } from "./plan-docs";

/** The sync engine's port, on the site's database. */
export const syncStore = (db: Db & { $client?: pg.Pool }): Store => ({
	load: (planId) => loadStoredDraft(db, planId),

	async appendAll(batches) {
		const pool = db.$client;
		if (!pool) throw new Error("the log is written through a pool of connections");
		const { rows } = await pool.query<AppendedRow>(APPEND, valuesOf(batches));
		return rows.map(appendedOf);
	},

	after: (planId, seq, limit) => rowsAfter(db, planId, seq, limit),

	async heads(planIds) {
		const found = planIds.length
			? await db
					.select({
						planId: planDocs.planId,
						epoch: planDocs.epoch,
						seq: planDocs.headSeq,
						// Spelt out: a column of the only table that is selected from is written without its table.
						entries: sql<string>`coalesce((select max(entry.seq) from ledger entry
							where entry.plan_id = plan_docs.plan_id), 0)`,
					})
					.from(planDocs)
					.where(inArray(planDocs.planId, planIds))
			: [];
		return new Map(
			found.map(({ planId, epoch, seq, entries }) => [planId, { epoch, seq, entries: Number(entries) }]),
		);
	},

	async saveSnapshot(planId, { epoch, seq, state, contentHash, layout, at }) {
		await db.transaction(async (tx) => {
			await tx
				.insert(planSnapshots)
				.values({ planId, seq, kind: "rolling", state, contentHash, layout, madeAt: at })
				.onConflictDoNothing();
			const before = await tx
				.update(planDocs)
				.set({ snapSeq: seq })
				.where(and(eq(planDocs.planId, planId), eq(planDocs.epoch, epoch), lt(planDocs.snapSeq, seq)))
				.returning({ planId: planDocs.planId });
			if (before.length === 0) throw new Error("the plan's history changed while it was folded");
			// The log can make any older one again. Two stay in case the newest turns out to be damaged, and behind them
			// the last of each so many rows, so that no moment of a long plan is far from one.
			await tx.execute(sql`
				delete from plan_snapshots old where old.plan_id = ${planId}::uuid and old.kind = 'rolling' and old.seq < (
					select min(seq) from (
						select seq from plan_snapshots where plan_id = ${planId}::uuid and kind = 'rolling'
						order by seq desc limit 2) newest)
				and exists (
					select 1 from plan_snapshots later where later.plan_id = old.plan_id and later.kind = 'rolling'
						and later.seq > old.seq and later.seq / ${SNAPSHOT_LADDER_ROWS} = old.seq / ${SNAPSHOT_LADDER_ROWS})`);
		});
	},
});

const APPEND = "select * from append_updates($1::jsonb, $2::bytea, $3::text[], $4::uuid) order by batch";
const DRAFTING = ROLES.filter((role) => may({ role, signatory: false, planLead: false }, "draft"));

interface AppendedRow {
	outcome: Appended["kind"];
	head: string | null;
	brief_changed: boolean;
	refused: Extract<Appended, { kind: "refused" }>["rows"] | null;
}

function appendedOf({ outcome, head, brief_changed: briefChanged, refused }: AppendedRow): Appended {
	if (outcome === "stored") return { kind: "stored", before: Number(head), briefChanged };
	if (outcome === "refused") return { kind: "refused", rows: refused ?? [] };
	return { kind: outcome };
}

/** Stores one plan's rows within somebody else's transaction. */
export async function appendRows(tx: Tx, planId: PlanId, epoch: string, rows: NewRow[]): Promise<Appended> {
	const [batches, bodies, drafting, nobody] = valuesOf([{ planId, epoch, rows }]);
	const { rows: found } = await tx.execute(sql`
		select * from append_updates(${batches}::jsonb, ${bodies}::bytea, ${sql.param(drafting)}::text[], ${nobody}::uuid)`);
	const [first] = found as unknown as AppendedRow[];
	if (!first) throw new Error("the database did not say what became of the rows");
	return appendedOf(first);
}

/** What `append_updates` takes: what is known of the rows as JSON, and all their bytes in one piece. */
function valuesOf(batches: readonly Batch[]): [string, Buffer, string[], string] {
	let from = 1;
	const bodies: Uint8Array[] = [];
	const told = batches.map(({ planId, epoch, rows }) => ({
		plan: planId,
		epoch,
		brief: briefOf(rows),
		rows: rows.map(({ personId, partnerId, origin, cards, clients, data, at }) => {
			bodies.push(data);
			const start = from;
			from += data.length;
			const row = { person: personId, partner: partnerId, origin, cards: cards.map(storable), clients, at };
			return { ...row, from: start, bytes: data.length };
		}),
	}));
	return [JSON.stringify(told), Buffer.concat(bodies), DRAFTING, SERVER_PERSON];
}

function briefOf(rows: readonly NewRow[]) {
	const brief = rows.findLast((row) => row.brief)?.brief;
	if (!brief) return null;
	const { title, place, model, start, end, cycle } = brief;
	return { title: storable(title), place: storable(place), model, start, end, cycle };
}

/**
 * Text as PostgreSQL can hold it.
 *
 * The catch: a draft may hold what a table cannot, and a copy of it that could not be stored would hold up every
 * edit behind it.
 */
const storable = (text: string): string => text.replace(/[\0\p{Surrogate}]/gu, "\ufffd");
