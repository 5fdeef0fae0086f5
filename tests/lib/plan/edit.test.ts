import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { cardMap, fieldsOf, PARTS, textOf, titleOf } from "@/lib/plan/document";
import {
	addCard,
	binCard,
	moveCard,
	restoreCard,
	setBrief,
	setField,
	setLink,
	setPart,
	setPartner,
	spliceText,
} from "@/lib/plan/edit";
import { cardsIn, readBrief, readCards, readPlan } from "@/lib/plan/read";
import { firstContent } from "@/lib/plan/seed";
import { AT, ada, cardOf, clinic, copyOf, harbour, meet, newPlan } from "../../support/plans";

const aims = (doc: Y.Doc) => cardsIn(readPlan(doc), "aims").map(({ title }) => title);
const mine = { origin: "mine" };

test("[P2] a plan is born with its brief and the ten barriers, named and coded", () => {
	const doc = new Y.Doc();
	Y.applyUpdate(
		doc,
		firstContent({
			title: "Safe harbour",
			place: "The coast",
			model: "strategic_level",
			purpose: "First line.\n\nSecond line.",
			start: "2026-04-01",
			end: null,
			cycle: "monthly",
		}),
	);
	expect(readBrief(doc)).toEqual({
		title: "Safe harbour",
		place: "The coast",
		model: "strategic_level",
		models: [],
		purpose: "First line.\nSecond line.",
		population: "",
		start: "2026-04-01",
		end: null,
		cycle: "monthly",
		sources: "",
	});
	const cards = readCards(doc);
	expect(cards.map(({ id }) => id)).toEqual([
		"B01",
		"B02",
		"B03",
		"B04",
		"B05",
		"B06",
		"B07",
		"B08",
		"B09",
		"B10",
	]);
	expect(cards.map(({ code }) => code)).toEqual([
		"B1",
		"B2",
		"B3",
		"B4",
		"B5",
		"B6",
		"B7",
		"B8",
		"B9",
		"B10",
	]);
	expect(cards[4]?.title).toBe("Poor communication and IT systems");
});

test("[P3] a new card has all its containers at once and carries what it was given", () => {
	const doc = newPlan();
	const id = addCard(doc, {
		kind: "strategy",
		title: "One list",
		fields: { owner: harbour.id, due: "2026-05-01" },
		texts: { evidence: "No other list is in use" },
		partners: [harbour.id, clinic.id],
		links: ["barrier:B05", "factor:F06"],
		...ada,
	});
	expect(cardOf(doc, id)).toMatchObject({
		kind: "strategy",
		section: "barriers",
		title: "One list",
		fields: { owner: harbour.id, due: "2026-05-01" },
		barriers: ["B05"],
		factors: ["F06"],
		created: AT,
		deleted: null,
	});
	expect(cardOf(doc, id).texts.evidence).toBe("No other list is in use");
	const card = cardMap(doc, id);
	expect(card && textOf(card, "lessens")).toBeInstanceOf(Y.Text);
});

test("[P3] undoing a new card bins it, and words that others wrote into it stay", () => {
	const doc = newPlan();
	const undo = new Y.UndoManager(doc, { trackedOrigins: new Set([mine]) });
	const id = addCard(doc, { kind: "aim", title: "Mine", ...ada }, mine);
	const other = copyOf(doc);
	const card = cardMap(other, id);
	if (!card) throw new Error("The other screen has the card");
	titleOf(card)?.insert(4, ", and yours");
	meet(doc, other);
	undo.undo();
	meet(doc, other);
	expect(aims(doc)).toEqual([]);
	expect(cardOf(doc, id)).toMatchObject({ title: "Mine, and yours", deleted: { by: ada.by } });
	undo.redo();
	expect(aims(doc)).toEqual(["Mine, and yours"]);
});

