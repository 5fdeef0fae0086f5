import { refuse } from "@/lib/verdict";
import { partnerOfPlan } from "@/server/db/rows/partners";
import type { Act } from "./act";
import { matterStep } from "./matter-step";

/** Another partner sees to an objection or reservation, or by another day. */
export const changeMatter: Act<"change-matter"> = async ({ plan, matter, owner, due }, acting) => {
	const partner = await partnerOfPlan(acting.tx, plan, owner);
	if (!partner || partner.leftAt) return refuse("not-found");
	return matterStep(acting, matter, { owner, due });
};
