import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import type { Server } from "node:http";

/** Starts listening, or rejects with the system's error (`EADDRINUSE`, `EADDRNOTAVAIL`, `EACCES`). */
export function listenOn(server: Server, port: number, host: string): Promise<void> {
	return new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(port, host.replace(/^\[|\]$/g, ""), () => {
			server.off("error", reject);
			resolve();
		});
	});
}

const LISTENING = "0A";

/** Which process listens on a port, where the system lets us see it (Linux, the same user); else null. */
export function processOnPort(port: number): number | null {
	try {
		const inodes = new Set<string>();
		for (const table of ["/proc/net/tcp", "/proc/net/tcp6"])
			for (const line of readFileSync(table, "utf8").split("\n").slice(1)) {
				const [, local, , state, , , , , , inode] = line.trim().split(/\s+/);
				if (state === LISTENING && Number.parseInt(local?.split(":")[1] ?? "", 16) === port && inode)
					inodes.add(`socket:[${inode}]`);
			}
		const holder = readdirSync("/proc")
			.filter((name) => /^\d+$/.test(name))
			.find((pid) => holdsOneOf(pid, inodes));
		return holder ? Number(holder) : null;
	} catch {
		return null; // no /proc here: the sentence says "another program" instead of a number
	}
}

function holdsOneOf(pid: string, inodes: Set<string>): boolean {
	try {
		return readdirSync(`/proc/${pid}/fd`).some((fd) => inodes.has(readlinkSync(`/proc/${pid}/fd/${fd}`)));
	} catch {
		return false; // another user's process, or one that has just ended
	}
}
