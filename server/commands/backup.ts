import { existsSync } from "node:fs";
import path from "node:path";
import { commandWords } from "@/lib/i18n/en/command";
import { backupTo } from "@/server/db/backup";
import { type Command, CommandRefused, fileHere } from "./command";

/** `npm run backup [-- FILE]`: the whole site in one file, while people type. */
export const backup: Command = async ({ args, config, database, now, answer, tell }) => {
	const stamp = now.toISOString().slice(0, 16).replace("T", "-").replace(":", "");
	const file = fileHere(args[0] ?? `concordat-${stamp}.backup.gz`);
	if (existsSync(file)) throw new CommandRefused(commandWords.backup.exists(file));
	if (!existsSync(path.dirname(file)))
		throw new CommandRefused(commandWords.backup.noFolder(path.dirname(file)));
	const counts = await backupTo(file, database.pool, now);
	const where = config.databaseUrl ? commandWords.backup.postgresql : config.dataDir;
	tell(commandWords.backup.made(where, counts.plans ?? 0, counts.people ?? 0, counts.plan_updates ?? 0));
	answer(file);
};
