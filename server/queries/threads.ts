import { readThreads } from "@/lib/comment/read-threads";
import { commentsOfPlan, threadStepsOfPlan, threadsOfPlan } from "@/server/db/rows/comments";
import { seenUpTo } from "@/server/db/rows/seen";
import type { Query } from "./query";

/** What is said about one card or factor, and how far the asker had read it. */
export const threads: Query<"threads"> = async ({ plan, about }, { site, seat }) => {
	const rows = await threadsOfPlan(site.db, plan, about);
	if (rows.length === 0) return { threads: [], seen: 0 };
	return {
		threads: readThreads(
			rows.map(({ id, anchor }) => ({ id, anchor })),
			await commentsOfPlan(site.db, plan, about),
			await threadStepsOfPlan(site.db, plan, about),
		),
		seen: await seenUpTo(site.db, seat.personId, plan, about),
	};
};
