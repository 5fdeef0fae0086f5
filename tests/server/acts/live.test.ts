import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { cardSubject } from "@/lib/agreement/subject";
import { observePlan } from "@/server/acts/observe-plan";
import { verifyLedger } from "@/server/db/rows/ledger";
import { agrees, put, seen, standingOf, standsOf } from "../../support/agreeing";
import { type TestDatabase, testDatabase } from "../../support/database";
import { type ReadyPlan, readyPlan, retitle } from "../../support/ready-plan";
import { DAY, doAct, MINUTE, refusalOf, type TestSite, testSite } from "../../support/site";

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

const planRow = () => site.db.query.plans.findFirst({ where: (row, { eq }) => eq(row.id, ready.plan) });
const later = (ms: number) => {
	site.clock.now = new Date(site.clock.now.getTime() + ms);
};
const goLive = async () => {
	const { plan, harbour } = ready;
	const digest = await seen(site, plan, "plan");
	const { round } = await doAct(site, harbour, "go-live", { plan, digest });
	return { plan, round, digest };
};
const noticesOf = async () => (await standsOf(site, ready.plan)).view.notices;

test("[G4] a plan with nothing missing is ready, is put whole to its partners, and is live with the last agreement", async () => {
	expect((await standsOf(site, ready.plan)).now.readiness.unmet).toEqual([]);
	await observePlan(site.runtime, ready.plan);
	expect((await planRow())?.status).toBe("ready");
	const words = await goLive();
	expect(await agrees(site, ready.harbour, words)).toEqual({ live: false });
	expect(await agrees(site, ready.clinic, words)).toEqual({ live: false });
	expect((await planRow())?.status).toBe("ready");
	expect(await agrees(site, ready.homes, words)).toEqual({ live: true });
	expect(await planRow()).toMatchObject({ status: "live", liveRoundId: words.round, liveAt: site.clock.now });
	expect(await verifyLedger(site.db, ready.plan)).toMatchObject({ brokenAt: null });
});

test("[G4] one unmet barrier refuses go live, and names it", async () => {
	const { plan, harbour } = ready;
	await retitle(site, ready, ready.strategy, "Another strategy");
	const digest = await seen(site, plan, "plan");
	expect(await refusalOf(site, harbour, "go-live", { plan, digest })).toBe("not-ready");
	const { unmet } = (await standsOf(site, plan)).now.readiness;
	expect(unmet.map(({ code }) => code)).toEqual([
		"B1",
		"B2",
		"B3",
		"B4",
		"B5",
		"B6",
		"B7",
		"B8",
		"B9",
		"B10",
	]);
	expect(unmet[0]).toMatchObject({ verb: "putAgain", check: "barriers" });
});

test("[G4] words that move while partners decide on the whole plan are refused, and so is a gate that closed", async () => {
	const words = await goLive();
	await agrees(site, ready.harbour, words);
	await doAct(site, ready.homes, "withdraw-agreement", {
		plan: ready.plan,
		round: ready.strategyRound,
		reason: "",
	});
	await agrees(site, ready.clinic, words);
	const last = { ...words, answer: "agree", reason: "" } as const;
	expect(await refusalOf(site, ready.homes, "decide", last)).toBe("not-ready");
	await retitle(site, ready, ready.aim, "Another aim");
	expect(await refusalOf(site, ready.homes, "decide", last)).toBe("wording-changed");
	expect((await planRow())?.status).not.toBe("live");
});

test("[G6] an agreement that lapses on a live plan breaks a condition with its date, and the plan stays live", async () => {
	const words = await goLive();
	for (const person of [ready.harbour, ready.clinic, ready.homes]) await agrees(site, person, words);
	later(3 * DAY);
	await retitle(site, ready, ready.aim, "Home sooner");
	await observePlan(site.runtime, ready.plan);
	expect((await planRow())?.status).toBe("live");
	const notices = await noticesOf();
	expect(notices).toMatchObject([
		{ event: "lapsed", of: cardSubject(ready.aim), editors: [{ name: "Ruth Clinic" }] },
		{ event: "broken", of: `aims:${ready.aim}`, at: site.clock.now.toISOString() },
	]);
	expect(await observePlan(site.runtime, ready.plan)).toBe(false);
	later(DAY);
	await retitle(site, ready, ready.aim, "Home on the day");
	await observePlan(site.runtime, ready.plan);
	expect((await noticesOf()).map(({ event }) => event)).toEqual(["lapsed", "broken", "restored", "met"]);
	expect(await verifyLedger(site.db, ready.plan)).toMatchObject({ brokenAt: null });
});

test("[A10] a lapse and the words that come back are on record, with who edited, and written once", async () => {
	later(MINUTE);
	await retitle(site, ready, ready.strategy, "Another strategy");
	later(MINUTE);
	expect(await observePlan(site.runtime, ready.plan)).toBe(true);
	expect(await observePlan(site.runtime, ready.plan)).toBe(false);
	later(MINUTE);
	await retitle(site, ready, ready.strategy, "One answer to all");
	await observePlan(site.runtime, ready.plan);
	const events = (await noticesOf()).filter(({ of }) => of === cardSubject(ready.strategy));
	expect(events.map(({ event, editors }) => [event, editors.map(({ name }) => name)])).toEqual([
		["lapsed", ["Ruth Clinic"]],
		["restored", ["Ruth Clinic"]],
	]);
	expect(await standingOf(site, ready.plan, cardSubject(ready.strategy))).toMatchObject({ kind: "in-force" });
});

