import { expect, test } from "vitest";
import { cardSubject, notApplicable } from "@/lib/agreement/subject";
import { cardDigest } from "@/lib/agreement/wording";
import { PARTS } from "@/lib/export/block";
import { assignCodes } from "@/lib/plan/codes";
import { cardMap, titleOf } from "@/lib/plan/document";
import { setField, setPart, spliceText } from "@/lib/plan/edit";
import { liveCards, readPlan } from "@/lib/plan/read";
import { Plan, readyPlan } from "../../support/plan-story";
import { AT, clinic, harbour, shelter } from "../../support/plans";
import { documentOf, partOf, rowsIn, saidIn, tablesIn, writeIn } from "./paper";

const retitle = (plan: Plan, card: string, title: string) => {
	const map = cardMap(plan.doc, card);
	const text = map && titleOf(map);
	if (text) spliceText(text, title);
};
const coded = (plan: Plan) =>
	assignCodes(
		plan.doc,
		liveCards(readPlan(plan.doc)).map(({ id }) => id),
	);

test("[X5] one model holds every part of the plan in order, headings step down one level at a time", () => {
	const { plan } = readyPlan();
	const document = documentOf(plan);
	expect(document.title).toBe("Safe harbour");
	const headings = document.blocks.filter((block) => block.kind === "heading");
	expect(headings.filter(({ level }) => level === 2).map(({ id }) => id)).toEqual(
		PARTS.filter((part) => part !== "gaps"),
	);
	let last = 0;
	for (const block of document.blocks.flatMap((one) => (one.kind === "clause" ? one.blocks : [one]))) {
		if (block.kind !== "heading") continue;
		expect(block.level).toBeLessThanOrEqual(last + 1);
		last = block.level;
	}
	const contents = document.blocks.find((block) => block.kind === "contents");
	expect(contents?.entries.map(({ text }) => text).slice(0, 3)).toEqual(["Partners", "1. Aims", "2. Roles"]);
});

test("[X5] a part that is left out is in neither the contents nor the document, and numbers close up", () => {
	const { plan } = readyPlan();
	const document = documentOf(plan, { without: new Set(["aims", "record"]) });
	expect(partOf(document, "aims")).toEqual([]);
	const contents = document.blocks.find((block) => block.kind === "contents");
	expect(contents?.entries.map(({ text }) => text).slice(0, 2)).toEqual(["Partners", "1. Roles"]);
});

test("[X5] every id of a heading is of its own", () => {
	const { plan } = readyPlan();
	const ids = documentOf(plan)
		.blocks.flatMap((one) => (one.kind === "clause" ? one.blocks : [one]))
		.flatMap((block) => (block.kind === "heading" ? [block.id] : []));
	expect(new Set(ids).size).toBe(ids.length);
});

test("[X6] the title block says where, from when, how often reviewed, and how the plan stands", () => {
	const plan = new Plan();
	const [facts] = documentOf(plan).blocks.filter((block) => block.kind === "facts");
	expect(facts?.rows.map(({ label, text }) => `${label}: ${text}`)).toEqual([
		"Place: The coast",
		"Starts: 1 April 2026, reviewed every quarter",
		"Ends: 31 March 2028",
		expect.stringMatching(
			/^Status: Draft, \d+ of \d+ readiness checks met. Not yet agreed by all partners.$/,
		),
		"Text: Current draft; text that has lapsed or is not decided is labelled",
	]);
	expect(documentOf(plan).foot).toBe("Safe harbour. Draft of 12 March 2026, 10:42");
});

test("[X6] partners stand with kind, signatory and the day they signed; a partner without a signatory is told", () => {
	const { plan } = readyPlan();
	plan.signatories.delete(shelter.id);
	plan.put("plan");
	plan.say("plan", harbour, "agree");
	const [table] = tablesIn(partOf(documentOf(plan), "partners"));
	expect(rowsIn(table)).toEqual([
		["Harbour Council", "Other", "Signatory of Harbour Council", "Harbour Council, 12 March 2026"],
		["Clinic Trust", "Other", "Signatory of Clinic Trust", ""],
		["Shelter Homes", "Other", "Nobody yet", ""],
	]);
	const [without] = tablesIn(partOf(documentOf(plan, { signatures: false }), "partners"));
	expect(without?.columns).toHaveLength(3);
});

