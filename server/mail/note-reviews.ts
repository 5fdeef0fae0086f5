import { holdsReview, isDue, reviewDay, reviewSource } from "@/lib/attention/reviews";
import type { PlanId } from "@/lib/ids";
import { liveCards, readPlan } from "@/lib/plan/read";
import { tell } from "@/server/acts/tell";
import { plansWithPeople } from "@/server/db/rows/attention";
import { loadPlanDoc } from "@/server/db/rows/plan-docs";
import type { Runtime } from "@/server/runtime";

/**
 * Notes the reviews that came due, for those who hold them: nobody does an act when a day comes. [T6]
 *
 * The catch: noted once a card and day, whichever process looks and however often. Plans are read one after another,
 * once a day, past the words that are kept for acts.
 */
export async function noteReviews(
	site: Pick<Runtime, "db" | "log">,
	morning: Date,
	now: Date,
): Promise<void> {
	const today = now.toISOString().slice(0, 10);
	for (const planId of await plansWithPeople(site.db))
		await noteReviewsOf(site, planId, { morning, today }).catch((error: unknown) => {
			// One plan that cannot be read keeps no other's reviews back; it is looked at again tomorrow.
			const name = error instanceof Error ? error.name : "unknown";
			site.log.warn({ planId, name }, "a plan's reviews could not be looked at");
		});
}

async function noteReviewsOf(
	{ db }: Pick<Runtime, "db">,
	planId: PlanId,
	{ morning, today }: { morning: Date; today: string },
): Promise<void> {
	const loaded = await loadPlanDoc(db, planId);
	if (!loaded) return; // deleted since
	const due = liveCards(readPlan(loaded.doc)).flatMap((card) => {
		const day = reviewDay(card);
		return day !== null && isDue(day, today) ? [{ card, source: reviewSource(card, day) }] : [];
	});
	if (due.length === 0) return;
	await db.transaction(async (tx) => {
		for (const { card, source } of due)
			await tell(tx, { planId, at: morning, by: null }, "review", source, (seat) => holdsReview(card, seat));
	});
}
