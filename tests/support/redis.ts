import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createClient } from "@redis/client";
import { redisHere } from "@/scripts/find-redis.mjs";
import { freePort } from "./server";
import { until } from "./until";

export interface Redis {
	url: string;
	/** Ends it at once; every line to it breaks. */
	kill(): Promise<void>;
	/** Starts it again where it was. */
	again(): Promise<void>;
	/** Stops it without a word: lines stay open and nothing comes through, as when a cable is cut. */
	stall(): void;
	heal(): void;
	stop(): Promise<void>;
}

/** Starts a real Redis of our own on a free port of this computer; it keeps nothing on disk. */
export async function startRedis(): Promise<Redis> {
	const found = redisHere();
	if (!found) throw new Error("No Redis was found: install it, or set REDIS_BIN to redis-server");
	const port = await freePort();
	const url = `redis://127.0.0.1:${port}`;
	let server: ChildProcess;
	const again = async () => {
		const args = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
		server = spawn(found.path, args, { stdio: "ignore" });
		await until("Redis answers", async () => {
			const client = createClient({ url, socket: { reconnectStrategy: false } });
			client.on("error", () => undefined); // not yet: it is asked again
			try {
				await client.connect();
				return (await client.ping()) === "PONG";
			} finally {
				if (client.isOpen) client.destroy();
			}
		});
	};
	const kill = async () => {
		if (server.exitCode !== null || server.signalCode !== null) return;
		const gone = once(server, "exit");
		server.kill("SIGKILL");
		await gone;
	};
	await again();
	return {
		url,
		kill,
		again,
		stall: () => void server.kill("SIGSTOP"),
		heal: () => void server.kill("SIGCONT"),
		stop: kill,
	};
}
