import { expect, test } from "vitest";
import { wayTo } from "@/lib/attention/way-to";

const plan = { id: "p", title: "Safe harbour" };

test("[T30] each item leads to its thread, its card, or the plan's own decision", () => {
	const way = (about: string | null, thread: string | null, subject: string | null) =>
		wayTo({ plan, about, thread, subject });
	expect(way("c1", "t1", null)).toBe("/plans/p?card=c1&thread=t1");
	expect(way("F06", "t1", null)).toBe("/plans/p?factor=F06&thread=t1");
	expect(way("B05", null, "not-applicable:B05")).toBe("/plans/p?card=B05");
	expect(way(null, null, "plan")).toBe("/plans/p/readiness");
	expect(way(null, null, null)).toBe("/plans/p");
});
