import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import { inject } from "vitest";
import { parseConfig } from "@/server/config";
import { openDatabase } from "@/server/db/open";
import * as schema from "@/server/db/schema";
import type { Db } from "@/server/runtime";
import { startPostgres } from "./postgres";

export interface TestDatabase {
	db: Db;
	pool: pg.Pool;
	close(): Promise<void>;
}

let made = 0;

/**
 * A fresh, migrated, empty database of the PostgreSQL that runs beside the tests, made in a tenth of a second; close it
 * when done. What must hold on the embedded database as well is a contract, and asks for `contractDatabase`.
 */
export async function testDatabase(): Promise<TestDatabase> {
	const url = new URL(inject("emptyPostgres"));
	const name = `copy_${process.pid}_${++made}`;
	const server = new pg.Client({ connectionString: new URL("/postgres", url).href });
	await server.connect();
	await server.query(`create database ${name} template ${url.pathname.slice(1)}`);
	await server.end();
	const pool = new pg.Pool({ connectionString: new URL(`/${name}`, url).href, max: 8 });
	// What is in it goes with the server that all tests share.
	return { db: drizzle(pool, { schema }), pool, close: () => pool.end() };
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
