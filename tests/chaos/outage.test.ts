import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { briefTitle } from "@/lib/plan/document";
import { type Postgres, startPostgres } from "@/tests/support/postgres";
import { synced, windowAt } from "@/tests/support/rooms";
import { until } from "@/tests/support/until";
import { buildHost, type Host, type Seed, startHost } from "./host-process";
import { randomFrom, seedOf } from "./random";
import { quantile, report } from "./report";
import { Typist } from "./typist";

const ROUNDS = Number(process.env.OUTAGES ?? 2);
/** Long enough to be noticed by everybody; the long run has one of a minute. */
const LONGEST_MS = Number(process.env.OUTAGE_MS ?? 5_000);

let postgres: Postgres;
let host: Host;
beforeAll(async () => {
	postgres = await startPostgres();
	const program = await buildHost();
	host = await startHost(program, "", { DATABASE_URL: await postgres.newDatabase() });
}, 120_000);
afterAll(async () => {
	host?.process.kill("SIGKILL");
	await postgres.stop();
});

const memoryOf = (pid: number | undefined) =>
	Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;

test(
	`[Y6] the database goes ${ROUNDS} times while people type: nobody is told "saved" meanwhile, all are told why, and nothing typed is missing`,
	async () => {
		const seed = seedOf("database outage");
		const random = randomFrom(seed);
		const plan = host.seed as Seed;
		const typists = [new Typist("a", randomFrom(seed + 1)), new Typist("b", randomFrom(seed + 2))];
		await Promise.all(typists.map((one, index) => one.connect(host, plan, plan.cookies[index] ?? "")));
		const typing = setInterval(() => {
			for (const typist of typists) typist.type();
		}, 20);
		const answers = () => typists.reduce((sum, one) => sum + one.answers, 0);
		const recoveries: number[] = [];
		const memory = memoryOf(host.process.pid);
		let meanwhile = 0;
		for (let round = 0; round < ROUNDS; round++) {
			const before = answers();
			await until("people type and are answered", () => answers() > before + 20);
			await postgres[random.chance(0.5) ? "halt" : "kill"]();
			const typed = typists.reduce((sum, one) => sum + one.typed, 0);
			const away = performance.now();
			await until("everybody is told", () => typists.every((one) => one.toldOfOutage));
			const during = answers();
			const last = round === ROUNDS - 1 ? LONGEST_MS : random.below(LONGEST_MS);
			await until("it has been away for a while", () => performance.now() - away > last, {
				within: last + 20_000,
			});
			expect([seed, round, answers()]).toEqual([seed, round, during]); // nobody is told "saved"
			meanwhile += typists.reduce((sum, one) => sum + one.typed, 0) - typed;
			await postgres.again();
			const back = performance.now();
			await until(
				"everybody is answered again",
				() => typists.every((one) => !one.toldOfOutage) && answers() > during,
			);
			recoveries.push(performance.now() - back);
		}
		clearInterval(typing);
		await Promise.all(typists.map((one) => one.allSaved()));
		const doc = new Y.Doc();
		const reader = await synced(windowAt({ ...host, plan: plan.plan, cookie: plan.cookies[2] ?? "", doc }));
		const text = briefTitle(doc)?.toString() ?? "";
		for (const { saved, standing } of typists) {
			expect([seed, standing.filter((word) => !text.includes(word))]).toEqual([seed, []]);
			expect([seed, [...saved.there].filter((word) => !text.includes(word))]).toEqual([seed, []]);
			expect([seed, [...saved.gone].filter((word) => text.includes(word))]).toEqual([seed, []]);
		}
		const growth = memoryOf(host.process.pid) - memory;
		expect(growth).toBeLessThan(300);
		expect(meanwhile).toBeGreaterThan(ROUNDS * 20);
		reader.close();
		for (const typist of typists) typist.leave();
		report("PostgreSQL away while two people type", {
			rounds: ROUNDS,
			work: `${answers()} changes acknowledged, ${meanwhile} typed meanwhile`,
			found: `0 acknowledged while away, 0 missing; saving again after ${Math.round(quantile(recoveries, 0.5))} ms (p50), ${Math.round(Math.max(...recoveries))} ms (longest); ${Math.round(growth)} MiB more memory`,
			seed,
		});
	},
	120_000 + ROUNDS * (LONGEST_MS + 60_000),
);
