import { refuse } from "@/lib/verdict";
import { isTaken, threadOfPlan } from "@/server/db/rows/comments";
import type { Act } from "./act";
import { placeRefused, saidBefore, say } from "./saying";

/** Somebody answers in a thread. A cell's partner may have left meanwhile: what was begun is talked out. */
export const reply: Act<"reply"> = async (input, acting) => {
	const { thread: id, comment } = input;
	const { tx, seat } = acting;
	const did = { result: {}, planId: seat.planId, partnerId: seat.partnerId };
	const thread = await threadOfPlan(tx, seat.planId, id);
	if (!thread) return refuse("not-found");
	if (await saidBefore(acting, comment, id)) return { ...did, entry: null, announce: [] };
	const { anchor } = thread;
	const refused = await placeRefused(
		acting,
		anchor.on === "factor" ? anchor : { on: "card", card: anchor.card },
	);
	if (refused) return refused;
	if (await isTaken(tx, comment)) return refuse("not-found");
	const unsaid = await say(acting, thread, input);
	if (unsaid) return unsaid;
	return { ...did, entry: { thread: id, comment, about: thread.about }, announce: ["comments"] };
};
