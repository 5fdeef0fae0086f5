import { and, eq, inArray, isNull, lt, sql } from "drizzle-orm";
import type { PersonId, PlanId } from "@/lib/ids";
import { may } from "@/lib/seat/may";
import { partners, planDocs, planSnapshots, planUpdates, seats } from "@/server/db/schema";
import type { Db, Tx } from "@/server/runtime";
import { type Appended, type NewRow, ORIGIN, SERVER_PERSON, type Store } from "@/server/sync/store";
import { bindClients, loadStoredDraft, projectBrief, rowsAfter } from "./plan-docs";

type RefusedRows = Extract<Appended, { kind: "refused" }>["rows"];

/** Undoes the transaction and carries out why. */
class NothingStored extends Error {
	constructor(readonly appended: Appended) {
		super("nothing stored");
	}
}

/** The sync engine's port, on the site's database. */
export const syncStore = (db: Db): Store => ({
	load: (planId) => loadStoredDraft(db, planId),

	async append(planId, epoch, rows) {
		try {
			return await db.transaction((tx) => appendRows(tx, planId, epoch, rows));
		} catch (error) {
			if (error instanceof NothingStored) return error.appended;
			throw error;
		}
	},

	after: (planId, seq, limit) => rowsAfter(db, planId, seq, limit),

	async heads(planIds) {
		const found = planIds.length
			? await db
					.select({ planId: planDocs.planId, epoch: planDocs.epoch, seq: planDocs.headSeq })
					.from(planDocs)
					.where(inArray(planDocs.planId, planIds))
			: [];
		return new Map(found.map(({ planId, epoch, seq }) => [planId, { epoch, seq }]));
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
			// The log can make any older one again; two stay in case the newest turns out to be damaged.
			await tx.execute(sql`
				delete from plan_snapshots where plan_id = ${planId}::uuid and kind = 'rolling' and seq < (
					select min(seq) from (
						select seq from plan_snapshots where plan_id = ${planId}::uuid and kind = 'rolling'
						order by seq desc limit 2) newest)`);
		});
	},

	async partnerMark(planId, partnerId) {
		const [mark] = await db
			.select({
				name: partners.name,
				code: partners.code,
				colour: partners.colour,
				pattern: partners.pattern,
			})
			.from(partners)
			.where(and(eq(partners.planId, planId), eq(partners.id, partnerId)));
		return mark ?? null;
	},
});

/**
 * Stores a batch, every row or none.
 *
 * The catch: moving the head takes the row lock, so commit order is seq order; the seats are read by a statement
 * after it, so a withdrawal that held the lock before us is seen.
 */
async function appendRows(tx: Tx, planId: PlanId, epoch: string, rows: NewRow[]): Promise<Appended> {
	const at = rows.at(-1)?.at ?? new Date(0);
	const [head] = await tx
		.update(planDocs)
		.set({ headSeq: sql`${planDocs.headSeq} + ${rows.length}`, updatedAt: at })
		.where(and(eq(planDocs.planId, planId), eq(planDocs.epoch, epoch)))
		.returning({ seq: planDocs.headSeq });
	if (!head) {
		const [other] = await tx
			.select({ planId: planDocs.planId })
			.from(planDocs)
			.where(eq(planDocs.planId, planId));
		return { kind: other ? "other-epoch" : "no-such-plan" };
	}
	const refused = [
		...(await withoutRight(tx, planId, rows)),
		...(await withForeignClients(tx, planId, rows, at)),
	];
	if (refused.length > 0) throw new NothingStored({ kind: "refused", rows: refused });
	const before = head.seq - rows.length;
	await tx.insert(planUpdates).values(
		rows.map(({ data, personId, partnerId, origin, cards, at: made }, index) => ({
			planId,
			seq: before + index + 1,
			epoch,
			personId,
			partnerId,
			origin,
			cards: cards.length ? cards : null,
			data,
			at: made,
		})),
	);
	const brief = rows.findLast((row) => row.brief)?.brief;
	const briefChanged = brief ? await projectBrief(tx, planId, brief) : false;
	return { kind: "stored", before, briefChanged };
}

async function withoutRight(tx: Tx, planId: PlanId, rows: NewRow[]): Promise<RefusedRows> {
	const people = new Set<PersonId>();
	for (const row of rows) if (row.personId && row.origin === ORIGIN.person) people.add(row.personId);
	if (people.size === 0) return [];
	const held = await tx
		.select({ personId: seats.personId, partnerId: seats.partnerId, role: seats.role })
		.from(seats)
		.where(and(eq(seats.planId, planId), inArray(seats.personId, [...people]), isNull(seats.withdrawnAt)));
	const partnerOf = new Map(
		held
			.filter((seat) => may({ role: seat.role, signatory: false, planLead: false }, "draft"))
			.map((seat) => [seat.personId, seat.partnerId]),
	);
	return rows.flatMap((row, index) =>
		row.origin === ORIGIN.person && (!row.personId || partnerOf.get(row.personId) !== row.partnerId)
			? [{ index, why: "seat-withdrawn" as const }]
			: [],
	);
}

async function withForeignClients(tx: Tx, planId: PlanId, rows: NewRow[], at: Date): Promise<RefusedRows> {
	const bindings = rows.flatMap((row) =>
		row.clients.map((clientId) => ({
			clientId,
			personId: row.personId ?? SERVER_PERSON,
			partnerId: row.partnerId,
		})),
	);
	const foreign = new Set(await bindClients(tx, planId, bindings, at));
	return rows.flatMap((row, index) =>
		row.clients.some((client) => foreign.has(client)) ? [{ index, why: "foreign-author" as const }] : [],
	);
}
