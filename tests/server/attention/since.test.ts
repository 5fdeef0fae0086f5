import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { cardSubject } from "@/lib/agreement/subject";
import { newId } from "@/lib/ids";
import { addCard, binCard } from "@/lib/plan/edit";
import { observePlan } from "@/server/acts/observe-plan";
import { draft, put } from "../../support/agreeing";
import { asks, says } from "../../support/attention";
import { type TestDatabase, testDatabase } from "../../support/database";
import { type ReadyPlan, readyPlan, retitle } from "../../support/ready-plan";
import { doAct, MINUTE, somebody, type TestSite, testSite, threePartners } from "../../support/site";

let database: TestDatabase;
let site: TestSite;
let ready: ReadyPlan;
beforeAll(async () => {
	database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
	site = testSite(database.db);
	ready = await readyPlan(site);
});

const later = (minutes: number) => {
	site.clock.now = new Date(site.clock.now.getTime() + minutes * MINUTE);
	return site.clock.now.toISOString();
};
const visits = () => doAct(site, ready.homes, "note-visit", { plan: ready.plan });
const since = () => asks(site, ready.homes, "since", { plan: ready.plan });
const NOTHING = { cards: [], comments: [], events: [] };

test("[T9] a visit goes on while there are signs of it; what came before it counts from the last sign of the one before", async () => {
	expect(await since()).toEqual({ since: null, ...NOTHING });
	await visits();
	expect((await since()).since).toBeNull();
	later(29);
	await visits();
	const last = later(29);
	await visits();
	expect((await since()).since).toBeNull();
	later(31);
	expect((await since()).since).toBe(last); // asked before the screen said that its person is here
	await visits();
	expect((await since()).since).toBe(last);
	later(10);
	await visits();
	expect((await since()).since).toBe(last);
});

test("[T9] it tells what others did since: cards, comments and acts, and nothing of one's own", async () => {
	const { plan, harbour, clinic, homes, aim, role, measure, partners } = ready;
	await visits();
	later(60);
	await visits();
	later(1);
	const [added, passing] = [newId(), newId()];
	const by = { by: harbour.personId, at: site.clock.now.toISOString() };
	await draft(site, plan, harbour, (doc) => {
		addCard(doc, { ...by, kind: "aim", id: added, title: "Nobody waits for a bed" });
		addCard(doc, { ...by, kind: "aim", id: passing, title: "Made and thrown away" });
	});
	await draft(site, plan, harbour, (doc) => void binCard(doc, passing, by));
	await draft(site, plan, harbour, (doc) => void binCard(doc, measure, by));
	await retitle(site, ready, aim, "Home within two days");
	await draft(site, plan, homes, (doc) => {
		addCard(doc, { ...by, kind: "aim", title: "Our own" });
	});
	later(1);
	await observePlan(site.runtime, plan);
	await says(site, clinic, plan, role);
	await says(site, clinic, plan, role);
	await says(site, homes, plan, role);
	await put(site, plan, clinic, cardSubject(role));
	const told = await since();
	expect(told.cards.map(({ code, title, kind, by }) => [code, title, kind, by])).toEqual([
		["A1", "Home within two days", "changed", [partners.CL]],
		["E1", "Days in hospital", "binned", [partners.HB]],
		["A2", "Nobody waits for a bed", "added", [partners.HB]],
	]);
	expect(told.comments).toEqual([{ about: role, code: "R1", title: "Coordinator", count: 2 }]);
	expect(told.events.map(({ act, personName, partner, code }) => [act, personName, partner, code])).toEqual([
		["wording-lapsed", null, null, "A1"],
		["put-to-partners", "Ruth Clinic", partners.CL, "R1"],
	]);
});

test("[T8] what happens on another plan is told to nobody here", async () => {
	await visits();
	later(60);
	await visits();
	later(1);
	const other = await threePartners(site, await somebody(site, "Jonas Elsewhere"));
	await doAct(site, other.lead, "add-partner", {
		plan: other.plan,
		name: "Kestrelwharf",
		code: "KW",
		kind: "housing",
	});
	expect(await since()).toMatchObject(NOTHING);
});
