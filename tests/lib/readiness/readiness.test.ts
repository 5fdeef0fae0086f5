import { expect, test } from "vitest";
import { cardSubject, notApplicable } from "@/lib/agreement/subject";
import { binCard, setField, setLink, setPart, setPartner } from "@/lib/plan/edit";
import { readCards } from "@/lib/plan/read";
import type { Unmet } from "@/lib/readiness/readiness";
import { Plan, readyPlan } from "../../support/plan-story";
import { ada, clinic, harbour, PARTNERS, shelter } from "../../support/plans";

/** What a line says, who must act and the verb, without the code. */
const told = (unmet: readonly Unmet[]) => unmet.map(({ text, partners, verb }) => ({ text, partners, verb }));
const everybody = [harbour.id, clinic.id, shelter.id];

test("[G1] a plan that lacks nothing is ready, and every check counts its single conditions", () => {
	const { readiness } = readyPlan().plan.now();
	expect(readiness.checks.map(({ id, met, of }) => [id, met, of])).toEqual([
		["barriers", 10, 10],
		["aims", 1, 1],
		["accountable", 1, 1],
		["clear", 1, 1],
		["resources", 1, 1],
		["audiences", 4, 4],
		["measures", 1, 1],
	]);
	expect(readiness).toMatchObject({ met: 19, of: 19, unmet: [], ready: true });
});

test("[G1] a plan as it is born is not: ten barriers, no aim, no role, three partners left out", () => {
	const { readiness } = new Plan().now();
	expect(readiness.ready).toBe(false);
	expect([readiness.met, readiness.of]).toEqual([0, 15]);
	expect(readiness.unmet.map(({ key }) => key)).toEqual([
		...["B01", "B02", "B03", "B04", "B05", "B06", "B07", "B08", "B09", "B10"].map((id) => `barriers:${id}`),
		"aims:none",
		"accountable:none",
		...everybody.map((id) => `audiences:partner:${id}`),
	]);
	expect(told(readiness.unmet.slice(-5, -3))).toEqual([
		{ text: "No aim is written yet", partners: everybody, verb: "writeAim" },
		{ text: "No responsibility is written yet", partners: everybody, verb: "writeRole" },
	]);
	expect(told(readiness.unmet.slice(-1))).toEqual([
		{ text: "Shelter neither sends nor receives anything", partners: [shelter.id], verb: "include" },
	]);
});

test("[G2] a barrier without a strategy names those involved, and what must be written", () => {
	const { plan, strategy } = readyPlan();
	setLink(plan.doc, strategy, "barrier:B10", false);
	plan.agree(cardSubject(strategy));
	setPartner(plan.doc, "B10", clinic.id, true);
	expect(plan.met("barriers")).toEqual([9, 10]);
	expect(plan.unmet("barriers")).toMatchObject([
		{ key: "barriers:B10", code: "B10", partners: [clinic.id], verb: "writeStrategy", at: { card: "B10" } },
	]);
	expect(plan.unmet("barriers")[0]?.text).toMatch(/: no strategy$/);
});

test("[G2] a strategy in force, or an agreed ‘does not apply’, settles a barrier; a strategy in the bin does not", () => {
	const { plan, strategy } = readyPlan();
	plan.agree(notApplicable("B09"), { reason: "Nobody is funded by two councils here." });
	binCard(plan.doc, strategy, ada);
	expect(plan.met("barriers")).toEqual([1, 10]);
	expect(plan.unmet("barriers").map(({ verb }) => verb)).toEqual(Array(9).fill("writeStrategy"));
});

test("[G2] of several ways to settle a barrier the one nearest to an agreement is named", () => {
	const plan = new Plan();
	const draft = plan.add("strategy", "A list", { links: ["barrier:B05"], fields: { owner: clinic.id } });
	const other = plan.add("strategy", "Another list", { links: ["barrier:B05"] });
	const line = () => told(plan.unmet("barriers").filter(({ key }) => key === "barriers:B05"));
	expect(line()).toEqual([{ text: "A list: not put to partners", partners: [clinic.id], verb: "put" }]);
	plan.put(cardSubject(other));
	plan.say(cardSubject(other), harbour, "agree");
	expect(line()).toEqual([
		{ text: "Another list: 1 of 3 agreed", partners: [clinic.id, shelter.id], verb: "decide" },
	]);
	plan.agree(cardSubject(draft));
	expect(line()).toEqual([]);
});

test("[G2] that a barrier does not apply waits like any other words", () => {
	const plan = new Plan();
	plan.put(notApplicable("B09"), { reason: "Not here." });
	plan.say(notApplicable("B09"), harbour, "agree").say(notApplicable("B09"), clinic, "agree");
	const [line] = plan.unmet("barriers").filter(({ key }) => key === "barriers:B09");
	expect(line).toMatchObject({
		partners: [shelter.id],
		verb: "decide",
		at: { card: "B09", subject: "not-applicable:B09" },
	});
	expect(line?.text).toMatch(/: does not apply: 2 of 3 agreed$/);
});

