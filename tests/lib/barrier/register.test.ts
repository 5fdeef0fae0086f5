import { expect, test } from "vitest";
import { cardSubject, notApplicable } from "@/lib/agreement/subject";
import { barrierView } from "@/lib/barrier/appraisal";
import { chosenBy, stopOfChosen, stopsOf } from "@/lib/barrier/chosen";
import { NO_NARROWING, narrowed, narrowingCounts } from "@/lib/barrier/narrow";
import { type Line, registerOf } from "@/lib/barrier/register";
import { sameRow } from "@/lib/barrier/same-row";
import { cardMap, titleOf } from "@/lib/plan/document";
import { addCard, binCard } from "@/lib/plan/edit";
import { readCard, readPlan } from "@/lib/plan/read";
import { BARRIERS } from "@/lib/review/catalogue";
import { AT, ada, clinic, harbour, newPlan, PARTNERS, shelter } from "../../support/plans";
import { type Doc, stands, strategy, withStandings } from "./plans";

const ALL = ["agree", "agree", "agree"] as const;
const register = (doc: Doc, ...standings: Parameters<typeof withStandings>[1]) =>
	registerOf(withStandings(doc, standings));
const rowOf = (made: ReturnType<typeof registerOf>, id: string) => {
	const row = made.barriers.find(({ card }) => card.id === id);
	if (!row) throw new Error(`No row ${id}`);
	return row;
};
const kinds = (lines: readonly Line[]) => lines.map(({ kind }) => kind);

test("[B3] the ten barriers are always there, in their order and in the review's words, then the partners' own", () => {
	const doc = newPlan();
	const own = addCard(doc, { kind: "barrier", title: "Two rivers between us", ...ada });
	const binned = addCard(doc, { kind: "barrier", title: "A passing thought", ...ada });
	binCard(doc, binned, ada);
	// Somebody's old client wrote over a fixed title: the review's words are read all the same.
	titleOf(cardMap(doc, "B03") as NonNullable<ReturnType<typeof cardMap>>)?.insert(0, "Never mind: ");
	const { barriers, settled } = register(doc);
	expect(barriers.map(({ card }) => card.id)).toEqual([...BARRIERS.map(({ id }) => id), own]);
	expect(barriers.map(({ title }) => title)).toEqual([
		...BARRIERS.map(({ text }) => text),
		"Two rivers between us",
	]);
	expect(settled).toBe(0);
});

test("[B4] a strategy stands under each barrier it answers, numbered there, with the others named", () => {
	const doc = newPlan();
	const own = addCard(doc, { kind: "barrier", title: "Two rivers between us", ...ada });
	const first = strategy(doc, ["barrier:B05"]);
	const both = strategy(doc, ["barrier:B05", "barrier:B07", `card:${own}`]);
	const made = register(doc);
	const five = rowOf(made, "B05").lines;
	expect(five).toMatchObject([
		{ kind: "strategy", card: { id: first }, number: 1, of: 2, others: [] },
		{ kind: "strategy", card: { id: both }, number: 2, of: 2, others: [{ id: "B07" }, { id: own }] },
	]);
	expect(rowOf(made, own).lines).toMatchObject([
		{ card: { id: both }, number: 1, of: 1, others: [{ id: "B05" }, { id: "B07" }] },
	]);
	expect(made.loose).toEqual([]);
});

test("[B4] a strategy that answers no barrier, or only one that is gone, stands at the end", () => {
	const doc = newPlan();
	const own = addCard(doc, { kind: "barrier", title: "Two rivers between us", ...ada });
	const alone = strategy(doc, []);
	const orphan = strategy(doc, [`card:${own}`]);
	binCard(doc, own, ada);
	expect(register(doc).loose.map(({ card }) => card.id)).toEqual([alone, orphan]);
});

test("[B5] every row is in one state, and each choice of the filter counts the rows it would show", () => {
	const doc = newPlan();
	const [one, two, three, four] = ["B01", "B02", "B03", "B04"].map((id) => strategy(doc, [`barrier:${id}`]));
	strategy(doc, ["barrier:B05"]);
	const made = register(
		doc,
		stands(cardSubject(one ?? ""), "open", ["agree", null, null]),
		stands(cardSubject(two ?? ""), "in-force", ALL),
		stands(cardSubject(three ?? ""), "objected", ["agree", "object", null]),
		stands(cardSubject(four ?? ""), "lapsed", ALL, { inForceSince: AT }),
		stands(notApplicable("B06"), "in-force", ALL, { reason: "No such systems." }),
	);
	const ids = PARTNERS.map(({ id }) => id);
	const counts = narrowingCounts(made, NO_NARROWING, ids);
	expect(counts.states).toEqual({
		open: 4,
		proposed: 1,
		waiting: 1,
		agreed: 1,
		lapsed: 1,
		objected: 1,
		doesNotApply: 1,
	});
	expect(counts.all).toBe(10);
	for (const [state, n] of Object.entries(counts.states)) {
		const shown = narrowed(made, { state: state as keyof typeof counts.states, waits: null });
		expect(
			shown.barriers.flatMap(({ lines }) => lines),
			state,
		).toHaveLength(n);
	}
	expect(narrowed(made, NO_NARROWING)).toBe(made);
	expect(narrowingCounts(made, { state: "waiting", waits: null }, ids).waits).toEqual(
		new Map([
			[harbour.id, 0],
			[clinic.id, 1],
			[shelter.id, 1],
		]),
	);
});

