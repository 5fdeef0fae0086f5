import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { cardSubject } from "@/lib/agreement/subject";
import { sentenceOfEntry } from "@/lib/ledger/sentence";
import type { Session } from "@/server/auth/session";
import { appendToLedger, verifyLedger } from "@/server/db/rows/ledger";
import { exportDoor } from "@/server/queries/export-door";
import { ledgerNames } from "@/server/queries/ledger-csv";
import { put } from "@/tests/support/agreeing";
import { asks, says } from "@/tests/support/attention";
import { type TestDatabase, testDatabase } from "@/tests/support/database";
import { type ReadyPlan, readyPlan } from "@/tests/support/ready-plan";
import { cookieOf, doAct, request, type TestSite, testSite } from "@/tests/support/site";

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

const page = async (params: Record<string, string> = {}) =>
	(await asks(site, ready.harbour, "ledger", { plan: ready.plan, ...params })).entries;

/** The lines of the download, the oldest entry first. */
async function csv(query = "", person: Session = ready.harbour): Promise<string[]> {
	const cookie = await cookieOf(site, person);
	const path = `/api/plans/${ready.plan}/export/ledger${query}`;
	const answer = await exportDoor(request(site, path, undefined, { cookie }), ready.plan, "ledger");
	expect(answer.status).toBe(200);
	return (await answer.text()).split("\r\n").filter(Boolean);
}

test("[Q20] what becomes of a thread, a comment or a matter names its card, on the page and in the CSV", async () => {
	const { plan } = ready;
	const { thread, comment } = await says(site, ready.clinic, plan, ready.role);
	const to = { kind: "partner" as const, id: ready.partners.HM };
	await doAct(site, ready.clinic, "assign-thread", { plan, thread, to, due: null });
	await doAct(site, ready.clinic, "edit-comment", { plan, comment, text: "Who pays?", mentions: [] });
	await doAct(site, ready.clinic, "delete-comment", { plan, comment });
	await doAct(site, ready.clinic, "resolve-thread", { plan, thread });
	await doAct(site, ready.clinic, "reopen-thread", { plan, thread });
	const words = await put(site, plan, ready.clinic, cardSubject(ready.role));
	await doAct(site, ready.homes, "decide", { ...words, answer: "object", reason: "Not before June." });
	const matter = String((await page())[0]?.entry.decision);
	const owner = ready.partners.HB;
	await doAct(site, ready.harbour, "change-matter", { plan, matter, owner, due: "2026-05-01" });
	await doAct(site, ready.harbour, "settle-matter", { plan, matter, settled: "We wait." });
	const told = [
		"wrote down how an objection or reservation on R1 was settled",
		"changed who sees to an objection or reservation on R1",
		"objected on R1",
		"put R1 to the partners",
		"opened a thread on R1 again",
		"resolved a thread on R1",
		"erased their comment on R1",
		"changed their comment on R1",
		"assigned a thread on R1",
		"began a thread of comments on R1",
	];
	const names = await ledgerNames(site.db, plan);
	const latest = (await page()).slice(0, told.length);
	expect(latest.map(({ act, entry, about }) => sentenceOfEntry(act, entry, names, about))).toEqual(told);
	expect(new Set(latest.map(({ about }) => about))).toEqual(new Set([ready.role]));
	const lines = (await csv()).slice(-told.length).reverse();
	for (const [at, line] of lines.entries()) expect(line).toContain(`,"${told[at]}",`);
});

test("[Q20] of an old entry that names only its thread the card is found through the thread, also a barrier and a factor; the chain stays as it is", async () => {
	const { plan } = ready;
	const old = async (thread: string, act: string) => {
		const { personId } = ready.clinic;
		const entry = { planId: plan, act, personId, partnerId: ready.partners.CL, at: site.clock.now };
		await site.db.transaction((tx) => appendToLedger(tx, { ...entry, entry: { thread } }));
	};
	for (const card of [ready.role, "B05"]) {
		const { thread } = await says(site, ready.clinic, plan, card);
		await old(thread, "resolve-thread");
	}
	await old("gone", "reopen-thread");
	await old("00000000-0000-7000-8000-000000000001", "reopen-thread");
	const before = await verifyLedger(site.db, plan);
	const names = await ledgerNames(site.db, plan);
	const told = (await page({ act: "resolve-thread" })).map(({ act, entry, about }) => [
		about,
		sentenceOfEntry(act, entry, names, about),
	]);
	expect(told).toEqual([
		["B05", "resolved a thread on B5"],
		[ready.role, "resolved a thread on R1"],
	]);
	expect((await page({ act: "reopen-thread" })).map(({ about }) => about)).toEqual([null, null]);
	expect((await csv("?act=resolve-thread"))[1]).toContain("resolved a thread on R1");
	expect(await verifyLedger(site.db, plan)).toEqual(before);
	expect(before.brokenAt).toBeNull();
});

test("[Q21] over both changes of the clocks a day is a British day, and the CSV says the time that the page shows, with its offset", async () => {
	const moments = [
		"2026-03-28T23:30:00.000Z",
		"2026-03-29T00:30:00.000Z",
		"2026-03-29T22:59:59.000Z",
		"2026-03-29T23:00:00.000Z",
		"2026-10-24T22:30:00.000Z",
		"2026-10-24T23:00:00.000Z",
		"2026-10-25T00:30:00.000Z",
		"2026-10-25T01:30:00.000Z",
		"2026-10-25T23:59:59.000Z",
		"2026-10-26T00:00:00.000Z",
	];
	for (const at of moments) {
		site.clock.now = new Date(at);
		await doAct(site, ready.harbour, "name-checkpoint", { plan: ready.plan, name: at, moment: null });
	}
	const named = "act=name-checkpoint";
	const day = async (since: string, until: string) =>
		(await page({ act: "name-checkpoint", since, until })).map(({ at }) => at).reverse();
	expect(await day("2026-03-29", "2026-03-29")).toEqual(moments.slice(1, 3));
	expect(await day("2026-03-28", "2026-03-29")).toEqual(moments.slice(0, 3));
	expect(await day("2026-03-30", "2026-10-24")).toEqual(moments.slice(3, 5));
	expect(await day("2026-10-25", "2026-10-25")).toEqual(moments.slice(5, 9));
	expect(await day("2026-10-26", "2026-10-26")).toEqual(moments.slice(9));
	const [head, ...lines] = await csv(`?${named}&since=2026-03-29&until=2026-10-25`);
	expect(head).toContain('"When, by British clocks"');
	expect(lines.map((line) => line.split(",")[1])).toEqual([
		'"2026-03-29T00:30:00+00:00"',
		'"2026-03-29T23:59:59+01:00"',
		'"2026-03-30T00:00:00+01:00"',
		'"2026-10-24T23:30:00+01:00"',
		'"2026-10-25T00:00:00+01:00"',
		'"2026-10-25T01:30:00+01:00"',
		'"2026-10-25T01:30:00+00:00"',
		'"2026-10-25T23:59:59+00:00"',
	]);
});
