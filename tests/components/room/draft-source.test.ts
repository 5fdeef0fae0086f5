import { expect, test, vi } from "vitest";
import * as Y from "yjs";
import { DraftSource } from "@/components/room/draft-source";
import { bodyOf, cardMap, titleOf } from "@/lib/plan/document";
import { addCard, binCard, moveCard, setBrief, setField, setPart, spliceText } from "@/lib/plan/edit";
import { readPlan } from "@/lib/plan/read";
import { firstContent } from "@/lib/plan/seed";

const by = { by: "oriel", at: "2026-03-12T10:00:00.000Z" };

function planOf(titles: string[]) {
	const doc = new Y.Doc();
	Y.applyUpdate(
		doc,
		firstContent({
			title: "Home from hospital",
			place: "Wexmoor",
			model: "multi_agency_team",
			purpose: "",
			start: null,
			end: null,
			cycle: "quarterly",
		}),
	);
	const ids = titles.map((title) => addCard(doc, { kind: "aim", title, ...by }));
	return { doc, ids, source: new DraftSource(doc) };
}

test("[Y22] after an edit only the card it touched is another object", () => {
	const { doc, ids, source } = planOf(["one", "two", "three"]);
	const before = source.plan();
	expect(source.plan()).toBe(before);
	setField(doc, ids[1] ?? "", "priority", "must");
	const after = source.plan();
	expect(after).not.toBe(before);
	const changed = after.cards.filter((card, index) => card !== before.cards[index]);
	expect(changed.map((card) => card.title)).toEqual(["two"]);
	expect(after.brief).toBe(before.brief);
});

test("[Y22] typing, parts, moves, the bin, the brief and new cards all show at once, and read as a fresh reading would", () => {
	const { doc, ids, source } = planOf(["one", "two", "three"]);
	const [one = "", two = "", three = ""] = ids;
	source.plan();
	const title = titleOf(cardMap(doc, one) ?? new Y.Map());
	if (title) spliceText(title, "one, longer");
	setPart(doc, two, "HB", "AR");
	moveCard(doc, three, { before: one });
	binCard(doc, two, by);
	setBrief(doc, "title", "Another title");
	addCard(doc, { kind: "role", title: "new", ...by });
	expect(source.plan()).toEqual(readPlan(doc));
	expect(source.card(two)?.parts).toEqual({ HB: "AR" });
});

test("[Y22] screens are told once for everything that arrives in one turn", async () => {
	const { doc, ids, source } = planOf(["one"]);
	const told = vi.fn();
	source.subscribe(told);
	for (let turn = 0; turn < 20; turn++) setField(doc, ids[0] ?? "", "priority", turn % 2 ? "must" : "should");
	await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(1));
});

test("[Y22] letters in a card's rich text leave the plan the object it was, and tell of the first word", async () => {
	const { doc, ids, source } = planOf(["one", "two"]);
	const body = bodyOf(cardMap(doc, ids[0] ?? "") ?? new Y.Map());
	const before = source.plan();
	const words = new Y.XmlText("A");
	body?.insert(0, [words]);
	const begun = source.plan();
	expect(begun).not.toBe(before);
	expect(begun.cards.find((card) => card.id === ids[0])?.hasProse).toBe(true);
	for (const letter of "gain") words.insert(words.length, letter);
	expect(source.plan()).toBe(begun);
});
