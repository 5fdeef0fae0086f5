import { expect, test } from "vitest";
import { mendedAt, rowsOf } from "@/components/readiness/rows";
import { whoActs } from "@/components/readiness/who-acts";
import { cardSubject, notApplicable } from "@/lib/agreement/subject";
import { setField, setLink, setPart } from "@/lib/plan/edit";
import { BARRIERS } from "@/lib/review/catalogue";
import { Plan, readyPlan } from "../../support/plan-story";
import { clinic, harbour, shelter } from "../../support/plans";

const BASE = "/plans/p";
const everybody = [harbour.id, clinic.id, shelter.id];
const hrefs = (plan: Plan) =>
	Object.fromEntries(plan.now().readiness.unmet.map((one) => [one.key, mendedAt(BASE, one)]));
const rows = (plan: Plan) => rowsOf(plan.now().readiness.unmet, BASE);

test("[G9] what must be written leads to the board, a barrier to its row of the register", () => {
	const links = hrefs(new Plan());
	expect(links["aims:none"]).toBe(BASE);
	expect(links["accountable:none"]).toBe(BASE);
	expect(links[`audiences:partner:${clinic.id}`]).toBe(BASE);
	expect(links["barriers:B05"]).toBe(`${BASE}/barriers?row=B05`);
});

test("[G9] words that wait lead to their card; a strategy's to its barrier's row with the strategy", () => {
	const { plan, aim, strategy } = readyPlan();
	setField(plan.doc, aim, "target", "2027-01-01");
	setLink(plan.doc, strategy, "barrier:B10", false);
	plan.put(notApplicable("B10"), { reason: "Not here." });
	const links = hrefs(plan);
	expect(links[`aims:${aim}`]).toBe(`${BASE}?card=${aim}`);
	expect(links["barriers:B05"]).toBe(`${BASE}/barriers?row=B05&strategy=${strategy}`);
	expect(links["barriers:B10"]).toBe(`${BASE}/barriers?row=B10`);
});

test("[G9] a missing signatory leads to the people, everything of a card to the card", () => {
	const { plan, aim, role, resource, audience } = readyPlan();
	plan.signatories = new Set();
	plan.view = { ...plan.view, decisions: [] };
	setPart(plan.doc, role, clinic.id, "R");
	setField(plan.doc, resource, "committed", 0);
	setField(plan.doc, audience, "channel", null);
	const links = hrefs(plan);
	expect(links[`aims:${aim}`]).toBe(`${BASE}/people`);
	expect(links[`accountable:${role}`]).toBe(`${BASE}?card=${role}`);
	expect(links[`resources:${resource}`]).toBe(`${BASE}?card=${resource}`);
	expect(links[`audiences:${audience}`]).toBe(`${BASE}?card=${audience}`);
});

test("[G9] a strategy that answers many barriers is one line with all their codes", () => {
	const { plan, strategy } = readyPlan();
	setField(plan.doc, strategy, "due", "2026-06-01");
	const [line, ...more] = rows(plan);
	expect(more).toEqual([]);
	expect(line?.codes).toEqual(BARRIERS.map(({ code }) => code));
	expect(line?.text).toBe("One list for all: agreement lapsed");
	expect(line?.of).toHaveLength(10);
});

test("[G10] who has most to do comes first, then joining order; both kinds of putting are texts to put", () => {
	const { plan, aim, role } = readyPlan();
	setField(plan.doc, aim, "target", "2027-01-01");
	plan.add("aim", "Work for those who want it", { fields: { owner: shelter.id } });
	setPart(plan.doc, role, clinic.id, "R");
	const acting = whoActs(rows(plan), everybody);
	expect(acting.map(({ partner, counts }) => [partner, counts])).toEqual([
		[shelter.id, "1 text to put, 1 measure"],
		[harbour.id, "1 text to put"],
		[clinic.id, "1 role"],
	]);
});

test("[G10] the first two things to do are told with their codes, and lead there", () => {
	const plan = new Plan();
	const aims = [1, 2].map((n) => plan.add("aim", `Aim ${n}`, { fields: { owner: clinic.id } }));
	for (const aim of aims) plan.put(cardSubject(aim));
	const [first] = whoActs(rows(plan), [clinic.id]);
	expect(first?.actions).toEqual([
		{ text: "Write a strategy for B1, B2, B3 and 7 more", href: `${BASE}/barriers?row=B01` },
		{ text: "Decide on a new card", href: `${BASE}?card=${aims[0]}` },
	]);
	expect(first?.counts).toBe(
		"10 strategies, 2 decisions, 1 responsibility, no part in communication, 2 measures",
	);
});

test("[G10] a partner with nothing to do is not listed", () => {
	expect(whoActs(rows(readyPlan().plan), everybody)).toEqual([]);
});
