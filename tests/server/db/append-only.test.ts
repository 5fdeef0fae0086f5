import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "@/lib/ids";
import { ledger, people, planDocs, plans, planUpdates, seats } from "@/server/db/schema";
import { type TestDatabase, testDatabase } from "@/tests/support/database";

let database: TestDatabase;
beforeAll(async () => {
	database = await testDatabase();
});
afterAll(() => database.close());

const at = new Date("2026-11-02T09:00:00Z");

/** A plan with one update and one ledger entry. */
async function aPlan(): Promise<string> {
	const planId = newId();
	const { db } = database;
	await db
		.insert(plans)
		.values({ id: planId, title: "Street outreach", model: "coordinated", createdAt: at });
	await db.insert(planDocs).values({ planId, epoch: newId(), headSeq: 1, layout: 1, updatedAt: at });
	await db
		.insert(planUpdates)
		.values({ planId, seq: 1, epoch: newId(), origin: 1, data: new Uint8Array([1, 2, 255]), at });
	await db
		.insert(ledger)
		.values({ planId, seq: 1, act: "create-plan", at, entry: { a: 1 }, previousHash: "", hash: "x" });
	return planId;
}

/** The database's own words, which drizzle wraps in a sentence about the query. */
async function refusalOf(attempt: PromiseLike<unknown>): Promise<string> {
	try {
		await attempt;
	} catch (error) {
		return String((error as Error).cause ?? error);
	}
	return "not refused";
}

test("[D1] the database refuses to change or delete an entry of the ledger", async () => {
	await aPlan();
	const { db } = database;
	expect(await refusalOf(db.update(ledger).set({ act: "forged" }))).toContain("append-only");
	expect(await refusalOf(db.delete(ledger))).toContain("append-only");
	expect(await refusalOf(db.execute(sql`truncate ledger`))).toContain("append-only");
});

test("[D1] the database refuses to change or delete an update of a draft", async () => {
	await aPlan();
	const { db } = database;
	expect(await refusalOf(db.update(planUpdates).set({ seq: 9 }))).toContain("append-only");
	expect(await refusalOf(db.delete(planUpdates))).toContain("append-only");
	expect(await refusalOf(db.execute(sql`truncate plan_updates`))).toContain("append-only");
});

test("[D2] one database function deletes a whole plan, and nothing of another", async () => {
	const { db } = database;
	const kept = await aPlan();
	const gone = await aPlan();
	await db.transaction(async (tx) => {
		await tx.execute(sql`select delete_whole_plan(${gone})`);
		// The exception ends with the function, not with the transaction.
		await tx.execute(sql`savepoint after`);
		expect(await refusalOf(tx.execute(sql`delete from ledger where plan_id = ${gone}`))).toBe("not refused");
		expect(await refusalOf(tx.execute(sql`delete from ledger where plan_id = ${kept}`))).toContain(
			"append-only",
		);
		await tx.execute(sql`rollback to savepoint after`);
	});
	const left = async (table: string) => {
		const found = await db.execute(sql.raw(`select 1 from ${table} where plan_id = '${gone}'`));
		return found.rows.length;
	};
	for (const table of ["ledger", "plan_updates", "plan_docs"]) expect(await left(table)).toBe(0);
	expect(await db.$count(plans, sql`id = ${gone}`)).toBe(0);
	expect(await db.$count(plans, sql`id = ${kept}`)).toBe(1);
	expect(await db.$count(planUpdates, sql`plan_id = ${kept}`)).toBe(1);
});

test("[D3] bytes, times and numbers come back as they went in", async () => {
	const planId = await aPlan();
	const { db } = database;
	const [update] = await db.select().from(planUpdates).where(sql`plan_id = ${planId}`);
	expect([...new Uint8Array(update?.data ?? [])]).toEqual([1, 2, 255]);
	expect(update?.at).toEqual(at);
	expect(update?.seq).toBe(1);
	expect(await db.$count(people)).toBe(0);
	expect(await db.$count(seats)).toBe(0);
});