test("[X7] each clause says who agreed when, quotes reservations, and calls lapsed what has lapsed", () => {
	const { plan, aim } = readyPlan();
	plan.put(cardSubject(aim));
	plan.say(cardSubject(aim), clinic, "reservation", "Weekends are not covered.");
	expect(saidIn(partOf(documentOf(plan), "aims"))).toContain(
		"Agreed by all three partners, 12 March 2026. Reservation by Clinic: “Weekends are not covered.”",
	);
	retitle(plan, aim, "A roof for most");
	plan.view = {
		...plan.view,
		notices: [
			{
				entry: 99,
				at: "2026-03-13T09:00:00.000Z",
				event: "lapsed",
				of: cardSubject(aim),
				editors: [{ name: "Bettina", partner: clinic.id }],
			},
		],
	};
	const document = documentOf(plan);
	expect(saidIn(partOf(document, "aims"))).toContain(
		"Lapsed: agreed 12 March 2026, text changed 13 March 2026.",
	);
	expect(saidIn(partOf(document, "record"))).toContain(
		"On 13 March 2026 the text changed, edited by Bettina, and the agreement lapsed.",
	);
});

test("[X7] the record keeps every text that was put, every answer with its reason, and how matters were settled", () => {
	const { plan } = readyPlan();
	const strategy = plan.add("strategy", "Share the list", { fields: { owner: harbour.id } });
	coded(plan);
	const key = cardSubject(strategy);
	plan.put(key);
	plan.say(key, harbour, "agree").say(key, clinic, "object", "We have no licence.");
	const objection = plan.view.decisions.at(-1);
	plan.view = {
		...plan.view,
		steps: [
			{
				id: "step",
				entry: 90,
				decision: objection?.id ?? "",
				owner: shelter.id,
				due: "2026-03-20",
				settled: "Shelter buys one.",
				personId: shelter.id,
				personName: "Lowri",
				partner: shelter.id,
				at: AT,
			},
		],
	};
	const record = partOf(documentOf(plan), "record");
	const table = tablesIn(record).find(({ caption }) => caption.endsWith("X1"));
	expect(rowsIn(table).map(([text, ...more]) => [text?.replace(/\(\w{8}\)/, "(…)"), ...more])).toEqual([
		["Text 1, 12 Mar (…)", "Harbour", "Agrees", "Harbour Council, 12 Mar", ""],
		["Text 1, 12 Mar (…)", "Clinic", "Objects", "Clinic Trust, 12 Mar", "We have no licence."],
		["Text 1, 12 Mar (…)", "Shelter", "Not yet decided", "", ""],
	]);
	expect(saidIn(record)).toContain(
		"Clinic objected on 12 March 2026: “We have no licence.” Settled on 12 March 2026 by Lowri (Shelter): “Shelter buys one.”",
	);
});

test("[X6] ten barriers always stand with their strategy, an agreed ‘does not apply’, or a gap", () => {
	const { plan, strategy } = readyPlan();
	for (const id of ["B09", "B10"] as const) {
		const links = cardMap(plan.doc, strategy)?.get("links") as { set(key: string, on: boolean): void };
		links.set(`barrier:${id}`, false);
	}
	plan.agree(notApplicable("B09"), { reason: "No elections before May 2027." });
	const [table] = tablesIn(partOf(documentOf(plan), "barriers"));
	const rows = rowsIn(table);
	expect(rows).toHaveLength(10);
	expect(rows[0]?.slice(0, 2)).toEqual([
		"B1 Lack of clarity about roles and responsibilities",
		"One list for all",
	]);
	expect(rows[8]).toEqual([
		"B9 Political climate",
		"Does not apply: No elections before May 2027.",
		"",
		"Agreed by all",
	]);
	expect(rows[9]).toEqual(["B10 Constant reorganisation and instability", "No strategy yet", "", "Gap"]);
});

