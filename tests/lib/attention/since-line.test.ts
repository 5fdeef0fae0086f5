import { expect, test } from "vitest";
import type { SinceView } from "@/lib/attention/inbox";
import { ACTS_TOLD } from "@/lib/attention/since";
import { sinceCounts, sinceLine } from "@/lib/attention/since-line";
import { sinceWords } from "@/lib/i18n/en/since";
import { SINCE_CARDS_MAX } from "@/lib/limits";

const view = (more: Partial<SinceView>): SinceView => ({
	since: "2026-03-10T14:05:00.000Z",
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
	about: code || null,
	code,
});
const changed = (card: string, by: string[]) => ({
	card,
	code: card,
	title: card,
	kind: "changed" as const,
	by,
});
const NAMES: Record<string, string> = {
	harbour: "Harbour",
	clinic: "Clinic",
	council: "Council",
	carers: "Carers",
};
const line = (more: Partial<SinceView>) =>
	sinceLine(view(more), { shortName: (id) => NAMES[id] ?? id, when: () => "Tuesday 14:05" });

test("[T31] cards, comments and decisions are counted, the busiest partner first", () => {
	expect(
		sinceCounts(
			view({
				cards: [changed("A1", ["harbour"]), changed("A2", ["clinic", "harbour"])],
				comments: [{ about: "A1", code: "A1", title: "", count: 2 }],
				events: [event("decide", "A1", 7)],
			}),
		),
	).toMatchObject({ cards: 2, by: ["harbour", "clinic"], comments: 2, lapsed: [], events: 1, more: false });
});

test("[T31] an agreement that lapsed and came back, or came back and lapsed, is not told", () => {
	const events = [
		event("wording-lapsed", "B5.1", 1),
		event("wording-restored", "B5.1", 2),
		event("wording-lapsed", "A1", 3),
		event("wording-restored", "A2", 4),
		event("wording-restored", "A3", 5),
		event("wording-lapsed", "A3", 6),
	];
	expect(sinceCounts(view({ events }))).toMatchObject({ lapsed: ["A1"], restored: ["A2"] });
});

test("[T31] nothing is said to whom nothing happened, or who was never here", () => {
	expect(sinceCounts(view({}))).toBeNull();
	expect(sinceCounts(view({ since: null, cards: [changed("A1", ["harbour"])] }))).toBeNull();
	expect(line({})).toBeNull();
});

test("[T31] one sentence says since when, how much, and by whom", () => {
	expect(
		line({
			cards: [changed("A1", ["harbour"]), changed("A2", ["clinic", "harbour"])],
			comments: [{ about: "A1", code: "A1", title: "", count: 2 }],
			events: [event("wording-lapsed", "B5.1", 1), event("decide", "A1", 7)],
		}),
	).toBe(
		"Since Tuesday 14:05: 2 cards changed by Harbour and Clinic, 2 new comments, the agreement on B5.1 lapsed, 1 decision or step.",
	);
});

test("[T31] a sentence names no more than three, and says how many others there are", () => {
	expect(line({ cards: [changed("A1", Object.keys(NAMES))] })).toBe(
		"Since Tuesday 14:05: 1 card changed by Harbour, Clinic and 2 others.",
	);
	const events = ["A1", "A2", "A3", "A4"].map((code, at) => event("wording-lapsed", code, at));
	expect(line({ events })).toBe("Since Tuesday 14:05: the agreements on A1, A2 and 2 others lapsed.");
});

test("[T31] the whole plan's agreement is told by these words", () => {
	expect(line({ events: [event("wording-lapsed", "", 1)] })).toBe(
		"Since Tuesday 14:05: the agreement on the whole plan lapsed.",
	);
	expect(line({ events: [event("wording-restored", "", 1)] })).toBe(
		"Since Tuesday 14:05: the agreement on the whole plan stands again.",
	);
});

test("[T31] when there was more than is told, the sentence says so", () => {
	const cards = Array.from({ length: SINCE_CARDS_MAX }, (_, at) => changed(`A${at}`, ["harbour"]));
	expect(line({ cards })).toBe(
		`Since Tuesday 14:05: ${SINCE_CARDS_MAX} cards changed by Harbour, and more before.`,
	);
});

test("[T31] every act that is told of while one was away has a sentence of its own", () => {
	for (const act of ACTS_TOLD) expect(sinceWords.act(act, "Maren", "A1")).not.toBe(`Maren: ${act}`);
});
