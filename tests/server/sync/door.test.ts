import { connect } from "node:net";
import { eq } from "drizzle-orm";
import { createEncoder, toUint8Array, writeVarUint } from "lib0/encoding";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { newId } from "@/lib/ids";
import { FRAME_BYTES_MAX } from "@/lib/limits";
import { briefTitle } from "@/lib/plan/document";
import { CLOSE } from "@/lib/protocol/close-codes";
import { hello, PROTOCOL, SYNC, syncStep1, syncStep2, syncUpdate } from "@/lib/protocol/wire";
import { people, seats } from "@/server/db/schema";
import { type TestDatabase, testDatabase } from "@/tests/support/database";
import { faultyStore } from "@/tests/support/faulty-store";
import {
	greet,
	type Line,
	openLine,
	openLineAs,
	openRooms,
	openSynced,
	type Rooms,
	syncFrames,
} from "@/tests/support/rooms";
import {
	cookieOf,
	seated,
	somebody,
	type TestPlan,
	type TestSite,
	testSite,
	threePartners,
} from "@/tests/support/site";
import { soon } from "@/tests/support/soon";

let database: TestDatabase;
let site: TestSite;
let rooms: Rooms;
let plan: TestPlan;
const faulty = faultyStore();

beforeAll(async () => {
	database = await testDatabase();
	site = testSite(database.db);
	rooms = await openRooms(site, { through: faulty.through });
	plan = await threePartners(site);
});
afterAll(async () => {
	await rooms.close();
	await database.close();
});

/** How a fresh line ends, or "open" when it is given the plan. */
async function outcome(path: string, headers: Record<string, string>): Promise<number | "open"> {
	const line = await openLine(`${rooms.url}${path}`, headers);
	const given = new Promise<"open">((resolve) =>
		line.ws.on("message", () => syncFrames(line, SYNC.step2).length > 0 && resolve("open")),
	);
	greet(line);
	const end = await Promise.race([line.ended, given]);
	line.ws.terminate();
	return end;
}

test("[Y2] [Y47] every origin, session and room ends exactly as it should, 378 ways", async () => {
	const insider = await seated(site, plan, "CL", "viewer");
	const stranger = await somebody(site, "Somebody without a seat");
	const leaver = await seated(site, plan, "HM", "editor");
	const others = await threePartners(site);
	await database.db.update(seats).set({ withdrawnAt: site.clock.now }).where(eq(seats.id, leaver.seat));
	const ended = await seated(site, plan, "HM", "editor");
	const endedCookie = await cookieOf(site, ended);
	await database.db.update(people).set({ sessionVersion: 2 }).where(eq(people.id, ended.personId));

	const origins: [string, Record<string, string>, boolean][] = [
		["ours", { origin: rooms.origin }, true],
		["ours by number", { origin: rooms.origin.replace("localhost", "127.0.0.1") }, true],
		["another site", { origin: "https://elsewhere.example" }, false],
		["ours and more", { origin: `${rooms.origin}/` }, false],
		["another port", { origin: `${rooms.origin}1` }, false],
		["an opaque page", { origin: "null" }, false],
		["none", {}, false],
	];
	const insiderCookie = await cookieOf(site, insider);
	const sessions: [string, Record<string, string>, "none" | "insider" | "outsider"][] = [
		["nobody", {}, "none"],
		["forged", { cookie: insiderCookie.replace(/.{8}$/, "AAAAAAAA") }, "none"],
		["ended", { cookie: endedCookie }, "none"],
		["without a seat", { cookie: await cookieOf(site, stranger) }, "outsider"],
		["withdrawn", { cookie: await cookieOf(site, leaver) }, "outsider"],
		["with a seat", { cookie: insiderCookie }, "insider"],
	];
	const places: [string, string, "own" | "other" | "no plan"][] = [
		["own plan", `/${plan.plan}`, "own"],
		["own plan with a question", `/${plan.plan}?a=1`, "own"],
		["others' plan", `/${others.plan}`, "other"],
		["missing plan", `/${newId()}`, "other"],
		["no plan", "/", "no plan"],
		["a name", "/plan", "no plan"],
		["a way out", `/${plan.plan}/../${plan.plan}`, "own"],
		["own plan in capitals", `/${plan.plan.toUpperCase()}`, "no plan"],
		["letters in front", `/x${plan.plan}`, "no plan"],
	];
	let tried = 0;
	for (const [origin, originHeaders, isOurs] of origins)
		for (const [who, sessionHeaders, seat] of sessions) {
			const results = await Promise.all(
				places.map(([, path]) => outcome(path, { ...originHeaders, ...sessionHeaders })),
			);
			for (const [index, [where, , place]] of places.entries()) {
				tried += 1;
				const expected = !isOurs
					? CLOSE.withdrawn
					: place === "no plan"
						? CLOSE.noSuchPlan
						: seat === "none"
							? CLOSE.signIn
							: seat === "outsider" || place === "other"
								? CLOSE.noSuchPlan
								: "open";
				expect([origin, who, where, results[index]]).toEqual([origin, who, where, expected]);
			}
		}
	expect(tried).toBe(378);
}, 120_000);

