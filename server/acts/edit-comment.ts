import { isRefusal } from "@/lib/verdict";
import { rewriteComment } from "@/server/db/rows/comments";
import type { Act } from "./act";
import { ownComment } from "./own-comment";
import { mentionsOf } from "./saying";
import { tellMentioned } from "./tell";

/** New words for one's own comment. Whom they call now and did not before hears of it. */
export const editComment: Act<"edit-comment"> = async ({ comment, text, mentions: wanted }, acting) => {
	const { tx, seat, at } = acting;
	const row = await ownComment(acting, comment);
	if (isRefusal(row)) return row;
	const mentions = await mentionsOf(acting, text, wanted);
	if (isRefusal(mentions)) return mentions;
	await rewriteComment(tx, seat.planId, comment, { words: text, mentions, at });
	await tellMentioned(tx, { planId: seat.planId, at, by: seat.personId, comment, mentions });
	return {
		result: {},
		planId: seat.planId,
		partnerId: seat.partnerId,
		entry: { thread: row.threadId, comment, about: row.about },
		announce: ["comments"],
	};
};
