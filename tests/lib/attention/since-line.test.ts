import { expect, test } from "vitest";
import type { SinceView } from "@/lib/attention/inbox";
import { sinceCounts } from "@/lib/attention/since-line";

const view = (more: Partial<SinceView>): SinceView => ({
	since: "2026-03-10T10:00:00.000Z",
	cards: [],
	comments: [],
	events: [],
	...more,
});
const event = (act: string, code: string, entry: number) => ({
	entry,
	at: "2026-03-11T10:00:00.000Z",
	act,
	personName: null,
	partner: null,
	about: code,
	code,
});
const changed = (card: string, by: string[]) => ({
	card,
	code: card,
	title: card,
	kind: "changed" as const,
	by,
});

test("[T31] cards, comments and decisions are counted, the busiest partner first", () => {
	expect(
		sinceCounts(
			view({
				cards: [changed("A1", ["x"]), changed("A2", ["y", "x"])],
				comments: [{ about: "A1", code: "A1", title: "", count: 2 }],
				events: [event("decide", "A1", 7)],
			}),
		),
	).toEqual({ cards: 2, by: ["x", "y"], comments: 2, lapsed: [], events: 1 });
});

test("[T31] an agreement that lapsed and stands again is not told as lapsed", () => {
	const events = [
		event("wording-lapsed", "B5.1", 1),
		event("wording-restored", "B5.1", 2),
		event("wording-lapsed", "A1", 3),
	];
	expect(sinceCounts(view({ events }))?.lapsed).toEqual(["A1"]);
});

test("[T31] nothing is said to whom nothing happened, or who was never here", () => {
	expect(sinceCounts(view({}))).toBeNull();
	expect(sinceCounts(view({ since: null, cards: [changed("A1", ["x"])] }))).toBeNull();
});