test("[Y14] text, broken and oversized frames close their own socket with a code that says why", async () => {
	const editor = await seated(site, plan, "HM", "editor", { name: "Bystander" });
	const bystander = await openSynced(site, rooms, plan.plan, editor);
	const attacker = await seated(site, plan, "HM", "editor", { name: "Attacker" });
	const frames: [string, string | Uint8Array, number][] = [
		["text", "hello", CLOSE.malformed],
		["empty", new Uint8Array(0), CLOSE.malformed],
		["unknown type", new Uint8Array([9, 1, 2]), CLOSE.malformed],
		["unknown step", new Uint8Array([0, 7, 0]), CLOSE.malformed],
		["truncated", new Uint8Array([0, 2, 200, 1, 1]), CLOSE.malformed],
		["endless number", new Uint8Array(64).fill(255), CLOSE.malformed],
		["no update", new Uint8Array([0, 2, 3, 255, 255, 255]), CLOSE.malformed],
		["no state vector", new Uint8Array([0, 0, 3, 255, 255, 255]), CLOSE.malformed],
		["no presence", new Uint8Array([1, 3, 1, 1, 255]), CLOSE.malformed],
		["presence that is no object", new Uint8Array([1, 5, 1, 5, 1, 1, 0x37]), CLOSE.malformed],
		["unknown kind of ours", new Uint8Array([100, 77]), CLOSE.malformed],
		["hello that is no object", new Uint8Array([100, 0, 1, 0x37]), CLOSE.malformed],
		["old hello", hello({ protocol: PROTOCOL - 1, layout: 1, epoch: null, seq: 0 }), CLOSE.clientTooOld],
		["over our own limit", new Uint8Array(FRAME_BYTES_MAX + 1), CLOSE.tooLarge],
		["17 MB", new Uint8Array(17 * 1024 * 1024), CLOSE.tooLarge],
	];
	for (const [name, frame, code] of frames) {
		const line = await openLineAs(site, rooms, plan.plan, attacker);
		line.ws.send(frame);
		expect([name, await line.ended]).toEqual([name, code]);
	}
	expect(bystander.provider.wsconnected).toBe(true);
	bystander.close();
});

