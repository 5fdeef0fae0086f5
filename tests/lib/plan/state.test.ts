import { expect, test } from "vitest";
import { NOTHING_ATTESTED } from "@/lib/agreement/attested";
import type { Standing } from "@/lib/agreement/standing";
import { meetingWords } from "@/lib/i18n/en/meeting";
import { words } from "@/lib/i18n/words";
import type { LastValue } from "@/lib/measure/measure";
import { fieldSpec } from "@/lib/plan/cards";
import { checkField, checkTitle } from "@/lib/plan/check";
import { addCard, setField, setLink, setPart } from "@/lib/plan/edit";
import { cardFacts, level } from "@/lib/plan/facts";
import type { Kind } from "@/lib/plan/field-spec";
import { shortNames } from "@/lib/plan/partner-name";
import { agreementPill, cardState, shortfall } from "@/lib/plan/state";
import { sectionSummary } from "@/lib/plan/summary";
import { amountWords, unitWords } from "@/lib/plan/value-words";
import {
	ada,
	cardOf,
	clinic,
	contextOf,
	harbour,
	newPlan,
	PARTNERS,
	shelter,
	TODAY,
} from "../../support/plans";

type Doc = ReturnType<typeof newPlan>;
type Given = Partial<Parameters<typeof addCard>[1]>;
const add = (doc: Doc, kind: Kind, given: Given = {}) =>
	addCard(doc, { kind, title: "A card", ...ada, ...given });
const stateOf = (doc: Doc, id: string) => cardState(cardOf(doc, id), contextOf(doc));
const says = (doc: Doc, id: string) => stateOf(doc, id).warnings.map(({ text }) => text);
const facts = (doc: Doc, id: string) =>
	cardFacts(cardOf(doc, id), contextOf(doc)).map(
		({ label, value, gap }) => `${label}: ${value}${gap ? " !" : ""}`,
	);

test("[C3] a need that is not all committed is a gap of so much, and names who must act", () => {
	const doc = newPlan();
	const posts = add(doc, "resource", {
		fields: { resource: "staff", need: 300, committed: 250, provider: clinic.id },
	});
	expect(stateOf(doc, posts).pill).toEqual({
		key: "gap",
		tone: "gap",
		text: "Gap 0.5 WTE",
		amount: "0.5 WTE",
	});
	expect(stateOf(doc, posts).warnings[0]).toMatchObject({
		text: "Clinic to commit or reduce",
		partners: [clinic.id],
	});
	const grants = add(doc, "resource", {
		fields: { resource: "money", need: 1_800_000, committed: 1_200_000 },
		partners: [shelter.id, harbour.id],
	});
	expect(stateOf(doc, grants).pill.text).toBe("Gap £6,000");
	expect(says(doc, grants)).toEqual(["HB and Shelter to settle".replace("HB", "Harbour")]);
	setField(doc, grants, "committed", 1_800_000);
	expect(stateOf(doc, grants).pill.text).toBe("Committed");
	setField(doc, grants, "certainty", "withdrawn");
	expect(shortfall(cardOf(doc, grants))).toBe(1_800_000);
});

test("[C3] money that ends soon shows its cliff, an ended one when it ended", () => {
	const doc = newPlan();
	const id = add(doc, "resource", { fields: { resource: "money", committed: 100, end: "2026-06-10" } });
	expect(says(doc, id)).toEqual(["Ends in 90 days, on 10 Jun 2026"]);
	setField(doc, id, "end", "2026-03-01");
	expect(says(doc, id)).toEqual(["Ended on 1 Mar 2026"]);
	setField(doc, id, "end", "2026-12-01");
	expect(says(doc, id)).toEqual([]);
});

test("[C3] risk shares of a pool that are not a hundred, and a stated total that differs, are said", () => {
	const doc = newPlan();
	const line = (fields: Record<string, number | string>) =>
		add(doc, "resource", {
			texts: { pool: "Main pool" },
			fields: { resource: "money", committed: 1, ...fields },
		});
	const one = line({ riskShare: 50, committed: 3_451_653_000 });
	line({ riskShare: 40, committed: 0 });
	expect(says(doc, one)).toEqual(["Risk shares of Main pool add up to 90%, not 100%"]);
	setField(doc, one, "riskShare", 60);
	expect(says(doc, one)).toEqual([]);
	const total = line({ stated: 3_752_552_400, committed: 0 });
	expect(says(doc, total)).toEqual(["Stated total £37,525,524; the lines add up to £34,516,530"]);
});

