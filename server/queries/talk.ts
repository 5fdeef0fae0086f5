import { placeOf } from "@/lib/comment/place";
import { resolvedNow } from "@/lib/comment/read-threads";
import { grouped } from "@/lib/grouped";
import { countComments, threadStepsOfPlan, threadsOfPlan } from "@/server/db/rows/comments";
import type { Query } from "./query";

/** Every thread of a plan in brief, for the marks on cards and cells. No words of a comment are in it. */
export const talk: Query<"talk"> = async ({ plan }, { site, seat }) => {
	const counts = await countComments(site.db, plan, seat.personId);
	const steps = grouped(await threadStepsOfPlan(site.db, plan), ({ threadId }) => threadId);
	return (await threadsOfPlan(site.db, plan)).map(({ id, about, anchor }) => ({
		id,
		about,
		place: placeOf(anchor),
		comments: counts.get(id)?.comments ?? 0,
		unread: counts.get(id)?.unread ?? 0,
		resolved: resolvedNow(steps.get(id) ?? []) !== null,
	}));
};
