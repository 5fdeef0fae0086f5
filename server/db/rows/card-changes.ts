import { and, arrayContains, desc, eq, gt, isNotNull, max, sql } from "drizzle-orm";
import type { CardId, PlanId } from "@/lib/ids";
import { people, planDocs, planUpdates } from "@/server/db/schema";
import type { Db, Tx } from "@/server/runtime";

/** How far back a card's history is looked for: years of a plan, and still a few milliseconds. */
const CHANGES_LOOKED_AT = 50_000;
const LINES_SHOWN = 20;

/** Who changed a card on which day, the latest first. The server's own edits are nobody's. */
export async function cardChanges(db: Db, planId: PlanId, card: CardId) {
	const [head] = await db.select({ seq: planDocs.headSeq }).from(planDocs).where(eq(planDocs.planId, planId));
	const last = max(planUpdates.at);
	return db
		.select({
			personId: people.id,
			personName: people.name,
			partnerId: planUpdates.partnerId,
			at: last,
			seq: max(planUpdates.seq),
		})
		.from(planUpdates)
		.innerJoin(people, eq(people.id, planUpdates.personId))
		.where(
			and(
				eq(planUpdates.planId, planId),
				gt(planUpdates.seq, (head?.seq ?? 0) - CHANGES_LOOKED_AT),
				isNotNull(planUpdates.personId),
				arrayContains(planUpdates.cards, [card]),
			),
		)
		.groupBy(people.id, people.name, planUpdates.partnerId, sql`date_trunc('day', ${planUpdates.at})`)
		.orderBy(desc(last))
		.limit(LINES_SHOWN);
}

/** Who has edited a card since a moment, each once, and for which partner. */
export async function editorsSince(tx: Tx, planId: PlanId, card: CardId, since: Date) {
	return tx
		.selectDistinct({ name: people.name, partner: planUpdates.partnerId })
		.from(planUpdates)
		.innerJoin(people, eq(people.id, planUpdates.personId))
		.where(
			and(
				eq(planUpdates.planId, planId),
				gt(planUpdates.at, since),
				arrayContains(planUpdates.cards, [card]),
			),
		)
		.limit(LINES_SHOWN);
}
