import * as Y from "yjs";
import { newId, type PlanId } from "@/lib/ids";
import { cardMap, titleOf } from "@/lib/plan/document";
import { createPlanDoc } from "@/server/db/rows/plan-docs";
import { addPlan } from "@/server/db/rows/plans";
import { addSeat } from "@/server/db/rows/seats";
import { syncStore } from "@/server/db/rows/sync-store";
import type { Db } from "@/server/runtime";
import { foldInThread } from "@/server/sync/folder";
import { GroupCommit } from "@/server/sync/group-commit";
import { keepSnapshot } from "@/server/sync/snapshot";
import { ORIGIN } from "@/server/sync/store";
import { bigPlan, numbers } from "@/tests/support/big-plan";
import type { threePartners } from "@/tests/support/site";

const BATCH = 250;
/** Rows between two snapshots, about as a room keeps them. */
const SNAPSHOT_EVERY = 5_000;
const MINUTES_APART = 10;

/**
 * A plan of 2,000 cards with years of edits behind it: letters that come and go in titles, one every ten minutes.
 *
 * The catch: they go to the log by the same door as a room's, but no socket carried them.
 */
export async function longPast(
	db: Db,
	{ lead, partners }: Awaited<ReturnType<typeof threePartners>>,
	edits: number,
): Promise<PlanId> {
	const { doc } = bigPlan(2_000);
	const plan = newId();
	const begins = new Date(Date.UTC(2023, 0, 1));
	const epoch = await db.transaction(async (tx) => {
		await addPlan(tx, { id: plan, title: "A plan", model: "strategic_level", createdAt: begins });
		const seat = {
			id: newId(),
			planId: plan,
			partnerId: partners.HB,
			personId: lead.personId,
			createdAt: begins,
		};
		await addSeat(tx, { ...seat, role: "editor", signatory: false });
		const first = {
			planId: plan,
			update: Y.encodeStateAsUpdate(doc),
			personId: null,
			partnerId: null,
			at: begins,
		};
		return createPlanDoc(tx, { ...first, origin: ORIGIN.firstContent });
	});
	const store = syncStore(db);
	const log = new GroupCommit(store);
	const at = (n: number) => new Date(begins.getTime() + n * MINUTES_APART * 60_000);
	const row = (data: Uint8Array, n: number) => ({
		data,
		personId: null,
		partnerId: null,
		origin: ORIGIN.server,
		cards: [],
		clients: [],
		brief: null,
		at: at(n),
	});
	const random = numbers(3);
	const cards = [...doc.getMap("cards").keys()];
	const updates: Uint8Array[] = [];
	doc.on("update", (update) => updates.push(update));
	const fold = foldInThread(120_000);
	let written = 0;
	while (written < edits) {
		while (updates.length < BATCH) {
			const card = cardMap(doc, cards[Math.floor(random() * cards.length)] ?? "");
			const title = card && titleOf(card);
			if (!title) continue;
			if (random() < 0.3 && title.length > 20) title.delete(Math.floor(random() * title.length), 1);
			else title.insert(Math.floor(random() * (title.length + 1)), "x");
		}
		const batch = updates.splice(0, BATCH);
		await log.append(
			plan,
			epoch,
			batch.map((data, n) => row(data, written + n)),
		);
		written += batch.length;
		if (written % SNAPSHOT_EVERY === 0) await keepSnapshot(store, fold, plan, at(written));
	}
	doc.destroy();
	return plan;
}
