import { accessSync, constants, readdirSync, statSync } from "node:fs";
import path from "node:path";

/** The data folder is another user's: what this process wrote there, its owner could not open again. */
export class OthersFolder extends Error {
	constructor(
		readonly owner: number,
		readonly me: number,
	) {
		super(`The data folder belongs to user ${owner}, and this process runs as user ${me}`);
	}
}

/** A file of the database is closed to this process. */
export class ClosedFile extends Error {
	constructor(
		readonly file: string,
		readonly owner: number,
		readonly me: number,
	) {
		super(`The file ${file} of user ${owner} is closed to user ${me}`);
	}
}

const READ_AND_WRITE = constants.R_OK | constants.W_OK;
const ENTER = READ_AND_WRITE | constants.X_OK;
const databaseIn = (dataDir: string) => path.join(dataDir, "database");

/**
 * Refuses a data folder of another user, before anything is opened or written in it: throws `OthersFolder`. [O13]
 *
 * The catch: root may write everywhere, so a command typed as root works once and leaves files that the site cannot
 * open at its next start. Where the system has no users (Windows) there is nothing to compare.
 */
export function refuseOthersFolder(dataDir: string): void {
	const me = process.getuid?.();
	const owner = ownerOf(dataDir);
	if (me === undefined || owner === null || owner === me || wasLetIn(dataDir, me)) return;
	throw new OthersFolder(owner, me);
}

/**
 * Whether a folder's owner opened it to this user: a container's volume belongs to root and is open to a group.
 * The database in it, if there is one, must be this user's own.
 */
function wasLetIn(dataDir: string, me: number): boolean {
	if (me === 0 || !isOpen(dataDir, ENTER)) return false;
	const owner = ownerOf(databaseIn(dataDir));
	return owner === null || owner === me;
}

/**
 * Refuses a database with a file in it that this process cannot read and write: throws `ClosedFile`. [O13]
 *
 * The catch: the engine would end over such a file in the middle of its start with nothing but addresses of its own
 * code, or much later, when it first writes there. A thousand files take some ten milliseconds.
 */
export function refuseClosedFiles(dataDir: string): void {
	const me = process.getuid?.();
	if (me === undefined || ownerOf(databaseIn(dataDir)) === null) return;
	const look = (place: string) => {
		const found = statSync(place);
		if (!isOpen(place, found.isDirectory() ? ENTER : READ_AND_WRITE))
			throw new ClosedFile(place, found.uid, me);
		if (found.isDirectory()) for (const name of readdirSync(place)) look(path.join(place, name));
	};
	look(databaseIn(dataDir));
}

function ownerOf(place: string): number | null {
	try {
		return statSync(place).uid;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
		throw error;
	}
}

/** The catch: a disk that nobody can write to is not a matter of users, and is told by its own error. */
function isOpen(place: string, mode: number): boolean {
	try {
		accessSync(place, mode);
		return true;
	} catch (error) {
		if (["EACCES", "EPERM"].includes((error as NodeJS.ErrnoException).code ?? "")) return false;
		throw error;
	}
}
