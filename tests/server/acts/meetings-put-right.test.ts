import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { acts } from "@/lib/acts";
import { burnUp } from "@/lib/meeting/strip";
import type { Refusal } from "@/lib/verdict";
import { perform } from "@/server/acts/perform";
import { verifyLedger } from "@/server/db/rows/ledger";
import { openDecisions } from "@/server/db/rows/meeting-decisions";
import { lastStatuses, meetingsOfPlan } from "@/server/db/rows/meetings";
import { verifyAttested } from "@/server/db/rows/verify-attested";
import { type TestDatabase, testDatabase } from "@/tests/support/database";
import { type ReadyPlan, readyPlan } from "@/tests/support/ready-plan";
import { doAct, refusalOf, type TestSite, testSite } from "@/tests/support/site";

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

const open = async (held: string) =>
	(
		await doAct(site, ready.harbour, "open-meeting", {
			plan: ready.plan,
			held,
			present: [ready.partners.HB],
			names: "",
		})
	).meeting;
const close = (meeting: string, next: string | null = null) =>
	doAct(site, ready.harbour, "close-meeting", { plan: ready.plan, meeting, next });
const right = (meeting: string, more: { held: string; present?: string[]; names?: string }) => ({
	plan: ready.plan,
	meeting,
	present: [ready.partners.HB, ready.partners.CL],
	names: "Ruth Clinic",
	...more,
});
const correct = (meeting: string, more: Parameters<typeof right>[1]) =>
	perform(site.runtime, ready.harbour, "correct-meeting", right(meeting, more));
const detailOf = async (run: Promise<unknown>) => ((await run) as Refusal).detail ?? "";
const entries = async (act: string) =>
	(await site.db.query.ledger.findMany({ where: (row, { eq }) => eq(row.planId, ready.plan) })).filter(
		(row) => row.act === act,
	);
const decided = (meeting: string, due = "2026-03-11") => ({
	plan: ready.plan,
	meeting,
	text: "A phone line.",
	owner: ready.partners.CL,
	due,
});

test("[M22] the open meeting gets the right day, partners and names; what was written first stays in the ledger", async () => {
	const first = await open("2026-03-05");
	await close(first, "2026-03-12");
	const meeting = await open("2026-03-10");
	await doAct(site, ready.clinic, "record-decision", decided(meeting));
	expect(await detailOf(correct(meeting, { held: "2026-03-13" }))).toContain("has not come");
	expect(await detailOf(correct(meeting, { held: "2026-03-04" }))).toContain("before the last meeting");
	expect(await detailOf(correct(meeting, { held: "2026-03-12" }))).toContain("a decision of this meeting");
	const stranger = "00000000-0000-7000-8000-000000000009";
	expect(await correct(meeting, { held: "2026-03-10", present: [stranger] })).toMatchObject({
		refused: "not-found",
	});
	await doAct(site, ready.harbour, "correct-meeting", right(meeting, { held: "2026-03-09" }));
	expect((await meetingsOfPlan(site.db, ready.plan)).at(-1)).toMatchObject({
		number: 2,
		held: "2026-03-09",
		present: [ready.partners.HB, ready.partners.CL],
		names: "Ruth Clinic",
	});
	expect((await entries("open-meeting")).at(-1)?.entry).toMatchObject({ held: "2026-03-10" });
	// The next meeting is reckoned from the day that is right.
	await close(meeting, "2026-03-10");
	await open("2026-03-09");
	expect((await verifyAttested(site.db, ready.plan)).broken).toEqual([]);
});

test("[M22] of the last closed meeting who was there is put right, not its day; older ones stay; the same again is no entry", async () => {
	const first = await open("2026-03-05");
	await close(first);
	await doAct(site, ready.harbour, "correct-meeting", right(first, { held: "2026-03-05" }));
	await doAct(site, ready.harbour, "correct-meeting", right(first, { held: "2026-03-05" }));
	expect(await entries("correct-meeting")).toHaveLength(1);
	expect(await detailOf(correct(first, { held: "2026-03-06" }))).toContain("its day stays");
	const second = await open("2026-03-10");
	await doAct(site, ready.harbour, "correct-meeting", right(first, { held: "2026-03-05", names: "" }));
	// A partner that left since was there all the same.
	await doAct(site, ready.harbour, "remove-partner", { plan: ready.plan, partner: ready.partners.CL });
	await doAct(site, ready.harbour, "correct-meeting", right(first, { held: "2026-03-05" }));
	expect(await correct(second, { held: "2026-03-10" })).toMatchObject({ refused: "not-found" });
	await close(second);
	expect(await detailOf(correct(first, { held: "2026-03-05" }))).toContain("later meeting");
});

test("[M23] a cancelled meeting counts nowhere, its number is used again, and what was said in it stays in the ledger", async () => {
	const { plan, harbour, clinic, strategy } = ready;
	await close(await open("2026-03-05"), "2026-03-19");
	const before = await meetingsOfPlan(site.db, plan);
	const meeting = await open("2026-03-10");
	const status = { strategy, progress: "done", note: "Over.", outcome: "kept", why: "" } as const;
	await doAct(site, clinic, "say-progress", { plan, meeting, ...status });
	const { decision } = await doAct(site, clinic, "record-decision", decided(meeting));
	const cancel = { plan, meeting, reason: "Opened on the wrong plan." };
	expect(acts["cancel-meeting"].input.safeParse({ ...cancel, reason: "…" }).success).toBe(false);
	expect(await refusalOf(site, clinic, "cancel-meeting", cancel)).toBe("not-allowed");
	await doAct(site, harbour, "cancel-meeting", cancel);
	expect(await meetingsOfPlan(site.db, plan)).toEqual(before);
	expect(
		burnUp(await meetingsOfPlan(site.db, plan), new Map([[strategy, 0]])).map(({ done }) => done),
	).toEqual([0]);
	expect(await openDecisions(site.db, plan)).toEqual([]);
	expect(await lastStatuses(site.db, plan)).toEqual(new Map());
	for (const run of [
		perform(site.runtime, clinic, "say-progress", { plan, meeting, ...status }),
		perform(site.runtime, harbour, "cancel-meeting", cancel),
		perform(site.runtime, harbour, "close-meeting", { plan, meeting, next: null }),
		correct(meeting, { held: "2026-03-10" }),
	])
		expect(await detailOf(run)).toContain("was cancelled");
	const settle = { plan, decision, state: "done", note: "" } as const;
	expect(await refusalOf(site, clinic, "settle-decision", settle)).toBe("not-found");
	expect((await entries("say-progress")).map(({ entry }) => entry)).toMatchObject([
		{ meeting, note: "Over." },
	]);
	expect((await entries("cancel-meeting"))[0]?.entry).toMatchObject({ number: 2, text: cancel.reason });
	await open("2026-03-06");
	expect((await meetingsOfPlan(site.db, plan)).map(({ number }) => number)).toEqual([1, 2]);
	expect((await verifyAttested(site.db, plan)).broken).toEqual([]);
	expect(await verifyLedger(site.db, plan)).toMatchObject({ brokenAt: null });
});
