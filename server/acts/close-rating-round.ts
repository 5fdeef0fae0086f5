import { lastEntry } from "@/server/db/rows/ledger";
import { addReveal } from "@/server/db/rows/ratings";
import type { Act } from "./act";
import { revealedEntry, theOpenRound } from "./rating-round";

/** Ends a round before everybody has sealed: what was sealed is revealed, who had not sealed did not rate. [V5] */
export const closeRatingRound: Act<"close-rating-round"> = async ({ plan, round }, { tx, at, seat }) => {
	const open = await theOpenRound(tx, plan, round);
	if ("refused" in open) return open;
	await addReveal(tx, {
		planId: plan,
		roundId: round,
		entry: (await lastEntry(tx, plan)) + 1,
		closed: true,
		at,
	});
	return {
		result: {},
		planId: plan,
		partnerId: seat.partnerId,
		entry: { round, revealed: await revealedEntry(tx, open) },
		announce: ["ratings"],
	};
};