test("[C3] a role has exactly one accountable partner and at least one responsible", () => {
	const doc = newPlan();
	const id = add(doc, "role");
	expect(says(doc, id)).toEqual(["Nobody is accountable", "Nobody is responsible for doing it"]);
	expect(facts(doc, id)).toEqual(["Accountable: Nobody yet !"]);
	setPart(doc, id, harbour.id, "AR");
	expect(says(doc, id)).toEqual([]);
	expect(facts(doc, id)).toEqual(["Accountable: Harbour"]);
	setPart(doc, id, clinic.id, "A");
	expect(stateOf(doc, id).warnings).toMatchObject([
		{ text: "Two partners are accountable", partners: [harbour.id, clinic.id] },
	]);
	setPart(doc, id, harbour.id, "C");
	expect(stateOf(doc, id).warnings).toMatchObject([
		{ text: "Nobody is responsible for doing it", partners: [clinic.id] },
	]);
});

test("[C3] an audience is reached by a channel, at a frequency, by an owner", () => {
	const doc = newPlan();
	const id = add(doc, "communication", { fields: { owner: harbour.id } });
	expect(stateOf(doc, id).pill.text).toBe("Not reached");
	expect(says(doc, id)).toEqual(["Harbour to add a channel", "Harbour to say how often"]);
	setField(doc, id, "channel", "email");
	setField(doc, id, "frequency", "weekly");
	expect(stateOf(doc, id).pill.text).toBe("Reached");
	setField(doc, id, "owner", null);
	expect(stateOf(doc, id)).toMatchObject({
		pill: { text: "Not reached" },
		warnings: [{ text: "Nobody owns this" }],
	});
});

test("[C3] information sharing has a basis and a review that is not overdue", () => {
	const doc = newPlan();
	const id = add(doc, "sharing", {
		texts: { data: "Ready dates" },
		fields: { owner: harbour.id, reviewBy: "2026-03-01" },
	});
	expect(says(doc, id)).toEqual(["Harbour to name the lawful basis", "Its review was due on 1 Mar 2026"]);
	setField(doc, id, "basis", "public_task");
	setField(doc, id, "reviewBy", "2027-03-01");
	expect(stateOf(doc, id)).toMatchObject({ pill: { text: "In place" }, warnings: [] });
});

test("[C3] people and place say what is acted on, in place, or a gap and who fills it", () => {
	const doc = newPlan();
	expect(stateOf(doc, add(doc, "involvement")).pill.text).toBe("Not acted on");
	expect(stateOf(doc, add(doc, "involvement", { texts: { changed: "The hour" } })).pill.text).toBe(
		"Acted on",
	);
	const lead = add(doc, "skill", { texts: { who: "4 of 5", gap: "1 lead" }, fields: { fills: shelter.id } });
	expect(stateOf(doc, lead)).toMatchObject({
		pill: { text: "Gap 1 lead", amount: "1 lead" },
		warnings: [{ text: "Shelter to name one", partners: [shelter.id] }],
	});
	expect(stateOf(doc, add(doc, "skill", { texts: { who: "Everyone" } })).pill.text).toBe("In place");
	expect(stateOf(doc, add(doc, "colocation")).pill.tone).toBe("gap");
	expect(stateOf(doc, add(doc, "colocation", { texts: { site: "Quay", days: "Daily" } })).pill.text).toBe(
		"In place",
	);
	expect(stateOf(doc, add(doc, "history")).pill.tone).toBe("gap");
	expect(stateOf(doc, add(doc, "history", { texts: { taught: "Start small" } })).pill.tone).toBe("met");
});

test("[C3] a measure has a baseline or says who is to add it; a percentage is 0 to 100", () => {
	const doc = newPlan();
	const id = add(doc, "measure", {
		fields: { measuredIn: "percent", target: 14_000, owner: clinic.id, baselineOn: "2027-01-01" },
	});
	expect(stateOf(doc, id).pill.text).toBe("No baseline");
	expect(says(doc, id)).toEqual([
		"Clinic to add a baseline",
		"Baseline taken on is in the future",
		"Target is 140%; a percentage is 0 to 100",
	]);
	setField(doc, id, "baseline", 1420);
	setField(doc, id, "target", 1100);
	setField(doc, id, "baselineOn", TODAY);
	expect(stateOf(doc, id)).toMatchObject({ pill: { text: "Baseline set" }, warnings: [] });
	expect(facts(doc, id)).toEqual(["Baseline: 14.2%", "Target: 11%"]);
});

