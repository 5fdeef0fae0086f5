import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import type { Pool, PoolClient } from "pg";

/** The database knows more than this program does; writing to it could lose what it does not know of. */
export class NewerDatabase extends Error {}

/** Any number of our own: two nodes that start at once migrate one after the other. */
const MIGRATION_LOCK = 4_217_001;

/**
 * Brings the tables up to date.
 *
 * The catch: on PostgreSQL an advisory lock holds off a second node; the embedded database is one session behind
 * many connections, where such a lock would not hold anybody off: there the folder's lock does.
 */
export async function migrateDatabase(client: PoolClient, kind: "embedded" | "postgresql"): Promise<void> {
	const folder = migrationsFolder();
	if (kind === "postgresql") await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
	try {
		await refuseNewer(client, folder);
		await migrate(drizzle(client), { migrationsFolder: folder });
	} finally {
		if (kind === "postgresql") await client.query("select pg_advisory_unlock($1)", [MIGRATION_LOCK]);
	}
}

/** Whether the tables of a site, of whatever version, are in this database. */
export async function isMigrated(database: Pool | PoolClient): Promise<boolean> {
	const known = await database.query("select to_regclass('drizzle.__drizzle_migrations') as name");
	return known.rows[0]?.name !== null;
}

async function refuseNewer(client: PoolClient, folder: string): Promise<void> {
	if (!(await isMigrated(client))) return;
	const last = await client.query("select max(created_at) as at from drizzle.__drizzle_migrations");
	const journal: { entries: { when: number }[] } = JSON.parse(
		readFileSync(path.join(folder, "meta", "_journal.json"), "utf8"),
	);
	if (Number(last.rows[0]?.at ?? 0) > Math.max(...journal.entries.map((entry) => entry.when)))
		throw new NewerDatabase();
}

/** The folder `drizzle/`, from the source tree and from the built program alike. */
function migrationsFolder(): string {
	let folder = path.dirname(fileURLToPath(import.meta.url));
	while (!existsSync(path.join(folder, "drizzle", "meta", "_journal.json"))) {
		const above = path.dirname(folder);
		if (above === folder) throw new Error("The folder drizzle/ is missing beside the program");
		folder = above;
	}
	return path.join(folder, "drizzle");
}
