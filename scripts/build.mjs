// `npm run build`: the pages with Next, the server and the commands with esbuild. Says what it does, skips what is
// up to date.
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { digestOf, fail, ROOT, run, tell } from "./shared.mjs";

const PAGES_FROM = [
	"app",
	"components",
	"lib",
	"server",
	"public",
	"next.config.ts",
	"postcss.config.mjs",
	"tsconfig.json",
	"package-lock.json",
];
const SERVER_FROM = ["lib", "server", "tsconfig.json", "package-lock.json"];

/** What runs in threads of its own, as it is. */
export const WORKER_FILES = [
	"server/db/embedded/worker.mjs",
	"server/db/embedded/panic.mjs",
	"server/db/embedded/turn-queue.mjs",
	"server/sync/fold-worker.mjs",
	"server/sync/fold.mjs",
	"server/sync/fits.mjs",
	"server/sync/valid.mjs",
];

const distDir = () => process.env.CONCORDAT_DIST || ".next";

function stampOf(file) {
	try {
		return readFileSync(file, "utf8");
	} catch {
		return null; // never built
	}
}

/** The server's program and the commands', in a blink; the packages stay where npm put them. */
export async function buildServer() {
	const stamp = path.join(ROOT, "build", "stamp");
	const digest = digestOf(SERVER_FROM);
	if (stampOf(stamp) === digest) return;
	const { build } = await import("esbuild");
	await build({
		absWorkingDir: ROOT,
		entryPoints: {
			main: "server/main.ts",
			command: "server/commands/main.ts",
		},
		outdir: "build",
		bundle: true,
		platform: "node",
		format: "esm",
		target: "node20",
		packages: "external",
		sourcemap: true,
		logLevel: "warning",
	});
	// A worker is started by its path, beside the program that starts it.
	for (const file of WORKER_FILES)
		copyFileSync(path.join(ROOT, file), path.join(ROOT, "build", path.basename(file)));
	writeFileSync(stamp, digest);
}

/** The pages, in half a minute. The digest is written last: a build that was interrupted is not up to date. */
export async function buildPages({ quiet = true } = {}) {
	const stamp = path.join(ROOT, distDir(), "concordat-stamp");
	const digest = digestOf(PAGES_FROM);
	if (stampOf(stamp) === digest) return;
	tell("Building… (about half a minute)");
	const next = path.join(ROOT, "node_modules", "next", "dist", "bin", "next");
	const env = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
	if ((await run(process.execPath, [next, "build"], { env, quiet })) !== 0)
		fail("The pages could not be built; the reason is above.");
	writeFileSync(stamp, digest);
}

export async function buildAll(options) {
	await buildServer();
	await buildPages(options);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await buildAll({ quiet: false });
