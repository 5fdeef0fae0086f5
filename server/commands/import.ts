import { readFileSync, statSync } from "node:fs";
import { commandWords } from "@/lib/i18n/en/command";
import { importingWords } from "@/lib/i18n/en/importing";
import { sentenceOf } from "@/lib/i18n/sentence";
import { importSummary } from "@/lib/import/convert";
import { brokenAt } from "@/lib/import/json-place";
import { PLAN_FILE_BYTES_MAX } from "@/lib/limits";
import { isRefusal } from "@/lib/verdict";
import { importByOperator } from "@/server/acts/import-plan";
import { type Command, CommandRefused, fileHere } from "./command";

/**
 * `npm run -s import -- FILE`: makes a new plan of a plan file, and prints what became of it as one JSON object.
 *
 * The catch: whoever set the site up leads it, for the partner that the file names first; on an empty site that is
 * the first account, when there is one.
 */
export const importPlan: Command = async ({ args, database, now, answer }) => {
	const say = commandWords.import;
	if (!args[0]) throw new CommandRefused(say.noFile);
	const made = await importByOperator(database.db, readJson(fileHere(args[0])), now);
	if (isRefusal(made)) throw new CommandRefused(sentenceOf(made));
	answer(JSON.stringify(importSummary(made.done.plan, made.done.report)));
};

function readJson(file: string): unknown {
	let text: string;
	try {
		const megabytes = PLAN_FILE_BYTES_MAX / 1024 / 1024;
		if (statSync(file).size > PLAN_FILE_BYTES_MAX)
			throw new CommandRefused(importingWords.tooLarge(megabytes));
		text = readFileSync(file, "utf8");
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ENOENT")
			throw new CommandRefused(commandWords.import.missing(file));
		throw error;
	}
	const json = text.replace(/^\uFEFF/, "");
	try {
		return JSON.parse(json);
	} catch {
		// The engine says it in its own words; where it breaks is found and said in ours.
		throw new CommandRefused(importingWords.notJson(brokenAt(json)));
	}
}
