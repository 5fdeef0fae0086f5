import path from "node:path";
import type { Config } from "@/server/config";
import type { Database } from "@/server/db/open";

/** What a command of the operator's is given. */
export interface Given {
	args: string[];
	config: Config;
	/** The site's database: joined when the site runs, opened when it does not. */
	database: Database;
	now: Date;
	/** The command's answer, and nothing else, on standard output. */
	answer(text: string): void;
	/** What happens meanwhile, for the person at the terminal. */
	tell(line: string): void;
}

export type Command = (given: Given) => Promise<void>;

/** A no that the operator reads as one plain sentence. */
export class CommandRefused extends Error {}

/** A file named on the command line, seen from where the command was typed. */
export function fileHere(name: string): string {
	return path.resolve(process.env.CONCORDAT_CALLED_FROM ?? ".", name);
}
