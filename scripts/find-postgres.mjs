// Finds or fetches a real PostgreSQL for the contract tests: the folder that is named, one on the PATH, Debian's
// folders, Debian's package; in that order, saying which.
import { existsSync, readdirSync, realpathSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { installWithApt, onPath } from "./find-browser.mjs";
import { fail, tell } from "./shared.mjs";

const DEBIAN = "/usr/lib/postgresql";
const HOMEBREW = ["/opt/homebrew/opt", "/usr/local/opt"];
const isBin = (folder) =>
	existsSync(path.join(folder, "initdb")) || existsSync(path.join(folder, "initdb.exe"));

/** The folder of PostgreSQL's programs, without fetching anything; null when there is none. */
export function postgresHere() {
	const named = process.env.POSTGRES_BIN;
	if (named) return { bin: named, how: "named by POSTGRES_BIN" };
	const initdb = onPath(["initdb"]);
	if (initdb) return { bin: path.dirname(realpathSync(initdb)), how: "found on the PATH" };
	const inFolder = (folder, names) =>
		existsSync(folder)
			? readdirSync(folder)
					.filter(names)
					.map((name) => path.join(folder, name, "bin"))
			: [];
	const folders = [
		...inFolder(DEBIAN, () => true),
		...HOMEBREW.flatMap((folder) => inFolder(folder, (name) => name.startsWith("postgresql"))),
	].sort((a, b) => b.localeCompare(a, "en", { numeric: true }));
	const bin = folders.find(isBin);
	return bin ? { bin, how: "found on this system" } : null;
}

export async function findPostgres() {
	const here = postgresHere();
	if (here && !isBin(here.bin)) fail(`POSTGRES_BIN is ${here.bin}, but there is no initdb in it.`);
	if (here) return here;
	if (await installWithApt(["postgresql"])) {
		const installed = postgresHere();
		if (installed) return { ...installed, how: "installed from Debian's packages" };
	}
	return fail(
		"No PostgreSQL was found and none could be fetched; install it, or set POSTGRES_BIN to its bin folder.",
	);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
	const found = await findPostgres();
	tell(found.how);
	process.stdout.write(`${found.bin}\n`);
}