test("[G2] an aim says which step of its agreement is missing, and whose it is", () => {
	const plan = new Plan();
	const aim = plan.add("aim", "A roof", { fields: { owner: clinic.id } });
	const subject = cardSubject(aim);
	const line = () => told(plan.unmet("aims"));
	expect(line()).toEqual([{ text: "A roof: not put to partners", partners: [clinic.id], verb: "put" }]);

	plan.put(subject);
	expect(line()).toEqual([{ text: "A roof: 0 of 3 agreed", partners: everybody, verb: "decide" }]);

	plan.say(subject, shelter, "object", "No money.");
	expect(line()).toEqual([
		{ text: "A roof: Shelter objects", partners: [harbour.id, shelter.id], verb: "settle" },
	]);

	plan.settle();
	expect(line()).toEqual([
		{
			text: "A roof: what Shelter objected to is settled, and it decides again",
			partners: [shelter.id],
			verb: "decide",
		},
	]);

	plan.say(subject, shelter, "reservation", "If money comes.").say(subject, clinic, "agree");
	expect(line()).toEqual([{ text: "A roof: 2 of 3 agreed", partners: [harbour.id], verb: "decide" }]);
	plan.say(subject, harbour, "agree");
	expect(line()).toEqual([]);

	setField(plan.doc, aim, "target", "2027-01-01");
	expect(line()).toEqual([{ text: "A roof: agreement lapsed", partners: [harbour.id], verb: "putAgain" }]);
	setField(plan.doc, aim, "target", null);
	expect(line()).toEqual([]);

	plan.say(subject, clinic, "withdraw", "We cannot.");
	expect(line()).toEqual([
		{ text: "A roof: Clinic withdrew", partners: [clinic.id], verb: "putAfterWithdrawal" },
	]);
});

test("[G16] what is said of the whole plan is agreed by everybody on it: who was left out, or joined, is asked", () => {
	const plan = new Plan();
	const aim = plan.add("aim", "A roof", { fields: { owner: clinic.id } });
	const strategy = plan.add("strategy", "One list", { links: ["barrier:B05"] });
	plan.partners = [harbour, clinic];
	for (const subject of [cardSubject(aim), cardSubject(strategy)]) plan.agree(subject);
	plan.agree(notApplicable("B09"), { reason: "No elections." });
	expect(plan.unmet("aims")).toEqual([]);
	plan.partners = [...PARTNERS];
	expect(told(plan.unmet("aims"))).toEqual([
		{ text: "A roof: Shelter was not asked", partners: [harbour.id], verb: "askRest" },
	]);
	const barriers = plan.unmet("barriers").map(({ key, verb }) => [key, verb]);
	expect(barriers).toContainEqual(["barriers:B09", "askRest"]);
	expect(barriers.map(([key]) => key)).not.toContain("barriers:B05");
});

test("[G2] words that wait only for partners without a signatory need one to be named", () => {
	const plan = new Plan();
	const subject = cardSubject(plan.add("aim", "A roof"));
	plan.signatories = new Set([harbour.id]);
	plan.put(subject);
	expect(plan.unmet("aims")[0]).toMatchObject({ verb: "decide", partners: everybody });
	plan.say(subject, harbour, "agree");
	expect(told(plan.unmet("aims"))).toEqual([
		{
			text: "A roof: Clinic and Shelter have no signatory to decide",
			partners: [clinic.id, shelter.id],
			verb: "nameSignatory",
		},
	]);
});

test("[G2] a partner that leaves is not waited for", () => {
	const plan = new Plan();
	const subject = cardSubject(plan.add("aim", "A roof"));
	plan.put(subject);
	plan.say(subject, harbour, "agree").say(subject, clinic, "agree");
	expect(plan.met("aims")).toEqual([0, 1]);
	plan.partners = plan.partners.map((one) => (one.id === shelter.id ? { ...one, left: "2026-03-10" } : one));
	expect(plan.met("aims")).toEqual([1, 1]);
});

test("[G3] a responsibility has exactly one accountable partner", () => {
	const plan = new Plan();
	const role = plan.add("role", "Opens the door");
	setPart(plan.doc, role, clinic.id, "R");
	expect(told(plan.unmet("accountable"))).toEqual([
		{ text: "Opens the door: nobody is accountable", partners: [clinic.id], verb: "chooseAccountable" },
	]);
	setPart(plan.doc, role, clinic.id, "A");
	setPart(plan.doc, role, shelter.id, "AR");
	expect(told(plan.unmet("accountable"))).toEqual([
		{
			text: "Opens the door: two are accountable, Clinic and Shelter",
			partners: [clinic.id, shelter.id],
			verb: "chooseAccountable",
		},
	]);
	setPart(plan.doc, role, shelter.id, "R");
	expect(plan.met("accountable")).toEqual([1, 1]);
});

