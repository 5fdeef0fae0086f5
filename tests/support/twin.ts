import { cpSync, rmSync } from "node:fs";
import pg from "pg";
import { parseConfig } from "@/server/config";
import { openDatabase } from "@/server/db/open";
import type { Db } from "@/server/runtime";
import { type DATABASES, newDataDir } from "./database";
import { startPostgres } from "./postgres";

/** Two databases that are alike to the last byte, and what ends them. */
export interface Twins {
	databases: [Db, Db];
	close(): Promise<void>;
}

/** Prepares a database, closes it, and opens two copies of it. */
export async function twins(
	kind: (typeof DATABASES)[number],
	prepare: (db: Db) => Promise<void>,
): Promise<Twins> {
	const { settings, copy, end } = kind === "postgresql" ? await ofPostgres() : ofFolder();
	const first = await openDatabase(parseConfig(settings));
	await prepare(first.db);
	await first.close();
	const copied = await copy(); // while nobody has the original open
	const opened = [
		await openDatabase(parseConfig(settings)),
		await openDatabase(parseConfig(copied)),
	] as const;
	return {
		databases: [opened[0].db, opened[1].db],
		async close() {
			for (const one of opened) await one.close();
			await end();
		},
	};
}

function ofFolder() {
	const folder = newDataDir();
	const other = `${folder}-twin`;
	return {
		settings: { CONCORDAT_DATA: folder },
		async copy() {
			cpSync(folder, other, { recursive: true });
			return { CONCORDAT_DATA: other };
		},
		end: async () => {
			for (const one of [folder, other]) rmSync(one, { recursive: true, force: true });
		},
	};
}

async function ofPostgres() {
	const server = await startPostgres();
	const url = await server.newDatabase();
	const name = new URL(url).pathname.slice(1);
	return {
		settings: { DATABASE_URL: url },
		async copy() {
			const client = new pg.Client({ connectionString: url.replace(`/${name}`, "/postgres") });
			await client.connect();
			await client.query(`create database ${name}_twin template ${name}`);
			await client.end();
			return { DATABASE_URL: `${url}_twin` };
		},
		end: () => server.stop(),
	};
}
