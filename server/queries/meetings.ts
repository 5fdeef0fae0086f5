import { meetingsOfPlan, readingsOfPlan } from "@/server/db/rows/meetings";
import type { Query } from "./query";

/** The review meetings of a plan and the readings of its measures. */
export const meetings: Query<"meetings"> = async ({ plan }, { site }) => ({
	meetings: await meetingsOfPlan(site.db, plan),
	readings: await readingsOfPlan(site.db, plan),
});
