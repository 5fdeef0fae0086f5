import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { PGLiteSocketServer } from "@electric-sql/pglite-socket";
import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import { inject } from "vitest";
import { parseConfig } from "@/server/config";
import { takeTurns } from "@/server/db/embedded/turn-queue.mjs";
import { openDatabase } from "@/server/db/open";
import * as schema from "@/server/db/schema";
import type { Db } from "@/server/runtime";
import { startPostgres } from "./postgres";

export interface TestDatabase {
	db: Db;
	pool: pg.Pool;
	close(): Promise<void>;
}

/**
 * A fresh, migrated, empty database in memory, about a second to make; close it when done.
 *
 * It is reached through `pg` and a socket exactly like the product's embedded one, so that a type that one driver
 * parses differently, or a query that waits for the transaction around it, shows here.
 */
export async function testDatabase(): Promise<TestDatabase> {
	const dump = new Blob([new Uint8Array(readFileSync(inject("emptyDatabase")))]);
	const database = await PGlite.create({ loadDataDir: dump });
	const folder = mkdtempSync(path.join(tmpdir(), "concordat-"));
	const server = new PGLiteSocketServer({
		db: database,
		path: path.join(folder, ".s.PGSQL.5432"),
		maxConnections: 64,
	});
	takeTurns(server, database);
	await server.start();
	const pool = new pg.Pool({ host: folder, port: 5432, user: "postgres", database: "postgres", max: 8 });
	return {
		db: drizzle(pool, { schema }),
		pool,
		async close() {
			await pool.end();
			await server.stop();
			await database.close();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

/** A data folder as the first start leaves it, in a place of its own; whoever asks for it removes it. */
export function newDataDir(parent = tmpdir()): string {
	const folder = mkdtempSync(path.join(parent, "concordat-"));
	cpSync(inject("emptyDataDir"), folder, { recursive: true });
	return folder;
}

/** The two databases that the product runs on, for tests that must hold on both. */
export const DATABASES = ["embedded", "postgresql"] as const;

/**
 * A fresh, migrated, empty database of either kind, opened exactly as the product opens it: the embedded one from
 * a folder, the other from a real PostgreSQL that is started for the test. Close it when done.
 */
export async function contractDatabase(kind: (typeof DATABASES)[number]): Promise<TestDatabase> {
	if (kind === "postgresql") {
		const server = await startPostgres();
		const database = await openDatabase(parseConfig({ DATABASE_URL: await server.newDatabase() }));
		return {
			db: database.db,
			pool: database.pool,
			close: async () => {
				await database.close();
				await server.stop();
			},
		};
	}
	const folder = newDataDir();
	const database = await openDatabase(parseConfig({ CONCORDAT_DATA: folder }));
	return {
		db: database.db,
		pool: database.pool,
		close: async () => {
			await database.close();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