test("[Y48] a message in fragments is one frame, and a frame too large is refused however it is cut", async () => {
	const writer = await seated(site, plan, "HM", "editor", { name: "In fragments" });
	const bystander = await openSynced(site, rooms, plan.plan, plan.lead);
	const sendCut = (line: Line, frame: Uint8Array, pieces: number) => {
		const size = Math.ceil(frame.length / pieces);
		for (let at = 0; at < frame.length; at += size)
			line.ws.send(frame.subarray(at, at + size), { binary: true, fin: at + size >= frame.length });
	};
	const line = await openLineAs(site, rooms, plan.plan, writer);
	greet(line);
	await soon(() => expect(syncFrames(line, SYNC.step2).length).toBe(1));
	line.ws.send(syncStep2(new Uint8Array([0, 0])));
	const doc = new Y.Doc();
	Y.applyUpdate(doc, Y.encodeStateAsUpdate(bystander.doc));
	const update = new Promise<Uint8Array>((resolve) => doc.once("update", resolve));
	briefTitle(doc)?.insert(0, `In fragments ${"x".repeat(2_000)} `);
	sendCut(line, syncUpdate(await update), 40);
	await soon(() => expect(briefTitle(bystander.doc)?.toString()).toMatch(/^In fragments x{2000} /));
	sendCut(line, new Uint8Array(FRAME_BYTES_MAX + 1), 40);
	expect(await line.ended).toBe(CLOSE.tooLarge);
	const unfinished = await openLineAs(site, rooms, plan.plan, writer);
	unfinished.ws.send(new Uint8Array(1_000), { binary: true, fin: false });
	bystander.doc.getMap("brief").set("place", "Wexmoor East");
	await bystander.saved();
	unfinished.ws.terminate();
	const flood = await openLineAs(site, rooms, plan.plan, writer);
	for (let sent = 0; sent < 3; sent++)
		flood.ws.send(new Uint8Array(1024 * 1024), { binary: true, fin: false });
	expect(await flood.ended).toBe(CLOSE.tooLarge);
	bystander.close();
});

test("[Y88] one person has so many windows and no more; a closed one makes room, and others are let in", async () => {
	const few = await openRooms(site, { pace: { socketsPerPerson: 3 } });
	const person = await seated(site, plan, "HM", "viewer", { name: "Many Windows" });
	const lines: Line[] = [];
	for (let opened = 0; opened < 3; opened++) lines.push(await openLineAs(site, few, plan.plan, person));
	for (const line of lines) {
		greet(line);
		await soon(() => expect(syncFrames(line, SYNC.step2).length).toBe(1));
	}
	expect(await (await openLineAs(site, few, plan.plan, person)).ended).toBe(CLOSE.overload);
	const other = await openLineAs(site, few, plan.plan, plan.lead);
	greet(other);
	await soon(() => expect(syncFrames(other, SYNC.step2).length).toBe(1));
	lines[0]?.ws.close();
	await lines[0]?.ended;
	await soon(async () => {
		const again = await openLineAs(site, few, plan.plan, person);
		greet(again);
		await soon(() => expect(syncFrames(again, SYNC.step2).length).toBe(1));
	});
	await few.close();
});

test("[Y88] who is turned away takes nobody's place and is gone soon, also who never answers the goodbye", async () => {
	const quick = await openRooms(site, { pace: { turnedAwayMs: 60 } });
	const { host, hostname, port } = new URL(quick.url);
	const silent = await Promise.all(
		Array.from({ length: 30 }, async () => {
			const socket = connect(Number(port), hostname);
			const ended = new Promise<void>((resolve) => socket.on("close", () => resolve()));
			socket.on("error", () => {});
			socket.write(
				[
					`GET /sync/${plan.plan} HTTP/1.1`,
					`Host: ${host}`,
					`Origin: ${quick.origin}`,
					"Connection: Upgrade",
					"Upgrade: websocket",
					"Sec-WebSocket-Version: 13",
					"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
					"\r\n",
				].join("\r\n"),
			);
			// It listens, and says nothing more whatever it hears.
			await new Promise((resolve) => socket.once("data", resolve));
			return { ended };
		}),
	);
	expect(quick.sync.gauges().sockets).toBe(0);
	await Promise.all(silent.map(({ ended }) => ended));
	await quick.close();
});

