import { resolvedNow } from "@/lib/comment/read-threads";
import { refuse } from "@/lib/verdict";
import { stepsOfThread, threadOfPlan } from "@/server/db/rows/comments";
import type { Act } from "./act";
import { stepThread } from "./thread-step";

const settling =
	(step: "resolve" | "reopen"): Act<"resolve-thread"> & Act<"reopen-thread"> =>
	async ({ thread }, acting) => {
		const { tx, seat } = acting;
		const found = await threadOfPlan(tx, seat.planId, thread);
		if (!found) return refuse("not-found");
		const resolved = resolvedNow(await stepsOfThread(tx, seat.planId, thread)) !== null;
		if (resolved === (step === "resolve")) return refuse("not-in-this-state");
		await stepThread(acting, thread, step);
		return {
			result: {},
			planId: seat.planId,
			partnerId: seat.partnerId,
			entry: { thread, about: found.about },
			announce: ["comments"],
		};
	};

/** What a thread was about is settled. A thread that somebody resolved meanwhile is not resolved twice. */
export const resolveThread = settling("resolve");

/** A thread that was resolved is open again. */
export const reopenThread = settling("reopen");
