import { expect, test } from "vitest";
import * as Y from "yjs";
import { exportPlan } from "@/lib/export/plan-json";
import { comparable, leaves } from "@/lib/import/clean";
import { type ImportedPlan, importSummary, toPlan } from "@/lib/import/convert";
import { readPlanFile } from "@/lib/import/plan-file";
import { readPlan } from "@/lib/plan/read";
import { caseFile, caseNames } from "../../support/cases";

const AT = "2026-11-23T09:00:00.000Z";

function bring(file: unknown): ImportedPlan {
	const read = readPlanFile(file);
	if ("wrong" in read) throw new Error(`${read.wrong.where} ${read.wrong.why}`);
	return toPlan(read.ok, { at: AT });
}

function opened(made: ImportedPlan): Y.Doc {
	const doc = new Y.Doc();
	Y.applyUpdate(doc, made.update);
	return doc;
}

const exported = (made: ImportedPlan) =>
	exportPlan(opened(made), { id: "x", status: "draft", ...made.plan }, made.partners, AT);

test("[I2] there are five published plans to try", () => {
	expect(caseNames).toHaveLength(5);
});

test.each(caseNames)("[I2] %s: every word and number is found in the export, and nothing is lost", (name) => {
	const file = caseFile(name);
	const made = bring(file);
	expect(made.report.lost).toBe(0);
	const said = leaves(JSON.parse(JSON.stringify(exported(made))))
		.map(({ value }) => comparable(String(value)))
		.join("\n");
	for (const { path, value } of leaves(file)) {
		if (typeof value === "boolean") continue;
		expect(said.includes(comparable(String(value))), `${path}: ${value}`).toBe(true);
	}
});

test.each(caseNames)("[I5] %s: its export becomes an equal plan", (name) => {
	const first = exported(bring(caseFile(name)));
	const again = bring(JSON.parse(JSON.stringify(first)));
	expect(again.report).toMatchObject({ lost: 0, keptAsText: [] });
	expect(exported(again)).toEqual(first);
});

test.each(caseNames)("[I3] %s: what is kept as text is on the card that the report names", (name) => {
	const made = bring(caseFile(name));
	const cards = new Map(exported(made).cards.map((card) => [card.code, comparable(JSON.stringify(card))]));
	for (const { card, text } of made.report.keptAsText) {
		if (card === "Brief") continue;
		expect(cards.get(card)).toContain(comparable(JSON.stringify(text).slice(1, -1)));
	}
	expect(new Set(made.report.keptAsText.map(({ card }) => card))).toContain("A1");
});

test("[I2] the summary that the command prints has exactly four keys", () => {
	const made = bring(caseFile("rotherham-bcf-2015.json"));
	const summary = importSummary("plan-id", made.report);
	expect(Object.keys(summary)).toEqual(["plan", "cards", "keptAsText", "lost"]);
	expect(summary).toMatchObject({ plan: "plan-id", cards: 49, lost: 0 });
});

test("[I3] rows become cards with their fields, partners and links", () => {
	const { cards, partners } = exported(bring(caseFile("rotherham-bcf-2015.json")));
	expect(partners.map(({ code }) => code)).toEqual(["RMBC", "CCG", "HWB", "NHSE"]);
	const find = (title: string) => cards.find((card) => card.title === title);
	expect(find("Pool hosted by CCG")).toMatchObject({
		kind: "resource",
		fields: {
			resource: "money",
			provider: "CCG",
			unit: "GBP",
			committed: 13_245_000,
			year: "2015/16",
			end: "2016-03-31",
			certainty: "confirmed",
		},
		partners: ["CCG"],
	});
	expect(find("Risk pool (figure from a later year)")).toMatchObject({
		fields: { committed: 500_000, period: "per_year" },
		partners: ["RMBC", "CCG", "HWB", "NHSE"],
	});
	expect(find("Non-elective admissions")).toMatchObject({
		kind: "measure",
		texts: { targetNote: "reduce" },
		fields: { measuredIn: "count", direction: "down", frequency: "monthly", owner: "CCG" },
	});
	expect(find("Host of pool 1")?.parts).toEqual({ CCG: "R" });
	const strategies = cards.filter(({ kind }) => kind === "strategy");
	expect(strategies).toHaveLength(8);
	expect(strategies.every(({ barriers, code }) => barriers.length === 1 && code.startsWith("B"))).toBe(true);
	expect(cards.filter(({ kind, texts }) => kind === "barrier" && texts.shows)).toHaveLength(7);
});

test("[I3] a start in the past is a note, and what belongs to no card is in the brief", () => {
	const made = bring(caseFile("nottinghamshire-street-triage.json"));
	expect(made.report.notes).toEqual(["The plan’s start, 4 Apr 2014, is in the past."]);
	const { brief } = readPlan(opened(made));
	expect(brief).toMatchObject({ start: "2014-04-04", end: null, model: "placement_scheme" });
	expect(brief.sources).toContain("NHS England case study: Nottinghamshire street triage scheme");
	expect(brief.sources).toContain("PCC Partnership Award won");
	expect(brief.sources).toContain("Joint funding of triage cars");
});

test("[I3] keys that a file names are told in plain words, with the file's own beside them", () => {
	const made = bring(caseFile("nottingham-changing-futures.json"));
	const inferred = made.report.keptAsText.filter(({ field }) => field.startsWith("Inferred in the file"));
	expect(inferred.map(({ text }) => text)).toContain("factors; owner (owner_org)");
	for (const { field } of made.report.keptAsText) expect(field).not.toContain("_");
});
