import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { newId, type PlanId } from "@/lib/ids";
import { backupTo } from "@/server/db/backup";
import { restoreFrom } from "@/server/db/restore";
import { appendToLedger, verifyLedger } from "@/server/db/rows/ledger";
import { createPlanDoc, loadPlanDoc, lockPlanDoc } from "@/server/db/rows/plan-docs";
import { partners, people, planDocs, plans, planUpdates } from "@/server/db/schema";
import type { Tx } from "@/server/runtime";
import { contractDatabase, DATABASES, type TestDatabase } from "@/tests/support/database";

const at = new Date("2026-11-02T09:00:00.123Z");
const later = new Date("2026-11-03T09:00:00Z");

/** A draft of a few words, as its first update. */
function draft(words: string): Uint8Array {
	const doc = new Y.Doc();
	doc.getMap("brief").set("title", new Y.Text(words));
	return Y.encodeStateAsUpdate(doc);
}

/** A site with two people and one plan whose draft has two updates. */
async function furnish({ db }: TestDatabase): Promise<PlanId> {
	const planId = newId();
	const harbour = newId();
	await db.transaction(async (tx) => {
		await tx.insert(people).values([
			{
				id: newId(),
				email: "Ada@harbour.example",
				name: "Ada",
				passwordHash: "h1",
				sessionVersion: 7,
				createdAt: at,
			},
			{ id: newId(), email: "b@clinic.example", name: 'Béla ☂ "quoted"\n', createdAt: at },
		]);
		await tx.insert(plans).values({
			id: planId,
			title: "Street outreach",
			model: "coordinated",
			start: "2026-12-01",
			createdAt: at,
		});
		await tx.insert(partners).values({
			id: harbour,
			planId,
			name: "Harbour",
			code: "HB",
			kind: "housing",
			position: 0,
			colour: 1,
			joinedAt: at,
		});
		await createPlanDoc(tx, {
			planId,
			update: draft("Ångström \u2028 words"),
			personId: null,
			partnerId: null,
			origin: 1,
			at,
		});
		await appendToLedger(tx, {
			planId,
			act: "import",
			personId: null,
			partnerId: harbour,
			at,
			entry: { b: [1, null], a: "ü" },
		});
		await appendToLedger(tx, {
			planId,
			act: "change-partner",
			personId: null,
			partnerId: harbour,
			at: later,
			entry: {},
		});
	});
	await db.transaction((tx) => type(tx, planId));
	return planId;
}

/** One more edit, stored as the sync engine stores it: at the head, under the lock. */
async function type(tx: Tx, planId: PlanId): Promise<void> {
	const head = await lockPlanDoc(tx, planId);
	if (!head) throw new Error("the plan has a draft");
	const loaded = await loadPlanDoc(tx, planId);
	loaded?.doc.getMap("fields").set(`edit ${head.seq}`, head.seq);
	const data = Y.encodeStateAsUpdate(loaded?.doc ?? new Y.Doc());
	await tx
		.insert(planUpdates)
		.values({ planId, seq: head.seq + 1, epoch: head.epoch, origin: 0, cards: ["B01"], data, at: later });
	await tx
		.update(planDocs)
		.set({ headSeq: head.seq + 1 })
		.where(sql`plan_id = ${planId}`);
}