test("[X6] how each partner sees a barrier stands as a spread, never as a mean", () => {
	const { plan } = readyPlan();
	const said = (partner: string, likelihood: number, impact: number) => ({
		barrier: "B07",
		partner,
		applies: "yes" as const,
		reason: "",
		likelihood,
		impact,
		personId: partner,
		personName: "",
		at: AT,
	});
	plan.view = { ...plan.view, appraisals: [said(harbour.id, 1, 2), said(clinic.id, 5, 4)] };
	const table = tablesIn(partOf(documentOf(plan), "barriers"))[1];
	expect(rowsIn(table)).toEqual([
		[
			"B7 Inadequate resources, financial uncertainty and frequent staff turnover",
			"Yes: Harbour, Clinic",
			"1 to 5",
			"2 to 4",
			"Very high",
		],
	]);
});

test("[X6] the roles matrix names who is accountable, disputed or missing, ten partners across at most", () => {
	const { plan, role } = readyPlan();
	plan.mark(role, harbour, "unclear");
	const [one] = tablesIn(partOf(documentOf(plan), "roles"));
	expect(one?.columns.map(({ text }) => text)).toEqual([
		"Responsibility",
		"HB",
		"CL",
		"SH",
		"Clarity",
		"Agreement",
	]);
	expect(rowsIn(one)).toEqual([
		["Opens the door at night", "–", "AR", "–", "Unclear to Harbour", "Not put to partners"],
	]);
	for (let n = 4; n <= 23; n++)
		plan.partners.push({ id: `p${n}`, name: `Partner ${n}`, code: `P${n}`, left: null });
	setPart(plan.doc, role, "p23", "I");
	const tables = tablesIn(partOf(documentOf(plan), "roles"));
	expect(tables.map(({ columns }) => columns.length)).toEqual([11, 11, 6]);
	expect(rowsIn(tables[2])[0]?.slice(1, 4)).toEqual(["–", "–", "I"]);
});

test("[X6] kinds of People and place without a card are gaps that are said", () => {
	const plan = new Plan();
	plan.add("colocation", "Share the hub", { texts: { site: "Hub", days: "Mondays" } });
	const [table] = tablesIn(partOf(documentOf(plan), "people"));
	expect(rowsIn(table).map(([kind, what, , state]) => [kind, what, state])).toEqual([
		["Frontline involvement", "Nothing yet", "Gap"],
		["The right people", "Nothing yet", "Gap"],
		["Co-location", "Share the hub", "In place"],
		["Shared history", "Nothing yet", "Gap"],
	]);
});

test("[X3] a published total that does not add up is printed beside the sum with the difference", () => {
	const plan = new Plan();
	const fund = (title: string, fields: Record<string, number>) =>
		plan.add("resource", title, {
			fields: { resource: "money", unit: "GBP", ...fields },
			texts: { pool: "Better Care Fund" },
		});
	fund("Whole fund", { stated: 3_752_552_400 });
	fund("Its lines", { committed: 3_451_653_000 });
	expect(saidIn(partOf(documentOf(plan), "resources"))).toContain(
		"Better Care Fund: £37,525,524 stated, £34,516,530 summed (1 line), £3,008,994 difference.",
	);
});

test("[X1] the document's totals keep pounds and posts in rows of their own", () => {
	const plan = new Plan();
	plan.add("resource", "Money", {
		fields: {
			resource: "money",
			unit: "GBP",
			need: 1_000_000,
			committed: 400_000,
			period: "per_year",
			provider: harbour.id,
		},
	});
	plan.add("resource", "Posts", {
		fields: {
			resource: "staff",
			unit: "WTE",
			need: 300,
			committed: 250,
			period: "per_year",
			provider: clinic.id,
		},
	});
	const [, totals, byPartner] = tablesIn(partOf(documentOf(plan), "resources"));
	expect(rowsIn(totals)).toEqual([
		["Pounds, per year", "£10,000", "£4,000", "Not recorded", "£6,000"],
		["WTE, per year", "3.0 WTE", "2.5 WTE", "Not recorded", "0.5 WTE"],
	]);
	expect(rowsIn(byPartner).map((row) => row.slice(0, 2))).toEqual([
		["Harbour Council", "Pounds, per year"],
		["Clinic Trust", "WTE, per year"],
	]);
});

