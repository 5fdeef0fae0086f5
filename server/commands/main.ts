import { commandWords } from "@/lib/i18n/en/command";
import { parseConfig } from "@/server/config";
import { joinDatabase } from "@/server/db/open";
import { newReference, sentenceFor } from "@/server/start-failure";
import { backup } from "./backup";
import { type Command, CommandRefused } from "./command";
import { exportPlan } from "./export";
import { importPlan } from "./import";
import { resetPassword } from "./reset-password";
import { restore } from "./restore";
import { verifyLedger } from "./verify-ledger";

const COMMANDS: Record<string, Command> = {
	import: importPlan,
	export: exportPlan,
	backup,
	restore,
	"reset-password": resetPassword,
	"verify-ledger": verifyLedger,
};

/** The commands that fill a new site; the others only ever look at one that is there. [D10] */
const MAKES_A_DATABASE = new Set(["import", "restore"]);

const tell = (line: string) => process.stderr.write(`${line}\n`);

/**
 * The operator's commands. Each works beside a running site and without one.
 *
 * The catch: a script reads what they answer, so standard output holds that alone; everything else goes to
 * standard error.
 */
async function main([name = "", ...args]: string[]): Promise<number> {
	const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
	if (!command) {
		tell(commandWords.unknown(name, Object.keys(COMMANDS).join(", ")));
		return 2;
	}
	let config: ReturnType<typeof parseConfig> | null = null;
	try {
		config = parseConfig(process.env);
		const database = await joinDatabase(config, {
			makes: MAKES_A_DATABASE.has(name),
			progress: (step) => step === "first" && tell(commandWords.start.firstDatabase),
			lost: (error) => tell(error.message),
		});
		try {
			const answer = (text: string) => void process.stdout.write(`${text}\n`);
			await command({ args, config, database, now: new Date(), answer, tell });
		} finally {
			await database.close();
		}
		return 0;
	} catch (error) {
		if (error instanceof CommandRefused) {
			tell(error.message);
			return 1;
		}
		const sentence = await sentenceFor(error, config);
		if (sentence === null) console.error(error);
		tell(sentence ?? commandWords.stopped.broken(newReference()));
		return 1;
	}
}

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
	if (error.code !== "EPIPE") throw error; // whoever read the answer has read enough
});
// The exit code is set, not forced, so that an answer into a pipe is written to its end.
process.exitCode = await main(process.argv.slice(2));
