import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { ActInput } from "@/lib/acts";
import { cardSubject } from "@/lib/agreement/subject";
import { driftOf } from "@/lib/drift/drift";
import { because } from "@/lib/i18n/en/because";
import type { Progress } from "@/lib/meeting/meeting";
import { burnUp, stripOf } from "@/lib/meeting/strip";
import { cardMap, fieldsOf } from "@/lib/plan/document";
import { setField } from "@/lib/plan/edit";
import { readCards } from "@/lib/plan/read";
import { revealedRounds } from "@/lib/rating/rating";
import { isRefusal, type Refusal } from "@/lib/verdict";
import { importPlan } from "@/server/acts/import-plan";
import { perform } from "@/server/acts/perform";
import type { Session } from "@/server/auth/session";
import { verifyLedger } from "@/server/db/rows/ledger";
import { lastReadingDays, lastValuesOfPlan, meetingsOfPlan, readingsOfPlan } from "@/server/db/rows/meetings";
import { loadPlanDoc } from "@/server/db/rows/plan-docs";
import { ratingRoundsOf } from "@/server/db/rows/ratings";
import { verifyAttested } from "@/server/db/rows/verify-attested";
import { agrees, draft, put } from "@/tests/support/agreeing";
import { caseFile } from "@/tests/support/cases";
import { type TestDatabase, testDatabase } from "@/tests/support/database";
import { type ReadyPlan, readyPlan, retitle } from "@/tests/support/ready-plan";
import { sealAll } from "@/tests/support/sealing";
import { doAct, refusalOf, seated, somebody, type TestSite, testSite } from "@/tests/support/site";

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

const detailOf = async (run: Promise<unknown>) => ((await run) as Refusal).detail ?? "";
const open = (held = "2026-03-12") => ({
	plan: ready.plan,
	held,
	present: [ready.partners.HB, ready.partners.CL],
	names: "",
});
const hold = async (held?: string) => (await doAct(site, ready.harbour, "open-meeting", open(held))).meeting;
const says = (meeting: string, progress: Progress = "on-track") => ({
	plan: ready.plan,
	meeting,
	strategy: ready.strategy,
	progress,
	note: "",
	outcome: "kept" as const,
	why: "",
});

test("[M1] meetings are held one after the other, on a day that has come", async () => {
	const ahead = perform(site.runtime, ready.harbour, "open-meeting", open("2026-03-13"));
	expect(await detailOf(ahead)).toContain("has not come");
	const meeting = await hold("2026-03-10");
	expect(await detailOf(perform(site.runtime, ready.harbour, "open-meeting", open()))).toContain(
		"still open",
	);
	await doAct(site, ready.harbour, "close-meeting", { plan: ready.plan, meeting, next: "2026-04-10" });
	const before = perform(site.runtime, ready.harbour, "open-meeting", open("2026-03-09"));
	expect(await detailOf(before)).toContain("before the last meeting");
	await hold("2026-03-10");
	expect((await meetingsOfPlan(site.db, ready.plan)).map(({ number, held }) => [number, held])).toEqual([
		[1, "2026-03-10"],
		[2, "2026-03-10"],
	]);
});

test("[M1] the day is the one of British clocks, also in the hour that summer time takes from the night", async () => {
	site.clock.now = new Date("2026-06-30T23:30:00.000Z"); // half past midnight on 1 July in London
	await hold("2026-07-01");
	expect((await meetingsOfPlan(site.db, ready.plan))[0]?.held).toBe("2026-07-01");
});

test("[M3] only agreed strategies are tracked; one that is changed or stopped says why, and the last word counts", async () => {
	const meeting = await hold();
	await doAct(site, ready.clinic, "say-progress", { ...says(meeting), note: "First week went well." });
	await doAct(site, ready.homes, "say-progress", says(meeting, "at-risk"));
	const stopped = { ...says(meeting, "off-track"), outcome: "stopped" as const, why: "  " };
	expect(await refusalOf(site, ready.homes, "say-progress", stopped)).toBe("reason-missing");
	const [one] = await meetingsOfPlan(site.db, ready.plan);
	expect(one?.statuses.map(({ progress, note, partner }) => [progress, note, partner])).toEqual([
		["at-risk", "", ready.partners.HM],
	]);
	await retitle(site, ready, ready.strategy, "Another answer");
	expect(await detailOf(perform(site.runtime, ready.clinic, "say-progress", says(meeting)))).toContain(
		"not agreed",
	);
	expect(await refusalOf(site, ready.clinic, "say-progress", { ...says(meeting), strategy: ready.aim })).toBe(
		"not-found",
	);
});

