// `npm test`: everything from types to real browsers, each step with its time; at the end what failed, by name, and
// one line that says how many passed and failed. Finds or fetches what it needs and says which. `npm test -- walls types` runs the
// named steps only.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { checkNode, installIfNeeded, ROOT, run, tell } from "./shared.mjs";
import { failedInBrowsers, failedInVitest } from "./test-report.mjs";

checkNode();
await installIfNeeded({ dev: true });
const { findBrowser } = await import("./find-browser.mjs");
const { findPostgres } = await import("./find-postgres.mjs");
const { findRedis } = await import("./find-redis.mjs");
const { buildAll } = await import("./build.mjs");

const reports = mkdtempSync(path.join(tmpdir(), "concordat-tests-"));
const bin = (name, ...parts) => [path.join(ROOT, "node_modules", name, ...parts)];
const node = (args, env) => run(process.execPath, args, { env });

const named = process.argv.slice(2);
const wanted = (key) => named.length === 0 || named.includes(key);

const total = { passed: 0, failed: 0 };
/** What failed, by name, said again at the end: a long run's own account of it is far above by then. */
const failures = [];

/** Runs one step, says its time, and counts it: a runner by its tests, anything else as one. */
async function step(key, name, work) {
	if (!wanted(key)) return;
	tell(`\n── ${name}`);
	const began = performance.now();
	let count;
	try {
		count = await work();
	} catch (error) {
		tell(String(error));
		count = 1;
	}
	if (typeof count === "number") count = count === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
	total.passed += count.passed;
	total.failed += count.failed;
	if (count.failed > 0 && !count.named) failures.push(name);
	const seconds = ((performance.now() - began) / 1000).toFixed(1);
	tell(`── ${name}: ${count.failed === 0 ? "passed" : "FAILED"} in ${seconds} s`);
}

/** A runner's own count; one that ended badly without naming a failed test has failed all the same. */
function counted(code, passed, failed) {
	return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

async function vitest() {
	const file = path.join(reports, "vitest.json");
	const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
	const code = await node([...bin("vitest", "vitest.mjs"), "run", ...reporters]);
	const report = JSON.parse(readFileSync(file, "utf8"));
	const failed = failedInVitest(report);
	failures.push(...failed);
	return { ...counted(code, report.numPassedTests, report.numFailedTests), named: failed.length > 0 };
}

async function playwright() {
	const file = path.join(reports, "playwright.json");
	const code = await node(
		[...bin("@playwright/test", "cli.js"), "test", "--retries=1", "--reporter=list,json"],
		{
			PLAYWRIGHT_JSON_OUTPUT_NAME: file,
		},
	);
	const report = JSON.parse(readFileSync(file, "utf8"));
	const { expected, flaky, unexpected } = report.stats;
	const failed = failedInBrowsers(report);
	failures.push(...failed);
	return { ...counted(code, expected + flaky, unexpected), named: failed.length > 0 };
}

try {
	mkdirSync(path.join(ROOT, "build"), { recursive: true });
	if (wanted("unit") || wanted("browser")) {
		const postgres = await findPostgres();
		tell(`PostgreSQL for the tests of both databases: ${postgres.bin} (${postgres.how})`);
		process.env.POSTGRES_BIN = postgres.bin;
		const redis = await findRedis();
		tell(`Redis for the tests of several nodes: ${redis.path} (${redis.how})`);
		process.env.REDIS_BIN = redis.path;
	}
	if (wanted("browser")) {
		const browser = await findBrowser();
		tell(`Browser: ${browser.path} (${browser.how})`);
		process.env.CHROME_PATH = browser.path;
	}

	await step("types", "types", async () => {
		const env = { NEXT_TELEMETRY_DISABLED: "1" };
		const made = await run(process.execPath, [...bin("next", "dist", "bin", "next"), "typegen"], {
			env,
			quiet: true,
		});
		return made || node([...bin("typescript", "bin", "tsc"), "--noEmit", "-p", "."]);
	});
	await step("lint", "lint and format", () =>
		node([...bin("@biomejs/biome", "bin", "biome"), "check", "--error-on-warnings"]),
	);
	await step("walls", "import walls", () => node(["scripts/walls.mjs"]));
	await step("unused", "nothing unused", () => node([...bin("knip", "bin", "knip.js"), "--no-progress"]));
	await step("unit", "rules, engine room and databases", vitest);
	await step("build", "build", async () => {
		await buildAll();
		return 0;
	});
	await step("browser", "real browsers", playwright);
} finally {
	rmSync(reports, { recursive: true, force: true });
}

if (failures.length > 0) tell(`\n── What did not pass at the first try\n${failures.join("\n")}`);
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
