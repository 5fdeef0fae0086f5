import { afterAll, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import type { PlanId } from "@/lib/ids";
import { CLOSE } from "@/lib/protocol/close-codes";
import { SYNC, syncStep1 } from "@/lib/protocol/wire";
import { planUpdates } from "@/server/db/schema";
import { type TestDatabase, testDatabase } from "@/tests/support/database";
import { faultyStore } from "@/tests/support/faulty-store";
import {
	greet,
	type Line,
	openLineAs,
	openRooms,
	openSynced,
	type Rooms,
	syncFrames,
	syncUpdate,
} from "@/tests/support/rooms";
import { seated, type TestPlan, type TestSite, testSite, threePartners } from "@/tests/support/site";
import { soon } from "@/tests/support/soon";

let database: TestDatabase;
let site: TestSite;
let rooms: Rooms;
const faulty = faultyStore();
beforeAll(async () => {
	database = await testDatabase();
	site = testSite(database.db);
	rooms = await openRooms(site, { through: faulty.through });
});
afterAll(async () => {
	await rooms.close();
	await database.close();
});

/** How often the room built a plan's document. */
const builds = (plan: PlanId) =>
	site.logged.filter((line) => line.includes(plan) && line.includes("document was built")).length;
const place = (doc: Y.Doc) => String(doc.getMap("brief").get("place"));

const rowsOf = (plan: PlanId) =>
	database.db.query.planUpdates.findMany({
		where: (row, { eq }) => eq(row.planId, plan),
		orderBy: (row, { asc }) => asc(row.seq),
	});

/** Puts a row into the log as another process would. */
async function logged(plan: PlanId, data: Uint8Array): Promise<void> {
	const rows = await rowsOf(plan);
	const last = rows.at(-1);
	if (!last) throw new Error("the plan has no draft");
	await database.db
		.insert(planUpdates)
		.values({ planId: plan, seq: last.seq + 1, epoch: last.epoch, origin: 2, data, at: site.clock.now });
	await database.pool.query("update plan_docs set head_seq = $1 where plan_id = $2", [last.seq + 1, plan]);
}

/** A plan with a log of several rows that nobody has open. */
async function planWithTail(): Promise<TestPlan> {
	const plan = await threePartners(site);
	const doc = new Y.Doc();
	for (const { data } of await rowsOf(plan.plan)) Y.applyUpdate(doc, data);
	for (const name of ["Wexmoor", "Wexmoor South", "Wexmoor North"]) {
		const before = Y.encodeStateVector(doc);
		doc.getMap("brief").set("place", name);
		await logged(plan.plan, Y.encodeStateAsUpdate(doc, before));
	}
	return plan;
}

test("[Y17] who has nothing is given the stored bytes as they are, the answer last, and no document is built", async () => {
	const plan = await planWithTail();
	const loads = faulty.loads;
	const lines = await Promise.all(
		Array.from({ length: 6 }, async () => {
			const line = await openLineAs(site, rooms, plan.plan, plan.lead);
			greet(line);
			return line;
		}),
	);
	const rows = (await rowsOf(plan.plan)).map(({ data }) => new Uint8Array(data));
	for (const line of lines) {
		await soon(() => expect(syncFrames(line, SYNC.step2).length).toBe(1));
		expect([...syncFrames(line, SYNC.update), ...syncFrames(line, SYNC.step2)]).toEqual(rows);
		expect(syncFrames(line, SYNC.step1)).toEqual([new Uint8Array([0])]);
		line.ws.close();
	}
	expect(faulty.loads - loads).toBe(1);
	expect(builds(plan.plan)).toBe(0);
});

test("[Y17] a storm of unmodified clients reads the whole plan without a document; the first edit builds it, once", async () => {
	const plan = await planWithTail();
	const reader = await seated(site, plan, "CL", "viewer");
	const windows = await Promise.all(
		Array.from({ length: 8 }, (_, n) =>
			openSynced(site, rooms, plan.plan, n % 2 ? reader : plan.lead, { ours: n > 3 }),
		),
	);
	expect(windows.map(({ doc }) => place(doc))).toEqual(windows.map(() => "Wexmoor North"));
	expect(windows.map(({ doc }) => doc.getMap("cards").size)).toEqual(windows.map(() => 10));
	await windows[4]?.saved();
	expect(builds(plan.plan)).toBe(0);
	windows[0]?.doc.getMap("brief").set("place", "Everywhere");
	windows[2]?.doc.getMap("brief").set("end", "2027-03-31");
	for (const { doc } of windows) {
		await soon(() => expect(place(doc)).toBe("Everywhere"));
		await soon(() => expect(doc.getMap("brief").get("end")).toBe("2027-03-31"));
	}
	expect(builds(plan.plan)).toBe(1);
	const late = await openSynced(site, rooms, plan.plan, reader);
	expect(place(late.doc)).toBe("Everywhere");
	expect(Y.equalSnapshots(Y.snapshot(late.doc), Y.snapshot(windows[0]?.doc ?? new Y.Doc()))).toBe(true);
	for (const window of [...windows, late]) window.close();
});

test("[Y17] those who bring something wait for one build, and get only what they lack", async () => {
	const plan = await planWithTail();
	const [first] = await rowsOf(plan.plan);
	const windows = await Promise.all(
		Array.from({ length: 4 }, () => {
			const doc = new Y.Doc();
			Y.applyUpdate(doc, first?.data ?? new Uint8Array());
			return openSynced(site, rooms, plan.plan, plan.lead, { doc });
		}),
	);
	expect(windows.map(({ doc }) => place(doc))).toEqual(windows.map(() => "Wexmoor North"));
	expect(builds(plan.plan)).toBe(1);
	for (const window of windows) window.close();
});

test("[Y17] all who ask while others write are answered at the next moment when all is stored, and not one a commit", async () => {
	const plan = await threePartners(site);
	const writer = await openLineAs(site, rooms, plan.plan, plan.lead);
	const taken = ({ ws }: Line) =>
		new Promise((resolve) => {
			ws.once("pong", resolve);
			ws.ping();
		});
	const doc = new Y.Doc();
	greet(writer, doc);
	await soon(() => expect(syncFrames(writer, SYNC.step2)).toHaveLength(1));
	doc.on("update", (update) => writer.ws.send(syncUpdate(update)));
	faulty.hold();
	const { tries } = faulty;
	const newcomers: Line[] = [];
	for (let n = 0; n < 6; n++) {
		doc.getMap("brief").set("place", `Place ${n}`);
		await taken(writer);
		const newcomer = await openLineAs(site, rooms, plan.plan, plan.lead);
		greet(newcomer);
		await taken(newcomer);
		newcomers.push(newcomer);
	}
	faulty.release();
	await soon(() =>
		expect(newcomers.map((one) => syncFrames(one, SYNC.step2).length)).toEqual(newcomers.map(() => 1)),
	);
	await soon(async () => expect((await rowsOf(plan.plan)).length).toBe(7));
	expect(faulty.tries - tries).toBe(2);
	for (const line of [writer, ...newcomers]) line.ws.close();
});

test("[Y13] what a newcomer typed before the plan arrived is in it", async () => {
	const plan = await planWithTail();
	const line = await openLineAs(site, rooms, plan.plan, plan.lead);
	const doc = new Y.Doc();
	line.ws.send(syncStep1(Y.encodeStateVector(doc)));
	doc.on("update", (update) => line.ws.send(syncUpdate(update)));
	doc.getMap("brief").set("end", "2028-03-31");
	await soon(async () => expect((await rowsOf(plan.plan)).length).toBe(5));
	const other = await openSynced(site, rooms, plan.plan, plan.lead);
	expect(other.doc.getMap("brief").get("end")).toBe("2028-03-31");
	line.ws.close();
	other.close();
});

test("[Y4] a reader who brings words of their own to a plan without a document is refused", async () => {
	const plan = await planWithTail();
	const reader = await seated(site, plan, "CL", "viewer");
	const doc = new Y.Doc();
	doc.getMap("brief").set("place", "Forged");
	const line = await openLineAs(site, rooms, plan.plan, reader);
	greet(line);
	line.ws.send(syncUpdate(Y.encodeStateAsUpdate(doc)));
	expect(await line.ended).toBe(CLOSE.refused);
	expect((await rowsOf(plan.plan)).length).toBe(4);
});

test("[Y1] what another process stored reaches those who were given bytes", async () => {
	const plan = await planWithTail();
	const window = await openSynced(site, rooms, plan.plan, plan.lead);
	const doc = new Y.Doc();
	for (const { data } of await rowsOf(plan.plan)) Y.applyUpdate(doc, data);
	const before = Y.encodeStateVector(doc);
	doc.getMap("brief").set("place", "From elsewhere");
	await logged(plan.plan, Y.encodeStateAsUpdate(doc, before));
	await soon(() => expect(place(window.doc)).toBe("From elsewhere"));
	const late = await openSynced(site, rooms, plan.plan, plan.lead);
	expect(place(late.doc)).toBe("From elsewhere");
	window.close();
	late.close();
});

test("[Y17] a log that does not add up lets nobody write; they are sent away to come back, and nothing is left behind", async () => {
	const plan = await planWithTail();
	const doc = new Y.Doc();
	doc.getMap("brief").set("place", "lost");
	const lost = Y.encodeStateVector(doc);
	doc.getMap("brief").set("place", "built on what is lost");
	await logged(plan.plan, Y.encodeStateAsUpdate(doc, lost));
	const line = await openLineAs(site, rooms, plan.plan, plan.lead);
	const mine = new Y.Doc();
	mine.getMap("brief").set("end", "2028-03-31");
	line.ws.send(syncUpdate(Y.encodeStateAsUpdate(mine)));
	expect(await line.ended).toBe(CLOSE.cannotLoad);
	expect((await rowsOf(plan.plan)).length).toBe(5);
	expect(rooms.sync.present().has(plan.plan)).toBe(false);
});