test("[M30] what a colleague said meanwhile is not written over unseen, and what one said oneself is", async () => {
	const meeting = await hold();
	const said = { ...says(meeting, "at-risk"), note: "The list came late." };
	await doAct(site, ready.clinic, "say-progress", { ...said, over: null });
	const mine = { ...says(meeting, "off-track"), note: "Nobody fits the rails." };
	const unseen = perform(site.runtime, ready.homes, "say-progress", { ...mine, over: null });
	expect(await detailOf(unseen)).toContain("Ruth Clinic said something else meanwhile");
	const [one] = await meetingsOfPlan(site.db, ready.plan);
	expect(one?.statuses.map(({ note }) => note)).toEqual(["The list came late."]);

	await doAct(site, ready.clinic, "say-progress", { ...said, progress: "on-track", over: null });
	const [two] = await meetingsOfPlan(site.db, ready.plan);
	const seen = two?.statuses[0]?.at ?? "";
	await doAct(site, ready.homes, "say-progress", { ...mine, over: seen });
	const [three] = await meetingsOfPlan(site.db, ready.plan);
	expect(three?.statuses.map(({ note }) => note)).toEqual(["Nobody fits the rails."]);
});

test("[M2] a closed meeting stays as it is, and says how far the plan had come", async () => {
	const meeting = await hold();
	await doAct(site, ready.clinic, "say-progress", says(meeting, "done"));
	await doAct(site, ready.clinic, "record-decision", {
		plan: ready.plan,
		meeting,
		text: "The list goes to all wards.",
		owner: ready.partners.HM,
		due: "2026-05-01",
	});
	const close = { plan: ready.plan, meeting, next: null as string | null };
	expect(
		await detailOf(perform(site.runtime, ready.harbour, "close-meeting", { ...close, next: "2026-03-12" })),
	).toContain("later day");
	// A slip in the year would stand in everybody's calendar.
	expect(
		await perform(site.runtime, ready.harbour, "close-meeting", { ...close, next: "2206-03-12" }),
	).toMatchObject({ refused: "bad-input", where: "next", detail: because.nextTooFar });
	await doAct(site, ready.harbour, "close-meeting", close);
	const before = await meetingsOfPlan(site.db, ready.plan);
	for (const run of [
		perform(site.runtime, ready.clinic, "say-progress", says(meeting, "off-track")),
		perform(site.runtime, ready.harbour, "close-meeting", close),
		perform(site.runtime, ready.clinic, "record-decision", {
			plan: ready.plan,
			meeting,
			text: "Too late.",
			owner: ready.partners.HM,
			due: "2026-05-01",
		}),
	])
		expect(await detailOf(run)).toContain("closed");
	expect(await meetingsOfPlan(site.db, ready.plan)).toEqual(before);
	const doc = await loadPlanDoc(site.db, ready.plan);
	expect(before[0]?.closed?.seq).toBe(doc?.seq);
});

test("[M7] a value is given by the partner that supplies the measure, of a day that has come, and a day's last one counts", async () => {
	const give = { plan: ready.plan, measure: ready.measure, day: "2026-03-10", value: 3_400, note: "" };
	expect(await refusalOf(site, ready.homes, "give-reading", give)).toBe("other-partner");
	expect(
		await detailOf(perform(site.runtime, ready.clinic, "give-reading", { ...give, day: "2026-03-13" })),
	).toContain("has not come");
	await doAct(site, ready.clinic, "give-reading", give);
	await doAct(site, ready.clinic, "give-reading", { ...give, value: 3_390, note: "Counted again." });
	expect((await readingsOfPlan(site.db, ready.plan)).map(({ value, note }) => [value, note])).toEqual([
		[3_390, "Counted again."],
	]);
	await draft(site, ready.plan, ready.clinic, (doc) => {
		const map = cardMap(doc, ready.measure);
		if (map) fieldsOf(map)?.set("measuredIn", "percent");
	});
	for (const value of [-1, 10_001])
		expect(await detailOf(perform(site.runtime, ready.clinic, "give-reading", { ...give, value }))).toContain(
			"0 to 100",
		);
});

test("[M31] a value that was a slip is taken back and counts nowhere, and one of a day before the baseline is refused", async () => {
	const give = { plan: ready.plan, measure: ready.measure, day: "2026-03-09", value: 3_400, note: "" };
	const doing = (more: Partial<ActInput<"give-reading">>) =>
		perform(site.runtime, ready.clinic, "give-reading", { ...give, ...more });
	await doing({});
	await doing({ day: "2026-03-10", value: 9 });
	const takenBack = { day: "2026-03-10", value: null };
	expect(await refusalOf(site, ready.homes, "give-reading", { ...give, ...takenBack })).toBe("other-partner");
	await doing(takenBack);
	expect(await detailOf(doing(takenBack))).toContain("none to take back");
	const standing = async () => ({
		days: [...(await lastReadingDays(site.db, ready.plan)).values()],
		last: (await lastValuesOfPlan(site.db, ready.plan)).map(({ day, value }) => [day, value]),
		all: (await readingsOfPlan(site.db, ready.plan)).map(({ day, value }) => [day, value]),
	});
	const first = ["2026-03-09", 3_400];
	expect(await standing()).toEqual({ days: ["2026-03-09"], last: [first], all: [first] });
	await doing({ day: "2026-03-09", value: null });
	expect(await standing()).toEqual({ days: [], last: [], all: [] });
	await doing({ day: "2026-03-10", value: 3_380 });
	expect((await standing()).last).toEqual([["2026-03-10", 3_380]]);
	expect((await verifyAttested(site.db, ready.plan)).broken).toEqual([]);

	await draft(site, ready.plan, ready.clinic, (doc) =>
		setField(doc, ready.measure, "baselineOn", "2026-03-07"),
	);
	expect(await detailOf(doing({ day: "2019-01-01" }))).toContain("the baseline is of 7 March 2026");
});

