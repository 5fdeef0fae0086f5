import { fork } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { Where } from "./folder-lock";

/** A running embedded database. */
export interface Engine {
	where: Where;
	/** Stops it, after the other processes that joined have left (or have had `grace` milliseconds to). */
	stop(grace: number): Promise<void>;
}

/** How long a restarted database waits before it tries again, in milliseconds: a full disk stays full a while. */
const RETRY_MS = 1_000;

/** How long opening may take, in milliseconds: a second on a good day, half a minute after a crash. */
const OPEN_MS = 60_000;

const WORKER = fileURLToPath(new URL("./worker.mjs", import.meta.url));
/** The number in the socket's name; PostgreSQL's usual one. */
const SOCKET_NUMBER = 5432;
/** A unix socket's path is at most 104 bytes on macOS, 108 on Linux. */
const SOCKET_PATH_MAX = 100;

export const isMade = (dataDir: string) => existsSync(path.join(dataDir, "database", "PG_VERSION"));

/**
 * Makes the database folder, once in a site's life.
 *
 * The catch: it is made under another name and moved when it is whole, so that a start that is interrupted leaves
 * nothing half made behind.
 */
export async function makeDatabase(dataDir: string): Promise<void> {
	const unfinished = path.join(dataDir, "database.unfinished");
	rmSync(unfinished, { recursive: true, force: true });
	await new Promise<void>((resolve, reject) => {
		const child = fork(WORKER, [unfinished], { stdio: ["ignore", "ignore", "pipe", "ipc"], execArgv: [] });
		let said = "";
		child.stderr?.on("data", (chunk: Buffer) => {
			said += chunk;
		});
		child.once("error", reject);
		child.once("exit", (code) =>
			code === 0 ? resolve() : reject(new Error(`The database folder could not be made: ${said.trim()}`)),
		);
	});
	renameSync(unfinished, path.join(dataDir, "database"));
}

/**
 * Starts the embedded database on a folder that this process holds.
 *
 * The catch: when a statement breaks it (a full disk), it goes away and is started again every second: until it is
 * back its connections fail, nothing is acknowledged, and nothing that was acknowledged is lost.
 */
export async function startEngine(dataDir: string, onBroken: (reason: string) => void): Promise<Engine> {
	const socket = socketFor(dataDir);
	const folder = path.join(dataDir, "database");
	let stopping = false;
	let worker: Worker;
	let port = SOCKET_NUMBER;
	const run = async () => {
		if (socket) rmSync(socket, { force: true });
		// A first port of 0 lets the system choose; a restart keeps the one that others know.
		worker = new Worker(WORKER, { workerData: { folder, socket, port: worker ? port : 0 }, execArgv: [] });
		let broken: string | null = null;
		const current = worker;
		await new Promise<void>((resolve, reject) => {
			// One that neither opens nor gives up (it can spin on a full disk) is ended, and tried again.
			const tooLong = setTimeout(() => void current.terminate(), OPEN_MS);
			worker.on("message", (message) => {
				if (message.broken) broken = message.broken;
				if (!message.ready) return;
				clearTimeout(tooLong);
				port = message.port ?? port;
				resolve();
			});
			worker.once("error", reject);
			worker.once("exit", (code) => {
				clearTimeout(tooLong);
				reject(new Error(broken ?? `The database stopped with code ${code}`));
				if (!stopping) void restart(broken ?? `code ${code}`);
			});
		});
	};
	let restarting = false;
	const restart = async (reason: string) => {
		if (restarting) return;
		restarting = true;
		onBroken(reason);
		while (!stopping) {
			await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
			try {
				await run();
				break;
			} catch (error) {
				onBroken(String(error));
			}
		}
		restarting = false;
	};
	restarting = true; // a database that cannot be opened at all is the caller's to tell, not ours to retry
	await run();
	restarting = false;

	const ask = <K extends string>(message: string, key: K): Promise<Record<K, unknown>> =>
		new Promise((resolve) => {
			const hear = (answer: Record<K, unknown>) => {
				if (!(key in answer)) return;
				worker.off("message", hear);
				resolve(answer);
			};
			worker.on("message", hear);
			worker.once("exit", () => resolve({ [key]: 0 } as Record<K, unknown>));
			worker.postMessage(message);
		});
	return {
		where: { host: socket ? path.dirname(socket) : "127.0.0.1", port },
		async stop(grace) {
			if (stopping) return;
			stopping = true;
			const until = Date.now() + grace;
			while (Date.now() < until && Number((await ask("connections", "connections")).connections) > 0)
				await new Promise((resolve) => setTimeout(resolve, 20));
			await ask("stop", "stopped");
			await worker.terminate();
			if (socket) rmSync(socket, { force: true });
		},
	};
}

/** Where the socket lies: in the data folder, or in a private folder of a short name when that path is too long. */
function socketFor(dataDir: string): string | null {
	if (process.platform === "win32") return null;
	const name = `.s.PGSQL.${SOCKET_NUMBER}`;
	const near = path.join(dataDir, name);
	if (Buffer.byteLength(near) <= SOCKET_PATH_MAX) return near;
	const digest = createHash("sha256").update(dataDir).digest("hex").slice(0, 16);
	const folder = path.join(tmpdir(), `concordat-${digest}`);
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	return path.join(folder, name);
}
