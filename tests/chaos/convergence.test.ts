import { afterAll, beforeAll, expect, test } from "vitest";
import { WebSocket } from "ws";
import * as Y from "yjs";
import type { Session } from "@/server/auth/session";
import { loadPlanDoc } from "@/server/db/rows/plan-docs";
import { hasPending } from "@/server/sync/fold.mjs";
import { digest } from "@/server/sync/snapshot";
import { type TestDatabase, testDatabase } from "@/tests/support/database";
import { openRooms, openWindow, type Rooms, type Window } from "@/tests/support/rooms";
import { seated, type TestPlan, type TestSite, testSite, threePartners } from "@/tests/support/site";
import { soon } from "@/tests/support/soon";
import { gesture } from "./gestures";
import { type Random, randomFrom, seedOf } from "./random";
import { report } from "./report";

const OPS = Number(process.env.FUZZ_OPS ?? 8_000);
const ROUND = Math.min(OPS, 1_000);

let database: TestDatabase;
let site: TestSite;
let rooms: Rooms;
let plan: TestPlan;
const people: Session[] = [];

beforeAll(async () => {
	database = await testDatabase();
	site = testSite(database.db);
	rooms = await openRooms(site);
	plan = await threePartners(site);
	people.push(plan.lead);
	for (const code of ["CL", "HM", "CL", "HM"] as const) people.push(await seated(site, plan, code, "editor"));
});
afterAll(async () => {
	await rooms.close();
	await database.close();
});

/** A bad line: says some frames twice, holds some back behind the next one, loses some. */
const badLine = (random: Random) => (headers: Record<string, string>) => {
	class BadLine extends WebSocket {
		private held: Uint8Array | null = null;
		constructor(address: string, protocols?: string | string[]) {
			super(address, protocols, { headers });
		}
		override send(data: Uint8Array): void {
			const isUpdate = data[0] === 0 && data[1] === 2;
			if (!isUpdate) {
				super.send(data);
				return;
			}
			if (random.chance(0.02)) return; // lost
			if (!this.held && random.chance(0.05)) {
				this.held = data;
				return;
			}
			super.send(data);
			if (random.chance(0.05)) super.send(data);
			if (this.held) super.send(this.held);
			this.held = null;
		}
	}
	return BadLine as unknown as typeof globalThis.WebSocket;
};

test(
	`[Y16] five people on bad lines and a server that is built anew end up with one plan, ${OPS} gestures`,
	async () => {
		const seed = seedOf("convergence");
		const random = randomFrom(seed);
		const partners = Object.values(plan.partners);
		const docs = people.map(() => new Y.Doc());
		let windows: Window[] = [];
		const refused: number[] = [];
		const watch = (window: Window) =>
			window.provider.on("connection-close", (event) => {
				if (event && event.code >= 4400) refused.push(event.code);
			});
		const openAll = async () => {
			windows = await Promise.all(
				people.map((person, index) =>
					openWindow(site, rooms, plan.plan, person, {
						doc: docs[index] as Y.Doc,
						line: badLine(randomFrom(seed + index)),
					}),
				),
			);
			for (const window of windows) watch(window);
			await soon(() => expect(windows.every(({ provider }) => provider.synced)).toBe(true));
		};
		const breathe = () => new Promise((resolve) => setImmediate(resolve));

		await openAll();
		for (let done = 0; done < OPS; done += ROUND) {
			for (let op = 0; op < ROUND; op++) {
				const who = random.below(people.length);
				const window = windows[who] as Window;
				if (random.chance(0.004)) window.provider.disconnect();
				else if (random.chance(0.02)) window.provider.connect();
				gesture(window.doc, random, people[who]?.personId ?? "", partners);
				if (op % 10 === 0) await breathe();
				if (op === ROUND >> 1 && random.chance(0.3)) {
					// The server goes and comes back from its store.
					const before = rooms;
					for (const one of windows) one.provider.destroy();
					await before.close();
					rooms = await openRooms(site);
					await openAll();
				}
			}
			// Heal: a new line each, which says all that the bad one lost.
			for (const { provider } of windows) provider.disconnect();
			for (const { provider } of windows) provider.connect();
			await soon(() => expect(windows.every(({ provider }) => provider.synced)).toBe(true));
			await Promise.all(windows.map((window) => window.saved()));
			await soon(() => {
				const first = Y.snapshot(docs[0] as Y.Doc);
				expect(docs.map((doc) => Y.equalSnapshots(Y.snapshot(doc), first))).toEqual(docs.map(() => true));
			});
			const stored = await loadPlanDoc(database.db, plan.plan);
			const all = [...docs, stored?.doc ?? new Y.Doc()];
			const [content] = all.map((doc) => Buffer.from(digest(doc)).toString("hex"));
			expect([seed, done, all.map((doc) => Buffer.from(digest(doc)).toString("hex"))]).toEqual([
				seed,
				done,
				all.map(() => content),
			]);
			expect(all.some(hasPending)).toBe(false);
			expect([seed, refused]).toEqual([seed, []]);
		}
		const stored = await loadPlanDoc(database.db, plan.plan);
		expect(stored?.seq).toBeGreaterThan(OPS / 4);
		expect(stored?.doc.getMap("cards").size).toBeGreaterThan(30);
		const snapshots = await database.db.query.planSnapshots.findMany();
		expect(snapshots.length).toBeGreaterThan(OPS > 2_000 ? 0 : -1);
		for (const window of windows) window.close();
		report("convergence of five people on bad lines, the server built anew in between", {
			rounds: Math.ceil(OPS / ROUND),
			work: `${OPS} gestures, ${stored?.seq} rows`,
			found: "0 divergences, 0 pending, 0 honest edits refused",
			seed,
		});
	},
	120_000 + OPS * 6,
);
