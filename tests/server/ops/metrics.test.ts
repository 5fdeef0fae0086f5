import { afterAll, beforeAll, expect, test } from "vitest";
import { briefTitle } from "@/lib/plan/document";
import { createMetrics } from "@/server/ops/metrics";
import { type TestDatabase, testDatabase } from "@/tests/support/database";
import { openRooms, openSynced } from "@/tests/support/rooms";
import { seated, testSite, threePartners } from "@/tests/support/site";
import { soon } from "@/tests/support/soon";

let database: TestDatabase;
beforeAll(async () => {
	database = await testDatabase();
});
afterAll(() => database.close());

test("[O12] the figures count what happens in the rooms, and hold no word, name or id of a plan", async () => {
	const metrics = createMetrics();
	const site = testSite(database.db);
	const rooms = await openRooms(site, { meters: metrics.meters });
	metrics.watch(rooms.sync.gauges);
	const plan = await threePartners(site);
	const viewer = await seated(site, plan, "CL", "viewer", { name: "Canary Viewer" });
	const figure = async (name: string) => {
		const { text } = await metrics.text();
		return Number(new RegExp(`^${name}(?:\\{[^}]*\\})? ([\\d.e+-]+)$`, "m").exec(text)?.[1] ?? 0);
	};
	const window = await openSynced(site, rooms, plan.plan, plan.lead);
	briefTitle(window.doc)?.insert(0, "Canary words ");
	await window.saved();
	expect(await figure("concordat_rooms")).toBe(1);
	expect(await figure("concordat_sockets")).toBe(1);
	expect(await figure("concordat_updates_total")).toBeGreaterThan(0);
	expect(await figure("concordat_commit_rows_count")).toBeGreaterThan(0);
	expect(await figure("concordat_ack_seconds_count")).toBeGreaterThan(0);
	expect(await figure("nodejs_eventloop_lag_p99_seconds")).toBeGreaterThanOrEqual(0);
	const reader = await openSynced(site, rooms, plan.plan, viewer);
	const place = briefTitle(reader.doc);
	place?.insert(0, "not mine to write");
	await soon(async () => expect(await figure("concordat_rejected_total")).toBe(1));
	await soon(async () => expect(await figure("concordat_sockets_closed_total")).toBe(1));
	const { type, text } = await metrics.text();
	expect(type).toContain("text/plain");
	for (const secret of ["Canary", "Wexmoor", plan.plan, plan.lead.personId])
		expect(text).not.toContain(secret);
	window.close();
	reader.close();
	await rooms.close();
});
