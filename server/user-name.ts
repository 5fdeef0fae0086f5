import { readFileSync } from "node:fs";

/** What a user of this computer is called; null for one that it has a number for only. */
export function userName(id: number): string | null {
	try {
		const line = readFileSync("/etc/passwd", "utf8")
			.split("\n")
			.find((one) => one.split(":")[2] === String(id));
		return line?.split(":")[0] || null;
	} catch {
		return null; // a system without that list, or users kept elsewhere: the number says as much
	}
}
