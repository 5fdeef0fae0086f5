import { aboutOf } from "@/lib/comment/anchor";
import { isRefusal, refuse } from "@/lib/verdict";
import { addThread, isTaken } from "@/server/db/rows/comments";
import { lastEntry } from "@/server/db/rows/ledger";
import type { Act } from "./act";
import { assigneeOf, placeRefused, saidBefore, say } from "./saying";
import { assignThread } from "./thread-step";

/** Somebody says the first thing about a card, a field, some words, a cell or a factor, and may assign it at once. */
export const startThread: Act<"start-thread"> = async (input, acting) => {
	const { thread, anchor, comment, assign } = input;
	const { tx, seat, at } = acting;
	const did = { result: {}, planId: seat.planId, partnerId: seat.partnerId };
	if (await saidBefore(acting, comment, thread)) return { ...did, entry: null, announce: [] };
	const refused = await placeRefused(acting, anchor);
	if (refused) return refused;
	if ((await isTaken(tx, thread)) || (await isTaken(tx, comment))) return refuse("not-found");
	const to = assign && (await assigneeOf(acting, assign.to));
	if (isRefusal(to)) return to;
	await addThread(tx, {
		id: thread,
		planId: seat.planId,
		entry: (await lastEntry(tx, seat.planId)) + 1,
		about: aboutOf(anchor),
		anchor,
		personId: seat.personId,
		partnerId: seat.partnerId,
		at,
	});
	const unsaid = await say(acting, { id: thread, anchor }, input);
	if (unsaid) return unsaid;
	if (assign && to) await assignThread(acting, thread, to, assign.due);
	return {
		...did,
		entry: { thread, comment, about: aboutOf(anchor), assigned: to && { kind: to.kind, id: to.id } },
		announce: ["comments"],
	};
};
