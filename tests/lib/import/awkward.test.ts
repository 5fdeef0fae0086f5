import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { NOTHING_ATTESTED } from "@/lib/agreement/attested";
import { type ExportedCard, exportPlan } from "@/lib/export/plan-json";
import { comparable, leaves } from "@/lib/import/clean";
import { toPlan } from "@/lib/import/convert";
import { readPlanFile } from "@/lib/import/plan-file";
import { SECTIONS } from "@/lib/plan/cards";
import { coverage } from "@/lib/plan/coverage";
import { cardFacts } from "@/lib/plan/facts";
import { readPlan } from "@/lib/plan/read";
import { cardState } from "@/lib/plan/state";
import { sectionSummary } from "@/lib/plan/summary";

const AT = "2026-03-12T10:42:00.000Z";
const ORGANISATIONS = [
	{ id: "LBB", name: "Harbour Council", type: "local_authority" },
	{ id: "NHS", name: "Clinic Trust", type: "nhs_provider" },
];

function bring(parts: Record<string, unknown>) {
	const file = { title: "A plan", organisations: ORGANISATIONS, ...parts };
	const read = readPlanFile(JSON.parse(JSON.stringify(file)));
	if ("wrong" in read) throw new Error(`${read.wrong.where} ${read.wrong.why}`);
	const made = toPlan(read.ok, { at: AT });
	const doc = new Y.Doc();
	Y.applyUpdate(doc, made.update);
	const out = exportPlan(doc, { id: "", status: "draft", ...made.plan }, made.partners, AT);
	return { ...made, doc, out };
}

const only = (made: ReturnType<typeof bring>, kind: string): ExportedCard => {
	const found = made.out.cards.find((card) => card.kind === kind && !card.item);
	if (!found) throw new Error(`No ${kind}`);
	return found;
};
const resource = (row: Record<string, unknown>) => only(bring({ resources: [row] }), "resource");

test("[I3] an amount that is no plain number stays as text, beside the unit it was given in", () => {
	expect(
		resource({ description: "Staff", kind: "staff", amount: "about 60 people", status: "committed" }),
	).toMatchObject({ texts: { committedNote: "about 60 people" }, fields: { resource: "staff" } });
	expect(
		resource({ description: "A cut", kind: "cash", amount: -5000, unit: "GBP", status: "required" }),
	).toMatchObject({
		texts: { needNote: "-5000" },
		fields: { resource: "money", unit: "GBP" },
	});
	const euro = resource({
		description: "Grant",
		kind: "cash",
		amount: 5000,
		unit: "EUR",
		status: "required",
	});
	expect(euro.fields.need).toBeUndefined();
	expect(euro.texts.needNote).toBe("5000; EUR");
	expect(resource({ description: "None", kind: "cash", amount: null }).fields).toEqual({ resource: "money" });
	const written = resource({ description: "Text number", kind: "cash", amount: "1250.50", unit: "GBP" });
	expect(written.fields.need).toBe(1250.5);
	expect(written.text).toContain("Amount: 1250.50");
	expect(
		resource({ description: "Exact", kind: "cash", amount: 0.1 + 0.2, unit: "GBP" }).texts.needNote,
	).toBe("0.30000000000000004");
	expect(
		resource({ description: "Nurses", kind: "staff", amount: 2, unit: "people per shift" }),
	).toMatchObject({
		fields: { unit: "named", need: 2 },
		texts: { unitName: "people per shift" },
	});
});

test("[I3] ALL means every partner and stays as text; a name nobody knows is text alone", () => {
	const all = only(bring({ aims: [{ statement: "Aim", owner_org: "ALL" }] }), "aim");
	expect(all).toMatchObject({ partners: ["LBB", "NHS"], fields: {} });
	expect(all.text).toContain("Owner: ALL");
	const several = only(bring({ aims: [{ statement: "Aim", owner_org: ["LBB", "NHS"] }] }), "aim");
	expect(several).toMatchObject({ partners: ["LBB", "NHS"], fields: {} });
	const joined = only(bring({ aims: [{ statement: "Aim", owner_org: "LBB + NHS" }] }), "aim");
	expect(joined.partners).toEqual(["LBB", "NHS"]);
	const unknown = only(bring({ aims: [{ statement: "Aim", owner_org: "XYZ" }] }), "aim");
	expect(unknown).toMatchObject({ partners: [], fields: {} });
	expect(unknown.text).toContain("Owner: XYZ");
	const byName = only(bring({ aims: [{ statement: "Aim", owner_org: "clinic trust" }] }), "aim");
	expect(byName.fields.owner).toBe("NHS");
	expect(byName.text).toContain("Owner: clinic trust");
});

