import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { canonical } from "@/lib/history/canonical";
import { verifyLedger } from "@/server/db/rows/ledger";
import { type TestDatabase, testDatabase } from "../../support/database";
import {
	doAct,
	refusalOf,
	seated,
	type TestPlan,
	type TestSite,
	testSite,
	threePartners,
} from "../../support/site";
import { wholeDatabase } from "../../support/whole-database";

let database: TestDatabase;
let site: TestSite;
let wexmoor: TestPlan;
beforeAll(async () => {
	database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
	site = testSite(database.db);
	wexmoor = await threePartners(site);
});

const entries = () =>
	site.db.query.ledger.findMany({
		where: (row, { eq }) => eq(row.planId, wexmoor.plan),
		orderBy: (row, { asc }) => asc(row.seq),
	});

const club = (name: string, code: string) => ({ plan: wexmoor.plan, name, code, kind: "voluntary" as const });

test("[L1] the canonical text of an entry does not depend on the order of its keys", () => {
	expect(canonical({ b: [1, { d: null, c: "é" }], a: true })).toBe('{"a":true,"b":[1,{"c":"é","d":null}]}');
});

test("[L2] every act stands in the ledger with its person, partner and time, in the order it was done", async () => {
	const lead = await seated(site, wexmoor, "CL", "lead");
	await doAct(site, wexmoor.lead, "add-partner", club("Lantern Carers", "LC"));
	await doAct(site, lead, "withdraw-seat", { plan: wexmoor.plan, seat: lead.seat });
	const rows = await entries();
	expect(rows.map(({ seq, act, personId, partnerId }) => [seq, act, personId, partnerId])).toEqual([
		[1, "create-plan", wexmoor.lead.personId, wexmoor.partners.HB],
		[2, "add-partner", wexmoor.lead.personId, wexmoor.partners.HB],
		[3, "withdraw-seat", lead.personId, wexmoor.partners.CL],
	]);
	expect(rows.every((row) => row.at.getTime() === site.clock.now.getTime())).toBe(true);
	expect(await verifyLedger(site.db, wexmoor.plan)).toMatchObject({ entries: 3, brokenAt: null });
});

test("[L2] a refused act leaves every table as it was, and tells nobody", async () => {
	const before = await wholeDatabase(site.db);
	const told = site.announced.length;
	expect(await refusalOf(site, wexmoor.lead, "add-partner", club("Other Harbour", "hb"))).toBe("code-taken");
	expect(await wholeDatabase(site.db)).toBe(before);
	expect(site.announced).toHaveLength(told);
});

test("[L2] twenty acts at once take twenty places in one whole chain", async () => {
	const names = Array.from({ length: 20 }, (_, index) => `P${index}`);
	await Promise.all(names.map((name) => doAct(site, wexmoor.lead, "add-partner", club(name, `${name}X`))));
	expect(await verifyLedger(site.db, wexmoor.plan)).toMatchObject({ entries: 21, brokenAt: null });
	const rows = await site.db.query.partners.findMany({
		where: (row, { eq }) => eq(row.planId, wexmoor.plan),
	});
	expect(new Set(rows.map((row) => row.position)).size).toBe(23);
	expect(new Set(rows.map((row) => `${row.colour} ${row.pattern}`)).size).toBe(23);
});

test("[L3] one changed byte is found, and where", async () => {
	await doAct(site, wexmoor.lead, "add-partner", club("Lantern Carers", "LC"));
	await doAct(site, wexmoor.lead, "add-partner", club("Ambulance", "AM"));
	await expect(site.db.execute(sql`update ledger set act = 'x' where seq = 2`)).rejects.toThrow();
	await site.db.transaction(async (tx) => {
		await tx.execute(sql`alter table ledger disable trigger ledger_append_only`);
		await tx.execute(
			sql`update ledger set entry = jsonb_set(entry, '{name}', '"Lantern Carer"') where plan_id = ${wexmoor.plan} and seq = 2`,
		);
		await tx.execute(sql`alter table ledger enable trigger ledger_append_only`);
	});
	expect(await verifyLedger(site.db, wexmoor.plan)).toMatchObject({ entries: 3, brokenAt: 2 });
});