test("[B6] a row waits for whoever must act: drafts it, has not decided, objects and asked, or is asked again", () => {
	const doc = newPlan();
	const owned = strategy(doc, ["barrier:B01"], { fields: { owner: clinic.id } });
	const waits = (...standings: Parameters<typeof withStandings>[1]) =>
		rowOf(register(doc, ...standings), "B01").lines[0]?.waitsFor;
	const subject = cardSubject(owned);
	expect(waits()).toEqual([clinic.id]);
	expect(waits(stands(subject, "open", [null, "agree", null]))).toEqual([harbour.id, shelter.id]);
	expect(waits(stands(subject, "objected", ["agree", "agree", "object"]))).toEqual([harbour.id, shelter.id]);
	expect(waits(stands(subject, "lapsed", ALL))).toEqual(PARTNERS.map(({ id }) => id));
	expect(waits(stands(subject, "in-force", ALL))).toEqual([]);
	expect(rowOf(register(doc), "B02").lines[0]?.waitsFor).toEqual(PARTNERS.map(({ id }) => id));
});

test("[B7] a barrier without an answer says so, and what was put as ‘does not apply’ is a row with its reason", () => {
	const doc = newPlan();
	const no = notApplicable("B09");
	const row = (...standings: Parameters<typeof withStandings>[1]) =>
		rowOf(register(doc, ...standings), "B09");
	expect(row().lines).toMatchObject([{ kind: "nothing", state: "open" }]);
	const asked = row(stands(no, "open", ["agree", null, null], { reason: "No elections." }));
	expect(asked.lines).toMatchObject([{ kind: "not-applicable", state: "waiting", reason: "No elections." }]);
	const agreed = row(stands(no, "in-force", ALL, { reason: "No elections." }));
	expect(agreed).toMatchObject({ settled: true, lines: [{ state: "doesNotApply" }] });
	const objected = row(stands(no, "objected", ["agree", "object", "agree"]));
	expect(kinds(objected.lines)).toEqual(["not-applicable", "nothing"]);
	strategy(doc, ["barrier:B09"]);
	expect(kinds(row(stands(no, "lapsed", ALL)).lines)).toEqual(["strategy", "not-applicable"]);
	expect(kinds(row(stands(no, "withdrawn", ALL)).lines)).toEqual(["strategy"]);
	expect(row(stands(no, "withdrawn", ALL)).notApplicable?.kind).toBe("withdrawn");
});

test("[B8] partners that have not said how they see a barrier are visible as that", () => {
	const doc = newPlan();
	const view = barrierView([
		{
			barrier: "B05",
			partner: clinic.id,
			applies: "yes",
			reason: "",
			likelihood: 4,
			impact: 4,
			personId: ada.by,
			personName: "Ada",
			at: AT,
		},
	]);
	const made = registerOf(withStandings(doc, [], { barriers: new Map([["B05", view]]) }));
	expect(rowOf(made, "B05")).toMatchObject({ view: { risk: "very-high" }, silent: [harbour.id, shelter.id] });
	expect(rowOf(made, "B06")).toMatchObject({ view: { risk: null }, silent: PARTNERS.map(({ id }) => id) });
});

test("[B9] an address leads to a barrier, to a strategy by itself, and to a strategy under a barrier", () => {
	const doc = newPlan();
	const both = strategy(doc, ["barrier:B05", "barrier:B07"]);
	const alone = strategy(doc, []);
	const made = register(doc);
	const stop = (row: string | null, under: string | null = null) => {
		const chosen = chosenBy(made, row, under);
		return chosen && stopOfChosen(chosen);
	};
	expect(stop("B05")).toBe("B05");
	expect(stop(both)).toBe(`B05/${both}`);
	expect(stop("B07", both)).toBe(`B07/${both}`);
	expect(stop("B06", both)).toBe("B06");
	expect(stop(alone)).toBe(`/${alone}`);
	expect(stop("B11")).toBeNull();
	expect(stop(null, both)).toBeNull();
});

test("[B10] the keyboard goes through each barrier and then its strategies, from top to bottom", () => {
	const doc = newPlan();
	const both = strategy(doc, ["barrier:B01", "barrier:B02"]);
	const alone = strategy(doc, []);
	const stops = stopsOf(register(doc));
	expect(stops.slice(0, 5)).toEqual(["B01", `B01/${both}`, "B02", `B02/${both}`, "B03"]);
	expect(stops.at(-1)).toBe(`/${alone}`);
});

test("[B11] a row is drawn again only when what it shows has changed", () => {
	const doc = newPlan();
	const list = strategy(doc, ["barrier:B05"]);
	const standing = stands(cardSubject(list), "open", ["agree", null, null]);
	const before = withStandings(doc, [standing]);
	const [a, b] = [registerOf(before), registerOf({ ...before, plan: { ...before.plan } })];
	for (const [at, row] of a.barriers.entries())
		expect(sameRow(row, b.barriers[at] as typeof row), row.card.id).toBe(true);

	titleOf(cardMap(doc, list) as NonNullable<ReturnType<typeof cardMap>>)?.insert(0, "Now ");
	const changed = readCard(doc, list);
	const cards = before.plan.cards.map((card) => (card.id === list && changed ? changed : card));
	const later = registerOf({ ...before, plan: { ...readPlan(doc), cards } });
	const differs = a.barriers.filter((row, at) => !sameRow(row, later.barriers[at] as typeof row));
	expect(differs.map(({ card }) => card.id)).toEqual(["B05"]);
});
