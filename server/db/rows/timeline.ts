import { and, asc, count, eq, gt, inArray, isNotNull, lte, max, or, sql } from "drizzle-orm";
import type { ChangedBy, Milestone, MilestoneKind, Window } from "@/lib/history/timeline";
import type { PlanId } from "@/lib/ids";
import { ledger, people, planUpdates } from "@/server/db/schema";
import type { Db, Tx } from "@/server/runtime";

/** The minutes in which a plan's log grew. */
export async function logWindows(db: Db, planId: PlanId): Promise<Window[]> {
	const rows = await db
		.select({ at: max(planUpdates.at), last: max(planUpdates.seq) })
		.from(planUpdates)
		.where(eq(planUpdates.planId, planId))
		.groupBy(sql`floor(extract(epoch from ${planUpdates.at}) / 60)`)
		.orderBy(asc(max(planUpdates.seq)));
	return rows.map(({ at, last }) => ({ at: at?.getTime() ?? 0, last: last ?? 0 }));
}

/** The minutes in which a plan's ledger grew. */
export async function ledgerWindows(db: Db, planId: PlanId): Promise<Window[]> {
	const rows = await db
		.select({ at: max(ledger.at), last: max(ledger.seq) })
		.from(ledger)
		.where(eq(ledger.planId, planId))
		.groupBy(sql`floor(extract(epoch from ${ledger.at}) / 60)`)
		.orderBy(asc(max(ledger.seq)));
	return rows.map(({ at, last }) => ({ at: at?.getTime() ?? 0, last: last ?? 0 }));
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
