import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "cases");

/** The published plans that every import must take in, by file name. */
export const caseNames = readdirSync(folder).filter((name) => name.endsWith(".json"));

export const caseFile = (name: string): Record<string, unknown> =>
	JSON.parse(readFileSync(join(folder, name), "utf8")) as Record<string, unknown>;
