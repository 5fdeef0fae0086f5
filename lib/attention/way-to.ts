import { DECISIONS, MEASURES } from "@/lib/meeting/places";
import { KNOWN_GAPS, PLAN_ROUND } from "@/lib/readiness/places";
import { isFactor } from "@/lib/review/catalogue";
import type { InboxItem } from "./inbox";
import type { NoticeKind } from "./kinds";

/** The part of a card's sheet that a link brings out. */
export type CardPart = "details" | "agreement" | "threads";

const PARTS: Readonly<Partial<Record<NoticeKind, CardPart>>> = {
	mention: "threads",
	assignment: "threads",
	put: "agreement",
	lapse: "agreement",
	matter: "agreement",
	review: "details",
};

/** What is done on a page of its own. */
const PAGES: Readonly<Partial<Record<NoticeKind, string>>> = {
	signatory: "people",
	rate: "factors/rate",
	meeting: "reviews",
	decision: `reviews#${DECISIONS}`,
	reading: `reviews#${MEASURES}`,
};

/** Where a card or factor is opened on its plan. A factor has talk alone, so its sheet has no parts. */
export function wayToCard(
	plan: string,
	about: string,
	{ part = null, thread = null }: { part?: CardPart | null; thread?: string | null } = {},
): string {
	const factor = isFactor(about);
	const query = new URLSearchParams({ [factor ? "factor" : "card"]: about });
	if (thread) query.set("thread", thread);
	else if (part && !factor) query.set("part", part);
	return `${plan}?${query}`;
}

/**
 * Where the thing is done that an item of the inbox asks for: its thread, the part of its card, the plan's own decision,
 * or the page of people, ratings or reviews. [T30]
 */
export function wayTo({
	kind,
	plan,
	about,
	thread,
	subject,
}: Pick<InboxItem, "kind" | "plan" | "about" | "thread" | "subject">): string {
	const base = `/plans/${plan.id}`;
	if (PAGES[kind]) return `${base}/${PAGES[kind]}`;
	if (about !== null) return wayToCard(base, about, { part: PARTS[kind] ?? null, thread });
	if (subject === null) return base;
	return `${base}/readiness#${subject === "known-gaps" ? KNOWN_GAPS : PLAN_ROUND}`;
}