test("[I3] free-text frequencies and channels stay in the words beside the choice", () => {
	const row = (given: object) =>
		only(bring({ communications: [{ message: "News", ...given }] }), "communication");
	expect(row({ frequency: "Continuous" })).toMatchObject({
		texts: { frequencyNote: "Continuous" },
		fields: {},
	});
	expect(row({ frequency: "Monthly" })).toMatchObject({ texts: {}, fields: { frequency: "monthly" } });
	expect(row({ frequency: "Annual" })).toMatchObject({
		texts: { frequencyNote: "Annual" },
		fields: { frequency: "yearly" },
	});
	expect(row({ channel: "Web page / phone" })).toMatchObject({ texts: { channelNote: "Web page / phone" } });
	expect(row({ channel: "Meeting" })).toMatchObject({ texts: {}, fields: { channel: "meeting" } });
});

test("[I3] a title too long for a card is cut at a word and stays whole", () => {
	const long = `${"An aim that goes on and on ".repeat(8)}to the end.`;
	const aim = only(bring({ aims: [{ statement: long }] }), "aim");
	expect(aim.title.length).toBeLessThanOrEqual(140);
	expect(aim.title.endsWith("…")).toBe(true);
	expect(aim.texts.statement).toBe(long);
	const role = only(bring({ roles: [{ role: long }] }), "role");
	expect(comparable(role.text)).toContain(comparable(long));
	expect(bring({ title: long }).plan.title.length).toBeLessThanOrEqual(140);
});

test("[I3] unknown keys, nested values and half dates stay as text on their card", () => {
	const made = bring({
		aims: [
			{
				statement: "Aim",
				target_date: "2014-05",
				factors: ["F01", "F99", "trust"],
				statutory: false,
				cost: { share: { LBB: 40 }, basis: ["population", "need"] },
			},
		],
	});
	const aim = only(made, "aim");
	expect(aim.factors).toEqual(["F01"]);
	for (const words of [
		"Target date: 2014-05",
		"F01; F99; trust",
		"statutory: no",
		"share.LBB: 40",
		"basis[1]: need",
	])
		expect(aim.text).toContain(words);
	expect(made.report.keptAsText).toContainEqual({ card: "A1", field: "Target date", text: "2014-05" });
	expect(made.report.lost).toBe(0);
});

test("[I3] a barrier the review does not know becomes one of our own, and its strategies answer it", () => {
	const made = bring({
		barriers: [
			{
				barrier: "K9",
				description: "The ferry stops at six",
				strategy: { statement: "A later ferry", due: "2026-09-01" },
			},
			{ barrier: "B05", description: "Two systems", likelihood: 4, impact: 5, strategy: null },
			{ barrier: "B05", description: "No wifi", strategy: "Cables" },
			{ description: "No code", strategy: [{ statement: "One" }, { statement: "Two" }] },
		],
	});
	const local = made.out.cards.filter((card) => card.kind === "barrier" && !card.item);
	expect(local.map(({ code, title }) => [code, title])).toEqual([
		["L1", "The ferry stops at six"],
		["L2", "No code"],
	]);
	expect(local[0]?.text).toContain("Barrier: K9");
	const fixed = made.out.cards.find(({ item }) => item === "B05");
	expect(fixed?.texts.shows).toBe("Two systems\nNo wifi");
	expect(fixed?.text).toContain("Likelihood: 4");
	const strategies = made.out.cards.filter(({ kind }) => kind === "strategy");
	expect(strategies.map(({ code, title, cards, barriers }) => [code, title, cards, barriers])).toEqual([
		["L1.1", "A later ferry", ["L1"], []],
		["B5.1", "Cables", [], ["B05"]],
		["L2.1", "One", ["L2"], []],
		["L2.2", "Two", ["L2"], []],
	]);
	expect(made.report.lost).toBe(0);
});

