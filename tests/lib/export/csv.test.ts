import { expect, test } from "vitest";
import { sectionCsv } from "@/lib/export/csv";
import { csvText } from "@/lib/export/csv-text";
import { KINDS, SECTIONS } from "@/lib/plan/cards";
import { setPart } from "@/lib/plan/edit";
import { Plan, readyPlan } from "../../support/plan-story";
import { clinic, harbour } from "../../support/plans";
import { HEBREW, LONG_PROSE, proseIn, sourceOf } from "./paper";

/** Reads CSV as RFC 4180 says. */
function parsed(text: string): string[][] {
	const rows: string[][] = [[]];
	let cell = "";
	let quoted = false;
	const end = () => {
		rows.at(-1)?.push(cell);
		cell = "";
	};
	for (let at = 1; at < text.length; at++) {
		const sign = text[at] ?? "";
		if (quoted) {
			if (sign !== '"') cell += sign;
			else if (text[at + 1] === '"') cell += text[++at];
			else quoted = false;
		} else if (sign === '"') quoted = true;
		else if (sign === ",") end();
		else if (sign === "\r" && text[at + 1] === "\n") {
			end();
			at++;
			if (at < text.length - 1) rows.push([]);
		} else cell += sign;
	}
	return rows;
}

/** The rows of a section by the names of their columns. */
function told(plan: Plan, section: (typeof SECTIONS)[number]["section"]): Record<string, string>[] {
	const [head = [], ...rows] = parsed(sectionCsv(sourceOf(plan), section));
	return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ""])));
}

test("[X13] a cell that a spreadsheet would run as a formula is made text, in full width too", () => {
	const hostile = [
		"=1+1",
		"+44 20",
		"-5+3",
		"@SUM(A1)",
		"\t=1",
		"\r=1",
		"\uff1d1+1",
		"\uff0b1",
		"\uff0d1",
		"\uff201",
		"\u22125",
		" \u200b=1",
		'=HYPERLINK("http://x","y")',
	];
	const [, ...cells] = parsed(csvText([["head"], ...hostile.map((cell) => [cell])]));
	expect(cells.map(([cell]) => cell)).toEqual(hostile.map((cell) => `'${cell}`));
});

test("[X13] only numbers that we write ourselves stand bare, negative ones too", () => {
	expect(csvText([[-5, 2.5, "-5", 'He said "no", twice', "", Number.NaN]])).toBe(
		`\ufeff-5,2.5,"'-5","He said ""no"", twice",,\r\n`,
	);
});

test("[X12] every section has every field of its kinds, in RFC 4180 with a byte order mark", () => {
	const { plan } = readyPlan();
	for (const { section, kinds } of SECTIONS) {
		const text = sectionCsv(sourceOf(plan), section);
		expect(text.startsWith('\ufeff"Code","Kind","Title","State"')).toBe(true);
		expect(text.endsWith("\r\n")).toBe(true);
		const rows = parsed(text);
		expect(new Set(rows.map((row) => row.length)).size).toBe(1);
		const names = new Set(kinds.flatMap((kind) => KINDS[kind].fields.map(({ name }) => name)));
		expect(rows[0]?.length).toBeGreaterThanOrEqual(names.size + 9);
	}
});

test("[X12] amounts are plain numbers beside their unit, days and partners as people and machines sort them", () => {
	const plan = new Plan();
	plan.add("resource", "=cmd|calc", {
		fields: {
			resource: "money",
			unit: "GBP",
			need: 14_250_050,
			committed: -500_000,
			provider: clinic.id,
			end: "2027-03-31",
			year: 2026,
			certainty: "at_risk",
		},
		partners: [clinic.id, harbour.id],
	});
	expect(told(plan, "resources")[0]).toMatchObject({
		Title: "'=cmd|calc",
		Needed: "142500.5",
		Committed: "-5000",
		"Unit of amounts": "Pounds",
		"Providing partner": "Clinic Trust",
		Ends: "2027-03-31",
		"Financial year": "2026/27",
		Certainty: "At risk",
		"Partners involved": "Harbour Council; Clinic Trust",
	});
});

test("[X12] [M27] a measure has its last value and the day of it; one that nobody measured yet has neither", () => {
	const plan = new Plan();
	const measure = plan.add("measure", "Home by noon", { fields: { measuredIn: "percent", baseline: 1_000 } });
	plan.add("measure", "Not measured yet", { fields: { measuredIn: "percent" } });
	plan.view = { ...plan.view, values: [{ measure, day: "2026-10-31", value: 1_250 }] };
	expect(
		told(plan, "evaluation").map((row) => [row.Title, row.Baseline, row.Now, row["Measured on"]]),
	).toEqual([
		["Home by noon", "10", "12.5", "2026-10-31"],
		["Not measured yet", "", "", ""],
	]);
	plan.add("aim", "People go home by noon");
	const [aim = {}] = told(plan, "aims");
	expect(aim.Title).toBe("People go home by noon");
	expect(Object.keys(aim)).not.toContain("Now");
});

test("[X12] the roles matrix has a column for each partner, the barriers their review names, aims their agreement", () => {
	const { plan, role } = readyPlan();
	setPart(plan.doc, role, harbour.id, "C");
	expect(told(plan, "roles")[0]).toMatchObject({
		"Part of Harbour Council": "C",
		"Part of Clinic Trust": "AR",
		"Part of Shelter Homes": "",
	});
	expect(told(plan, "barriers").find(({ Code }) => Code === "B9")?.Title).toBe("Political climate");
	expect(told(plan, "aims")[0]).toMatchObject({ State: "Agreed 3 of 3", "Agreed on": "2026-03-12" });
});

test("[X12] prose of 20,000 characters with tables and right-to-left text stands whole in its cell", () => {
	const plan = new Plan();
	const card = plan.add("history", HEBREW);
	proseIn(plan, card, LONG_PROSE);
	const [row] = told(plan, "people");
	expect(row?.Title).toBe(HEBREW);
	expect(row?.Text).toContain("North | east\t12");
	expect(row?.Text?.match(/lorem ipsum/g)).toHaveLength(1_640);
});
