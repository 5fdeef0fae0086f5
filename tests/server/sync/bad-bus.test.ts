import { afterAll, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { briefTitle } from "@/lib/plan/document";
import { loadPlanDoc } from "@/server/db/rows/plan-docs";
import { decodeFellow, encodeFellow } from "@/server/sync/fellow-message";
import type { Fellows, FellowsListener } from "@/server/sync/fellows";
import { randomFrom, seedOf } from "@/tests/chaos/random";
import { report } from "@/tests/chaos/report";
import { type TestDatabase, testDatabase } from "@/tests/support/database";
import { openRooms, openSynced } from "@/tests/support/rooms";
import { seated, testSite, threePartners } from "@/tests/support/site";
import { soon } from "@/tests/support/soon";

const EDITS = Number(process.env.BUS_EDITS ?? 300);

let database: TestDatabase;
beforeAll(async () => {
	database = await testDatabase();
});
afterAll(() => database.close());

test(
	"[Y86] whatever is lost, doubled, late or out of order between the nodes, all screens and the log end up equal",
	async () => {
		const random = randomFrom(seedOf("bad bus"));
		const listeners = new Map<string, FellowsListener>();
		const deliver = (to: string, bytes: Uint8Array) => {
			const { from, says } = decodeFellow(bytes);
			listeners.get(to)?.hear(says, from);
		};
		const lost = { said: 0, lost: 0 };
		const badBus = (node: string): Fellows => ({
			alone: false,
			near: true,
			follow: () => undefined,
			unfollow: () => undefined,
			listen: (listener) => void listeners.set(node, listener),
			stop: async () => void listeners.delete(node),
			say(says) {
				const bytes = encodeFellow(node, says);
				for (const to of listeners.keys()) {
					if (to === node) continue;
					lost.said += 1;
					const times = random.chance(0.4) ? 0 : random.chance(0.2) ? 2 : 1;
					if (times === 0) lost.lost += 1;
					for (let n = 0; n < times; n++) setTimeout(deliver, random.below(40), to, bytes);
				}
			},
		});
		const site = testSite(database.db);
		const plan = await threePartners(site);
		const people = [
			plan.lead,
			await seated(site, plan, "CL", "editor"),
			await seated(site, plan, "HM", "editor"),
		];
		const nodes = await Promise.all(
			["a", "b", "c"].map((name) => openRooms(site, { fellows: badBus(name) })),
		);
		const windows = await Promise.all(
			nodes.flatMap((node) => people.map((person) => openSynced(site, node, plan.plan, person))),
		);
		const titles = () => windows.map(({ doc }) => briefTitle(doc)?.toString());
		for (let n = 0; n < EDITS; n++) {
			const title = briefTitle(random.pick(windows).doc);
			if (!title) throw new Error("the plan has no title");
			const at = random.below(title.length + 1);
			if (random.chance(0.3) && at < title.length) title.delete(at, 1);
			else title.insert(at, `${n} `);
			if (random.chance(0.3)) await new Promise(setImmediate);
		}
		await Promise.all(windows.map((window) => window.saved()));
		await soon(() => expect(new Set(titles()).size).toBe(1));
		const stored = await loadPlanDoc(database.db, plan.plan);
		for (const { doc } of windows) {
			await soon(() => expect(Y.encodeStateVector(doc)).toEqual(stored && Y.encodeStateVector(stored.doc)));
			expect(doc.store.pendingStructs).toBeNull();
			expect(doc.store.pendingDs).toBeNull();
		}
		expect(lost.lost).toBeGreaterThan(20);
		for (const window of windows) window.close();
		await Promise.all(nodes.map((node) => node.close()));
		report("nodes whose messages are lost, doubled, late and out of order", {
			rounds: 1,
			work: `${EDITS} edits of nine windows on three nodes, ${lost.said} messages, ${lost.lost} of them lost`,
			found: "0 divergences, 0 pending",
			seed: random.seed,
		});
	},
	60_000 + EDITS * 30,
);