/** Every row of the site but the epochs of drafts, which a restore renews. */
async function everything({ db }: TestDatabase): Promise<unknown> {
	const all: Record<string, unknown> = {};
	for (const table of ["people", "plans", "partners", "plan_updates", "plan_clients", "ledger"])
		all[table] = (
			await db.execute(sql.raw(`select to_json(t) as row from ${table} t order by 1::text`))
		).rows;
	all.heads = (await db.execute(sql`select plan_id, head_seq from plan_docs order by 1`)).rows;
	return all;
}

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(path.join(tmpdir(), "concordat-backup-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(DATABASES)("on %s", (kind) => {
	const other = kind === "embedded" ? "postgresql" : "embedded";
	let site: TestDatabase;
	let empty: TestDatabase;
	let planId: PlanId;
	let file: string;
	beforeAll(async () => {
		site = await contractDatabase(kind);
		empty = await contractDatabase(other);
		planId = await furnish(site);
		file = path.join(folder, `${kind}.gz`);
	});
	afterAll(async () => {
		await site.close();
		await empty.close();
	});

	test("[D5] a backup is one file that only its owner reads, with what it holds counted", async () => {
		const counts = await backupTo(file, site.pool, later);
		expect(counts).toMatchObject({ people: 2, plans: 1, partners: 1, plan_updates: 2, ledger: 2 });
		if (process.platform !== "win32") expect(statSync(file).mode & 0o777).toBe(0o600);
	});

	test("[D5] a backup made while people type holds one moment: every draft reaches its own head", async () => {
		const busy = path.join(folder, `${kind}-busy.gz`);
		let typing = true;
		const typists = [0, 1].map(async () => {
			while (typing) await site.db.transaction((tx) => type(tx, planId));
		});
		await backupTo(busy, site.pool, later);
		typing = false;
		await Promise.all(typists);
		const lines = gunzipSync(readFileSync(busy)).toString().trim().split("\n");
		const rows = (table: string) =>
			lines.filter((line) => line.startsWith(`["${table}"`)).map((line) => JSON.parse(line)[1]);
		expect(rows("plan_updates").length).toBe(rows("plan_docs")[0].head_seq);
	});

	test(`[D6] it comes back whole on ${other}, its documents equal and its ledger unbroken`, async () => {
		await backupTo(file, site.pool, later);
		await restoreFrom(file, empty.pool);
		expect(await everything(empty)).toEqual(await everything(site));
		const before = await loadPlanDoc(site.db, planId);
		const after = await loadPlanDoc(empty.db, planId);
		if (!before || !after) throw new Error("both have the draft");
		expect(Y.encodeStateAsUpdate(after.doc)).toEqual(Y.encodeStateAsUpdate(before.doc));
		expect(await verifyLedger(empty.db, planId)).toEqual({ planId, entries: 2, brokenAt: null });
		expect(after.epoch).not.toBe(before.epoch);
		const [ada] = await empty.db.select().from(people).where(sql`name = 'Ada'`);
		expect(ada?.sessionVersion).toBe(7);
	});

	test("[D6] a site that has anything refuses a restore and stays as it is", async () => {
		const before = await everything(site);
		await expect(restoreFrom(file, site.pool)).rejects.toMatchObject({ why: "site-not-empty" });
		expect(await everything(site)).toEqual(before);
	});
});

describe("[D7] a file that is no whole backup of ours restores nothing", () => {
	let site: TestDatabase;
	let empty: TestDatabase;
	let good: Buffer;
	beforeAll(async () => {
		site = await contractDatabase("embedded");
		empty = await contractDatabase("embedded");
		await furnish(site);
		const file = path.join(folder, "good.gz");
		await backupTo(file, site.pool, later);
		good = readFileSync(file);
	});
	afterAll(async () => {
		await site.close();
		await empty.close();
	});

	const changed = (change: (text: string) => string) => () => gzipSync(change(gunzipSync(good).toString()));
	test.each([
		["a picture", () => Buffer.from("GIF89a"), "not-a-backup"],
		["another packed file", () => gzipSync("{}\n"), "not-a-backup"],
		["an empty file", () => Buffer.alloc(0), "not-a-backup"],
		["cut off", () => good.subarray(0, good.length - 40), "damaged"],
		["a changed letter", changed((text) => text.replace("Street", "Strait")), "damaged"],
		["a missing row", changed((text) => text.replace(/\["people".*\n/, "")), "damaged"],
		["without its end", changed((text) => text.replace(/\{"end".*\n/, "")), "damaged"],
		["a later version", changed((text) => text.replace('"version":1', '"version":2')), "newer"],
	])("[D7] %s", async (name, bytes, why) => {
		const file = path.join(folder, `${name}.gz`);
		writeFileSync(file, bytes());
		await expect(restoreFrom(file, empty.pool)).rejects.toMatchObject({ why });
		expect(await empty.db.$count(people)).toBe(0);
	});
});
