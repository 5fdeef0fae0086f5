import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "@/tests/support/database";

let database: TestDatabase;
beforeAll(async () => {
	database = await testDatabase();
});
afterAll(() => database.close());

test("[D9] connections that ask at the same time each get their own answer, transactions between them", async () => {
	const { db } = database;
	await db.execute(sql`create table counted (who int, n int)`);
	const ask = async (who: number) => {
		for (let n = 0; n < 60; n++) {
			const { rows } = await db.execute(sql`select ${who}::int as who, ${n}::int as n`);
			expect(rows).toEqual([{ who, n }]);
		}
	};
	const write = async (who: number) => {
		for (let n = 0; n < 30; n++)
			await db.transaction(async (tx) => {
				await tx.execute(sql`insert into counted values (${who}::int, ${n}::int)`);
				const { rows } = await tx.execute(
					sql`select count(*)::int as n from counted where who = ${who}::int`,
				);
				expect(rows).toEqual([{ n: n + 1 }]);
			});
	};
	await Promise.all([ask(1), write(2), ask(3), write(4), ask(5), write(6)]);
	const { rows } = await db.execute(sql`select count(*)::int as n from counted`);
	expect(rows).toEqual([{ n: 90 }]);
});

test("[D9] a connection that ends in the middle of a transaction leaves nothing behind and holds nobody up", async () => {
	const { db, pool } = database;
	await db.execute(sql`create table half (n int)`);
	const client = await pool.connect();
	await client.query("begin");
	await client.query("insert into half values (1)");
	client.release(new Error("cut"));
	const { rows } = await db.execute(sql`select count(*)::int as n from half`);
	expect(rows).toEqual([{ n: 0 }]);
});
