import { expect, test } from "vitest";
import { NOTHING_ATTESTED } from "@/lib/agreement/attested";
import { coverage } from "@/lib/plan/coverage";
import { cardFacts } from "@/lib/plan/facts";
import { readPlan } from "@/lib/plan/read";
import { cardState } from "@/lib/plan/state";
import { sectionSummary } from "@/lib/plan/summary";
import { DRAFTED } from "@/server/demo/sample-drafted";
import { samplePlan } from "@/server/demo/sample-plan";
import { TRACKED } from "@/server/demo/sample-tracked";

function open(today: string) {
	const made = samplePlan(today, DRAFTED);
	const doc = made.history.now;
	const partners = made.partners.map((partner) => ({ ...partner, left: null }));
	return { ...made, context: { plan: readPlan(doc), partners, today, attested: NOTHING_ATTESTED } };
}

test("[I8] the sample's sections, states and gaps are those of the pictures", () => {
	const { context } = open("2026-03-12");
	const card = (code: string) => {
		const found = context.plan.cards.find((one) => one.code === code);
		if (!found) throw new Error(`No card ${code}`);
		return found;
	};
	const pill = (code: string) => cardState(card(code), context).pill.text;
	const facts = (code: string) =>
		cardFacts(card(code), context).map(({ label, value }) => `${label} ${value}`);
	expect(["S1", "S2", "S3", "S4"].map(pill)).toEqual(["Gap 0.5 WTE", "Committed", "Committed", "Gap £6,000"]);
	expect(facts("S1")).toEqual(["Needed 3.0 WTE, £142,500", "Committed 2.5 WTE"]);
	expect(facts("S2")).toEqual(["Needed 6 desks, 2 screens", "Committed In full, Ashdene"]);
	expect(facts("B5.1")).toEqual(["Owner Ashdene, 27 Mar"]);
	expect(["P1", "P2", "P3"].map(pill)).toEqual(["Acted on", "Gap 1 lead", "In place"]);
	expect(["E1", "E3"].map(pill)).toEqual(["Baseline set", "No baseline"]);
	expect(cardState(card("P2"), context).warnings[0]?.text).toBe("Northmere to name one");
	expect(cardState(card("E3"), context).warnings[0]?.text).toBe("Lantern to add a baseline");
	expect(sectionSummary("roles", context)?.text).toBe("7 of 9 have one accountable");
	expect(sectionSummary("resources", context)?.text).toBe("2 of 4 committed");
	expect(sectionSummary("communication", context)?.text).toBe("5 of 6 audiences reached");
	expect(sectionSummary("people", context)?.text).toBe("3 of 4 kinds have a card");
	expect(sectionSummary("evaluation", context)?.text).toBe("2 of 3 have a baseline");
});

test("[I8] as many cards serve each review item as the lens of the picture counts", () => {
	const { context } = open("2026-03-12");
	const counts = coverage(context).map(({ count }) => count);
	expect(counts.slice(0, 10)).toEqual([6, 9, 3, 0, 5, 7, 5, 3, 2, 4]);
	expect(counts.slice(10)).toEqual([5, 2, 2, 1, 6, 2, 5, 3, 1, 0]);
});

test("[I8] the sample's dates follow today, on any day", () => {
	expect(open("2026-03-12").plan.start).toBe("2026-04-01");
	const later = open("2028-02-29");
	expect(later.plan.start).toBe("2028-03-20");
	const strategy = later.context.plan.cards.find(({ code }) => code === "B5.1");
	expect(strategy?.fields.due).toBe("2028-03-15");
});

test("[I8] the sample's words came about by people who may draft, one after the other, before they were agreed", () => {
	for (const story of [DRAFTED, TRACKED]) {
		const { history, people, begunAt, day, lapses } = samplePlan("2026-11-26", story);
		const titleOn = (drawn: string) =>
			readPlan(history.at(new Date(`${day(drawn)}T23:00:00Z`))).cards.find(({ code }) => code === "B5.1")
				?.title;
		expect(titleOn("2026-02-09")).toBe("One shared spreadsheet replaces five");
		expect(titleOn("2026-02-10")).toBe("One shared discharge list replaces five spreadsheets");
		const drafts = people.filter(({ role }) => role === "lead" || role === "editor").map(({ name }) => name);
		let last = begunAt;
		for (const { by, at } of history.stored) {
			expect(drafts).toContain(by);
			expect(at.getTime()).toBeGreaterThan(last.getTime());
			last = at;
		}
		const codes = new Map(readPlan(history.now).cards.map(({ id, code }) => [`card:${id}`, code]));
		expect(lapses.map(({ entry }) => codes.get(entry.of))).toEqual(["A3", "B5.1"]);
	}
});

test("[I8] each partner of the sample has a lead, each a signatory, and one person leads the plan", () => {
	const { people, partners } = open("2026-03-12");
	for (const { code } of partners) {
		const own = people.filter(({ partner }) => partner === code);
		expect(own.some(({ role }) => role === "lead")).toBe(true);
		expect(own.some(({ signatory }) => signatory)).toBe(true);
	}
	expect(people.filter(({ planLead }) => planLead).map(({ name }) => name)).toEqual(["Oriel Pennock"]);
	expect(new Set(people.map(({ email }) => email)).size).toBe(people.length);
});
