import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { exportPlan } from "@/lib/export/plan-json";
import { KIND_IDS, KINDS, SECTIONS } from "@/lib/plan/cards";
import { assignCodes } from "@/lib/plan/codes";
import { coverage } from "@/lib/plan/coverage";
import { addCard, moveCard, turnInto } from "@/lib/plan/edit";
import { cardFacts } from "@/lib/plan/facts";
import { find, NO_FILTER, proseIn } from "@/lib/plan/find";
import { binnedCards, liveCards, readCard, readPlan, untouched } from "@/lib/plan/read";
import { cardState } from "@/lib/plan/state";
import { sectionSummary } from "@/lib/plan/summary";
import { ada, contextOf, copyOf, harbour, newPlan, PARTNERS } from "../../support/plans";

/** Keys a hostile client would try, beside honest ones. */
const key = fc.constantFrom(
	"__proto__",
	"constructor",
	"toString",
	"hasOwnProperty",
	"id",
	"kind",
	"code",
	"order",
	"title",
	"body",
	"fields",
	"partners",
	"links",
	"deleted",
	"text:audience",
	"owner",
	"need",
	"due",
	"factor:F01",
	"card:B05",
	"B05",
	"0190aaaa-0000-7000-8000-000000000001",
	"",
);

const scalar = fc.oneof(
	fc.string(),
	fc.constantFrom<unknown>(...KIND_IDS, "F01", "2026-13-45", "2026-02-28", "__proto__", "A1", "a0"),
	fc.integer(),
	fc.double(),
	fc.constantFrom<unknown>(null, true, false, Number.NaN, Number.POSITIVE_INFINITY, 1e300),
	fc.array(fc.integer(), { maxLength: 3 }),
	fc.dictionary(fc.string(), fc.integer(), { maxKeys: 3, noNullPrototype: true }),
);

type Shape =
	| { type: "scalar"; value: unknown }
	| { type: "text"; value: string }
	| { type: "array" }
	| { type: "fragment"; tags: string[] }
	| { type: "map"; entries: [string, Shape][] };

const shape: fc.Arbitrary<Shape> = fc.letrec<{ shape: Shape }>((tie) => ({
	shape: fc.oneof(
		{ maxDepth: 4, depthSize: "small" },
		scalar.map((value): Shape => ({ type: "scalar", value })),
		fc.string({ maxLength: 300 }).map((value): Shape => ({ type: "text", value })),
		fc.constant<Shape>({ type: "array" }),
		fc
			.array(fc.constantFrom("paragraph", "script", "table", "tableCell", "heading", "__proto__"), {
				maxLength: 6,
			})
			.map((tags): Shape => ({ type: "fragment", tags })),
		fc
			.array(fc.tuple(key, tie("shape")), { maxLength: 8 })
			.map((entries): Shape => ({ type: "map", entries })),
	),
})).shape;

function made(one: Shape): unknown {
	switch (one.type) {
		case "scalar":
			return one.value;
		case "text":
			return new Y.Text(one.value);
		case "array":
			return new Y.Array();
		case "fragment": {
			const fragment = new Y.XmlFragment();
			let at: Y.XmlFragment = fragment;
			for (const tag of one.tags) {
				const next = new Y.XmlElement(tag);
				at.insert(0, [next, new Y.XmlText(tag)]);
				at = next;
			}
			return fragment;
		}
		case "map": {
			const map = new Y.Map<unknown>();
			for (const [name, inner] of one.entries) map.set(name, made(inner));
			return map;
		}
	}
}

const hostile = fc.record({
	brief: fc.array(fc.tuple(key, shape), { maxLength: 6 }),
	cards: fc.array(fc.tuple(key, shape), { maxLength: 8 }),
	raci: fc.array(fc.tuple(fc.string(), scalar), { maxLength: 5 }),
	card: fc.array(fc.tuple(key, shape), { maxLength: 6 }),
});

/** Everything a screen does with a plan; none of it may throw, whatever the document. */
function draw(doc: Y.Doc): void {
	const context = contextOf(doc);
	for (const card of context.plan.cards) {
		expect(KINDS[card.kind].section).toBe(card.section);
		expect(typeof card.title).toBe("string");
		expect(Object.getPrototypeOf(card.fields)).toBeNull();
		expect(Object.getPrototypeOf(card.texts)).toBeNull();
		expect(Object.getPrototypeOf(card.parts)).toBeNull();
		cardState(card, context);
		cardFacts(card, context);
		untouched(card);
		readCard(doc, card.id);
	}
	coverage(context);
	for (const { section } of SECTIONS) sectionSummary(section, context);
	find("ward b5", NO_FILTER, context, proseIn(doc));
	JSON.stringify(
		exportPlan(
			doc,
			{ id: "", title: "", place: "", model: "", status: "draft" },
			PARTNERS.map((partner) => ({ ...partner, kind: "other" })),
			"",
		),
	);
}

