import { isFactor } from "@/lib/review/catalogue";
import type { InboxItem } from "./inbox";

/**
 * Where the thing is done that an item of the inbox asks for: its thread, its card, or the plan's own decision.
 * [T30]
 */
export function wayTo({
	plan,
	about,
	thread,
	subject,
}: Pick<InboxItem, "plan" | "about" | "thread" | "subject">): string {
	const base = `/plans/${plan.id}`;
	if (about === null) return subject === null ? base : `${base}/readiness`;
	const query = new URLSearchParams({ [isFactor(about) ? "factor" : "card"]: about });
	if (thread) query.set("thread", thread);
	return `${base}?${query}`;
}
