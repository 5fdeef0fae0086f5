import { expect, test } from "vitest";
import * as Y from "yjs";
import { bringBack, type PastCard } from "@/lib/history/bring-back";
import { otherChanges } from "@/lib/history/other-changes";
import { bodyOf, cardMap } from "@/lib/plan/document";
import { proseJson } from "@/lib/plan/prose";
import { readCard, readCards } from "@/lib/plan/read";
import { gesture } from "@/tests/chaos/gestures";
import { randomFrom, seedOf } from "@/tests/chaos/random";
import { bigPlan } from "@/tests/support/big-plan";

const pastOf = (doc: Y.Doc, id: string): PastCard => {
	const card = readCard(doc, id);
	const map = cardMap(doc, id);
	if (!card || !map) throw new Error(`no card ${id}`);
	return { card, prose: proseJson(bodyOf(map)) };
};
/** What bringing back leaves alone: where the card stands, and its bin. */
const read = (doc: Y.Doc, id: string) => {
	const { card, prose } = pastOf(doc, id);
	return { ...card, order: "", deleted: null, prose };
};

test("[H3] whatever was done to a card since, it reads as it was then, the others are untouched, and undo takes it back", () => {
	const random = randomFrom(seedOf("bring back"));
	const { doc, partners } = bigPlan(40, 4);
	const ids = partners.map(({ id }) => id);
	const origin = Symbol("mine");
	const undo = new Y.UndoManager([doc.getMap("cards"), doc.getMap("raci")], {
		trackedOrigins: new Set([origin]),
		captureTimeout: 0,
	});
	const then = new Map(readCards(doc).map(({ id }) => [id, pastOf(doc, id)]));
	for (let n = 0; n < 1_500; n++) gesture(doc, random, "somebody", ids);
	let differed = 0;
	let binned = 0;
	for (const [id, past] of then) {
		const card = readCard(doc, id);
		if (!card) {
			expect(bringBack(doc, id, past, origin)).toBe(false);
			continue;
		}
		if (card.deleted) binned += 1;
		const before = read(doc, id);
		const others = readCards(doc).filter((one) => one.id !== id);
		if (
			JSON.stringify(before) !== JSON.stringify({ ...past.card, order: "", deleted: null, prose: past.prose })
		)
			differed += 1;
		expect(bringBack(doc, id, past, origin)).toBe(true);
		expect([random.seed, read(doc, id)]).toEqual([
			random.seed,
			{ ...past.card, order: "", deleted: null, prose: past.prose },
		]);
		expect(readCards(doc).filter((one) => one.id !== id)).toEqual(others);
		const now = readCard(doc, id);
		expect(now && otherChanges(now, past.card)).toEqual({ fields: [], links: false });
		while (undo.canUndo()) undo.undo();
		expect([random.seed, id, read(doc, id)]).toEqual([random.seed, id, before]);
	}
	expect(differed).toBeGreaterThan(10);
	expect(binned).toBeGreaterThan(0);
});
