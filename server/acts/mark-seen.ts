import { refuse } from "@/lib/verdict";
import { isTalkedAbout } from "@/server/db/rows/comments";
import { lastEntry } from "@/server/db/rows/ledger";
import { noteSeen } from "@/server/db/rows/seen";
import type { Act } from "./act";

/** How far one person has read; never further than there is something to read, and only of what is talked about. */
export const markSeen: Act<"mark-seen"> = async ({ plan, about, entry }, { tx, seat }) => {
	if (!(await isTalkedAbout(tx, plan, about))) return refuse("not-found");
	const last = await lastEntry(tx, plan);
	await noteSeen(tx, { personId: seat.personId, planId: plan, about, entry: Math.min(entry, last) });
	return { result: {}, planId: plan, partnerId: seat.partnerId, entry: null, announce: [] };
};
