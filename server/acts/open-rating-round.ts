import { because } from "@/lib/i18n/en/because";
import { newId } from "@/lib/ids";
import { byMisfit } from "@/lib/rating/rating";
import { refuse } from "@/lib/verdict";
import { lastEntry } from "@/server/db/rows/ledger";
import { partnersOfPlan } from "@/server/db/rows/partners";
import { addRatingRound, lastRatingRound } from "@/server/db/rows/ratings";
import type { Act } from "./act";
import { dayIn } from "./day-in";
import { tellToRate } from "./tell";

const MISFITS = { past: because.ratingsByPast, "far-off": because.ratingsByFarOff };

/** Asks every partner of the plan to rate the review's twenty items, blind. One round at a time. [V1] */
export const openRatingRound: Act<"open-rating-round"> = async ({ plan, by = null }, { tx, at, seat }) => {
	const last = await lastRatingRound(tx, plan);
	if (last && !last.revealed) return refuse("not-in-this-state", { detail: because.roundOpen(last.number) });
	const misfit = byMisfit(by, dayIn(at));
	if (misfit) return refuse("bad-input", { where: "by", detail: MISFITS[misfit] });
	const asked = (await partnersOfPlan(tx, plan)).filter(({ leftAt }) => !leftAt).map(({ id }) => id);
	if (asked.length < 2) return refuse("not-in-this-state", { detail: because.twoToRate });
	const round = newId(at.getTime());
	const number = (last?.number ?? 0) + 1;
	await addRatingRound(tx, {
		id: round,
		planId: plan,
		entry: (await lastEntry(tx, plan)) + 1,
		number,
		asked,
		by,
		personId: seat.personId,
		partnerId: seat.partnerId,
		at,
	});
	await tellToRate(tx, { planId: plan, at, by: seat.personId, round, asked });
	return {
		result: { round },
		planId: plan,
		partnerId: seat.partnerId,
		entry: { round, number, asked, ...(by ? { by } : {}) },
		announce: ["ratings"],
	};
};