test("[P3] undo takes back one's own gestures one by one and nobody else's", () => {
	const doc = newPlan();
	const id = addCard(doc, { kind: "aim", title: "A", ...ada });
	const undo = new Y.UndoManager(doc, { trackedOrigins: new Set([mine]), captureTimeout: 0 });
	setField(doc, id, "priority", "must", mine);
	setPartner(doc, id, clinic.id, true, mine);
	setLink(doc, id, "factor:F01", true, mine);
	setField(doc, id, "owner", harbour.id, { origin: "theirs" });
	undo.undo();
	expect(cardOf(doc, id)).toMatchObject({
		factors: [],
		partners: [clinic.id],
		fields: { owner: harbour.id },
	});
	undo.undo();
	undo.undo();
	expect(cardOf(doc, id)).toMatchObject({ partners: [], fields: { owner: harbour.id } });
	expect(cardOf(doc, id).fields.priority).toBeUndefined();
});

test("[P3] each gesture is one transaction", () => {
	const doc = newPlan();
	const id = addCard(doc, { kind: "resource", title: "R", ...ada });
	let transactions = 0;
	doc.on("afterTransaction", () => {
		transactions++;
	});
	setField(doc, id, "unit", "WTE");
	setField(doc, id, "resource", "money");
	setPart(doc, id, harbour.id, "AR");
	setBrief(doc, "place", "Inland");
	setBrief(doc, "title", "Safe harbours");
	expect(transactions).toBe(5);
	expect(cardOf(doc, id).fields).toEqual({ resource: "money" });
	expect(readBrief(doc)).toMatchObject({ place: "Inland", title: "Safe harbours" });
});

test("[P3] a part in a role, once given, can be taken away again", () => {
	const doc = newPlan();
	const id = addCard(doc, { kind: "role", title: "R", ...ada });
	for (const part of PARTS.filter(Boolean)) {
		setPart(doc, id, harbour.id, part);
		expect(cardOf(doc, id).parts[harbour.id]).toBe(part);
	}
	setPart(doc, id, harbour.id, "");
	expect(cardOf(doc, id).parts[harbour.id]).toBeUndefined();
});

test("[P4] a card goes to the end, to the start, or between two others", () => {
	const doc = newPlan();
	const add = (title: string, place = {}) => addCard(doc, { kind: "aim", title, ...ada, ...place });
	const a = add("a");
	const b = add("b");
	add("c", { after: null });
	add("d", { after: a });
	expect(aims(doc)).toEqual(["c", "a", "d", "b"]);
	moveCard(doc, b, { before: a });
	expect(aims(doc)).toEqual(["c", "b", "a", "d"]);
	moveCard(doc, b, { after: null });
	expect(aims(doc)).toEqual(["b", "c", "a", "d"]);
	moveCard(doc, b, {});
	expect(aims(doc)).toEqual(["c", "a", "d", "b"]);
});

test("[P4] a card moved by two people at once ends in one place, and not twice", () => {
	const doc = newPlan();
	const [a, b, c] = ["a", "b", "c"].map((title) => addCard(doc, { kind: "aim", title, ...ada }));
	const other = copyOf(doc);
	moveCard(doc, c ?? "", { after: null });
	moveCard(other, c ?? "", { after: a });
	meet(doc, other);
	expect(aims(doc)).toEqual(aims(other));
	expect([...aims(doc)].sort()).toEqual(["a", "b", "c"]);
	expect(b).toBeDefined();
});

