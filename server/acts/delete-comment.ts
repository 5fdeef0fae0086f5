import { isRefusal } from "@/lib/verdict";
import { rewriteComment } from "@/server/db/rows/comments";
import type { Act } from "./act";
import { ownComment } from "./own-comment";

/** One's own words are gone from the database; that there was a comment, whose and when, stays. [K5] */
export const deleteComment: Act<"delete-comment"> = async ({ comment }, acting) => {
	const { tx, seat, at } = acting;
	const row = await ownComment(acting, comment);
	if (isRefusal(row)) return row;
	await rewriteComment(tx, seat.planId, comment, { words: null, mentions: [], at });
	return {
		result: {},
		planId: seat.planId,
		partnerId: seat.partnerId,
		entry: { thread: row.threadId, comment, about: row.about },
		announce: ["comments"],
	};
};
