import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { allDecisions } from "@/lib/meeting/decision";
import type { DecisionState } from "@/lib/meeting/meeting";
import type { Refusal } from "@/lib/verdict";
import { perform } from "@/server/acts/perform";
import { meetingsOfPlan } from "@/server/db/rows/meetings";
import { type TestDatabase, testDatabase } from "@/tests/support/database";
import { type ReadyPlan, readyPlan } from "@/tests/support/ready-plan";
import { doAct, refusalOf, seated, type TestSite, testSite } from "@/tests/support/site";

let database: TestDatabase;
let site: TestSite;
let ready: ReadyPlan;
let meeting: string;
beforeAll(async () => {
	database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
	site = testSite(database.db);
	ready = await readyPlan(site);
	const { plan, harbour, partners } = ready;
	const held = { held: "2026-03-12", present: [partners.HB, partners.CL], names: "" };
	({ meeting } = await doAct(site, harbour, "open-meeting", { plan, ...held }));
});

const decided = (due = "2026-05-01") => ({
	plan: ready.plan,
	meeting,
	text: "A phone line for all wards.",
	owner: ready.partners.CL,
	due,
});
const settled = (decision: string, state: DecisionState, note = "") => ({
	plan: ready.plan,
	decision,
	state,
	note,
});
const decide = async () => (await doAct(site, ready.harbour, "record-decision", decided())).decision;
const detailOf = async (run: Promise<unknown>) => ((await run) as Refusal).detail ?? "";

test("[M21] a decision that would be due before its meeting, or in another age, is refused at its date", async () => {
	const refused = (due: string) => perform(site.runtime, ready.clinic, "record-decision", decided(due));
	expect(await refused("2026-03-11")).toMatchObject({ refused: "bad-input", where: "due" });
	expect(await detailOf(refused("2026-03-11"))).toContain("before the day of this meeting");
	expect(await detailOf(refused("2062-05-01"))).toContain("10 years");
	const nothing = { ...decided(), text: "\u200b" };
	expect(await perform(site.runtime, ready.clinic, "record-decision", nothing)).toMatchObject({
		refused: "bad-input",
		where: "text",
	});
	await doAct(site, ready.clinic, "record-decision", decided("2026-03-12"));
	expect((await meetingsOfPlan(site.db, ready.plan))[0]?.decisions).toHaveLength(1);
});

test("[M20] a decision is done, taken up again and dropped, by its owner's people and the plan lead, and the last word counts", async () => {
	const decision = await decide();
	const { plan, partners } = ready;
	const speaker = await seated(
		site,
		{ plan, partners, lead: ready.harbour, leadSeat: "" },
		"CL",
		"commenter",
	);
	const now = async () => {
		const { open, settled } = allDecisions(await meetingsOfPlan(site.db, plan));
		return [...open, ...settled].map(({ step }) => [step?.state, step?.note, step?.personName]);
	};
	expect(await refusalOf(site, ready.homes, "settle-decision", settled(decision, "done"))).toBe(
		"other-partner",
	);
	await doAct(site, speaker, "settle-decision", settled(decision, "done", "It rings since Monday."));
	expect(await now()).toEqual([["done", "It rings since Monday.", speaker.personName]]);
	const twice = perform(site.runtime, ready.clinic, "settle-decision", settled(decision, "done"));
	expect(await detailOf(twice)).toContain("done already");
	await doAct(site, ready.harbour, "close-meeting", { plan, meeting, next: null });
	await doAct(site, ready.harbour, "settle-decision", settled(decision, "open"));
	expect(await now()).toEqual([["open", "", ready.harbour.personName]]);
	expect(await refusalOf(site, ready.clinic, "settle-decision", settled(decision, "dropped", " ."))).toBe(
		"reason-missing",
	);
	await doAct(site, ready.clinic, "settle-decision", settled(decision, "dropped", "The county pays it."));
	expect(await now()).toEqual([["dropped", "The county pays it.", ready.clinic.personName]]);
});