test("[P4] any run of moves, even with equal or broken keys, puts every card where it was asked", () => {
	const step = fc.tuple(fc.nat(5), fc.nat(5), fc.boolean());
	const broken = fc.option(fc.constantFrom("", "zz", "a0", "a1", "!", "a0000"), { nil: undefined });
	fc.assert(
		fc.property(fc.array(step, { maxLength: 12 }), fc.array(broken, { maxLength: 6 }), (steps, keys) => {
			const doc = newPlan();
			const ids = Array.from({ length: 6 }, (_, n) =>
				addCard(doc, { kind: "aim", title: String(n), ...ada }),
			);
			keys.forEach((key, n) => {
				if (key !== undefined) cardMap(doc, ids[n] ?? "")?.set("order", key);
			});
			for (const [from, to, after] of steps) {
				const [card = "", at = ""] = [ids[from], ids[to]];
				if (card === at) continue;
				moveCard(doc, card, after ? { after: at } : { before: at });
				const row = cardsIn(readPlan(doc), "aims").map(({ id }) => id);
				expect(row.indexOf(card) - row.indexOf(at)).toBe(after ? 1 : -1);
				expect(row).toHaveLength(6);
			}
		}),
		{ numRuns: 60 },
	);
});

test("[P5] a card that one bins while another edits it keeps the other's words, and comes back to its place", () => {
	const doc = newPlan();
	const a = addCard(doc, { kind: "aim", title: "First", ...ada });
	addCard(doc, { kind: "aim", title: "Second", ...ada });
	const other = copyOf(doc);
	binCard(doc, a, ada);
	const card = cardMap(other, a);
	if (!card) throw new Error("The other screen has the card");
	titleOf(card)?.insert(5, " of all");
	meet(doc, other);
	expect(aims(doc)).toEqual(["Second"]);
	expect(cardOf(doc, a)).toMatchObject({ title: "First of all", deleted: { at: AT, by: ada.by } });
	restoreCard(doc, a);
	expect(aims(doc)).toEqual(["First of all", "Second"]);
});

test("[P5] the ten barriers cannot be binned, not even by a client that writes the mark itself", () => {
	const doc = newPlan();
	expect(binCard(doc, "B05", ada)).toBe(false);
	cardMap(doc, "B05")?.set("deleted", { at: AT, by: "x" });
	expect(cardOf(doc, "B05").deleted).toBeNull();
});

test("[P8] a text changes only where it differs, so two people at its ends keep both their words", () => {
	const doc = newPlan();
	const id = addCard(doc, { kind: "aim", title: "people are ready", ...ada });
	const other = copyOf(doc);
	const title = (of: Y.Doc) => {
		const card = cardMap(of, id);
		const text = card && titleOf(card);
		if (!text) throw new Error("A card has a title");
		return text;
	};
	spliceText(title(doc), "Home on the day people are ready");
	spliceText(title(other), "people are ready, every day");
	meet(doc, other);
	expect(title(doc).toString()).toBe("Home on the day people are ready, every day");
	expect(title(other).toString()).toBe(title(doc).toString());
});

test("[P8] whatever two texts are, the splice makes one into the other and cuts no emoji in half", () => {
	const text = fc.string({ unit: fc.constantFrom("a", "b", "😀", "😃", " ", "é"), maxLength: 12 });
	fc.assert(
		fc.property(text, text, (old, next) => {
			const doc = new Y.Doc();
			const shared = doc.getText("t");
			shared.insert(0, old);
			const deltas: string[] = [];
			shared.observe((event) => {
				for (const part of event.changes.delta) if (typeof part.insert === "string") deltas.push(part.insert);
			});
			spliceText(shared, next);
			expect(shared.toString()).toBe(next);
			for (const inserted of deltas) expect(inserted).toBe(inserted.replace(/\p{Surrogate}/gu, "?"));
		}),
	);
});

test("[P3] edits of a card that is not there change nothing", () => {
	const doc = newPlan();
	const before = Y.encodeStateAsUpdate(doc);
	setField(doc, "gone", "owner", harbour.id);
	setPartner(doc, "gone", harbour.id, true);
	setLink(doc, "gone", "factor:F01", true);
	moveCard(doc, "gone", {});
	restoreCard(doc, "gone");
	expect(binCard(doc, "gone", ada)).toBe(false);
	expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
	const card = cardMap(doc, "B01");
	expect(card && fieldsOf(card)?.size).toBe(0);
});
