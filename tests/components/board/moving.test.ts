import { expect, test } from "vitest";
import * as Y from "yjs";
import { lift, nudge, type Place, placeAt, placeBeside } from "@/components/board/moving";
import { addCard, moveCard } from "@/lib/plan/edit";
import { readCards } from "@/lib/plan/read";

const by = { by: "oriel", at: "2026-03-12T10:00:00.000Z" };

/** A plan with these aims, its ids in order, and what a place makes of that order. */
function aims(...titles: string[]) {
	const doc = new Y.Doc();
	const ids = titles.map((title) => addCard(doc, { kind: "aim", title, ...by }));
	const id = (title: string) => ids[titles.indexOf(title)] ?? "";
	const order = () => readCards(doc).map((card) => card.title);
	const put = (title: string, place: Place | null) => {
		if (place) moveCard(doc, id(title), place);
		return order().join("");
	};
	return { doc, ids, id, order, put };
}

test("[U2] a lifted card goes up and down by keys and stops at the ends of its section", () => {
	const lifted = lift(["a", "b", "c"], "b");
	if (!lifted) throw new Error("b is in the section");
	expect(nudge(lifted, "ArrowUp").to).toBe(0);
	expect(nudge(nudge(lifted, "ArrowUp"), "ArrowUp").to).toBe(0);
	expect(nudge(lifted, "ArrowDown").to).toBe(2);
	expect(nudge(nudge(lifted, "ArrowDown"), "ArrowDown").to).toBe(2);
	expect(nudge(lifted, "End").to).toBe(2);
	expect(nudge(lifted, "Home").to).toBe(0);
	expect(lift(["a"], "elsewhere")).toBeNull();
});

test.each([
	["a", 2, "bcad"],
	["d", 0, "dabc"],
	["b", 3, "acdb"],
	["c", 1, "acbd"],
])("[U2] dropping %s at place %i gives %s", (title, to, expected) => {
	const plan = aims("a", "b", "c", "d");
	expect(plan.put(title, placeAt(plan.ids, plan.ids, plan.id(title), to))).toBe(expected);
});

test("[U2] with cards hidden by a search the moved card stands next to the card seen above it", () => {
	const plan = aims("a", "hidden", "b", "c");
	const shown = ["a", "b", "c"].map(plan.id);
	expect(plan.put("c", placeAt(plan.ids, shown, plan.id("c"), 1))).toBe("achiddenb");
	const now = readCards(plan.doc).map((card) => card.id);
	expect(plan.put("c", placeAt(now, shown, plan.id("c"), 0))).toBe("cahiddenb");
});

test("[U2] dropping beside a card puts it above or below; beside itself or where it was changes nothing", () => {
	const plan = aims("a", "b", "c");
	expect(placeBeside(plan.ids, plan.id("a"), plan.id("a"), "top")).toBeNull();
	expect(placeBeside(plan.ids, plan.id("a"), plan.id("b"), "top")).toBeNull();
	expect(placeBeside(plan.ids, plan.id("b"), plan.id("a"), "bottom")).toBeNull();
	expect(plan.put("a", placeBeside(plan.ids, plan.id("a"), plan.id("c"), "bottom"))).toBe("bca");
});

test("[U2] two people who move a card to different places at once leave it in one place on both screens", () => {
	const here = aims("a", "b", "c", "d");
	const there = new Y.Doc();
	Y.applyUpdate(there, Y.encodeStateAsUpdate(here.doc));
	moveCard(here.doc, here.id("d"), placeAt(here.ids, here.ids, here.id("d"), 0));
	moveCard(there, here.id("d"), placeAt(here.ids, here.ids, here.id("d"), 1));
	Y.applyUpdate(there, Y.encodeStateAsUpdate(here.doc));
	Y.applyUpdate(here.doc, Y.encodeStateAsUpdate(there));
	const theirs = readCards(there).map((card) => card.title);
	expect(here.order()).toEqual(theirs);
	expect(theirs.toSorted()).toEqual(["a", "b", "c", "d"]);
});