test("[Y14] a deletion that reaches beyond what there is, and structs that continue nothing, are not taken in", async () => {
	const attacker = await seated(site, plan, "HM", "editor", { name: "Attacker by hand" });
	const target = await seated(site, plan, "HM", "editor", { name: "Target" });
	const bystander = await openSynced(site, rooms, plan.plan, target);
	bystander.doc.getMap("brief").set("place", "Wexmoor North");
	await bystander.saved();
	const before = Y.encodeStateVector(bystander.doc);
	// Deletes clocks 0-2³⁰ of the target's client id: past words and all future ones.
	const forger = new Y.Doc();
	const gap = new Y.Doc();
	gap.getMap("brief").set("a", 1);
	const from = Y.encodeStateVector(gap);
	gap.getMap("brief").set("a", 2);
	const encoder = createEncoder();
	for (const n of [0, 1, bystander.doc.clientID, 1, 0, 2 ** 30]) writeVarUint(encoder, n);
	for (const update of [toUint8Array(encoder), Y.encodeStateAsUpdate(gap, from)]) {
		const line = await openLineAs(site, rooms, plan.plan, attacker);
		greet(line, forger);
		await soon(() => expect(syncFrames(line, SYNC.step1).length).toBe(1));
		line.ws.send(new Uint8Array([0, 1, 2, 0, 0]));
		line.ws.send(syncUpdate(update));
		// Asked once more what it has, and not believed for ever.
		await soon(() => expect(syncFrames(line, SYNC.step1).length).toBe(2));
		line.ws.send(syncStep2(update));
		expect(await line.ended).toBe(CLOSE.refused);
	}
	expect(Y.encodeStateVector(bystander.doc)).toEqual(before);
	bystander.doc.getMap("brief").set("place", "Wexmoor South");
	await bystander.saved();
	bystander.close();
});

test("[Y17] a plan that cannot be loaded now sends people away to come back, and leaves nothing behind", async () => {
	const other = await threePartners(site);
	faulty.fault = new Error("the database is away");
	const line = await openLineAs(site, rooms, other.plan, other.lead);
	expect(await line.ended).toBe(CLOSE.cannotLoad);
	faulty.fault = null;
	const window = await openSynced(site, rooms, other.plan, other.lead);
	expect(window.doc.getMap("cards").size).toBe(10);
	window.close();
});

test("[Y17] people who come to a plan at the same time wait for one load", async () => {
	const other = await threePartners(site);
	const loads = faulty.loads;
	const windows = await Promise.all(
		Array.from({ length: 8 }, () => openSynced(site, rooms, other.plan, other.lead)),
	);
	expect(faulty.loads - loads).toBe(1);
	for (const window of windows) window.close();
});

test("[Y2] a stopping site sends everybody away to come back, with everything stored", async () => {
	const other = await threePartners(site);
	const own = await openRooms(site, { through: faulty.through });
	const window = await openSynced(site, own, other.plan, other.lead);
	window.doc.getMap("brief").set("place", "Stored at the last moment");
	await soon(() => expect(window.provider.ws?.bufferedAmount).toBe(0));
	await window.saved();
	await own.close();
	await soon(() => expect(window.closed?.code).toBe(CLOSE.restart));
	window.close();
	expect(window.heard).toContainEqual({ kind: "announce", announced: { kind: "drain", withinMs: 20 } });
	const line = await openLineAs(site, rooms, other.plan, other.lead);
	line.ws.send(syncStep1(Y.encodeStateVector(new Y.Doc())));
	await soon(() => expect(syncFrames(line, SYNC.step2).length).toBe(1));
	const doc = new Y.Doc();
	for (const bytes of [...syncFrames(line, SYNC.update), ...syncFrames(line, SYNC.step2)])
		Y.applyUpdate(doc, bytes);
	expect(doc.getMap("brief").get("place")).toBe("Stored at the last moment");
	line.ws.close();
});