test("[P1] any document, whoever wrote it, reads as a plan that can be drawn", () => {
	fc.assert(
		fc.property(hostile, ({ brief, cards, raci, card }) => {
			const doc = newPlan();
			const id = addCard(doc, { kind: "strategy", title: "Honest", ...ada });
			doc.transact(() => {
				for (const [name, one] of brief) doc.getMap("brief").set(name, made(one));
				for (const [name, one] of cards) doc.getMap("cards").set(name, made(one));
				for (const [name, value] of raci) doc.getMap("raci").set(name, value);
				const honest = doc.getMap("cards").get(id);
				if (honest instanceof Y.Map) for (const [name, one] of card) honest.set(name, made(one));
			});
			const read = copyOf(doc);
			draw(read);
			moveCard(read, id, { after: null });
			assignCodes(read, [id]);
			turnInto(read, id, "measure", ada);
			draw(read);
		}),
		{ numRuns: 80 },
	);
	expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test("[P1] an empty document is a plan without words, not an error", () => {
	const doc = new Y.Doc();
	draw(doc);
	expect(readPlan(doc)).toEqual({
		brief: {
			title: "",
			place: "",
			model: null,
			models: [],
			purpose: "",
			population: "",
			start: null,
			end: null,
			cycle: null,
			sources: "",
		},
		cards: [],
	});
});

test("[P1] prose nested ten thousand deep is read without exhausting the stack", () => {
	const doc = newPlan();
	const card = doc.getMap("cards").get("B05");
	if (!(card instanceof Y.Map)) throw new Error("A plan has its barriers");
	let at = card.get("body") as Y.XmlFragment;
	doc.transact(() => {
		for (let depth = 0; depth < 10_000; depth++) {
			const next = new Y.XmlElement("blockquote");
			at.push([next]);
			at = next;
		}
		at.push([new Y.XmlText("deep")]);
	});
	draw(doc);
	expect(readCard(doc, "B05")?.hasProse).toBe(true);
	expect(proseIn(doc)("B05")).toBe("deep");
});

test("[P1] a poisoned key reaches no object's prototype", () => {
	const doc = newPlan();
	const id = addCard(doc, { kind: "aim", title: "Aim", ...ada });
	const card = doc.getMap("cards").get(id) as Y.Map<unknown>;
	(card.get("fields") as Y.Map<unknown>).set("__proto__", { polluted: true });
	doc.getMap("cards").set("__proto__", new Y.Map([["kind", "aim"]]));
	doc.getMap("raci").set(`${id}|__proto__`, "A");
	doc.getMap("raci").set(`__proto__|${harbour.id}`, "A");
	draw(doc);
	expect(({} as Record<string, unknown>).polluted).toBeUndefined();
	expect(readPlan(doc).cards.map((one) => one.id)).not.toContain("__proto__");
	expect(Object.keys(readCard(doc, id)?.parts ?? {})).toEqual([]);
});

test("[P1] values that do not fit their field are left out, and so are marks that are not yes", () => {
	const doc = newPlan();
	const id = addCard(doc, { kind: "resource", title: "R", ...ada });
	const card = doc.getMap("cards").get(id) as Y.Map<unknown>;
	const fields = card.get("fields") as Y.Map<unknown>;
	for (const [name, value] of Object.entries({
		resource: "gold",
		provider: "not an id!",
		need: 1.5,
		committed: "12",
		end: "2026-02-30",
		riskShare: Number.NaN,
		year: 2026,
		unheard: "of",
	}))
		fields.set(name, value);
	(card.get("partners") as Y.Map<unknown>).set(harbour.id, "yes");
	(card.get("links") as Y.Map<unknown>).set("factor:F99", true);
	expect(readCard(doc, id)).toMatchObject({ fields: { year: 2026 }, partners: [], factors: [] });
});

test("[P5] binned cards are apart from live ones and still readable", () => {
	const doc = newPlan();
	const id = addCard(doc, { kind: "aim", title: "Aim", ...ada });
	(doc.getMap("cards").get(id) as Y.Map<unknown>).set("deleted", { at: 7 });
	const plan = readPlan(doc);
	expect(binnedCards(plan).map((card) => card.title)).toEqual(["Aim"]);
	expect(liveCards(plan)).toHaveLength(10);
});