test("[X1] where no need is said the gap is not known, rather than none", () => {
	const plan = new Plan();
	plan.add("resource", "Hub", {
		fields: { resource: "premises", unit: "desks", committed: 600, received: 600 },
	});
	const [lines, totals] = tablesIn(partOf(documentOf(plan), "resources"));
	expect(rowsIn(lines)[0]?.slice(1, 4)).toEqual(["Not said", "6 desks", "Not known"]);
	expect(rowsIn(totals)).toEqual([
		["Desks, once or regular not said", "Not said", "6 desks", "6 desks", "Not known"],
	]);
});

test("[X9] a plan that started with known gaps says so in its status, at the foot of every page, and lists them", () => {
	const { plan, resource } = readyPlan();
	setField(plan.doc, resource, "committed", 100);
	const gaps = plan.now().readiness.unmet.map(({ key }) => key);
	plan.agree("known-gaps", { gaps, reason: "Winter will not wait." });
	const round = plan.view.rounds.at(-1);
	plan.view = {
		...plan.view,
		live: { round: round?.id ?? "", at: AT, brief: cardDigest({} as never), cards: {}, gaps },
	};
	const document = documentOf(plan, {}, "live");
	expect(document.foot).toBe("Safe harbour. Plan of 12 March 2026, 10:42. 1 known gap");
	expect(saidIn(partOf(document, "gaps"))).toContain("Reason given: “Winter will not wait.”");
	const [table] = tablesIn(partOf(document, "gaps"));
	expect(rowsIn(table)).toEqual([
		["Night workers: 1.0 WTE short", "Resource needs are committed", "Shelter", "Open"],
	]);
	setField(plan.doc, resource, "committed", 200);
	const closed = documentOf(plan, {}, "live");
	expect(closed.foot).toBe("Safe harbour. Plan of 12 March 2026, 10:42");
	expect(rowsIn(tablesIn(partOf(closed, "gaps"))[0])[0]?.at(-1)).toBe("Closed");
});

test("[X5] a card's prose and every further field are printed, not its title alone", () => {
	const plan = new Plan();
	const card = plan.add("communication", "Morning huddle", {
		texts: { feedback: "By the white board", message: "Who goes home today" },
	});
	writeIn(plan, card, ["Everybody stands."]);
	const part = partOf(documentOf(plan), "communication");
	expect(saidIn(part)).toEqual(
		expect.arrayContaining(["Message: Who goes home today", "How people answer back: By the white board"]),
	);
	expect(JSON.stringify(part)).toContain("Everybody stands.");
});

test("[M27] the evaluation says how far a measure has come and on which day, once any has a value", () => {
	const { plan } = readyPlan();
	const heads = () => tablesIn(partOf(documentOf(plan), "evaluation"))[0];
	expect(heads()?.columns.map(({ text }) => text)).not.toContain("Now");
	const measure = liveCards(readPlan(plan.doc)).find(({ kind }) => kind === "measure")?.id ?? "";
	plan.view = { ...plan.view, values: [{ measure, day: "2026-10-31", value: 1_250 }] };
	const table = heads();
	expect(table?.columns.map(({ text }) => text)).toEqual([
		"Measure",
		"Aims",
		"Baseline",
		"Now",
		"Target",
		"Supplied by, how often",
	]);
	expect(table?.columns.reduce((sum, { share }) => sum + share, 0)).toBe(100);
	expect(rowsIn(table)[0]?.[3]).toBe("12.5, 31 October 2026");
});
