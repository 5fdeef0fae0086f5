import { asc, eq } from "drizzle-orm";
import type { AimReading } from "@/lib/aim/reading";
import type { PlanId } from "@/lib/ids";
import { aimReadings, people } from "@/server/db/schema";
import type { Db, Tx } from "@/server/runtime";

export const addAimReading = async (tx: Tx, ...rows: (typeof aimReadings.$inferInsert)[]) => {
	if (rows.length > 0) await tx.insert(aimReadings).values(rows);
};

/** What each partner says of each aim now. */
export async function aimReadingsOf(db: Db | Tx, planId: PlanId): Promise<AimReading[]> {
	const rows = await db
		.select({ row: aimReadings, personName: people.name })
		.from(aimReadings)
		.innerJoin(people, eq(people.id, aimReadings.personId))
		.where(eq(aimReadings.planId, planId))
		.orderBy(asc(aimReadings.entry));
	const latest = new Map(rows.map((one) => [`${one.row.aim} ${one.row.partnerId}`, one]));
	return [...latest.values()].map(({ row, personName }) => ({
		aim: row.aim,
		partner: row.partnerId,
		reading: row.reading,
		realism: row.realism,
		personName,
		at: row.at.toISOString(),
	}));
}
