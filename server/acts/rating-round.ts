import { because } from "@/lib/i18n/en/because";
import type { PartnerId, PlanId } from "@/lib/ids";
import type { OwnRating } from "@/lib/rating/rating";
import { type Refusal, refuse } from "@/lib/verdict";
import { enteredRatings, isRatingRound, lastRatingRound } from "@/server/db/rows/ratings";
import type { Tx } from "@/server/runtime";

export type OpenRound = NonNullable<Awaited<ReturnType<typeof lastRatingRound>>>;

/** The plan's open round, if it is the one that is meant; else why nothing can be done in it. */
export async function theOpenRound(tx: Tx, plan: PlanId, round: string): Promise<OpenRound | Refusal> {
	const last = await lastRatingRound(tx, plan);
	if (last?.id === round && !last.revealed) return last;
	if (!(await isRatingRound(tx, plan, round))) return refuse("not-found");
	return refuse("not-in-this-state", { detail: because.roundOver });
}

/** The same, for a partner that was asked and has not sealed. */
export async function roundToRate(
	tx: Tx,
	plan: PlanId,
	round: string,
	partner: PartnerId,
): Promise<OpenRound | Refusal> {
	const open = await theOpenRound(tx, plan, round);
	if ("refused" in open) return open;
	if (!open.asked.includes(partner)) return refuse("not-in-this-state", { detail: because.notAskedToRate });
	if (open.sealed.includes(partner)) return refuse("not-in-this-state", { detail: because.sealedAlready });
	return open;
}

/** What a reveal says in the ledger: everything at once, and who did not rate. */
export async function revealedEntry(tx: Tx, { id, asked, sealed }: OpenRound) {
	const ratings: { partner: PartnerId; item: string; score: OwnRating["score"]; reason: string }[] = [];
	for (const partner of asked.filter((one) => sealed.includes(one)))
		for (const { item, score, reason } of await enteredRatings(tx, id, partner))
			ratings.push({ partner, item, score, reason });
	return { ratings, didNotRate: asked.filter((partner) => !ratings.some((one) => one.partner === partner)) };
}