test("[M4] [M5] [M9] a year of meetings over an imported plan: strip, burn-up and drift are what a hand computation says", async () => {
	const lead = await somebody(site, "Maren Lead");
	const file = caseFile("nottinghamshire-street-triage.json");
	const imported = await importPlan(
		site.db,
		file,
		{ leadId: lead.personId, by: lead.personId, sample: false },
		site.clock.now,
	);
	if (isRefusal(imported)) throw new Error(imported.refused);
	const { plan } = imported.done;
	const partners = await site.db.query.partners.findMany({
		where: (row, { eq }) => eq(row.planId, plan),
		orderBy: (row, { asc }) => asc(row.position),
	});
	const ids = Object.fromEntries(partners.map(({ code, id }) => [code, id])) as Record<string, string>;
	const of = { plan, partners: ids as never, lead, leadSeat: "" };
	const signatories: Session[] = [];
	for (const { code } of partners)
		signatories.push(
			await seated(site, of, code as never, "editor", { signatory: true, name: `Signatory of ${code}` }),
		);
	const editor = signatories[0] as Session;
	const loaded = await loadPlanDoc(site.db, plan);
	const strategies = readCards(loaded?.doc ?? (undefined as never))
		.filter(({ kind, title, barriers }) => kind === "strategy" && title && barriers.length > 0)
		.slice(0, 2);
	expect(strategies).toHaveLength(2);
	const [first, second] = strategies.map(({ id }) => id) as [string, string];
	const barrier = strategies[0]?.barriers[0] as string;
	const inForceFrom = new Map<string, number>();
	const agree = async (card: string) => {
		const words = await put(site, plan, editor, cardSubject(card));
		for (const person of signatories) await agrees(site, person, words);
		const last = await site.db.query.ledger.findMany({ where: (row, { eq }) => eq(row.planId, plan) });
		inForceFrom.set(card, last.length);
	};
	const rate = async (score: 1 | 2 | 3 | 4 | 5) => {
		const { round } = await doAct(site, lead, "open-rating-round", { plan });
		for (const person of signatories) {
			await doAct(site, person, "give-rating", { plan, round, item: barrier, score, reason: "So it is." });
			await sealAll(site, person, plan, round);
		}
	};
	await agree(first);
	/** Month by month: what is said of the first strategy, and from the fifth on of the second. */
	const script: [Progress, Progress | null][] = [
		["on-track", null],
		["at-risk", null],
		["off-track", null],
		["off-track", null],
		["at-risk", "on-track"],
		["on-track", "on-track"],
		["on-track", "done"],
		["on-track", "done"],
		["on-track", null],
		["on-track", null],
		["on-track", null],
		["on-track", null],
	];
	const days: string[] = [];
	for (const [month, [one, two]] of script.entries()) {
		if (month === 4) await agree(second);
		if (month === 3) await rate(4);
		if (month === 7) await rate(3);
		if (month === 10) await rate(2);
		site.clock.now = new Date(Date.UTC(2026, 3 + month, 15, 10));
		const held = site.clock.now.toISOString().slice(0, 10);
		days.push(held);
		const present = partners.map(({ id }) => id);
		const { meeting } = await doAct(site, lead, "open-meeting", { plan, held, present, names: "" });
		for (const [strategy, progress] of [
			[first, one],
			[second, two],
		] as const)
			if (progress)
				await doAct(site, editor, "say-progress", {
					plan,
					meeting,
					strategy,
					progress,
					note: "",
					outcome: "kept",
					why: "",
				});
		await doAct(site, lead, "close-meeting", { plan, meeting, next: null });
	}
	const meetings = await meetingsOfPlan(site.db, plan);
	const rows = stripOf(meetings, [first, second], inForceFrom);
	expect(
		rows.map(({ cells }) => cells.map((cell) => (cell.kind === "said" ? cell.status.progress : cell.kind))),
	).toEqual([
		script.map(([one]) => one),
		[...Array(4).fill("not-agreed"), "on-track", "on-track", "done", "done", ...Array(4).fill("settled")],
	]);
	expect(rows.map(({ inARow, last }) => [inARow, last?.progress])).toEqual([
		[7, "on-track"],
		[2, "done"],
	]);
	expect(burnUp(meetings, inForceFrom).map(({ held, agreed, done }) => [held, agreed, done])).toEqual(
		days.map((day, month) => [day, month < 4 ? 1 : 2, month < 6 ? 0 : 1]),
	);
	const rounds = revealedRounds({ rounds: await ratingRoundsOf(site.db, plan) });
	expect(
		driftOf([{ id: first, barriers: [barrier], progress: rows[0]?.last?.progress ?? null }], rounds),
	).toEqual([{ strategy: first, barrier, means: [4, 3, 2], rounds: [1, 2, 3] }]);
	expect(await verifyLedger(site.db, plan)).toMatchObject({ brokenAt: null });
}, 120_000);