test("[C3] a barrier is open until a strategy answers it; a strategy needs a barrier, an owner and a date", () => {
	const doc = newPlan();
	expect(stateOf(doc, "B10")).toMatchObject({ pill: { text: "Open" }, warnings: [{ code: "no-strategy" }] });
	const id = add(doc, "strategy");
	expect(stateOf(doc, id).warnings.map(({ code }) => code)).toEqual(["no-barrier", "no-owner", "no-due"]);
	setLink(doc, id, "barrier:B10", true);
	expect(stateOf(doc, "B10")).toMatchObject({ pill: { text: "Strategy proposed" }, warnings: [] });
	const local = add(doc, "barrier");
	expect(stateOf(doc, local).pill.text).toBe("Open");
	setLink(doc, id, `card:${local}`, true);
	expect(stateOf(doc, local).pill.text).toBe("Strategy proposed");
});

test("[C3] the ninth aim is one too many, and an aim needs an owner and a measure", () => {
	const doc = newPlan();
	const ids = Array.from({ length: 9 }, () => add(doc, "aim", { fields: { owner: harbour.id } }));
	expect(stateOf(doc, ids[7] ?? "").warnings.map(({ code }) => code)).toEqual(["no-measure"]);
	expect(says(doc, ids[8] ?? "")).toContain("9 aims: more than eight are hard to hold together");
	const measure = add(doc, "measure", {
		links: [`card:${ids[0]}`],
		fields: { measuredIn: "days", baseline: 340 },
	});
	expect(says(doc, ids[0] ?? "")).toEqual([]);
	expect(facts(doc, ids[0] ?? "")).toEqual(["Target: Missing !", "Now: 3.4 days (baseline)"]);
	expect(cardOf(doc, measure).cards).toEqual([ids[0]]);
});

test("[C2] a title of 141 characters and a missing one are said, never refused", () => {
	expect(checkTitle("x".repeat(140))).toBeNull();
	expect(checkTitle("x".repeat(141))?.text).toBe("The title has 141 characters; 140 fit on a card");
	expect(checkTitle("  ")?.code).toBe("title-missing");
});

test("[C2] a field's value is checked against its type, its range and the plan's dates", () => {
	const doc = newPlan();
	const check = (
		kind: Kind,
		name: string,
		value: string | number,
		fields: Record<string, string | number> = {},
	) => {
		const spec = fieldSpec(kind, name);
		if (!spec) throw new Error(`No field ${kind}.${name}`);
		const card = cardOf(doc, add(doc, kind, { fields }));
		return (
			checkField(spec, value, { start: "2026-04-01", end: "2028-03-31", today: TODAY, card })?.text ?? null
		);
	};
	expect(check("aim", "target", "2026-03-31")).toBe("Target date is before the plan starts on 1 Apr 2026");
	expect(check("aim", "target", "2028-04-01")).toBe("Target date is after the plan ends on 31 Mar 2028");
	expect(check("aim", "target", "2027-01-01")).toBeNull();
	expect(check("resource", "riskShare", 140)).toBe("Risk share, % is 140%; a percentage is 0 to 100");
	expect(check("resource", "riskShare", 100)).toBeNull();
	expect(check("resource", "end", "2026-01-01", { start: "2026-02-01" })).toBe("It ends before it starts");
	expect(check("resource", "unit", "GBP", { resource: "staff" })).toBe("Unit is not one of the choices");
	expect(check("resource", "need", -500)).toBeNull();
	expect(check("role", "wte", 100_000)).toBe("WTE of the post is outside 0 to 999.99");
	expect(check("role", "headCount", -1)).toBe("Head count is outside 0 to 99999");
	expect(check("measure", "target", 14_000, { measuredIn: "percent" })).toBe(
		"Target is 140%; a percentage is 0 to 100",
	);
	expect(check("aim", "statement", "x".repeat(20_001))).toContain("20001 characters");
});

