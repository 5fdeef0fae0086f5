import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import type { TestProject } from "vitest/node";

/**
 * Makes the migrated, empty database once; every test file loads its copy of it in a second instead of making its
 * own in seven. It is kept between runs under a name that changes with the migrations.
 */
export default async function makeDump(project: TestProject): Promise<void> {
	const sources = readdirSync("drizzle", { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.join(entry.parentPath, entry.name))
		.sort();
	const digest = createHash("sha256");
	for (const file of [...sources, "node_modules/@electric-sql/pglite/package.json"])
		digest.update(readFileSync(file));
	const folder = "node_modules/.cache/concordat";
	const file = path.resolve(folder, `empty-${digest.digest("hex").slice(0, 16)}.tar`);
	if (!existsSync(file)) {
		mkdirSync(folder, { recursive: true });
		const database = await PGlite.create();
		await migrate(drizzle(database), { migrationsFolder: "drizzle" });
		const dump = await database.dumpDataDir("none");
		await database.close();
		const unfinished = `${file}.${process.pid}`;
		writeFileSync(unfinished, new Uint8Array(await dump.arrayBuffer()));
		renameSync(unfinished, file);
	}
	project.provide("emptyDatabase", file);
	const made = file.replace(/\.tar$/, "");
	if (!existsSync(made)) {
		const unfinished = `${made}.${process.pid}`;
		mkdirSync(unfinished, { recursive: true });
		const dump = new Blob([new Uint8Array(readFileSync(file))]);
		const database = await PGlite.create({ dataDir: path.join(unfinished, "database"), loadDataDir: dump });
		await database.close();
		if (!existsSync(made)) renameSync(unfinished, made); // another run may have made it meanwhile
	}
	project.provide("emptyDataDir", made);
}

declare module "vitest" {
	export interface ProvidedContext {
		/** A dump, for a database in memory. */
		emptyDatabase: string;
		/** A data folder whose database is made and migrated, to be copied. */
		emptyDataDir: string;
	}
}
