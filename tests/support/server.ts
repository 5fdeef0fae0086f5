import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { until } from "./until";

/** A real server process on its own port, with a data folder of its own. */
export interface RunningServer {
	url: string;
	port: number;
	dataDir: string;
	pid(): number;
	/** Everything it has printed so far, over all its lives. */
	printed(): string;
	/** `kill -9`: no goodbye, no flush. */
	kill(): Promise<void>;
	/** Starts it again on the same port and folder. */
	restart(): Promise<void>;
	/** SIGTERM, as an operator does; the folder stays. */
	stop(): Promise<void>;
	/** Ends it and removes its folder. */
	end(): Promise<void>;
}

export interface ServerOptions {
	/** A folder to start from: it is copied, so that many servers can begin alike without many first starts. */
	from?: string;
	port?: number;
	env?: Record<string, string>;
}

const ROOT = join(import.meta.dirname, "..", "..");

/** How the built product is started: the same file that `npm start` runs. */
const START = ["--enable-source-maps", "build/main.js"];

export async function freePort(): Promise<number> {
	const probe = createServer().listen(0, "127.0.0.1");
	await once(probe, "listening");
	const { port } = probe.address() as AddressInfo;
	probe.close();
	await once(probe, "close");
	return port;
}

export async function newDataDir(from?: string): Promise<string> {
	const dir = await mkdtemp(join(tmpdir(), "concordat-"));
	if (from) await cp(from, dir, { recursive: true });
	return dir;
}

/** Runs the built server's start file; whoever calls waits for what they want of it. */
export function spawnServer(env: Record<string, string>): ChildProcess {
	return spawn(process.execPath, START, {
		cwd: ROOT,
		env: { ...process.env, NODE_ENV: "production", ...env },
		stdio: ["ignore", "pipe", "pipe"],
	});
}

/**
 * Starts the built product and waits until it says that it is healthy.
 *
 * The catch: it is the production server, so `npm run build` must have run; the suite's set-up does that once.
 */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
	const port = options.port ?? (await freePort());
	const dataDir = await newDataDir(options.from);
	const url = `http://localhost:${port}`;
	let printed = "";
	let child: ChildProcess;

	const start = async () => {
		child = spawnServer({ PORT: String(port), CONCORDAT_DATA: dataDir, ...options.env });
		const mine = child;
		for (const stream of [mine.stdout, mine.stderr])
			stream?.on("data", (text: Buffer) => {
				printed += text.toString();
			});
		await until(
			`${url} is healthy`,
			async () => {
				if (mine.exitCode !== null || mine.signalCode !== null) return "ended";
				return (await fetch(`${url}/readyz`)).ok && "healthy";
			},
			{ within: 60_000 },
		).catch((error) => {
			mine.kill("SIGKILL");
			throw error;
		});
		if (mine.exitCode !== null) throw new Error(`The server ended while starting:\n${printed}`);
	};
	const endWith = async (signal: NodeJS.Signals) => {
		if (child.exitCode !== null || child.signalCode !== null) return;
		const gone = once(child, "exit");
		child.kill(signal);
		await gone;
	};

	await start();
	return {
		url,
		port,
		dataDir,
		pid: () => child.pid ?? 0,
		printed: () => printed,
		kill: () => endWith("SIGKILL"),
		restart: start,
		stop: () => endWith("SIGTERM"),
		end: async () => {
			await endWith("SIGKILL");
			await rm(dataDir, { recursive: true, force: true });
		},
	};
}
