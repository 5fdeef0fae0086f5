import { once } from "node:events";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { briefTitle } from "@/lib/plan/document";
import { type Postgres, startPostgres } from "@/tests/support/postgres";
import { type Redis, startRedis } from "@/tests/support/redis";
import { until } from "@/tests/support/until";
import { buildHost, type Host, type Seed, startHost } from "./host-process";
import { randomFrom, seedOf } from "./random";
import { quantile, report } from "./report";
import { Typist } from "./typist";

const RESTARTS = Number(process.env.NODE_RESTARTS ?? 2);
const PARTITIONS = Number(process.env.PARTITIONS ?? 2);
/** The long run has one of half a minute. */
const PARTITION_MS = Number(process.env.PARTITION_MS ?? 4_000);

let postgres: Postgres;
let redis: Redis;
let program: string;
let hosts: Host[] = [];
let typists: Typist[] = [];
beforeAll(async () => {
	postgres = await startPostgres();
	redis = await startRedis();
	program = await buildHost();
}, 120_000);
afterEach(() => {
	redis.heal();
	for (const typist of typists) typist.leave();
	for (const host of hosts) host.process.kill("SIGKILL");
	hosts = [];
	typists = [];
});
afterAll(async () => {
	await redis.stop();
	await postgres.stop();
});

const titles = () => typists.map(({ doc }) => briefTitle(doc)?.toString() ?? "");
const answers = () => typists.reduce((sum, one) => sum + one.answers, 0);
const typeFor = (every: number) =>
	setInterval(() => {
		for (const typist of typists) typist.type();
	}, every);

/** Two nodes on one database and one Redis, and people on both. */
async function open(seed: number, people: number): Promise<{ plan: Seed; start: () => Promise<Host> }> {
	const env = { DATABASE_URL: await postgres.newDatabase(), REDIS_URL: redis.url };
	const start = () => startHost(program, "", env);
	const first = await start();
	hosts = [first, await start()];
	const plan = first.seed as Seed;
	typists = Array.from({ length: people }, (_, n) => new Typist(`${n}-`, randomFrom(seed + n)));
	await Promise.all(
		typists.map((one, n) => one.connect(hosts[n % 2] as Host, plan, plan.cookies[n % 2] ?? "")),
	);
	return { plan, start };
}

/** Nothing that was acknowledged or typed is missing, and everybody has the same. */
async function allThere(seed: number, within = 20_000): Promise<number> {
	const began = performance.now();
	await until("all screens are equal", () => new Set(titles()).size === 1, { within, every: 10 });
	const took = performance.now() - began;
	const [text = ""] = titles();
	for (const { saved, standing } of typists) {
		expect([seed, standing.filter((word) => text.split(word).length !== 2)]).toEqual([seed, []]);
		expect([seed, [...saved.gone].filter((word) => text.includes(word))]).toEqual([seed, []]);
	}
	return took;
}

test(
	`[Y87] two nodes are restarted in turn ${RESTARTS} times while people type on both: nothing is lost, nothing is doubled`,
	async () => {
		const seed = seedOf("rolling restart");
		const random = randomFrom(seed);
		const { plan, start } = await open(seed, 6);
		const nodeOf = new Map(typists.map((one, n) => [one, n % 2]));
		const typing = typeFor(25);
		const gaps: number[] = [];
		for (let round = 0; round < RESTARTS; round++) {
			const before = answers();
			await until("people type and are answered", () => answers() > before + 30);
			const which = round % 2;
			const host = hosts[which] as Host;
			const mine = typists.filter((one) => nodeOf.get(one) === which);
			const gone = once(host.process, "exit");
			const began = performance.now();
			host.process.kill(random.chance(0.7) ? "SIGTERM" : "SIGKILL");
			await gone;
			for (const typist of mine) typist.leave();
			hosts[which] = await start();
			// Whoever was on it comes back to whichever node answers, with all that they typed meanwhile.
			const to = random.below(2);
			for (const one of mine) nodeOf.set(one, to);
			await Promise.all(
				mine.map((one) => one.connect(hosts[to] as Host, plan, plan.cookies[typists.indexOf(one) % 2] ?? "")),
			);
			gaps.push(performance.now() - began);
		}
		clearInterval(typing);
		await Promise.all(typists.map((one) => one.allSaved()));
		await allThere(seed);
		report("two nodes restarted in turn while six people type", {
			rounds: RESTARTS,
			work: `${answers()} changes acknowledged`,
			found: `0 lost, 0 doubled; back after ${Math.round(quantile(gaps, 0.5))} ms (p50), ${Math.round(Math.max(...gaps))} ms (longest)`,
			seed,
		});
	},
	120_000 + RESTARTS * 60_000,
);

test(
	`[Y84] Redis is cut off or killed ${PARTITIONS} times while people type on two nodes: equal within ten seconds of healing, without a new edit`,
	async () => {
		const seed = seedOf("Redis partition");
		const random = randomFrom(seed);
		await open(seed, 4);
		const healed: number[] = [];
		let meanwhile = 0;
		for (let round = 0; round < PARTITIONS; round++) {
			const typing = typeFor(25);
			const before = answers();
			await until("people type and are answered", () => answers() > before + 30);
			const cut = random.chance(0.5) ? "stall" : "kill";
			await redis[cut]();
			const from = answers();
			const began = performance.now();
			const long = round === PARTITIONS - 1 ? PARTITION_MS : random.below(PARTITION_MS);
			await until("it has been away for a while", () => performance.now() - began > long, {
				within: long + 20_000,
			});
			meanwhile += answers() - from;
			clearInterval(typing);
			await Promise.all(typists.map((one) => one.allSaved()));
			if (cut === "stall") redis.heal();
			else await redis.again();
			healed.push(await allThere(seed, 10_000));
		}
		expect(meanwhile).toBeGreaterThan(PARTITIONS * 20); // people went on, and were told that it is saved
		report("Redis cut off or killed while four people type on two nodes", {
			rounds: PARTITIONS,
			work: `${answers()} changes acknowledged, ${meanwhile} of them meanwhile`,
			found: `0 lost, 0 doubled; equal ${Math.round(quantile(healed, 0.5))} ms (p50), ${Math.round(Math.max(...healed))} ms (longest) after healing`,
			seed,
		});
	},
	120_000 + PARTITIONS * (PARTITION_MS + 40_000),
);
