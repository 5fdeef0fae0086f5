// `npm run chaos`: the long form of every trial that the tests hold in short, with real databases, sockets and kills.
// `npm run chaos -- kill nodes` runs the named ones, `npm run chaos -- short` the short forms. Prints a table, writes
// docs/reliability-report.md after a whole run, and ends with 1 when anything that must hold did not.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import path from "node:path";
import { checkNode, installIfNeeded, ROOT, run, tell } from "./shared.mjs";

checkNode();
await installIfNeeded({ dev: true });
const { findBrowser } = await import("./find-browser.mjs");
const { findPostgres } = await import("./find-postgres.mjs");
const { findRedis } = await import("./find-redis.mjs");
const { buildAll } = await import("./build.mjs");

/** Each trial: its file, and how much of it the long run does; `full` where that differs from the usual long run. */
const TRIALS = {
	convergence: {
		file: "tests/chaos/convergence.test.ts",
		long: { FUZZ_OPS: 40_000 },
		full: { FUZZ_OPS: 1_000_000 },
	},
	kill: { file: "tests/chaos/kill.test.ts", long: { KILLS: 30 }, full: { KILLS: 300 } },
	sign: { file: "tests/chaos/sign-and-kill.test.ts", long: { SIGN_KILLS: 20 }, full: { SIGN_KILLS: 300 } },
	outage: {
		file: "tests/chaos/outage.test.ts",
		long: { OUTAGES: 4, OUTAGE_MS: 60_000 },
		full: { OUTAGES: 20, OUTAGE_MS: 60_000 },
	},
	nodes: {
		file: "tests/chaos/nodes.test.ts",
		long: { NODE_RESTARTS: 10, PARTITIONS: 5, PARTITION_MS: 30_000 },
		full: { NODE_RESTARTS: 30, PARTITIONS: 30, PARTITION_MS: 30_000 },
	},
	storm: { file: "tests/chaos/storm.test.ts", long: { STORM: 500 } },
	attacks: {
		file: "tests/server/sync/attacks.test.ts",
		long: { HOSTILE_FRAMES: 30_000 },
		full: { HOSTILE_FRAMES: 1_000_000 },
	},
	guard: {
		file: "tests/server/sync/guard/equal.test.ts",
		long: { GUARD_EDITS: 10_000 },
		full: { GUARD_EDITS: 300_000 },
	},
	bus: { file: "tests/server/sync/bad-bus.test.ts", long: { BUS_EDITS: 2_000 } },
	disk: { file: "tests/server/db/embedded/full-disk.test.ts", long: {} },
	backup: { file: "tests/contract/db/backup.test.ts", long: {} },
	folder: { file: "tests/server/db/embedded/folder-lock.test.ts", long: {} },
	http: { spec: "http-fuzz.spec", long: { FUZZ_REQUESTS: 5_000 }, full: { FUZZ_REQUESTS: 50_000 } },
};

const named = process.argv.slice(2).filter((word) => word !== "short");
const short = process.argv.includes("short");
const full = process.env.CHAOS === "full";
const unknown = named.filter((name) => !(name in TRIALS));
if (unknown.length > 0) {
	tell(`There is no trial ${unknown.join(", ")}; there are ${Object.keys(TRIALS).join(", ")}.`);
	process.exit(1);
}

process.env.POSTGRES_BIN = (await findPostgres()).bin;
process.env.REDIS_BIN = (await findRedis()).path;
const folder = mkdtempSync(path.join(tmpdir(), "concordat-chaos-"));
const bin = (name, ...parts) => path.join(ROOT, "node_modules", name, ...parts);
const results = [];

for (const [name, { file, spec, long, full: whole }] of Object.entries(TRIALS)) {
	if (named.length > 0 && !named.includes(name)) continue;
	tell(`\n── ${name}`);
	const found = path.join(folder, `${name}.jsonl`);
	writeFileSync(found, "");
	const counts = short ? {} : (full && whole) || long;
	const env = {
		CHAOS_REPORT: found,
		...Object.fromEntries(Object.entries(counts).map(([key, n]) => [key, String(n)])),
	};
	const began = performance.now();
	let code;
	if (spec) {
		await buildAll();
		env.CHROME_PATH = (await findBrowser()).path;
		code = await run(process.execPath, [bin("@playwright/test", "cli.js"), "test", spec, "--reporter=list"], {
			env,
		});
	} else code = await run(process.execPath, [bin("vitest", "vitest.mjs"), "run", file], { env });
	const minutes = (performance.now() - began) / 60_000;
	const findings = readFileSync(found, "utf8")
		.split("\n")
		.filter(Boolean)
		.map((line) => JSON.parse(line));
	results.push({ name, passed: code === 0, minutes, findings });
}
rmSync(folder, { recursive: true, force: true });

const cell = (text) => String(text).replaceAll("|", "\\|");
const rows = results.flatMap(({ name, passed, minutes, findings }) =>
	(findings.length > 0
		? findings
		: [{ trial: name, rounds: "", work: "its tests, as in `npm test`", found: passed ? "all hold" : "" }]
	).map(
		({ trial, rounds, work, found, seed }, index) =>
			`| ${cell(trial)} | ${rounds} | ${cell(work)} | ${passed ? cell(found) : "**does not hold**"} | ${seed ?? ""} | ${index === 0 ? minutes.toFixed(1) : ""} |`,
	),
);
const table = [
	"| Trial | Rounds | What happened | Found | Seed | Minutes |",
	"|---|--:|---|---|--:|--:|",
	...rows,
].join("\n");
process.stdout.write(`\n${table}\n`);
const failed = results.filter(({ passed }) => !passed).map(({ name }) => name);
if (named.length === 0 && !short) writeReport();
process.stdout.write(
	failed.length === 0 ? "\nAll of it holds.\n" : `\nDoes not hold: ${failed.join(", ")}\n`,
);
process.exitCode = failed.length === 0 ? 0 : 1;

function writeReport() {
	const { model = "unknown" } = cpus()[0] ?? {};
	const text = `# Reliability report

What \`npm run chaos\` found on ${new Date().toISOString().slice(0, 10)}, written by it. Run it to have your own.

- ${cpus().length} cores (${model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}; everything on one computer
- real PostgreSQL and Redis, real sockets and processes, real \`kill -9\`; ${full ? "the full counts" : "the usual long run (`CHAOS=full npm run chaos` does three to thirty times as much)"}
- two judges: each client's own record of what it typed and what it was told is saved, and what the database holds

${table}

A trial is repeated with its seed: \`SEED=… npm run chaos -- <name>\`. The short form of each is part of \`npm test\`.

## What it does not show
- A power cut. The embedded database does not wait for the disk, so it survives a killed process and not a cut cable; use
  PostgreSQL where that matters. The PostgreSQL of these trials runs without fsync too, since each trial ends with its folder.
- Several computers: both nodes, the database and Redis share one, and a network between them fails in more ways.
- Hours and days: the longest trial takes minutes.
`;
	writeFileSync(path.join(ROOT, "docs", "reliability-report.md"), text);
	tell("Written: docs/reliability-report.md");
}
