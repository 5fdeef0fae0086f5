import { execFileSync } from "node:child_process";
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { hostname } from "node:os";
import path from "node:path";

/** Where a database that is open can be joined, as `pg` wants it. */
export interface Where {
	host: string;
	port: number;
}

/** Who holds a data folder. `started` tells two processes apart that got the same number one after the other. */
export interface Holder {
	pid: number;
	started: string | null;
	computer: string;
	/** null while the holder is still opening the database. */
	database: Where | null;
	/** The site's address, when the holder is the site and not a command. */
	site: string | null;
}

/** Somebody else has the folder open: opening it twice would lose what one of the two writes. */
export class FolderInUse extends Error {
	constructor(
		readonly folder: string,
		readonly holder: Holder,
	) {
		super(`The data folder ${folder} is in use by process ${holder.pid}`);
	}
}

export interface FolderLock {
	/** Tells others where they can join. */
	announce(database: Where): void;
	release(): void;
}

const fileOf = (folder: string) => path.join(folder, "lock.json");

/**
 * Takes a data folder for this process alone, or throws `FolderInUse`.
 *
 * The catch: the embedded database takes no lock of its own, and two processes on one folder lose rows that were
 * acknowledged. A lock whose process is gone (or a zombie, or a later process under the same number) is taken
 * over: it is moved aside first and looked at again, so that two that take over at once cannot both succeed.
 */
export async function lockFolder(folder: string, site: string | null): Promise<FolderLock> {
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	const file = fileOf(folder);
	const mine: Holder = {
		pid: process.pid,
		started: startOf(process.pid),
		computer: hostname(),
		database: null,
		site,
	};
	while (!place(file, mine)) {
		const holder = readHolder(folder);
		if (!holder) continue; // released between our try and our look
		if (await isAlive(holder)) throw new FolderInUse(folder, holder);
		const aside = `${file}.${process.pid}`;
		try {
			renameSync(file, aside);
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code === "ENOENT") continue; // another took it over first
			throw error;
		}
		const moved = parse(readFileSync(aside, "utf8"));
		if (moved && !same(moved, holder)) {
			linkSync(aside, file); // a living one slipped in between: give it back
		}
		rmSync(aside, { force: true });
	}
	return {
		announce(database) {
			mine.database = database;
			const next = `${file}.${process.pid}`;
			writeFileSync(next, JSON.stringify(mine), { mode: 0o600 });
			renameSync(next, file);
		},
		release() {
			const holder = readHolder(folder);
			if (holder && same(holder, mine)) rmSync(file, { force: true });
		},
	};
}

/** Who has the folder open now; null when nobody alive does. */
export async function livingHolder(folder: string): Promise<Holder | null> {
	const holder = readHolder(folder);
	return holder && (await isAlive(holder)) ? holder : null;
}

function readHolder(folder: string): Holder | null {
	try {
		return parse(readFileSync(fileOf(folder), "utf8"));
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
		throw error;
	}
}

/** The catch: a file that is not a lock (cut off by a full disk) names nobody, and counts as a dead one's. */
function parse(text: string): Holder | null {
	try {
		const holder: Partial<Holder> = JSON.parse(text);
		return {
			pid: Number.isInteger(holder.pid) ? Number(holder.pid) : 0,
			started: holder.started ?? null,
			computer: holder.computer ?? "",
			database: holder.database ?? null,
			site: holder.site ?? null,
		};
	} catch {
		return { pid: 0, started: null, computer: "", database: null, site: null };
	}
}

const same = (a: Holder, b: Holder) =>
	a.pid === b.pid && a.started === b.started && a.computer === b.computer;

/** A file that appears whole or not at all: written aside, then linked under its name. */
function place(file: string, holder: Holder): boolean {
	const aside = `${file}.${process.pid}`;
	writeFileSync(aside, JSON.stringify(holder), { mode: 0o600 });
	try {
		linkSync(aside, file);
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
		throw error;
	} finally {
		rmSync(aside, { force: true });
	}
}

/**
 * Whether the holder still runs. On another computer (a second container on one volume) its number says nothing
 * here, so its database is asked instead.
 */
async function isAlive(holder: Holder): Promise<boolean> {
	if (holder.pid <= 0) return false;
	if (holder.computer !== hostname()) return holder.database !== null && (await answers(holder.database));
	try {
		process.kill(holder.pid, 0);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
	}
	const started = startOf(holder.pid);
	return started !== "gone" && (started === null || holder.started === null || started === holder.started);
}

/** When a process started, in the system's own words; "gone" for a zombie; null where it cannot be known. */
export function startOf(pid: number): string | null {
	if (process.platform === "win32") return null;
	try {
		// After the name in brackets, which may hold anything: the state, and the start time twenty-one fields on.
		const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
		const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
		return fields[0] === "Z" || fields[0] === "X" ? "gone" : (fields[19] ?? null);
	} catch {
		// No /proc: macOS and the BSDs say it through ps.
	}
	try {
		const line = execFileSync("ps", ["-o", "stat=,lstart=", "-p", String(pid)], {
			encoding: "utf8",
			env: { ...process.env, LC_ALL: "C" },
		}).trim();
		return line === "" || line.startsWith("Z") ? "gone" : line.replace(/^\S+\s+/, "");
	} catch {
		return null; // no ps either: the number alone decides
	}
}

function answers(where: Where): Promise<boolean> {
	return new Promise((resolve) => {
		const socket = where.host.startsWith("/")
			? connect(path.join(where.host, `.s.PGSQL.${where.port}`))
			: connect(where.port, where.host);
		const end = (answer: boolean) => {
			socket.destroy();
			resolve(answer);
		};
		socket.once("connect", () => end(true));
		socket.once("error", () => end(false));
	});
}
