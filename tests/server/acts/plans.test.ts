import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { acts } from "@/lib/acts";
import { PARTNERS_MAX } from "@/lib/limits";
import { briefTitle, cardsOf } from "@/lib/plan/document";
import { actDoor } from "@/server/acts/act-door";
import { loadStoredDraft } from "@/server/db/rows/plan-docs";
import { type TestDatabase, testDatabase } from "../../support/database";
import {
	cookieOf,
	doAct,
	refusalOf,
	request,
	somebody,
	type TestPlan,
	type TestSite,
	testSite,
	threePartners,
} from "../../support/site";
import { wholeDatabase } from "../../support/whole-database";

let database: TestDatabase;
let site: TestSite;
let wexmoor: TestPlan;
beforeAll(async () => {
	database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
	site = testSite(database.db);
	wexmoor = await threePartners(site);
});

const given = {
	title: "Street triage",
	place: "Wexmoor",
	model: "multi_agency_team",
	purpose: "",
	start: null,
	cycle: "quarterly",
	own: { name: "Police", code: "PO", kind: "police" },
	others: [],
};

async function create(more: object) {
	const person = await somebody(site, "Founder");
	const cookie = await cookieOf(site, person);
	const answer = await actDoor(
		request(site, "/api/acts/create-plan", { ...given, ...more }, { cookie }),
		"create-plan",
	);
	return { status: answer.status, body: await answer.json() };
}

test("[S14] whoever starts a plan leads it, for the own organisation, with the signatory mark", async () => {
	const seat = await site.db.query.seats.findFirst({ where: (row, { eq }) => eq(row.planId, wexmoor.plan) });
	expect(seat).toMatchObject({ role: "lead", signatory: true, partnerId: wexmoor.partners.HB });
	const row = await site.db.query.plans.findFirst({ where: (one, { eq }) => eq(one.id, wexmoor.plan) });
	expect(row).toMatchObject({ leadPersonId: wexmoor.lead.personId, status: "draft", sample: false });
});

test("[S14] a plan is born with its brief and the ten barriers", async () => {
	const draft = await loadStoredDraft(site.db, wexmoor.plan);
	const doc = new Y.Doc();
	for (const update of draft?.updates ?? []) Y.applyUpdate(doc, update);
	expect(briefTitle(doc)?.toString()).toBe("Home from hospital");
	expect(cardsOf(doc).size).toBe(10);
});

test("[S9] partners take the eight colours in joining order, and patterns from the ninth on", async () => {
	const others = Array.from({ length: 13 }, (_, index) => ({
		name: `Club ${index}`,
		code: `C${index}`,
		kind: "other",
	}));
	const { body } = await create({ others });
	const rows = await site.db.query.partners.findMany({
		where: (row, { eq }) => eq(row.planId, body.done.plan),
		orderBy: (row, { asc }) => asc(row.position),
	});
	expect(rows.map((row) => `${row.colour}.${row.pattern}`).join(" ")).toBe(
		"1.0 2.0 3.0 4.0 5.0 6.0 7.0 8.0 1.1 2.1 3.1 4.1 5.1 6.1",
	);
});

test.each([
	["a title of 141 characters", { title: "x".repeat(141) }, "title", "The title: at most 140 characters."],
	["an empty title", { title: "   " }, "title", "The title is empty."],
	["a start that is no day", { start: "2026-02-30" }, "start", "The start date is not a date."],
	["a start in the year nought", { start: "0000-01-01" }, "start", "The start date: the year 1900 or later."],
	[
		"a code of one letter",
		{ own: { ...given.own, code: "P" } },
		"own.code",
		"The short code: at least 2 characters.",
	],
	[
		"a code with a sign",
		{ own: { ...given.own, code: "P!" } },
		"own.code",
		"The short code: letters and digits only.",
	],
	[
		"an unknown kind",
		{ own: { ...given.own, kind: "circus" } },
		"own.kind",
		"The kind of organisation is not one of the choices.",
	],
	["no organisation of one's own", { own: undefined }, "own", "Your organisation is missing."],
	["an unknown field", { colour: "red" }, undefined, "colour is not expected here."],
])(
	"[L4] %s is refused with its place and a sentence, and nothing is made",
	async (_what, wrong, where, sentence) => {
		await somebody(site, "Bystander");
		const plansBefore = await site.db.query.plans.findMany();
		const { status, body } = await create(wrong);
		expect(status).toBe(400);
		expect(body).toMatchObject({ refused: "bad-input", sentence });
		expect(body.where).toBe(where);
		expect(await site.db.query.plans.findMany()).toHaveLength(plansBefore.length);
	},
);

test("[S15] two partners of one plan never have one code", async () => {
	const { status, body } = await create({ others: [{ name: "Port", code: "po", kind: "other" }] });
	expect([status, body.refused, body.where]).toEqual([409, "code-taken", "others.0.code"]);
	const change = {
		plan: wexmoor.plan,
		partner: wexmoor.partners.CL,
		name: "Clinic",
		code: "hm",
		kind: "other",
	};
	expect(
		await refusalOf(site, wexmoor.lead, "change-partner", acts["change-partner"].input.parse(change)),
	).toBe("code-taken");
	await doAct(
		site,
		wexmoor.lead,
		"change-partner",
		acts["change-partner"].input.parse({ ...change, code: "cl" }),
	);
});

test("[S15] a plan holds at most forty partners", async () => {
	for (let index = 3; index < PARTNERS_MAX; index += 1)
		await doAct(site, wexmoor.lead, "add-partner", {
			plan: wexmoor.plan,
			name: `Club ${index}`,
			code: `K${index}`,
			kind: "other",
		});
	const oneMore = { plan: wexmoor.plan, name: "One more", code: "ONE", kind: "other" as const };
	expect(await refusalOf(site, wexmoor.lead, "add-partner", oneMore)).toBe("bad-input");
});

test("[L5] a draft is deleted by its plan lead who types its title, and nothing of it stays", async () => {
	const before = await wholeDatabase(site.db);
	const other = await threePartners(site, wexmoor.lead);
	expect(await refusalOf(site, other.lead, "delete-plan", { plan: other.plan, title: "Home" })).toBe(
		"bad-input",
	);
	await doAct(site, other.lead, "delete-plan", { plan: other.plan, title: "Home from hospital" });
	expect(await wholeDatabase(site.db)).toBe(before);
	expect(site.rechecked).toEqual([other.plan]);
});

test("[L6] an act that breaks is logged once under a reference, without a word of the plan", async () => {
	const cookie = await cookieOf(site, wexmoor.lead);
	const broken = { ...site.runtime, db: brokenAtTransactions(site) };
	const { provideRuntime } = await import("@/server/runtime");
	provideRuntime(Promise.resolve(broken as typeof site.runtime));
	const answer = await actDoor(request(site, "/api/acts/create-plan", given, { cookie }), "create-plan");
	const body = await answer.json();
	expect(answer.status).toBe(500);
	expect(body.sentence).toContain(body.reference);
	const lines = site.logged.filter((line) => line.includes(body.reference));
	expect(lines).toHaveLength(1);
	expect(lines[0]).not.toContain("Street triage");
});

function brokenAtTransactions({ db }: TestSite) {
	return new Proxy(db, {
		get: (target, key) =>
			key === "transaction"
				? async () => {
						throw new Error("Failed query: insert into plans\nparams: Street triage");
					}
				: Reflect.get(target, key),
	});
}
