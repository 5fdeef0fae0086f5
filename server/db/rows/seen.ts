import { and, eq, sql } from "drizzle-orm";
import type { PersonId, PlanId } from "@/lib/ids";
import { seen } from "@/server/db/schema";
import type { Db, Tx } from "@/server/runtime";

/** How far somebody has read what is said about one card or factor: a ledger entry, 0 for nothing yet. */
export async function seenUpTo(
	db: Db | Tx,
	personId: PersonId,
	planId: PlanId,
	about: string,
): Promise<number> {
	const [row] = await db
		.select({ entry: seen.entry })
		.from(seen)
		.where(and(eq(seen.personId, personId), eq(seen.planId, planId), eq(seen.about, about)));
	return row?.entry ?? 0;
}

/** The same for everything of one plan, by card or factor. */
export async function seenOnPlan(
	db: Db | Tx,
	personId: PersonId,
	planId: PlanId,
): Promise<Map<string, number>> {
	const rows = await db
		.select({ about: seen.about, entry: seen.entry })
		.from(seen)
		.where(and(eq(seen.personId, personId), eq(seen.planId, planId)));
	return new Map(rows.map(({ about, entry }) => [about, entry]));
}

/** Notes how far somebody has read; a window that is behind takes nothing back. */
export async function noteSeen(
	tx: Tx,
	row: { personId: PersonId; planId: PlanId; about: string; entry: number },
): Promise<void> {
	await tx
		.insert(seen)
		.values(row)
		.onConflictDoUpdate({
			target: [seen.personId, seen.planId, seen.about],
			set: { entry: sql`greatest(${seen.entry}, excluded.entry)` },
		});
}