test("[A10] new words that are agreed anew and lapse again are two lapses on record", async () => {
	const { plan } = ready;
	for (const title of ["A second strategy", "A third strategy"]) {
		await retitle(site, ready, ready.strategy, title);
		later(MINUTE);
		await observePlan(site.runtime, plan);
		const words = await put(site, plan, ready.clinic, cardSubject(ready.strategy));
		for (const person of [ready.harbour, ready.clinic, ready.homes]) await agrees(site, person, words);
		await observePlan(site.runtime, plan);
	}
	const events = (await noticesOf()).filter(({ of }) => of === cardSubject(ready.strategy));
	expect(events.map(({ event }) => event)).toEqual(["lapsed", "lapsed"]);
});

test("[G5] a plan starts with known gaps when every partner consents to them, and the gaps stay on record", async () => {
	const { plan, harbour, clinic, homes } = ready;
	await retitle(site, ready, ready.aim, "Home sooner");
	const reason = "Winter does not wait.";
	const digest = await seen(site, plan, "known-gaps", reason);
	const { round } = await doAct(site, harbour, "start-with-known-gaps", { plan, digest, reason });
	const words = { plan, round, digest };
	const reserved = { ...words, answer: "reservation", reason: "If it snows." } as const;
	expect(await refusalOf(site, clinic, "decide", reserved)).toBe("bad-input");
	await agrees(site, harbour, words);
	await doAct(site, clinic, "decide", { ...words, answer: "object", reason: "Not in winter." });
	await agrees(site, homes, words);
	expect((await planRow())?.status).not.toBe("live");
	expect(await agrees(site, clinic, words)).toEqual({ live: true });
	const { view } = await standsOf(site, plan);
	expect(view.live).toMatchObject({ round, gaps: [`aims:${ready.aim}`] });
	await observePlan(site.runtime, plan);
	expect((await noticesOf()).filter(({ event }) => event === "broken")).toEqual([]);
	const aim = await put(site, plan, harbour, cardSubject(ready.aim));
	for (const person of [harbour, clinic, homes]) await agrees(site, person, aim);
	await observePlan(site.runtime, plan);
	expect((await noticesOf()).at(-1)).toMatchObject({ event: "met", of: `aims:${ready.aim}` });
});

test("[G5] a gap that is added or a word that changes lapses every consent; a gap that closes does not", async () => {
	const { plan, harbour, clinic, homes } = ready;
	await retitle(site, ready, ready.aim, "Home sooner");
	const reason = "Winter does not wait.";
	const ask = async () => {
		const digest = await seen(site, plan, "known-gaps", reason);
		const { round } = await doAct(site, harbour, "start-with-known-gaps", { plan, digest, reason });
		return { plan, round, digest };
	};
	const words = await ask();
	await agrees(site, harbour, words);
	await doAct(site, homes, "withdraw-agreement", { plan, round: ready.strategyRound, reason: "" });
	expect(await standingOf(site, plan, "known-gaps")).toMatchObject({ kind: "lapsed" });
	const last = { ...words, answer: "agree", reason: "" } as const;
	expect(await refusalOf(site, clinic, "decide", last)).toBe("wording-changed");
	const anew = await ask();
	await agrees(site, harbour, anew);
	const strategy = await put(site, plan, harbour, cardSubject(ready.strategy));
	for (const person of [harbour, clinic, homes]) await agrees(site, person, strategy);
	expect(await standingOf(site, plan, "known-gaps")).toMatchObject({ kind: "open", agreed: 1 });
	await retitle(site, ready, ready.aim, "Home much sooner");
	expect(await standingOf(site, plan, "known-gaps")).toMatchObject({ kind: "lapsed" });
});

test("[G5] a plan without a gap is not started with gaps, and a live one is not started again", async () => {
	const { plan, harbour } = ready;
	const input = { plan, digest: "0".repeat(64), reason: "Why not." };
	expect(await refusalOf(site, harbour, "start-with-known-gaps", input)).toBe("not-in-this-state");
	const words = await goLive();
	for (const person of [harbour, ready.clinic, ready.homes]) await agrees(site, person, words);
	expect(await refusalOf(site, harbour, "go-live", { plan, digest: words.digest })).toBe("not-in-this-state");
	expect(await refusalOf(site, harbour, "start-with-known-gaps", input)).toBe("not-in-this-state");
});

test("[G4] a re-opened plan asks again only when its words changed", async () => {
	const { plan, harbour, clinic, homes } = ready;
	const words = await goLive();
	for (const person of [harbour, clinic, homes]) await agrees(site, person, words);
	expect(await refusalOf(site, harbour, "reopen-plan", { plan, reason: "Two wards more." })).toBe("done");
	expect(await planRow()).toMatchObject({ status: "draft", liveRoundId: null });
	await doAct(site, harbour, "go-live", { plan, digest: words.digest });
	expect(await planRow()).toMatchObject({ status: "live", liveRoundId: words.round });
	await doAct(site, harbour, "reopen-plan", { plan, reason: "Two wards more." });
	await retitle(site, ready, ready.measure, "Days saved");
	const again = await goLive();
	expect(again.digest).not.toBe(words.digest);
	for (const person of [harbour, clinic]) expect(await agrees(site, person, again)).toEqual({ live: false });
	expect(await agrees(site, homes, again)).toEqual({ live: true });
});