test("[C3] a partner that has left is named where it still stands", () => {
	const doc = newPlan();
	const id = add(doc, "strategy", {
		fields: { owner: clinic.id, due: "2026-05-01" },
		links: ["barrier:B01"],
	});
	const partners = [harbour, { ...clinic, left: "2026-03-01T00:00:00Z" }];
	expect(cardState(cardOf(doc, id), contextOf(doc, partners)).warnings).toMatchObject([
		{ text: "Clinic Trust has left the plan", field: "owner" },
	]);
});

test("[C8] amounts are read exactly, with their unit", () => {
	const doc = newPlan();
	const money = cardOf(doc, add(doc, "resource", { fields: { resource: "money" } }));
	expect([14_250_000, 1250, 5, -600].map((value) => amountWords(money, value))).toEqual([
		"£142,500",
		"£12.50",
		"£0.05",
		"−£6",
	]);
	const posts = cardOf(doc, add(doc, "resource", { fields: { resource: "staff" } }));
	expect([300, 250, 25].map((value) => amountWords(posts, value))).toEqual([
		"3.0 WTE",
		"2.5 WTE",
		"0.25 WTE",
	]);
	const desks = cardOf(doc, add(doc, "resource", { fields: { resource: "premises" } }));
	expect([100, 600].map((value) => amountWords(desks, value))).toEqual(["1 desk", "6 desks"]);
	const site = cardOf(
		doc,
		add(doc, "resource", { fields: { resource: "premises", unit: "named" }, texts: { unitName: "site" } }),
	);
	expect(amountWords(site, 100)).toBe("1 site");
});

test("[C4] an empty fact is said, never left out", () => {
	const doc = newPlan();
	expect(facts(doc, add(doc, "aim"))).toEqual(["Target: Missing !"]);
	expect(facts(doc, add(doc, "resource"))).toEqual(["Needed: Missing !", "Committed: Nothing yet !"]);
	expect(facts(doc, add(doc, "communication"))).toEqual(["Audience: Missing !", "Channel: Missing !"]);
	expect(facts(doc, add(doc, "strategy"))).toEqual(["Owner: Nobody yet !"]);
	expect(facts(doc, add(doc, "measure"))).toEqual(["Baseline: Missing !", "Target: Missing !"]);
	expect(facts(doc, add(doc, "skill"))).toEqual(["Right people: Missing !", "Named: Nobody yet !"]);
	expect(facts(doc, "B01")).toEqual([]);
});

test("[C4] a closed card shows its owner with the day, and this year's days without the year", () => {
	const doc = newPlan();
	const id = add(doc, "strategy", { fields: { owner: harbour.id, due: "2026-03-27" } });
	expect(facts(doc, id)).toEqual(["Owner: Harbour, 27 Mar"]);
	setField(doc, id, "due", "2027-03-27");
	expect(facts(doc, id)).toEqual(["Owner: Harbour, 27 Mar 2027"]);
});

test("[C4] a partner is called by the first word of its name where that tells it apart, else by its code", () => {
	const named = (...names: string[]) => [
		...shortNames(names.map((name, n) => ({ id: String(n), name, code: `P${n}`, left: null }))).values(),
	];
	expect(shortNames(PARTNERS).get(harbour.id)).toBe("Harbour");
	expect(named("Ashdene Hospitals NHS Trust", "Lantern Carers")).toEqual(["Ashdene", "Lantern"]);
	expect(named("Nottinghamshire Police", "Nottinghamshire Healthcare NHS Trust")).toEqual(["P0", "P1"]);
	expect(named("Seven Clinical Commissioning Groups", "Office of the Commissioner", "NHS partners")).toEqual([
		"P0",
		"P1",
		"P2",
	]);
});

