import { once } from "node:events";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { briefTitle } from "@/lib/plan/document";
import { type Postgres, startPostgres } from "@/tests/support/postgres";
import { type Window, windowAt } from "@/tests/support/rooms";
import { until } from "@/tests/support/until";
import { buildHost, type Host, type Seed, startHost } from "./host-process";
import { report } from "./report";

const PEOPLE = Number(process.env.STORM ?? 50);

let postgres: Postgres;
let program: string;
let host: Host;
let env: Record<string, string>;
beforeAll(async () => {
	postgres = await startPostgres();
	program = await buildHost();
	env = { DATABASE_URL: await postgres.newDatabase(), HOST_CARDS: "120" };
	host = await startHost(program, "", env);
}, 120_000);
afterAll(async () => {
	host?.process.kill("SIGKILL");
	await postgres.stop();
});

test(`[Y17] ${PEOPLE} windows come back at once after the server was killed, each with words of its own, and all have all of them`, async () => {
	const plan = host.seed as Seed;
	const open = (doc: Y.Doc, n: number): Window =>
		windowAt({ ...host, plan: plan.plan, cookie: plan.cookies[n % plan.cookies.length] ?? "", doc });
	const docs = Array.from({ length: PEOPLE }, () => new Y.Doc());
	const synced = async (windows: Window[]) => {
		const began = performance.now();
		await until("all have the plan", () => windows.every(({ provider }) => provider.synced), {
			within: 60_000,
		});
		return performance.now() - began;
	};
	let windows = docs.map(open);
	const fresh = await synced(windows);
	for (const { provider } of windows) provider.destroy();
	const gone = once(host.process, "exit");
	host.process.kill("SIGKILL");
	await gone;
	for (const [n, doc] of docs.entries()) briefTitle(doc)?.insert(0, `<${n}>`);
	host = { ...(await startHost(program, "", env)), seed: plan };
	windows = docs.map(open);
	const returning = await synced(windows);
	await until(
		"all have all words",
		() =>
			docs.every((doc) => {
				const title = briefTitle(doc)?.toString() ?? "";
				return docs.every((_, n) => title.includes(`<${n}>`));
			}),
		{ within: 60_000, every: 100 },
	);
	expect(new Set(docs.map((doc) => briefTitle(doc)?.toString())).size).toBe(1);
	for (const window of windows) window.close();
	report("all windows come back at once after a kill", {
		rounds: 1,
		work: `${PEOPLE} windows, each with words typed meanwhile, on a plan of 120 cards`,
		found: `all have all; the plan was there for all after ${Math.round(fresh)} ms (new) and ${Math.round(returning)} ms (returning)`,
	});
}, 240_000);