test("[G3] unclear and disputed block; partly, and saying nothing, do not", () => {
	const { plan, role } = readyPlan();
	plan.mark(role, harbour, "partly");
	expect(plan.met("clear")).toEqual([1, 1]);
	plan.mark(role, shelter, "unclear");
	expect(told(plan.unmet("clear"))).toEqual([
		{ text: "Opens the door at night: unclear to Shelter", partners: [shelter.id], verb: "talk" },
	]);
	plan.view = { ...plan.view, clarity: [] };
	plan.mark(role, harbour, "clear", clinic);
	expect(plan.met("clear")).toEqual([1, 1]);
	plan.mark(role, shelter, "clear", harbour);
	expect(told(plan.unmet("clear"))).toEqual([
		{
			text: "Opens the door at night: Harbour and Shelter believe differently who is accountable",
			partners: [harbour.id, shelter.id],
			verb: "talk",
		},
	]);
});

test("[G2] a need that is not all committed, or not said, names whoever provides it", () => {
	const { plan, resource } = readyPlan();
	setField(plan.doc, resource, "committed", 150);
	expect(told(plan.unmet("resources"))).toEqual([
		{ text: "Night workers: 0.5 WTE short", partners: [shelter.id], verb: "commit" },
	]);
	setField(plan.doc, resource, "need", null);
	setField(plan.doc, resource, "committed", null);
	expect(told(plan.unmet("resources"))).toEqual([
		{ text: "Night workers: need or commitment is not said", partners: [shelter.id], verb: "commit" },
	]);
	setField(plan.doc, resource, "committed", 150);
	expect(plan.met("resources")).toEqual([1, 1]);
	setField(plan.doc, resource, "need", 100);
	setField(plan.doc, resource, "certainty", "withdrawn");
	expect(told(plan.unmet("resources"))[0]?.text).toBe("Night workers: 1.0 WTE short");
});

test("[G2] an audience is reached by a channel at a frequency by an owner, and each partner sends or receives", () => {
	const { plan, audience } = readyPlan();
	setField(plan.doc, audience, "channel", null);
	expect(told(plan.unmet("audiences"))).toEqual([
		{
			text: "Where to go tonight: channel, frequency or owner is missing",
			partners: [shelter.id],
			verb: "reach",
		},
	]);
	setField(plan.doc, audience, "channel", "phone");
	setPartner(plan.doc, audience, harbour.id, false);
	setPartner(plan.doc, audience, shelter.id, false);
	expect(told(plan.unmet("audiences"))).toEqual([
		{ text: "Harbour neither sends nor receives anything", partners: [harbour.id], verb: "include" },
	]);
	plan.add("sharing", "What the clinic may be told", { partners: [harbour.id] });
	expect(plan.met("audiences")).toEqual([4, 4]);
});

test("[G2] each aim has a measure with a baseline, as a number or in words", () => {
	const { plan, aim } = readyPlan();
	const measure = readCards(plan.doc).find(({ kind }) => kind === "measure")?.id ?? "";
	setField(plan.doc, measure, "owner", clinic.id);
	setField(plan.doc, measure, "baseline", null);
	expect(told(plan.unmet("measures"))).toEqual([
		{ text: "People without a roof: no baseline", partners: [clinic.id], verb: "addBaseline" },
	]);
	expect(plan.unmet("measures")[0]).toMatchObject({ key: `measures:${aim}`, at: { card: measure } });
	plan.add("measure", "Nights without a bed", {
		texts: { baselineNote: "about forty" },
		links: [`card:${aim}`],
	});
	expect(plan.met("measures")).toEqual([1, 1]);
	binCard(plan.doc, measure, ada);
	plan.add("aim", "Another aim", { fields: { owner: shelter.id } });
	expect(told(plan.unmet("measures"))).toEqual([
		{ text: "Another aim: no measure", partners: [shelter.id], verb: "addMeasure" },
	]);
});

test("[G1] the gate does not open while one condition is unmet, and it shuts again", () => {
	const { plan, role } = readyPlan();
	setPart(plan.doc, role, harbour.id, "A");
	expect(plan.now().readiness).toMatchObject({ met: 18, of: 19, ready: false });
	setPart(plan.doc, role, harbour.id, "C");
	expect(plan.now().readiness.ready).toBe(true);
	setPart(plan.doc, role, clinic.id, "R");
	expect(plan.now().readiness.ready).toBe(false);
});
