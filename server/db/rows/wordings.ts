import { and, eq } from "drizzle-orm";
import type { Digest } from "@/lib/agreement/digest";
import type { PlanId } from "@/lib/ids";
import { wordings } from "@/server/db/schema";
import type { Db, Tx } from "@/server/runtime";

export type WordingRow = typeof wordings.$inferSelect;

/** Keeps exact words for good. The same words are kept once. */
export async function keepWording(tx: Tx, ...rows: (typeof wordings.$inferInsert)[]): Promise<void> {
	if (rows.length > 0) await tx.insert(wordings).values(rows).onConflictDoNothing();
}

export async function wordingByDigest(
	db: Db | Tx,
	planId: PlanId,
	digest: Digest,
): Promise<WordingRow | null> {
	const [row] = await db
		.select()
		.from(wordings)
		.where(and(eq(wordings.planId, planId), eq(wordings.digest, digest)));
	return row ?? null;
}

/** Every wording of a plan that was ever put to partners: its canonical text by its digest. */
export async function wordingsOf(db: Db | Tx, planId: PlanId): Promise<Map<Digest, string>> {
	const rows = await db
		.select({ digest: wordings.digest, text: wordings.text })
		.from(wordings)
		.where(eq(wordings.planId, planId));
	return new Map(rows.map(({ digest, text }) => [digest, text]));
}