test("[I4] codes are two to five letters, unique, and made from the name where the file's will not do", () => {
	const name = (id: unknown, called = "Great Western Housing Association") => ({ id, name: called });
	const made = bring({
		organisations: [
			name("GWH"),
			name("gwh", "Another One"),
			name("GREATWESTERN"),
			name("N H S"),
			name(null),
			name("X", "Xylophone"),
			name("医院", "医院"),
			name(7, "Seven"),
		],
		aims: [{ statement: "Aim", owner_org: "GREATWESTERN" }],
	});
	const codes = made.partners.map(({ code }) => code);
	expect(codes[0]).toBe("GWH");
	expect(codes[2]).toBe("GREAT");
	expect(codes[3]).toBe("NHS");
	expect(new Set(codes.map((code) => code.toUpperCase())).size).toBe(8);
	for (const code of codes) expect(code).toMatch(/^[\p{L}\p{N}]{2,5}$/u);
	expect(made.out.fromPlanFileText).toContain("GREATWESTERN");
	expect(only(made, "aim").fields.owner).toBe("GREAT");
	expect(made.report.lost).toBe(0);
});

test("[I4] fourteen partners, and forty, are taken in; forty-one are refused", () => {
	const many = (n: number) =>
		Array.from({ length: n }, (_, i) => ({ id: `ORG${i}`, name: `Organisation ${i}` }));
	expect(bring({ organisations: many(14) }).partners).toHaveLength(14);
	expect(bring({ organisations: many(40) }).partners).toHaveLength(40);
	expect(readPlanFile({ title: "T", organisations: many(41) })).toEqual({
		wrong: { where: "organisations", why: "lists 41 organisations; a plan holds 40 at most" },
	});
});

test("[I1] a file that is not a plan file names the first wrong place", () => {
	const wrong = (file: unknown) => {
		const read = readPlanFile(file);
		return "wrong" in read ? `${read.wrong.where} ${read.wrong.why}` : "taken";
	};
	const organisations = [{ name: "One" }];
	expect(wrong([])).toBe("file is not an object");
	expect(wrong(null)).toBe("file is not an object");
	expect(wrong("a plan")).toBe("file is not an object");
	expect(wrong({})).toBe("title is missing");
	expect(wrong({ title: 7, organisations })).toBe("title is not text");
	expect(wrong({ title: " ", organisations })).toBe("title is empty");
	expect(wrong({ title: "T" })).toBe("organisations is missing");
	expect(wrong({ title: "T", organisations: {} })).toBe("organisations is not a list");
	expect(wrong({ title: "T", organisations: [] })).toBe("organisations names no organisation");
	expect(wrong({ title: "T", organisations: [null, ...organisations, {}] })).toBe(
		"organisations[2].name is missing",
	);
	expect(wrong({ title: "T", organisations, aims: "none" })).toBe("aims is not a list");
	expect(wrong({ title: "T", organisations, roles: [{}, "nurse"] })).toBe("roles[1] is not an object");
	expect(wrong({ title: "T", organisations, version: 9, format: "concordat-plan" })).toBe(
		"version is a version this site does not read",
	);
	expect(wrong({ title: "T", organisations, format: "other", version: 1 })).toBe(
		"format names another format",
	);
	expect(
		wrong({
			format: "concordat-plan",
			version: 2,
			title: "T",
			partners: organisations,
			cards: [{ kind: "x" }],
		}),
	).toBe("cards[0].kind is not a kind of card");
	expect(wrong({ title: "T", organisations, aims: Array.from({ length: 2001 }, () => ({})) })).toBe(
		"file holds 2001 cards; a plan holds 2000 at most",
	);
	let deep: unknown = "deep";
	for (let n = 0; n < 50_000; n++) deep = [deep];
	expect(wrong({ title: "T", organisations, extra: deep })).toMatch(/is nested too deeply$/);
	expect(wrong({ title: "T", organisations })).toBe("taken");
});

test("[I1] sections that are missing or null are empty, and an empty row is a card without words", () => {
	const made = bring({ aims: null, roles: [null, {}], resources: undefined, period: null, model: null });
	expect(made.report.cards).toEqual({ role: 1 });
	expect(made.plan.model).toBe("multi_agency_team");
	expect(made.report.notes.join(" ")).toContain("No model of joint working was recognised");
});

