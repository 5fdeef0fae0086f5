import { type Refusal, refuse } from "@/lib/verdict";
import { type CommentRow, commentOfPlan } from "@/server/db/rows/comments";
import type { Seated } from "./act";

/** A comment that the actor wrote and has not erased: whoever wrote it, and nobody else, changes it. [K5] */
export async function ownComment({ tx, seat }: Seated, id: string): Promise<CommentRow | Refusal> {
	const row = await commentOfPlan(tx, seat.planId, id);
	if (!row) return refuse("not-found");
	if (row.personId !== seat.personId) return refuse("not-yours");
	if (row.words === null) return refuse("comment-erased");
	return row;
}