test("[C5] each section says in one line how much of it stands", () => {
	const doc = newPlan();
	const line = (section: Parameters<typeof sectionSummary>[0]) =>
		sectionSummary(section, contextOf(doc))?.text;
	expect(line("aims")).toBeUndefined();
	expect(line("people")).toBe("0 of 4 kinds have a card");
	expect(line("barriers")).toBe("0 of 10 settled");
	add(doc, "aim", { fields: { owner: harbour.id, target: "2027-01-01" } });
	add(doc, "role");
	add(doc, "resource", { fields: { resource: "money", committed: 100 } });
	add(doc, "communication");
	add(doc, "history");
	add(doc, "barrier");
	add(doc, "strategy", { links: ["barrier:B02", "barrier:B03"] });
	add(doc, "measure", { texts: { baselineNote: "about a third" } });
	expect(line("aims")).toBe("0 of 1 agreed");
	expect(line("roles")).toBe("0 of 1 have one accountable");
	expect(line("resources")).toBe("1 of 1 committed");
	expect(line("communication")).toBe("0 of 1 audiences reached");
	expect(line("people")).toBe("1 of 4 kinds has a card");
	expect(line("barriers")).toBe("0 of 11 settled");
	expect(line("evaluation")).toBe("1 of 1 has a baseline");
});

test("[C3] every warning is a sentence", () => {
	expect(Object.keys(words.card.warnings).length).toBeGreaterThan(20);
});

const standing = (kind: Standing["kind"], more: Partial<Standing> = {}): Standing => ({
	kind,
	round: null,
	answers: [],
	agreed: 0,
	reservations: 0,
	objections: 0,
	asked: 3,
	inForceSince: null,
	withdrawnBy: null,
	...more,
});

test("[A4] an agreement's pill says how it stands, the worst first, and is filled in its own tone", () => {
	const pill = (one?: Standing) => {
		const { text, tone } = agreementPill(one);
		return [text, tone];
	};
	expect(pill()).toEqual(["Draft", "draft"]);
	expect(pill(standing("open", { agreed: 2 }))).toEqual(["With partners 2 of 3", "waiting"]);
	expect(pill(standing("objected", { agreed: 2, objections: 1, reservations: 1 }))).toEqual([
		"1 objection",
		"object",
	]);
	expect(pill(standing("lapsed", { agreed: 3 }))).toEqual(["Lapsed", "lapsed"]);
	expect(pill(standing("withdrawn", { agreed: 3 }))).toEqual(["Withdrawn", "lapsed"]);
	expect(pill(standing("in-force", { agreed: 3, reservations: 1 }))).toEqual([
		"Agreed, 1 reservation",
		"reserve",
	]);
	expect(pill(standing("in-force", { agreed: 3 }))).toEqual(["Agreed 3 of 3", "agreed"]);
});

test("[M27] an aim is now where the last value of its measure is, with its day; until then at the baseline, which says so", () => {
	const doc = newPlan();
	const aim = add(doc, "aim");
	const measure = add(doc, "measure", { links: [`card:${aim}`], fields: { measuredIn: "days" } });
	const now = (values: readonly LastValue[] = []) => {
		const attested = { ...NOTHING_ATTESTED, values: new Map(values.map((one) => [one.measure, one])) };
		return cardFacts(cardOf(doc, aim), { ...contextOf(doc), attested }).find(({ label }) => label === "Now");
	};
	expect(now()).toEqual({ label: "Now", value: "Not measured", gap: true });
	setField(doc, measure, "baseline", 340);
	expect(now()).toEqual({ label: "Now", value: "3.4 days (baseline)", gap: false });
	expect(now([{ measure, day: "2026-10-31", value: 247 }])).toEqual({
		label: "Now",
		value: "2.47 days",
		gap: false,
		title: "The value of 31 October 2026",
	});
	expect(now([{ measure, day: "2026-10-31", value: 0 }])?.value).toBe("0 days");
});

test("[M28] a target that was given in words is read in them, and the words of a unit stand as they are", () => {
	const doc = newPlan();
	const id = add(doc, "measure", {
		fields: { measuredIn: "named", target: 900 },
		texts: { unitName: "in 10 carers" },
	});
	expect(level(cardOf(doc, id), "target")).toBe("9 in 10 carers");
	expect(unitWords(cardOf(doc, id))).toBe("in 10 carers");
	expect(meetingWords.value(unitWords(cardOf(doc, id)))).toBe("Value (in 10 carers)");
	const said = add(doc, "measure", { fields: { measuredIn: "days" }, texts: { targetNote: "9 in 10" } });
	expect(level(cardOf(doc, said), "target")).toBe("9 in 10");
	expect(meetingWords.value(unitWords(cardOf(doc, said)))).toBe("Value (days)");
	const pounds = add(doc, "resource", { fields: { resource: "money" } });
	expect(unitWords(cardOf(doc, pounds))).toBe("£");
});
