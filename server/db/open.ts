import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import type { Config } from "@/server/config";
import type { Db } from "@/server/runtime";
import { isMade, makeDatabase, startEngine } from "./embedded/engine";
import { type Holder, livingHolder, lockFolder, type Where } from "./embedded/folder-lock";
import { refuseClosedFiles, refuseOthersFolder } from "./embedded/folder-owner";
import { isMigrated, migrateDatabase } from "./migrate";
import * as schema from "./schema";

export interface Database {
	db: Db;
	pool: pg.Pool;
	kind: "embedded" | "postgresql";
	/** The address of the running site whose database was joined; null when none was, as always on PostgreSQL. */
	site: string | null;
	close(): Promise<void>;
}

/** There is no site's database where a command looked for one that it may only read. */
export class NoDatabase extends Error {}

interface Hooks {
	/** Told before something that takes a while. */
	progress?(step: "first" | "open"): void;
	/** Told when a connection or the embedded database is lost; both come back by themselves. */
	lost?(error: Error): void;
}

interface Joining extends Hooks {
	/** Whether a database is made where there is none. */
	makes: boolean;
}

/** The embedded database runs one statement at a time; more connections would only wait in another place. */
const EMBEDDED_CONNECTIONS = 8;
const POSTGRESQL_CONNECTIONS = 16;
/** Long enough for a busy server, short enough that a start or a page does not hang on a dead one. */
const CONNECT_MS = 5_000;
/** How long a stopping site waits for commands that joined its database. */
const JOINED_GRACE_MS = 5_000;
/** A command waits for others that joined: they are short, and it has nobody else to serve. */
const COMMAND_GRACE_MS = 60_000;

/**
 * Opens the site's database, made and up to date: PostgreSQL when `DATABASE_URL` names one, else the embedded one
 * in the data folder. Throws `FolderInUse` when another process has that folder, `OthersFolder` when it is another
 * user's.
 */
export async function openDatabase(config: Config, hooks: Hooks = {}): Promise<Database> {
	if (config.databaseUrl) return openPostgres(config.databaseUrl, hooks);
	refuseOthersFolder(config.dataDir);
	return openFolder(config.dataDir, config.publicUrl, JOINED_GRACE_MS, hooks);
}

/**
 * Opens the database for a command on the machine: beside a running site through the site's own socket, without
 * one by itself. Throws `NoDatabase` where there is none and the command makes none. [D10]
 *
 * The catch: a backup that looks in the wrong folder and makes a database there succeeds every night and holds
 * nothing, so only what fills a site may make one.
 */
export async function joinDatabase(config: Config, { makes, ...hooks }: Joining): Promise<Database> {
	if (config.databaseUrl) return openPostgres(config.databaseUrl, hooks, makes);
	refuseOthersFolder(config.dataDir);
	const holder = await livingHolder(config.dataDir);
	if (!holder && !makes && !isMade(config.dataDir)) throw new NoDatabase();
	if (!holder) return openFolder(config.dataDir, null, COMMAND_GRACE_MS, hooks);
	return wrap(poolAt(await readyAt(config.dataDir, holder), hooks), "embedded", holder.site);
}

/** Where a holder's database answers, waiting while it is still being opened. */
async function readyAt(dataDir: string, first: Holder): Promise<Where> {
	let holder: Holder | null = first;
	while (holder) {
		if (holder.database) return holder.database;
		await new Promise((resolve) => setTimeout(resolve, 50));
		holder = await livingHolder(dataDir);
	}
	throw new Error("The process that held the data folder ended while it opened the database");
}

async function openFolder(
	dataDir: string,
	site: string | null,
	grace: number,
	hooks: Hooks,
): Promise<Database> {
	const lock = await lockFolder(dataDir, site);
	try {
		refuseClosedFiles(dataDir);
		hooks.progress?.(isMade(dataDir) ? "open" : "first");
		if (!isMade(dataDir)) await makeDatabase(dataDir);
		const engine = await startEngine(dataDir, (reason) => hooks.lost?.(new Error(reason)));
		const pool = poolAt(engine.where, hooks);
		const close = async () => {
			await pool.end();
			await engine.stop(grace);
			lock.release();
		};
		try {
			await migrate(pool, "embedded");
		} catch (error) {
			await close();
			throw error;
		}
		lock.announce(engine.where);
		return { ...wrap(pool, "embedded"), close };
	} catch (error) {
		lock.release();
		throw error;
	}
}

async function openPostgres(connectionString: string, hooks: Hooks, makes = true): Promise<Database> {
	const pool = listen(
		new pg.Pool({
			connectionString,
			max: POSTGRESQL_CONNECTIONS,
			connectionTimeoutMillis: CONNECT_MS,
			application_name: "concordat",
		}),
		hooks,
	);
	try {
		if (!makes && !(await isMigrated(pool))) throw new NoDatabase();
		await migrate(pool, "postgresql");
	} catch (error) {
		await pool.end();
		throw error;
	}
	return wrap(pool, "postgresql");
}

async function migrate(pool: pg.Pool, kind: Database["kind"]): Promise<void> {
	const client = await pool.connect();
	try {
		await migrateDatabase(client, kind);
	} finally {
		client.release();
	}
}

function poolAt(where: Where, hooks: Hooks): pg.Pool {
	return listen(
		new pg.Pool({ ...where, user: "postgres", database: "postgres", max: EMBEDDED_CONNECTIONS, ssl: false }),
		hooks,
	);
}

/**
 * The catch: a connection that dies throws in the middle of nowhere, and ends the process, unless somebody listens.
 * The pool listens to idle ones only; one that is in a transaction is nobody's but ours.
 */
function listen(pool: pg.Pool, hooks: Hooks): pg.Pool {
	pool.on("connect", (client) => client.on("error", (error) => hooks.lost?.(error)));
	pool.on("error", () => undefined); // an idle one's, told by the line above
	return pool;
}

const wrap = (pool: pg.Pool, kind: Database["kind"], site: string | null = null): Database => ({
	db: drizzle(pool, { schema }),
	pool,
	kind,
	site,
	close: () => pool.end(),
});
