import { commandWords } from "@/lib/i18n/en/command";
import { NotRestored, restoreFrom } from "@/server/db/restore";
import { type Command, CommandRefused, fileHere } from "./command";

/** `npm run restore -- FILE`: a backup back on an empty site, embedded or PostgreSQL, whichever it was made on. */
export const restore: Command = async ({ args, database, tell }) => {
	const say = commandWords.restore;
	if (!args[0]) throw new CommandRefused(say.noFile);
	const file = fileHere(args[0]);
	try {
		const counts = await restoreFrom(file, database.pool);
		tell(say.done(counts.plans ?? 0, counts.people ?? 0, counts.plan_updates ?? 0));
	} catch (error) {
		if (error instanceof NotRestored) throw new CommandRefused(say.refused[error.why](file));
		if ((error as NodeJS.ErrnoException).code === "ENOENT") throw new CommandRefused(say.missing(file));
		throw error;
	}
};
