import { randomBytes } from "node:crypto";
import { commandWords } from "@/lib/i18n/en/command";
import { type Config, WrongSetting } from "@/server/config";
import { rootOf } from "@/server/db/away";
import { FolderInUse, livingHolder } from "@/server/db/embedded/folder-lock";
import { NewerDatabase } from "@/server/db/migrate";
import { NoDatabase } from "@/server/db/open";
import { processOnPort } from "@/server/http/listen";

/**
 * The one plain sentence for a start or a command that could not go on; null when we were wrong, and the error
 * itself must be shown.
 */
export async function sentenceFor(error: unknown, config: Config | null): Promise<string | null> {
	const say = commandWords.stopped;
	if (error instanceof WrongSetting) return error.message;
	if (error instanceof FolderInUse) return say.folderInUse(error.folder, error.holder.pid);
	if (error instanceof NewerDatabase) return say.databaseNewer;
	if (!config) return null;
	if (error instanceof NoDatabase) return config.databaseUrl ? say.noTables : say.noDatabase(config.dataDir);
	const { code = "", syscall = "" } = rootOf(error);
	if (code === "EADDRINUSE") {
		const holder = config.databaseUrl ? null : await livingHolder(config.dataDir);
		const pid = holder?.site === config.publicUrl ? holder.pid : processOnPort(config.port);
		return say.portInUse(config.port, pid === null ? say.anotherProgram : say.process(pid));
	}
	if (syscall === "listen" && code === "EACCES") return say.portForbidden(config.port);
	if (code === "EADDRNOTAVAIL" || (code === "ENOTFOUND" && syscall === "getaddrinfo" && !config.databaseUrl))
		return say.addressUnknown(config.host);
	if (code === "ENOSPC") return say.diskFull(config.dataDir);
	if (["EACCES", "EROFS", "EPERM", "ENOTDIR"].includes(code)) return say.folderUnwritable(config.dataDir);
	if (config.databaseUrl && DATABASE_AWAY.test(code)) return say.databaseAway(reasonOf(error));
	return null;
}

/** No answer, a wrong name or password, no such database, too many connections, or just starting up. */
const DATABASE_AWAY = /^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOSTUNREACH|ENOENT|28|3D|53300|57P|08)/;

/** For what nobody foresaw: a word that joins what the person saw with what was logged. */
export const newReference = () => randomBytes(4).toString("hex");

const reasonOf = (error: unknown) => rootOf(error).message || rootOf(error).code || "no reason given";
