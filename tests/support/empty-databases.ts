import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from "node:fs";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import type { TestProject } from "vitest/node";
import { parseConfig } from "../../server/config";
import { openDatabase } from "../../server/db/open";
import { startPostgres } from "./postgres";

/**
 * Makes both empty, migrated databases once: a PostgreSQL that runs as long as the tests do, whose database is copied
 * in a tenth of a second, and the folder of an embedded one, which takes seven seconds to make.
 */
export default async function makeEmptyDatabases(project: TestProject): Promise<() => Promise<void>> {
	const postgres = await startPostgres();
	const url = await postgres.newDatabase();
	await (await openDatabase(parseConfig({ DATABASE_URL: url }))).close();
	project.provide("emptyPostgres", url);
	project.provide("emptyDataDir", await emptyFolder());
	return () => postgres.stop();
}

/** The folder of an embedded database, kept between runs under a name that changes with the migrations. */
async function emptyFolder(): Promise<string> {
	const sources = readdirSync("drizzle", { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.join(entry.parentPath, entry.name))
		.sort();
	const digest = createHash("sha256");
	for (const file of [...sources, "node_modules/@electric-sql/pglite/package.json"])
		digest.update(readFileSync(file));
	const made = path.resolve("node_modules/.cache/concordat", `empty-${digest.digest("hex").slice(0, 16)}`);
	if (existsSync(made)) return made;
	const unfinished = `${made}.${process.pid}`;
	mkdirSync(unfinished, { recursive: true });
	const database = await PGlite.create({ dataDir: path.join(unfinished, "database") });
	await migrate(drizzle(database), { migrationsFolder: "drizzle" });
	await database.close();
	if (!existsSync(made)) renameSync(unfinished, made); // another run may have made it meanwhile
	return made;
}

declare module "vitest" {
	export interface ProvidedContext {
		/** The address of a migrated, empty database, to be copied as a `template`. */
		emptyPostgres: string;
		/** A data folder whose database is made and migrated, to be copied. */
		emptyDataDir: string;
	}
}
