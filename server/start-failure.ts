import { randomBytes } from "node:crypto";
import path from "node:path";
import { commandWords } from "@/lib/i18n/en/command";
import { type Config, WrongSetting } from "@/server/config";
import { rootOf } from "@/server/db/away";
import { FolderInUse, livingHolder } from "@/server/db/embedded/folder-lock";
import { ClosedFile, OthersFolder } from "@/server/db/embedded/folder-owner";
import { NewerDatabase } from "@/server/db/migrate";
import { NoDatabase } from "@/server/db/open";
import { processOnPort } from "@/server/http/listen";
import { userName } from "@/server/user-name";

const say = commandWords.stopped;

/**
 * The one plain sentence for a start or a command that could not go on; null when we were wrong, and the error
 * itself must be shown.
 */
export async function sentenceFor(error: unknown, config: Config | null): Promise<string | null> {
	if (error instanceof WrongSetting) return error.message;
	if (error instanceof FolderInUse) return say.folderInUse(error.folder, error.holder.pid);
	if (error instanceof NewerDatabase) return say.databaseNewer;
	if (!config) return null;
	if (error instanceof NoDatabase) return config.databaseUrl ? say.noTables : say.noDatabase(config.dataDir);
	if (error instanceof OthersFolder)
		return say.othersFolder(config.dataDir, who(error.owner), who(error.me), sudoName(error.owner));
	if (error instanceof ClosedFile)
		return error.owner === error.me
			? say.closedFile(error.file, config.dataDir)
			: say.othersFile(error.file, who(error.owner), who(error.me), config.dataDir, error.me);
	const { code = "", syscall = "", path: place = null } = rootOf(error);
	if (code === "EADDRINUSE") {
		const holder = config.databaseUrl ? null : await livingHolder(config.dataDir);
		const pid = holder?.site === config.publicUrl ? holder.pid : processOnPort(config.port);
		return say.portInUse(config.port, pid === null ? say.anotherProgram : say.process(pid));
	}
	if (syscall === "listen" && code === "EACCES") return say.portForbidden(config.port);
	if (code === "EADDRNOTAVAIL" || (code === "ENOTFOUND" && syscall === "getaddrinfo" && !config.databaseUrl))
		return say.addressUnknown(config.host);
	if (code === "ENOSPC") return say.diskFull(config.dataDir);
	if (["EACCES", "EROFS", "EPERM", "ENOTDIR"].includes(code))
		return place === null || isWithin(place, config.dataDir)
			? say.folderUnwritable(config.dataDir)
			: say.placeClosed(place);
	if (config.databaseUrl && DATABASE_AWAY.test(code)) return say.databaseAway(reasonOf(error));
	return null;
}

/** Whether a place is the data folder or in it: a file that a command was given has nothing to do with that folder. */
function isWithin(place: string, folder: string): boolean {
	const way = path.relative(folder, path.resolve(place));
	return way === "" || !(way.startsWith("..") || path.isAbsolute(way));
}

/** A user by name and number, or by number alone. */
function who(id: number): string {
	const name = userName(id);
	return name === null ? say.user(id) : say.namedUser(name, id);
}

/** As `sudo -u` takes a user who has no name here. */
const sudoName = (id: number) => userName(id) ?? `'#${id}'`;

/** No answer, a wrong name or password, no such database, too many connections, or just starting up. */
const DATABASE_AWAY = /^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOSTUNREACH|ENOENT|28|3D|53300|57P|08)/;

/** For what nobody foresaw: a word that joins what the person saw with what was logged. */
export const newReference = () => randomBytes(4).toString("hex");

const reasonOf = (error: unknown) => rootOf(error).message || rootOf(error).code || "no reason given";