test("[I7] hostile keys, controls, half emoji and endless lines are taken in and can be drawn", () => {
	const json = `{"title":"T\\u0000itle","organisations":[{"id":"__proto__","name":"One\\ud83d","__proto__":{"a":"poison"}}],
		"__proto__":{"polluted":"yes"},"constructor":"build",
		"aims":[{"statement":"\\u202eRTL مرحبا 😀","__proto__":{"polluted":"too"},"toString":"words","owner_org":"__proto__"}],
		"resources":[{"description":"${"x".repeat(90_000)}","kind":"constructor","unit":"__proto__","amount":1e21}]}`;
	const read = readPlanFile(JSON.parse(json));
	if ("wrong" in read) throw new Error(read.wrong.where);
	const made = toPlan(read.ok, { at: AT });
	expect(made.report.lost).toBe(0);
	expect(made.plan.title).toBe("Title");
	const doc = new Y.Doc();
	Y.applyUpdate(doc, made.update);
	const out = JSON.stringify(exportPlan(doc, { id: "", status: "draft", ...made.plan }, made.partners, AT));
	for (const words of ["poison", "yes", "too", "build", "مرحبا 😀", "1e+21"]) expect(out).toContain(words);
	expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

const value: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
	value: fc.oneof(
		{ maxDepth: 3, depthSize: "small" },
		fc.string({ maxLength: 30 }),
		fc.string({ unit: "grapheme", maxLength: 20 }),
		fc.constantFrom<unknown>(
			null,
			true,
			false,
			"ALL",
			"B05",
			"F01",
			"2026-02-30",
			"2026-05-01",
			"GBP",
			"Monthly",
			"cash",
		),
		fc.integer(),
		fc.double({ noNaN: true, noDefaultInfinity: true }),
		fc.array(tie("value"), { maxLength: 3 }),
		fc.dictionary(fc.string({ minLength: 1, maxLength: 8 }), tie("value"), {
			maxKeys: 3,
			noNullPrototype: true,
		}),
	),
})).value;

const KEYS = [
	"id",
	"statement",
	"role",
	"description",
	"name",
	"kind",
	"unit",
	"amount",
	"status",
	"period",
	"org",
	"owner_org",
	"frequency",
	"channel",
	"audience",
	"message",
	"barrier",
	"strategy",
	"baseline",
	"target",
	"factors",
	"count_or_wte",
	"src",
	"surprise",
	"__proto__",
] as const;
const row = fc.array(fc.tuple(fc.constantFrom(...KEYS), value), { maxLength: 8 }).map((entries) => {
	const made: Record<string, unknown> = {};
	for (const [key, one] of entries)
		Object.defineProperty(made, key, { value: one, enumerable: true, configurable: true, writable: true });
	return made;
});
const rows = fc.option(fc.array(row, { maxLength: 3 }), { nil: null });

test("[I2] [I7] whatever a plan file holds, every word of it is in the plan, and the plan can be drawn", () => {
	fc.assert(
		fc.property(
			fc.record({
				aims: rows,
				roles: rows,
				resources: rows,
				communications: rows,
				barriers: rows,
				measures: rows,
				sources: value,
				summary: value,
				place: value,
				period: value,
				model: value,
				anything: value,
			}),
			(parts) => {
				const file = JSON.parse(JSON.stringify({ title: "A plan", organisations: ORGANISATIONS, ...parts }));
				const read = readPlanFile(file);
				if ("wrong" in read) throw new Error(`${read.wrong.where} ${read.wrong.why}`);
				const made = toPlan(read.ok, { at: AT });
				expect(made.report.lost).toBe(0);
				const doc = new Y.Doc();
				Y.applyUpdate(doc, made.update);
				const context = {
					plan: readPlan(doc),
					partners: made.partners,
					today: "2026-03-12",
					attested: NOTHING_ATTESTED,
				};
				for (const card of context.plan.cards) {
					cardState(card, context);
					cardFacts(card, context);
				}
				coverage(context);
				for (const { section } of SECTIONS) sectionSummary(section, context);
				const first = exportPlan(doc, { id: "", status: "draft", ...made.plan }, made.partners, AT);
				const said = leaves(first)
					.map((leaf) => comparable(String(leaf.value)))
					.join("\n");
				for (const leaf of leaves(file))
					if (typeof leaf.value !== "boolean") expect(said).toContain(comparable(String(leaf.value)));
				const again = readPlanFile(JSON.parse(JSON.stringify(first)));
				if ("wrong" in again) throw new Error(`${again.wrong.where} ${again.wrong.why}`);
				const back = toPlan(again.ok, { at: AT });
				const copy = new Y.Doc();
				Y.applyUpdate(copy, back.update);
				expect(exportPlan(copy, { id: "", status: "draft", ...back.plan }, back.partners, AT)).toEqual(first);
			},
		),
		{ numRuns: 40 },
	);
});

test("[I2] two thousand cards are taken in", () => {
	const made = bring({
		aims: Array.from({ length: 1990 }, (_, n) => ({ statement: `Aim ${n}`, src: `S${n}` })),
	});
	expect(made.report).toMatchObject({ total: 1990, lost: 0 });
});
