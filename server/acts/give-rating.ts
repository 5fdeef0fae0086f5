import { saysSomething } from "@/lib/agreement/reason";
import { needsReason } from "@/lib/rating/rating";
import { refuse } from "@/lib/verdict";
import { addRating } from "@/server/db/rows/ratings";
import type { Act } from "./act";
import { roundToRate } from "./rating-round";

/**
 * One rating for one's own organisation; it can be changed or taken back until a signatory seals. [V2]
 *
 * The catch: nothing is announced and nothing is in the ledger. Whoever could see that something was entered would know
 * more than that the partner has not sealed yet.
 */
export const giveRating: Act<"give-rating"> = async (input, { tx, at, seat }) => {
	const { plan, round, item, score, reason } = input;
	const open = await roundToRate(tx, plan, round, seat.partnerId);
	if ("refused" in open) return open;
	if (score !== null && needsReason(score) && !saysSomething(reason))
		return refuse("reason-missing", { where: "reason" });
	await addRating(tx, {
		planId: plan,
		roundId: round,
		partnerId: seat.partnerId,
		item,
		score,
		reason: score === null ? "" : reason,
		personId: seat.personId,
		at,
	});
	return { result: {}, planId: plan, partnerId: seat.partnerId, entry: null, announce: [] };
};
