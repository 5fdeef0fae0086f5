import { because } from "@/lib/i18n/en/because";
import { refuse } from "@/lib/verdict";
import { planById, setLive } from "@/server/db/rows/plans";
import type { Act } from "./act";

/** Takes a live plan back into drafting. Agreements stand as long as their words do, so only what changes is asked again. */
export const reopenPlan: Act<"reopen-plan"> = async ({ plan, reason }, { tx, seat }) => {
	const row = await planById(tx, plan);
	if (row?.status !== "live") return refuse("not-in-this-state", { detail: because.notLive });
	await setLive(tx, plan, null);
	return {
		result: {},
		planId: plan,
		partnerId: seat.partnerId,
		entry: { reason, round: row.liveRoundId },
		announce: ["agreements", "plan"],
	};
};
