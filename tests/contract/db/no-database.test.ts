import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseConfig } from "@/server/config";
import { joinDatabase, openDatabase } from "@/server/db/open";
import { sentenceFor } from "@/server/start-failure";
import { type Postgres, startPostgres } from "@/tests/support/postgres";

let folder: string;
let postgres: Postgres;
beforeAll(async () => {
	folder = mkdtempSync(path.join(tmpdir(), "concordat-none-"));
	postgres = await startPostgres();
});
afterAll(async () => {
	await postgres.stop();
	rmSync(folder, { recursive: true, force: true });
});

const refusal = (attempt: Promise<unknown>) => attempt.then(() => null).catch((error: unknown) => error);

test("[D10] where no data folder is, a command that only reads refuses and makes none", async () => {
	const dataDir = path.join(folder, "nowhere");
	const config = parseConfig({ CONCORDAT_DATA: dataDir });
	const said = await sentenceFor(await refusal(joinDatabase(config, { makes: false })), config);
	expect(said).toContain(dataDir);
	expect(said).toContain("CONCORDAT_DATA");
	expect(existsSync(dataDir)).toBe(false);
});

test("[D10] a data folder without a database in it is left as it was found", async () => {
	const dataDir = path.join(folder, "bare");
	mkdirSync(dataDir);
	const config = parseConfig({ CONCORDAT_DATA: dataDir });
	const said = await sentenceFor(await refusal(joinDatabase(config, { makes: false })), config);
	expect(said).toContain(`no database in ${dataDir}`);
	expect(readdirSync(dataDir)).toEqual([]);
});

test("[D10] on a PostgreSQL without our tables it refuses and makes none, and the password is not said", async () => {
	const url = new URL(await postgres.newDatabase());
	url.password = "hunter2hunter2";
	const config = parseConfig({ DATABASE_URL: url.href });
	const said = await sentenceFor(await refusal(joinDatabase(config, { makes: false })), config);
	expect(said).toContain("DATABASE_URL");
	expect(said).not.toContain("hunter2");
	const made = await joinDatabase(config, { makes: true });
	const again = await joinDatabase(config, { makes: false });
	expect((await again.pool.query("select count(*)::int as n from people")).rows).toEqual([{ n: 0 }]);
	await again.close();
	await made.close();
});

test("[D10] a refused command leaves a PostgreSQL as empty as it was", async () => {
	const config = parseConfig({ DATABASE_URL: await postgres.newDatabase() });
	await refusal(joinDatabase(config, { makes: false }));
	const { default: pg } = await import("pg");
	const client = new pg.Client({ connectionString: config.databaseUrl ?? "" });
	await client.connect();
	const { rows } = await client.query(
		"select nspname from pg_namespace where nspname = 'drizzle' union all select tablename from pg_tables where schemaname = 'public'",
	);
	await client.end();
	expect(rows).toEqual([]);
	await (await openDatabase(config)).close(); // the server makes it
});
