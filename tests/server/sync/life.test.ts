import { afterAll, beforeAll, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { UNSENT_LIVE_MAX } from "@/lib/limits";
import { briefPopulation } from "@/lib/plan/document";
import { syncUpdate } from "@/lib/protocol/wire";
import { createPlanDoc } from "@/server/db/rows/plan-docs";
import { planDocs, planUpdates } from "@/server/db/schema";
import { Connection } from "@/server/sync/connection";
import { PACE } from "@/server/sync/pace";
import { Rate } from "@/server/sync/rate";
import { type TestDatabase, testDatabase } from "@/tests/support/database";
import { faultyStore } from "@/tests/support/faulty-store";
import { openRooms, openSynced, openWindow, type Rooms } from "@/tests/support/rooms";
import { seated, type TestSite, testSite, threePartners } from "@/tests/support/site";
import { soon } from "@/tests/support/soon";

let database: TestDatabase;
let site: TestSite;
let rooms: Rooms;
const faulty = faultyStore();
beforeAll(async () => {
	database = await testDatabase();
	site = testSite(database.db);
	rooms = await openRooms(site, {
		through: faulty.through,
		pace: { idleMs: 30, keepAliveMs: 40, recheckMs: 60 },
	});
});
afterAll(async () => {
	await rooms.close();
	await database.close();
});

test("[Y17] a room that nobody is in ends after a while with nothing to save, and opens again from the database", async () => {
	const plan = await threePartners(site);
	const first = await openSynced(site, rooms, plan.plan, plan.lead);
	first.doc.getMap("brief").set("place", "Kept");
	await first.saved();
	const loads = faulty.loads;
	const { tries } = faulty;
	first.close();
	// Nobody looks in meanwhile: whoever comes back before the while is over keeps the room open.
	await soon(() => expect(rooms.sync.gauges().rooms).toBe(0));
	const again = await openSynced(site, rooms, plan.plan, plan.lead);
	expect(faulty.loads).toBe(loads + 1);
	expect(again.doc.getMap("brief").get("place")).toBe("Kept");
	again.close();
	expect(faulty.tries).toBe(tries);
});

test("[Y10] a session that ended without anybody saying so is found out, and so is a withdrawn seat", async () => {
	const plan = await threePartners(site);
	const person = await seated(site, plan, "CL", "editor");
	const window = await openSynced(site, rooms, plan.plan, person);
	await database.pool.query("update people set session_version = 7 where id = $1", [person.personId]);
	await soon(() => expect(window.closed?.code).toBe(4401));
	const other = await seated(site, plan, "HM", "editor");
	const second = await openSynced(site, rooms, plan.plan, other);
	await database.pool.query("update seats set withdrawn_at = now() where id = $1", [other.seat]);
	await soon(() => expect(second.closed?.code).toBe(4403));
});

test("[Y12] a plan that is restored or deleted beside the running site sends its people away", async () => {
	const plan = await threePartners(site);
	const window = await openSynced(site, rooms, plan.plan, plan.lead);
	await database.db.update(planDocs).set({ epoch: "0190aaaa-0000-7000-8000-000000000001" });
	await soon(() => expect(window.closed?.code).toBe(4409));
	const again = await openWindow(site, rooms, plan.plan, plan.lead);
	await soon(() => expect(again.provider.synced).toBe(true));
	await database.pool.query("select delete_whole_plan($1)", [plan.plan]);
	await soon(() => expect([4403, 4404]).toContain(again.closed?.code));
});

test("[Y1] what another process stored appears on open screens", async () => {
	const plan = await threePartners(site);
	const window = await openSynced(site, rooms, plan.plan, plan.lead);
	const doc = new Y.Doc();
	Y.applyUpdate(doc, Y.encodeStateAsUpdate(window.doc));
	const from = Y.encodeStateVector(doc);
	doc.getMap("brief").set("place", "From elsewhere");
	const { epoch, headSeq } = (await database.db.query.planDocs.findFirst({
		where: (row, { eq }) => eq(row.planId, plan.plan),
	})) ?? { epoch: "", headSeq: 0 };
	await database.db.transaction(async (tx) => {
		await tx.insert(planUpdates).values({
			planId: plan.plan,
			seq: headSeq + 1,
			epoch,
			origin: 2,
			data: Y.encodeStateAsUpdate(doc, from),
			at: site.clock.now,
		});
		await tx.execute(`update plan_docs set head_seq = ${headSeq + 1} where plan_id = '${plan.plan}'`);
	});
	await soon(() => expect(window.doc.getMap("brief").get("place")).toBe("From elsewhere"));
	window.close();
});

test("[Y11] a silent line is kept alive for the stock client, and its own presence changes nothing on it", async () => {
	const plan = await threePartners(site);
	const window = await openSynced(site, rooms, plan.plan, plan.lead, { ours: false });
	window.provider.awareness.setLocalState({ where: { card: "B01" } });
	const last = window.provider.wsLastMessageReceived;
	await soon(() => expect(window.provider.wsLastMessageReceived).toBeGreaterThan(last));
	await soon(() => expect(window.provider.wsLastMessageReceived).toBeGreaterThan(last + 60));
	expect(window.provider.awareness.getLocalState()).toEqual({ where: { card: "B01" } });
	window.close();
});

test("[Y18] a reader who falls behind misses live frames, catches up from the log, and costs nobody else anything", async () => {
	const plan = await threePartners(site);
	const reader = await seated(site, plan, "CL", "viewer");
	const [writer, slow] = [
		await openSynced(site, rooms, plan.plan, plan.lead),
		await openSynced(site, rooms, plan.plan, reader),
	];
	const socket = (slow.provider.ws as unknown as { _socket: { pause(): void; resume(): void } })._socket;
	socket.pause();
	const long = (n: number) =>
		writer.doc.transact(() => {
			const text = briefPopulation(writer.doc);
			text?.delete(0, text.length);
			text?.insert(0, `${n} ${"x".repeat(60_000)}`);
		});
	const behind = vi.spyOn(Connection.prototype, "sendStored");
	for (let n = 0; n < 160; n++) long(n);
	await writer.saved();
	expect(behind.mock.contexts.some((one) => (one as Connection).behindSince !== null)).toBe(true);
	socket.resume();
	await soon(() => expect(briefPopulation(slow.doc)?.toString()).toMatch(/^159 /));
	expect(Y.equalSnapshots(Y.snapshot(slow.doc), Y.snapshot(writer.doc))).toBe(true);
	behind.mockRestore();
	writer.close();
	slow.close();
	expect(syncUpdate(new Uint8Array(3)).length).toBeLessThan(UNSENT_LIVE_MAX);
}, 60_000);

test("[Y18] who sends faster than anybody types is not read for a while, and owes what was taken too much", () => {
	const rate = new Rate(60, 300, 0);
	for (let n = 0; n < 300; n++) expect(rate.take(1, 0)).toBe(0);
	expect(rate.take(6, 0)).toBe(100);
	expect(rate.take(0, 100)).toBe(0);
	expect(rate.take(300, 10_000)).toBe(0);
	expect(PACE.framesPerSecond).toBe(60);
});

test("[Y17] first content is written once, under the server's own client id", async () => {
	const plan = await threePartners(site);
	await expect(
		database.db.transaction((tx) =>
			createPlanDoc(tx, {
				planId: plan.plan,
				update: Y.encodeStateAsUpdate(new Y.Doc()),
				personId: null,
				partnerId: null,
				origin: 1,
				at: site.clock.now,
			}),
		),
	).rejects.toThrow();
});
