import { stopsOf } from "@/lib/history/timeline";
import { STOPS_MAX } from "@/lib/limits";
import { checkpointsOfPlan } from "@/server/db/rows/checkpoints";
import { milestonesOf, momentsOf } from "@/server/db/rows/timeline";
import type { Query } from "./query";

/**
 * The moments of a plan that one can go to. [H4]
 *
 * The catch: years of typing are more moments than a hand can tell apart, so they are taken together by the minute, and
 * by more where there are too many.
 */
export const timeline: Query<"timeline"> = async ({ plan }, { site }) => {
	// At most as many windows as stops, for the log and the ledger each.
	const most = STOPS_MAX / 2;
	const checkpoints = await checkpointsOfPlan(site.db, plan);
	return {
		stops: stopsOf(await momentsOf(site.db, plan, most), checkpoints),
		checkpoints,
		milestones: await milestonesOf(site.db, plan),
	};
};
