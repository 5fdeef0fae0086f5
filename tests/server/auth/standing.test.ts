import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { newId } from "@/lib/ids";
import { standings } from "@/server/auth/standing";
import { type TestDatabase, testDatabase } from "@/tests/support/database";
import { openRooms, openSynced } from "@/tests/support/rooms";
import {
	cookieOf,
	seated,
	type TestPlan,
	type TestSite,
	testSite,
	threePartners,
} from "@/tests/support/site";

let database: TestDatabase;
let site: TestSite;
let plan: TestPlan;
beforeAll(async () => {
	database = await testDatabase();
	site = testSite(database.db);
	plan = await threePartners(site);
});
afterAll(() => database.close());

test("[Y10] one question of the database tells who stands behind any number of cookies, each in its plan", async () => {
	const other = await threePartners(site);
	const editor = await seated(site, plan, "CL", "editor");
	const left = await seated(site, plan, "HM", "editor");
	await database.pool.query("update seats set withdrawn_at = now() where id = $1", [left.seat]);
	const ended = await seated(site, plan, "HM", "viewer");
	const [lead, editors, lefts, endeds] = await Promise.all(
		[plan.lead, editor, left, ended].map((person) => cookieOf(site, person)),
	);
	await database.pool.query("update people set session_version = 7 where id = $1", [ended.personId]);
	const query = vi.spyOn(pg.Client.prototype, "query");
	const found = await standings(
		[
			{ cookieHeader: lead, planId: plan.plan },
			{ cookieHeader: editors, planId: plan.plan },
			{ cookieHeader: editors, planId: other.plan },
			{ cookieHeader: editors, planId: newId() },
			{ cookieHeader: lefts, planId: plan.plan },
			{ cookieHeader: endeds, planId: plan.plan },
			{ cookieHeader: undefined, planId: plan.plan },
			{ cookieHeader: "next-auth.session-token=forged", planId: plan.plan },
			{ cookieHeader: lead, planId: plan.plan },
		],
		site.runtime,
	);
	expect(query).toHaveBeenCalledTimes(1);
	query.mockRestore();
	const lone = { seat: { personId: plan.lead.personId, personName: plan.lead.personName, planLead: true } };
	expect(found).toMatchObject([
		lone,
		{ seat: { id: editor.seat, role: "editor", planLead: false }, mark: { code: "CL" } },
		"no-seat",
		"no-seat",
		"no-seat",
		"signed-out",
		"signed-out",
		"signed-out",
		lone,
	]);
});

test("[Y10] the seats of a room's sockets are read again in one question", async () => {
	const rooms = await openRooms(site, { pace: { recheckMs: 1e6, followMs: 1e6 } });
	const viewer = await seated(site, plan, "CL", "viewer");
	const windows = [
		await openSynced(site, rooms, plan.plan, plan.lead),
		await openSynced(site, rooms, plan.plan, viewer),
		await openSynced(site, rooms, plan.plan, viewer),
	];
	const query = vi.spyOn(pg.Client.prototype, "query");
	await rooms.sync.recheckSeats(plan.plan);
	expect(query).toHaveBeenCalledTimes(2); // the head of the log, and everybody
	query.mockRestore();
	expect(windows.every(({ provider }) => provider.wsconnected)).toBe(true);
	for (const window of windows) window.close();
	await rooms.close();
});
