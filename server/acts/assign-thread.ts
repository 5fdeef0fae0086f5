import { isRefusal, refuse } from "@/lib/verdict";
import { threadOfPlan } from "@/server/db/rows/comments";
import type { Act } from "./act";
import { assigneeOf } from "./saying";
import { assignThread } from "./thread-step";

/** A person or partner is to see to a thread, by a day or without one; or nobody any more. */
export const assign: Act<"assign-thread"> = async ({ thread, to: wanted, due }, acting) => {
	const { tx, seat } = acting;
	const found = await threadOfPlan(tx, seat.planId, thread);
	if (!found) return refuse("not-found");
	const to = wanted && (await assigneeOf(acting, wanted));
	if (isRefusal(to)) return to;
	await assignThread(acting, thread, to, due);
	return {
		result: {},
		planId: seat.planId,
		partnerId: seat.partnerId,
		entry: { thread, about: found.about, to: to && { kind: to.kind, id: to.id }, due: to && due },
		announce: ["comments"],
	};
};
