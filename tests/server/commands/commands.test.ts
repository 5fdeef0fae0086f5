import { execFile, execFileSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "@/lib/ids";
import { buildServer } from "@/scripts/build.mjs";
import { parseConfig } from "@/server/config";
import { type Database, openDatabase } from "@/server/db/open";
import { verifyLedger } from "@/server/db/rows/ledger";
import { people, plans } from "@/server/db/schema";
import { newDataDir } from "@/tests/support/database";

const CASES = "tests/support/cases";
let folder: string;
let dataDir: string;
let site: Database | null;
beforeAll(async () => {
	await buildServer();
	folder = mkdtempSync(path.join(tmpdir(), "concordat-commands-"));
	dataDir = newDataDir(folder);
});
afterAll(async () => {
	await site?.close();
	rmSync(folder, { recursive: true, force: true });
});

interface Said {
	code: number;
	answer: string;
	told: string;
}

/** Runs an operator's command in a process of its own, on this test's data folder. */
const command = (...args: string[]) => commandWith({}, ...args);

function commandWith(settings: Record<string, string>, ...args: string[]): Promise<Said> {
	return commandAs({}, settings, ...args);
}

function commandAs(
	user: { uid?: number; gid?: number },
	settings: Record<string, string>,
	...args: string[]
): Promise<Said> {
	const env = {
		...process.env,
		CONCORDAT_DATA: dataDir,
		CONCORDAT_CALLED_FROM: process.cwd(),
		PORT: "",
		PUBLIC_URL: "https://plan.example.org",
		...settings,
	};
	return new Promise((resolve) => {
		execFile(
			process.execPath,
			["build/command.js", ...args],
			{ ...user, env, maxBuffer: 64 * 1024 * 1024 },
			(error, answer, told) => resolve({ code: error ? Number(error.code) : 0, answer, told }),
		);
	});
}

const someCase = () => path.join(CASES, readdirSync(CASES).find((name) => name.endsWith(".json")) ?? "");

test.each([
	["backup"],
	["export", "018f3f5e-0000-7000-8000-000000000000"],
	["verify-ledger"],
	["reset-password", "ada@harbour.example"],
])(
	"[D10] %s in a folder where no site is: one sentence that names the folder, and nothing made",
	async (...args) => {
		const wrong = path.join(folder, "wrong-folder");
		const calledFrom = mkdtempSync(path.join(folder, "called-from-"));
		const said = await commandWith({ CONCORDAT_DATA: wrong, CONCORDAT_CALLED_FROM: calledFrom }, ...args);
		expect(said).toMatchObject({ code: 1, answer: "" });
		expect(said.told).toContain(wrong);
		expect(said.told.trim().split("\n")).toHaveLength(1);
		expect(existsSync(wrong)).toBe(false);
		expect(readdirSync(calledFrom)).toEqual([]);
	},
);

test("[D10] import makes the database of a new site", async () => {
	const fresh = path.join(folder, "fresh");
	expect(await commandWith({ CONCORDAT_DATA: fresh }, "import", someCase())).toMatchObject({ code: 0 });
	const backup = await commandWith({ CONCORDAT_DATA: fresh }, "backup", path.join(folder, "fresh.gz"));
	expect(backup).toMatchObject({ code: 0 });
	expect(backup.told).toContain(fresh);
});

test.skipIf(process.platform === "win32")(
	"[O13] a file of the database that the site's user may not write is named with what mends it, and no engine starts",
	async () => {
		const asRoot = process.getuid?.() === 0;
		const nobody = 65_534;
		const mixed = newDataDir(folder);
		const file = path.join(mixed, "database", "pg_xact", "0000");
		chmodSync(folder, 0o755);
		if (asRoot) {
			execFileSync("chown", ["-R", `${nobody}:${nobody}`, mixed]);
			chownSync(file, 0, 0);
		}
		chmodSync(file, 0o400);
		const said = await commandAs(
			asRoot ? { uid: nobody, gid: nobody } : {},
			{ CONCORDAT_DATA: mixed },
			"verify-ledger",
		);
		expect(said).toMatchObject({ code: 1, answer: "" });
		expect(said.told).toContain(file);
		expect(said.told).toContain(asRoot ? `sudo chown -R ${nobody} ${mixed}` : `chmod -R u+rwX ${mixed}`);
		expect(said.told.trim().split("\n")).toHaveLength(1);
		expect(existsSync(path.join(mixed, "lock.json"))).toBe(false);
	},
);

test("[D8] on an empty site that does not run: a plan file comes in and the whole plan goes out as JSON", async () => {
	const imported = await command("import", someCase());
	expect(imported).toMatchObject({ code: 0 });
	const summary = JSON.parse(imported.answer);
	expect(Object.keys(summary).sort()).toEqual(["cards", "keptAsText", "lost", "plan"]);
	expect(summary.lost).toBe(0);
	const exported = await command("export", summary.plan);
	expect(JSON.parse(exported.answer)).toMatchObject({
		format: "concordat-plan",
		version: 2,
		id: summary.plan,
	});
});

test("[D8] beside a running site the same commands join it", async () => {
	site = await openDatabase(parseConfig({ CONCORDAT_DATA: dataDir, PORT: "3111" }));
	const before = await site.db.$count(plans);
	const { plan } = JSON.parse((await command("import", someCase())).answer);
	expect(await site.db.$count(plans)).toBe(before + 1);
	expect(await verifyLedger(site.db, plan)).toMatchObject({ entries: 1, brokenAt: null });
	const file = path.join(folder, "site.gz");
	const backup = await command("backup", file);
	expect(backup).toMatchObject({ code: 0, answer: `${file}\n` });
	expect(existsSync(file)).toBe(true);
	expect(await command("restore", file)).toMatchObject({ code: 1, answer: "" });
});

test("[D8] [D11] the operator makes a password link to the site that runs, once for who has an account and never for anybody else", async () => {
	await site?.db.insert(people).values({
		id: newId(),
		email: "ada@harbour.example",
		name: "Ada",
		passwordHash: "x",
		createdAt: new Date(),
	});
	const made = await command("reset-password", "ADA@harbour.example");
	expect(made.answer).toMatch(/^http:\/\/localhost:3111\/password#\S{20,}\n$/);
	expect(await command("reset-password", "nobody@harbour.example")).toMatchObject({ code: 1, answer: "" });
});

test.each([
	["no such file", ["import", "missing.json"], "There is no file"],
	["not JSON", ["import", "package-lock.yaml"], "There is no file"],
	["no file named", ["restore"], "Name the backup"],
	["no folder for the backup", ["backup", "/nowhere/at/all/site.gz"], "There is no folder /nowhere/at/all"],
	["no plan named", ["export"], "Name the plan"],
	["a plan that is not there", ["export", "018f3f5e-0000-7000-8000-000000000000"], "There is no plan"],
	["a command that is not there", ["destroy"], "There is no command"],
])("[D8] %s: one plain sentence, nothing on standard output", async (_name, args, sentence) => {
	const said = await command(...args);
	expect(said.code).toBeGreaterThan(0);
	expect(said.answer).toBe("");
	expect(said.told.trim()).toMatch(new RegExp(`^${sentence}.*\\.?$`));
	expect(said.told.trim().split("\n")).toHaveLength(1);
});

test("[D8] a file that is not a plan file names the first wrong place, and creates nothing", async () => {
	const before = await site?.db.$count(plans);
	for (const [text, says] of [
		["{}", "title is missing"],
		["{", "it is not JSON"],
		['{"title":"T","organisations":[{"name":5}]}', "organisations[0].name"],
	] as const) {
		const file = path.join(folder, "wrong.json");
		writeFileSync(file, text);
		const said = await command("import", file);
		expect(said).toMatchObject({ code: 1, answer: "" });
		expect(said.told).toContain(says);
	}
	expect(await site?.db.$count(plans)).toBe(before);
});

test("[D11] without a running site a password link begins with the address that the settings make", async () => {
	await site?.close();
	site = null;
	const ada = ["reset-password", "ada@harbour.example"];
	expect((await command(...ada)).answer).toMatch(/^https:\/\/plan\.example\.org\/password#/);
	const byPort = await commandWith({ PUBLIC_URL: "", PORT: "3222" }, ...ada);
	expect(byPort.answer).toMatch(/^http:\/\/localhost:3222\/password#/);
});
