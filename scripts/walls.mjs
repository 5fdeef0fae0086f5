// Checks the walls of the house over every module, and that a wall that is broken on purpose is found: a checker
// that reads nothing finds nothing.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { ROOT, tell } from "./shared.mjs";

const require = createRequire(import.meta.url);
/** Fewer than this, and something keeps the checker from seeing the house. */
const MODULES_LEAST = 50;

/**
 * The checker reads TypeScript through swc, but never tells it that a `.tsx` file holds markup, and so fails at the
 * first page. Told here, before it is loaded; sources without markup are read as they were.
 */
function teachMarkup() {
	const swc = require("@swc/core");
	const parse = swc.parseFileSync.bind(swc);
	swc.parseFileSync = (file, options) => parse(file, { ...options, tsx: file.endsWith("x") });
}

/** Reads the house in the current folder. */
async function cruise() {
	teachMarkup();
	const { cruise: read } = await import("dependency-cruiser");
	const { options, ...ruleSet } = require("../.dependency-cruiser.cjs");
	const { output } = await read(
		["app", "components", "lib", "server"],
		{ ...options, ruleSet, validate: true },
		options.enhancedResolveOptions,
		{ tsConfig: { options: { baseUrl: process.cwd(), paths: { "@/*": ["./*"] } } } },
	);
	return output.summary;
}

/** The same for a house in another folder; the checker remembers where it was, so it takes a process of its own. */
function cruiseAt(house) {
	const output = execFileSync(process.execPath, [fileURLToPath(import.meta.url), "--summary"], {
		cwd: house,
		maxBuffer: 64 * 1024 * 1024,
	});
	return JSON.parse(output.toString());
}

/** A file in the wrong room for each wall, and the wall that it goes through. */
export const PLANTED = [
	["components/planted.ts", 'import "@/server/config";', "screens-never-see-the-server"],
	[
		"components/planted-type.ts",
		'import type { Db } from "@/server/runtime";\nexport type X = Db;',
		"screens-never-see-the-server",
	],
	[
		"server/planted-screen.tsx",
		'import "@/components/ui/theme";\nexport const X = () => <p>x</p>;',
		"the-server-never-sees-screens",
	],
	["server/planted-door.ts", 'import "@/app/layout";', "nobody-imports-app"],
	["lib/planted.ts", 'import "@/server/config";', "the-ground-stands-on-nothing"],
	[
		"lib/planted-react.tsx",
		'import { useState } from "react";\nexport const X = useState;',
		"the-ground-does-no-io",
	],
	[
		"lib/planted-core.ts",
		'import { readFileSync } from "node:fs";\nexport const X = readFileSync;',
		"the-ground-uses-no-core-module",
	],
	[
		"server/planted-sql.ts",
		'import { sql } from "drizzle-orm";\nexport const X = sql;',
		"sql-is-spoken-in-two-rooms",
	],
	[
		"server/sync/planted.ts",
		'import { openDatabase } from "@/server/db/open";\nexport const X = openDatabase;',
		"sync-reaches-storage-through-its-port",
	],
	["lib/planted-test.ts", 'import "@/tests/support/until";', "the-ground-stands-on-nothing"],
	["server/planted-test.ts", 'import "@/tests/support/until";', "the-product-never-sees-its-tests"],
];

/** What the planted files reach for. */
const WALLS_STAND_BETWEEN = [
	"app/layout.tsx",
	"components/ui/theme.ts",
	"lib/ids.ts",
	"server/config.ts",
	"server/runtime.ts",
	"server/db/open.ts",
	"tests/support/until.ts",
	"node_modules/react/index.js",
	"node_modules/drizzle-orm/index.js",
];

const nameOf = (violation) => `${violation.rule.name}: ${violation.from} → ${violation.to}`;

/** What is wrong with the house, as sentences; none when it stands. */
export function checkWalls() {
	const comments = new Map(
		require("../.dependency-cruiser.cjs").forbidden.map((rule) => [rule.name, rule.comment]),
	);
	const summary = cruiseAt(ROOT);
	const wrong = summary.violations.map((one) => `${nameOf(one)}\n    ${comments.get(one.rule.name)}`);
	if (summary.totalCruised < MODULES_LEAST) wrong.push(`Only ${summary.totalCruised} modules were read.`);
	return { modules: summary.totalCruised, dependencies: summary.totalDependenciesCruised, wrong };
}

/** Builds a small house of its own with a hole in every wall, and says which holes were not seen. */
export function checkPlanted() {
	const house = realpathSync(mkdtempSync(path.join(tmpdir(), "concordat-walls-")));
	const build = (name, source) => {
		mkdirSync(path.dirname(path.join(house, name)), { recursive: true });
		writeFileSync(path.join(house, name), source);
	};
	try {
		build("tsconfig.json", JSON.stringify({ compilerOptions: { baseUrl: ".", paths: { "@/*": ["./*"] } } }));
		for (const name of WALLS_STAND_BETWEEN) build(name, "export {};\n");
		for (const [name, source] of PLANTED) build(name, `${source}\nexport {};\n`);
		const summary = cruiseAt(house);
		return PLANTED.filter(
			([name, , rule]) => !summary.violations.some((one) => one.from === name && one.rule.name === rule),
		).map(([name, , rule]) => `${name} goes through the wall ${rule}, and it was not seen.`);
	} finally {
		rmSync(house, { recursive: true, force: true });
	}
}

if (process.argv.includes("--summary")) {
	process.stdout.write(JSON.stringify(await cruise()));
} else if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
	const { modules, dependencies, wrong } = checkWalls();
	const missed = checkPlanted();
	for (const line of [...wrong, ...missed]) tell(`  ${line}`);
	tell(
		`${modules} modules and ${dependencies} imports read; ${PLANTED.length - missed.length} of ${PLANTED.length} planted violations found.`,
	);
	process.exitCode = wrong.length + missed.length > 0 ? 1 : 0;
}
