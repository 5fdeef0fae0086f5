// Finds or fetches a real Redis for the tests of several nodes: the program that is named, one on the PATH, Debian's
// package; in that order, saying which.
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { installWithApt, onPath } from "./find-browser.mjs";
import { fail, tell } from "./shared.mjs";

const NAMES = ["redis-server", "valkey-server"];

/** The path of Redis's server, without fetching anything; null when there is none. */
export function redisHere() {
	const named = process.env.REDIS_BIN;
	if (named) return { path: named, how: "named by REDIS_BIN" };
	const found = onPath(NAMES);
	return found ? { path: found, how: "found on the PATH" } : null;
}

export async function findRedis() {
	const here = redisHere();
	if (here && !existsSync(here.path)) fail(`REDIS_BIN is ${here.path}, but there is no such file.`);
	if (here) return here;
	if (await installWithApt(["redis-server"])) {
		const installed = redisHere();
		if (installed) return { ...installed, how: "installed from Debian's packages" };
	}
	return fail("No Redis was found and none could be fetched; install it, or set REDIS_BIN to redis-server.");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
	const found = await findRedis();
	tell(found.how);
	process.stdout.write(`${found.path}\n`);
}
