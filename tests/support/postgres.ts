import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chownSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { postgresHere } from "@/scripts/find-postgres.mjs";
import { freePort } from "./server";
import { until } from "./until";

export interface Postgres {
	/** A new, empty database of this server. */
	newDatabase(): Promise<string>;
	/** Stops it as an operator does; everything it stored stays. */
	halt(): Promise<void>;
	/** Starts it again where it was. */
	again(): Promise<void>;
	/** Kills it as a power cut does, in the middle of whatever it does. */
	kill(): Promise<void>;
	/** Its processes now, the first of them the one that has the others. */
	pids(): number[];
	stop(): Promise<void>;
}

/**
 * Starts a real PostgreSQL of our own on a free port of this computer, in a folder that goes when it stops.
 *
 * The catch: it refuses to run as root, so then it runs as the user `postgres` or `nobody`.
 */
export async function startPostgres(): Promise<Postgres> {
	const found = postgresHere();
	if (!found) throw new Error("No PostgreSQL was found: install it, or set POSTGRES_BIN to its bin folder");
	const folder = mkdtempSync(path.join(tmpdir(), "concordat-postgres-"));
	const who = process.getuid?.() === 0 ? unprivileged() : {};
	if (who.uid !== undefined) chownSync(folder, who.uid, who.gid ?? who.uid);
	const options = { ...who, cwd: folder, stdio: "ignore" as const };
	const data = path.join(folder, "data");
	execFileSync(
		path.join(found.bin, "initdb"),
		["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"],
		options,
	);
	const port = await freePort();
	let server: ChildProcess;
	const start = () => {
		server = spawn(
			path.join(found.bin, "postgres"),
			["-D", data, "-p", String(port), "-h", "127.0.0.1", "-k", folder, "-F"],
			options,
		);
	};
	const endWith = async (signal: NodeJS.Signals) => {
		if (server.exitCode !== null || server.signalCode !== null) return;
		const gone = new Promise((resolve) => server.once("exit", resolve));
		server.kill(signal);
		await gone;
	};
	const halt = () => endWith("SIGINT"); // its fast shutdown
	start();
	const address = (name: string) => `postgres://postgres@127.0.0.1:${port}/${name}`;
	const ask = async (question: string) => {
		const client = new pg.Client({ connectionString: address("postgres") });
		await client.connect();
		try {
			await client.query(question);
		} finally {
			await client.end();
		}
	};
	const answers = () =>
		until("PostgreSQL answers", async () => {
			await ask("select 1");
			return true;
		});
	await answers();
	let made = 0;
	return {
		async newDatabase() {
			made += 1;
			await ask(`create database test_${made}`);
			return address(`test_${made}`);
		},
		halt,
		pids() {
			const first = server.pid ?? 0;
			const others = execFileSync("ps", ["-o", "pid=", "--ppid", String(first)], { encoding: "utf8" });
			return [first, ...others.split("\n").map(Number).filter(Boolean)];
		},
		kill: () => endWith("SIGQUIT"), // its immediate shutdown: no goodbye, and recovery at the next start
		async again() {
			start();
			await answers();
		},
		async stop() {
			await halt();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

function unprivileged(): { uid?: number; gid?: number } {
	for (const name of ["postgres", "nobody"]) {
		try {
			const id = (flag: string) => Number(execFileSync("id", [flag, name], { encoding: "utf8" }));
			return { uid: id("-u"), gid: id("-g") };
		} catch {
			// no such user here; the next
		}
	}
	throw new Error("PostgreSQL does not run as root, and there is neither a user postgres nor nobody");
}
