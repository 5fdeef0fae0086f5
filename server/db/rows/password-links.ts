import { and, eq, gt, isNull } from "drizzle-orm";
import type { PersonId } from "@/lib/ids";
import { passwordLinks } from "@/server/db/schema";
import type { Db, Tx } from "@/server/runtime";

export async function addPasswordLink(db: Db | Tx, link: typeof passwordLinks.$inferInsert): Promise<void> {
	await db.insert(passwordLinks).values(link);
}

const open = (tokenHash: string, at: Date) =>
	and(eq(passwordLinks.tokenHash, tokenHash), isNull(passwordLinks.usedAt), gt(passwordLinks.expiresAt, at));

/** Whose link this is; null when it is unknown, used or expired. */
export async function passwordLinkOwner(db: Db, tokenHash: string, at: Date): Promise<PersonId | null> {
	const [row] = await db
		.select({ personId: passwordLinks.personId })
		.from(passwordLinks)
		.where(open(tokenHash, at));
	return row?.personId ?? null;
}

/** Uses a link up and says whose it was; null when it is unknown, used or expired. Two at once: one wins. */
export async function spendPasswordLink(tx: Tx, tokenHash: string, at: Date): Promise<PersonId | null> {
	const [row] = await tx
		.update(passwordLinks)
		.set({ usedAt: at })
		.where(open(tokenHash, at))
		.returning({ personId: passwordLinks.personId });
	return row?.personId ?? null;
}
