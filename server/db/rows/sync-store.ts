import { and, eq, inArray, lt, type SQL, sql } from "drizzle-orm";
import type { PartnerId, PersonId, PlanId } from "@/lib/ids";
import { may, type Role } from "@/lib/seat/may";
import { planDocs, planSnapshots } from "@/server/db/schema";
import type { Db, Tx } from "@/server/runtime";
import { type Appended, type NewRow, ORIGIN, SERVER_PERSON, type Store } from "@/server/sync/store";
import { loadStoredDraft, lockPlanDoc, projectBrief, rowsAfter } from "./plan-docs";

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
});

/**
 * Stores a batch, every row or none: the plan's lock, then all the rest in one statement.
 *
 * The catch: the lock is a statement of its own. A statement sees what was committed before it began, so only one
 * that begins after the lock is held sees a withdrawal that held it before us.
 */
export async function appendRows(tx: Tx, planId: PlanId, epoch: string, rows: NewRow[]): Promise<Appended> {
	const head = await lockPlanDoc(tx, planId);
	if (!head) return { kind: "no-such-plan" };
	if (head.epoch !== epoch) return { kind: "other-epoch" };
	const { held, owners } = await writeRows(tx, planId, epoch, head.seq, rows);
	const refused = [...withoutRight(rows, held), ...withForeignClients(rows, owners)];
	if (refused.length > 0) throw new NothingStored({ kind: "refused", rows: refused });
	const brief = rows.findLast((row) => row.brief)?.brief;
	const briefChanged = brief ? await projectBrief(tx, planId, brief) : false;
	return { kind: "stored", before: head.seq, briefChanged };
}

interface Held {
	personId: PersonId;
	partnerId: PartnerId;
	role: Role;
}
interface Owner {
	clientId: number;
	personId: PersonId;
}

/** Writes the rows and the new client ids; gives the authors' seats, and who had those client ids before. */
async function writeRows(
	tx: Tx,
	planId: PlanId,
	epoch: string,
	before: number,
	rows: NewRow[],
): Promise<{ held: Held[]; owners: Owner[] }> {
	const people = [...new Set(rows.flatMap(({ personId }) => personId ?? []))];
	const clients = rows.flatMap(({ clients: ids, personId, partnerId, at }) =>
		ids.map((id) => [id, personId ?? SERVER_PERSON, partnerId, at] as const),
	);
	const values = (all: SQL[]) => sql.join(all, sql`, `);
	const bound = clients.map(
		([id, person, partner, at]) =>
			sql`(${planId}::uuid, ${id}::bigint, ${person}::uuid, ${partner}::uuid, ${at}::timestamptz)`,
	);
	const log = rows.map(
		({ personId, partnerId, origin, cards, data, at }, index) =>
			sql`(${planId}::uuid, ${before + index + 1}::bigint, ${epoch}::uuid, ${personId}::uuid, ${partnerId}::uuid,
				${origin}::smallint, ${sql.param(cards.length ? cards : null)}::text[], ${sql.param(data)}::bytea,
				${at}::timestamptz)`,
	);
	const { rows: found } = await tx.execute<{ held: Held[]; owners: Owner[] }>(sql`
		with moved as (
			update plan_docs set head_seq = ${before + rows.length}::bigint, updated_at = ${rows.at(-1)?.at}::timestamptz
			where plan_id = ${planId}::uuid
		), ${
			bound.length
				? sql`bound as (
			insert into plan_clients (plan_id, client_id, person_id, partner_id, first_seen)
			values ${values(bound)} on conflict do nothing
		), `
				: sql``
		}logged as (
			insert into plan_updates (plan_id, seq, epoch, person_id, partner_id, origin, cards, data, at)
			values ${values(log)}
		)
		select
			(select coalesce(json_agg(json_build_object(
				'personId', person_id, 'partnerId', partner_id, 'role', role)), '[]')
			from seats where plan_id = ${planId}::uuid and withdrawn_at is null
				and person_id = any(${sql.param(people)}::uuid[])) as held,
			(select coalesce(json_agg(json_build_object('clientId', client_id, 'personId', person_id)), '[]')
			from plan_clients where plan_id = ${planId}::uuid
				and client_id = any(${sql.param(clients.map(([id]) => id))}::bigint[])) as owners`);
	return found[0] ?? { held: [], owners: [] };
}

function withoutRight(rows: NewRow[], held: Held[]): RefusedRows {
	const partnerOf = new Map(
		held
			.filter(({ role }) => may({ role, signatory: false, planLead: false }, "draft"))
			.map(({ personId, partnerId }) => [personId, partnerId]),
	);
	return rows.flatMap((row, index) =>
		row.origin === ORIGIN.person && (!row.personId || partnerOf.get(row.personId) !== row.partnerId)
			? [{ index, why: "seat-withdrawn" as const }]
			: [],
	);
}

/** A client id is its first user's, also within one batch. */
function withForeignClients(rows: NewRow[], owners: Owner[]): RefusedRows {
	const ownerOf = new Map(owners.map(({ clientId, personId }) => [clientId, personId]));
	return rows.flatMap(({ clients, personId }, index) => {
		const writer = personId ?? SERVER_PERSON;
		for (const client of clients) if (!ownerOf.has(client)) ownerOf.set(client, writer);
		return clients.some((client) => ownerOf.get(client) !== writer)
			? [{ index, why: "foreign-author" as const }]
			: [];
	});
}
