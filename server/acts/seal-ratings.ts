import { because } from "@/lib/i18n/en/because";
import { digestOfRatings } from "@/lib/rating/digest";
import { allSealed } from "@/lib/rating/rating";
import { refuse } from "@/lib/verdict";
import { lastEntry } from "@/server/db/rows/ledger";
import { partnersOfPlan } from "@/server/db/rows/partners";
import { addReveal, addSeal, enteredRatings } from "@/server/db/rows/ratings";
import type { Act } from "./act";
import { revealedEntry, roundToRate } from "./rating-round";

/**
 * A signatory makes the partner's ratings final. With the last one that is waited for, everything is revealed in the same
 * transaction. [V4]
 *
 * What is sealed is what the signatory saw: if a colleague has changed a rating since, nothing is sealed. [V12]
 *
 * The catch: before that the ledger says only that the partner has sealed. A digest of what it sealed would let anybody
 * try all ratings until one fits.
 */
export const sealRatings: Act<"seal-ratings"> = async ({ plan, round, digest }, { tx, at, seat }) => {
	const open = await roundToRate(tx, plan, round, seat.partnerId);
	if ("refused" in open) return open;
	const entered = await enteredRatings(tx, round, seat.partnerId);
	if (entered.length === 0) return refuse("not-in-this-state", { detail: because.nothingRated });
	if (digestOfRatings(entered) !== digest)
		return refuse("wording-changed", { detail: because.ratingsChanged });
	const entry = (await lastEntry(tx, plan)) + 1;
	const sealed = [...open.sealed, seat.partnerId];
	await addSeal(tx, {
		planId: plan,
		roundId: round,
		partnerId: seat.partnerId,
		entry,
		personId: seat.personId,
		at,
	});
	const here = new Set((await partnersOfPlan(tx, plan)).filter(({ leftAt }) => !leftAt).map(({ id }) => id));
	const reveals = allSealed(open.asked, sealed, (partner) => here.has(partner));
	if (reveals) await addReveal(tx, { planId: plan, roundId: round, entry, closed: false, at });
	return {
		result: { revealed: reveals },
		planId: plan,
		partnerId: seat.partnerId,
		entry: { round, ...(reveals ? { revealed: await revealedEntry(tx, { ...open, sealed }) } : {}) },
		announce: ["ratings"],
	};
};
