import { expect, test } from "vitest";
import type { NoticeKind } from "@/lib/attention/kinds";
import { wayTo, wayToCard } from "@/lib/attention/way-to";

const plan = { id: "p", title: "Safe harbour" };
const way = (kind: NoticeKind, about: string | null, thread: string | null, subject: string | null) =>
	wayTo({ kind, plan, about, thread, subject });

test("[T30] a mention and an assignment lead to their thread, on a card or a factor", () => {
	expect(way("mention", "c1", "t1", null)).toBe("/plans/p?card=c1&thread=t1");
	expect(way("assignment", "F06", "t1", null)).toBe("/plans/p?factor=F06&thread=t1");
});

test("[T30] words put, an agreement that lapsed and a matter lead to the card's agreement, a review to its fields", () => {
	for (const kind of ["put", "lapse", "matter"] as const)
		expect(way(kind, "B05", null, "not-applicable:B05")).toBe("/plans/p?card=B05&part=agreement");
	expect(way("review", "c1", null, null)).toBe("/plans/p?card=c1&part=details");
});

test("[T30] what is asked of the whole plan leads to where it is decided", () => {
	expect(way("put", null, null, "plan")).toBe("/plans/p/readiness#plan-round");
	expect(way("put", null, null, "known-gaps")).toBe("/plans/p/readiness#known-gaps");
	expect(way("mention", null, null, null)).toBe("/plans/p");
});

test("[T30] a rating round, a meeting and a late value lead to the page where they are done", () => {
	expect(way("rate", null, null, null)).toBe("/plans/p/factors/rate");
	expect(way("meeting", null, null, null)).toBe("/plans/p/reviews");
	expect(way("decision", null, null, null)).toBe("/plans/p/reviews#decisions");
	expect(way("reading", "c1", null, null)).toBe("/plans/p/reviews#measures");
});

test("[T30] a card is opened at its words when no part is named, and a factor has no parts", () => {
	expect(wayToCard("/plans/p", "c1")).toBe("/plans/p?card=c1");
	expect(wayToCard("/plans/p", "F06", { part: "threads" })).toBe("/plans/p?factor=F06");
});
