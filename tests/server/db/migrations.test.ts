import { is } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrateDatabase, NewerDatabase } from "@/server/db/migrate";
import * as schema from "@/server/db/schema";
import { tablesInOrder } from "@/server/db/tables";
import { type TestDatabase, testDatabase } from "@/tests/support/database";

let database: TestDatabase;
beforeAll(async () => {
	database = await testDatabase();
});
afterAll(() => database.close());

const tables = Object.values(schema)
	.filter((one) => is(one, PgTable))
	.map((table) => getTableConfig(table));

test("[D4] the migrations make exactly the tables and columns of the schema", async () => {
	const { rows } = await database.pool.query<{ column: string }>(
		`select table_name || '.' || column_name || case is_nullable when 'NO' then '!' else '' end as column
		from information_schema.columns where table_schema = 'public'`,
	);
	const described = tables.flatMap(({ name, columns }) =>
		columns.map((column) => `${name}.${column.name}${column.notNull || column.primary ? "!" : ""}`),
	);
	expect(rows.map((row) => row.column).sort()).toEqual(described.sort());
});

test("[D4] the migrations make exactly the indexes of the schema", async () => {
	const { rows } = await database.pool.query<{ name: string }>(
		`select indexname as name from pg_indexes where schemaname = 'public'
		and not exists (select 1 from pg_constraint where conname = indexname)`,
	);
	const described = tables.flatMap(({ indexes }) => indexes.map((index) => index.config.name));
	expect(rows.map((row) => row.name).sort()).toEqual(described.sort());
});

test("[D4] each table comes after those it refers to, so that a restore can write them in order", () => {
	const order = tablesInOrder();
	expect(order.map((table) => table.name).sort()).toEqual(tables.map((table) => table.name).sort());
	for (const [index, { needs }] of order.entries())
		for (const name of needs) expect(order.findIndex((one) => one.name === name)).toBeLessThan(index);
});

test("[O8] a database that a newer program made is not written to", async () => {
	const client = await database.pool.connect();
	try {
		await migrateDatabase(client, "embedded");
		await client.query(
			"insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 9999999999999)",
		);
		await expect(migrateDatabase(client, "embedded")).rejects.toBeInstanceOf(NewerDatabase);
	} finally {
		client.release();
	}
});
