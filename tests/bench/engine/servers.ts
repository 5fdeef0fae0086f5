import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
	copyFileSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { build } from "esbuild";
import { type Postgres, startPostgres } from "@/tests/support/postgres";

const HERE = import.meta.dirname;

export type ServerName = "ours" | "ours-pg" | "yws" | "yws-level" | "hocus" | "floor";
export const SERVERS: readonly ServerName[] = ["ours", "ours-pg", "yws", "yws-level", "hocus", "floor"];

/** A server that is running, with plans of one content in it. */
export interface Running {
	name: ServerName;
	url: string;
	/** The addresses of the plans, and whom to come as. */
	plans: string[];
	headers(n: number): Record<string, string>;
	/** CPU seconds so far, with those of what it stores in. */
	cpu(): number;
	/** Resident memory of the server alone, in MiB. */
	memory(): number;
	/** `kill -9`, and started again on what it stored. Gives the new one. */
	restart(): Promise<Running>;
	stop(): Promise<void>;
}

export const stores = (name: ServerName) => name !== "yws" && name !== "floor";

let program = "";
/** Our engine as one file, so that it starts in a second. */
async function ourProgram(): Promise<string> {
	if (program) return program;
	mkdirSync("node_modules/.cache/concordat", { recursive: true });
	const out = mkdtempSync("node_modules/.cache/concordat/bench-");
	await build({
		entryPoints: { ours: path.join(HERE, "ours.ts") },
		outdir: out,
		outExtension: { ".js": ".mjs" },
		bundle: true,
		platform: "node",
		format: "esm",
		target: "node20",
		packages: "external",
		logLevel: "warning",
	});
	for (const folder of ["server/db/embedded", "server/sync"])
		for (const file of readdirSync(folder).filter((one) => one.endsWith(".mjs")))
			copyFileSync(path.join(folder, file), path.join(out, file));
	program = path.join(out, "ours.mjs");
	return program;
}

let postgres: Postgres | null = null;

export async function endServers(): Promise<void> {
	await postgres?.stop();
	if (program) rmSync(path.dirname(program), { recursive: true, force: true });
}

export async function start(name: ServerName, plans: number, content: Uint8Array): Promise<Running> {
	const folder = mkdtempSync(path.join(tmpdir(), "concordat-bench-"));
	writeFileSync(path.join(folder, "content"), content);
	const env: Record<string, string> = {};
	if (name === "ours-pg") {
		postgres ??= await startPostgres();
		env.DATABASE_URL = await postgres.newDatabase();
	}
	if (name === "ours" || name === "ours-pg") {
		Object.assign(env, {
			CONCORDAT_DATA: path.join(folder, "data"),
			PLANS: String(plans),
			CONTENT: path.join(folder, "content"),
		});
		await ourProgram();
	}
	return launch(name, folder, env, plans, null);
}

interface Said {
	port: number;
	origin?: string;
	seed?: { plans: string[]; cookies: string[] } | null;
}

async function launch(
	name: ServerName,
	folder: string,
	env: Record<string, string>,
	plans: number,
	before: Said["seed"],
): Promise<Running> {
	const [command = "", ...args] = commandOf(name, folder);
	const child = spawn(command, args, {
		env: { ...process.env, NODE_ENV: "production", ...env },
		stdio: ["ignore", "pipe", "inherit"],
	});
	const lines = createInterface({ input: child.stdout as NonNullable<ChildProcess["stdout"]> });
	const [line] = (await Promise.race([
		once(lines, "line"),
		once(child, "exit").then(([code]) => {
			throw new Error(`${name} ended with ${code} before it was ready`);
		}),
	])) as [string];
	const said = JSON.parse(line) as Said;
	const seed = said.seed ?? before ?? null;
	const ours = name === "ours" || name === "ours-pg";
	const pid = child.pid ?? 0;
	const end = async () => {
		const gone = once(child, "exit");
		child.kill(process.env.PROFILE ? "SIGINT" : "SIGKILL");
		await gone;
	};
	return {
		name,
		url: `ws://127.0.0.1:${said.port}${ours ? "/sync" : ""}`,
		plans: seed?.plans ?? Array.from({ length: plans }, (_, n) => `plan-${n}`),
		headers: (n): Record<string, string> =>
			ours ? { cookie: seed?.cookies[n % 5] ?? "", origin: said.origin ?? "" } : {},
		cpu: () =>
			cpuOf(pid) +
			(name === "ours-pg" ? (postgres?.pids() ?? []).reduce((sum, one) => sum + cpuOf(one), 0) : 0),
		memory: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024,
		async restart() {
			await end();
			return launch(name, folder, env, plans, seed);
		},
		async stop() {
			await end();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

function commandOf(name: ServerName, folder: string): string[] {
	switch (name) {
		case "ours":
		case "ours-pg":
			// `PROFILE=folder` writes what our process spends its time on.
			return [
				process.execPath,
				...(process.env.PROFILE ? ["--cpu-prof", `--cpu-prof-dir=${process.env.PROFILE}`] : []),
				program,
			];
		case "yws":
			return [process.execPath, path.join(HERE, "peers/yws/server.mjs")];
		case "yws-level":
			return [process.execPath, path.join(HERE, "peers/yws/server.mjs"), path.join(folder, "level")];
		case "hocus":
			return [
				path.join(HERE, "peers/hocus/node_modules/node/bin/node"),
				path.join(HERE, "peers/hocus/server.mjs"),
				folder,
			];
		case "floor":
			return [process.execPath, path.join(HERE, "relay.mjs")];
	}
}

/** User and system time of a process with those of its children that have ended, in seconds. */
function cpuOf(pid: number): number {
	try {
		const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
		return [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at] ?? 0), 0) / 100;
	} catch {
		return 0; // it has ended; its parent counts it
	}
}
