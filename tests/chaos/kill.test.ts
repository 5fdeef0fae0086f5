import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { briefTitle } from "@/lib/plan/document";
import { synced, windowAt } from "@/tests/support/rooms";
import { buildHost, type Host, type Seed, startHost } from "./host-process";
import { randomFrom, seedOf } from "./random";
import { report } from "./report";
import { Typist } from "./typist";

const ROUNDS = Number(process.env.KILLS ?? 4);

const folder = mkdtempSync(path.join(tmpdir(), "concordat-"));
let host: Host | null = null;
let program = "";
beforeAll(async () => {
	program = await buildHost();
});
afterAll(() => {
	host?.process.kill("SIGKILL");
	rmSync(folder, { recursive: true, force: true });
	rmSync(path.dirname(program), { recursive: true, force: true });
});

async function killHost(): Promise<void> {
	const child = host?.process;
	host = null;
	if (!child) return;
	const gone = once(child, "exit");
	child.kill("SIGKILL");
	await gone;
}

test(
	`[Y15] whatever was acknowledged is there after kill -9, ${ROUNDS} times while two people type`,
	async () => {
		const seed = seedOf("kill -9");
		const random = randomFrom(seed);
		host = await startHost(program, folder);
		const plan = host.seed as Seed;
		const typists = [new Typist("a", randomFrom(seed + 1)), new Typist("b", randomFrom(seed + 2))];
		let slowest = 0;
		for (let round = 0; round < ROUNDS; round++) {
			await Promise.all(
				typists.map((typist, index) => typist.connect(host as Host, plan, plan.cookies[index] ?? "")),
			);
			const until = (typists[0]?.typed ?? 0) + 20 + random.below(180);
			await new Promise<void>((resolve) => {
				const timer = setInterval(() => {
					for (const typist of typists) typist.type();
					if ((typists[0]?.typed ?? 0) < until) return;
					clearInterval(timer);
					resolve();
				}, 2);
			});
			await killHost();
			for (const typist of typists) typist.leave();
			host = await startHost(program, folder);
			slowest = Math.max(slowest, host.readyMs);
			const doc = new Y.Doc();
			const reader = await synced(windowAt({ ...host, plan: plan.plan, cookie: plan.cookies[2] ?? "", doc }));
			const text = briefTitle(doc)?.toString() ?? "";
			for (const { saved } of typists) {
				const lost = [...saved.there].filter((word) => !text.includes(word));
				const back = [...saved.gone].filter((word) => text.includes(word));
				expect([seed, round, lost, back]).toEqual([seed, round, [], []]);
			}
			reader.close();
		}
		const acknowledged = typists.reduce((sum, { answers }) => sum + answers, 0);
		expect(acknowledged).toBeGreaterThan(ROUNDS * 10);
		report("kill -9 while two people type", {
			rounds: ROUNDS,
			work: `${acknowledged} changes acknowledged`,
			found: `0 lost; ready again within ${Math.round(slowest)} ms`,
			seed,
		});
	},
	30_000 + ROUNDS * 30_000,
);
