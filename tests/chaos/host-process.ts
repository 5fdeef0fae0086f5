import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { build } from "esbuild";

/** The plan that a first start makes, and the cookies of its people. */
export interface Seed {
	plan: string;
	/** A strategy that is with the partners. */
	words?: { round: string; digest: string };
	cookies: string[];
}
export interface Host {
	process: ChildProcess;
	url: string;
	origin: string;
	seed: Seed | null;
	readyMs: number;
}

/** The host as one file, so that each of its many starts takes a second. */
export async function buildHost(): Promise<string> {
	mkdirSync("node_modules/.cache/concordat", { recursive: true });
	const out = mkdtempSync("node_modules/.cache/concordat/host-");
	await build({
		entryPoints: { host: "tests/chaos/host.ts" },
		outdir: out,
		outExtension: { ".js": ".mjs" },
		bundle: true,
		platform: "node",
		format: "esm",
		target: "node20",
		packages: "external",
		logLevel: "warning",
	});
	// Threads are started by their path, beside the program that starts them.
	for (const folder of ["server/db/embedded", "server/sync"])
		for (const file of readdirSync(folder).filter((name) => name.endsWith(".mjs")))
			copyFileSync(path.join(folder, file), path.join(out, file));
	return path.join(out, "host.mjs");
}

/** Starts the host on a data folder, and waits until it can be spoken to. */
export async function startHost(
	program: string,
	folder: string,
	env: Record<string, string> = {},
): Promise<Host> {
	const began = performance.now();
	const child = spawn(process.execPath, [program], {
		env: { ...process.env, CONCORDAT_DATA: folder, NODE_ENV: "test", ...env },
		stdio: ["ignore", "pipe", "inherit"],
	});
	const lines = createInterface({ input: child.stdout });
	const ended = once(child, "exit").then(([code]) => {
		throw new Error(`the server ended with ${code} before it was ready`);
	});
	const [line] = (await Promise.race([once(lines, "line"), ended])) as [string];
	ended.catch(() => undefined); // from here on its end is ours to cause
	const { port, origin, seed } = JSON.parse(line) as { port: number; origin: string; seed: Seed | null };
	return {
		process: child,
		url: `ws://127.0.0.1:${port}/sync`,
		origin,
		seed,
		readyMs: performance.now() - began,
	};
}
