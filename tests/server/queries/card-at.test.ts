import { afterAll, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { newId } from "@/lib/ids";
import { SNAPSHOT_LADDER_ROWS } from "@/lib/limits";
import { cardMap, titleOf } from "@/lib/plan/document";
import { addCard } from "@/lib/plan/edit";
import { readPlan } from "@/lib/plan/read";
import { draftAt } from "@/server/db/rows/past";
import { rowsAfter } from "@/server/db/rows/plan-docs";
import { syncStore } from "@/server/db/rows/sync-store";
import { queryDoor } from "@/server/queries/query-door";
import { fold } from "@/server/sync/fold.mjs";
import { draft } from "@/tests/support/agreeing";
import { type TestDatabase, testDatabase } from "@/tests/support/database";
import {
	cookieOf,
	request,
	seated,
	somebody,
	type TestPlan,
	type TestSite,
	testSite,
	threePartners,
} from "@/tests/support/site";

let database: TestDatabase;
let site: TestSite;
let plan: TestPlan;
beforeAll(async () => {
	database = await testDatabase();
	site = testSite(database.db);
	plan = await threePartners(site);
});
afterAll(() => database.close());

const card = newId();
const by = () => ({ by: plan.lead.personId, at: site.clock.now.toISOString() });
const title = (words: string) =>
	draft(site, plan.plan, plan.lead, (doc) => {
		const text = titleOf(cardMap(doc, card) ?? new Y.Map());
		text?.delete(0, text.length);
		text?.insert(0, words);
	});
const headSeq = async () => (await syncStore(database.db).heads([plan.plan])).get(plan.plan)?.seq ?? 0;
const ask = async (seq: string | number, cookie: string) => {
	const answer = await queryDoor(
		request(site, `/api/queries/card-at?plan=${plan.plan}&card=${card}&seq=${seq}`, undefined, { cookie }),
		"card-at",
	);
	return {
		status: answer.status,
		body: (await answer.json()) as { done?: { card: { title: string }; wording: { title: string } } },
	};
};

test("[H1] a card is given as it stood after each row of the log, with snapshots on the way and without", async () => {
	await draft(
		site,
		plan.plan,
		plan.lead,
		(doc) => void addCard(doc, { ...by(), kind: "aim", id: card, title: "First words" }),
	);
	const seqs = [await headSeq()];
	for (const words of ["Second words", "Third words", "Fourth words"]) {
		await title(words);
		seqs.push(await headSeq());
	}
	const all = ["First words", "Second words", "Third words", "Fourth words"];
	const cookie = await cookieOf(site, await seated(site, plan, "CL", "viewer"));
	const titles = () => Promise.all(seqs.map(async (seq) => (await ask(seq, cookie)).body.done?.card.title));
	expect(await titles()).toEqual(all);
	// A snapshot in between changes how it is read, and nothing of what is read.
	const rows = await rowsAfter(database.db, plan.plan, 0, 1_000);
	const at = seqs[1] ?? 0;
	const state = Y.encodeStateAsUpdate(fold(rows.filter(({ seq }) => seq <= at).map(({ data }) => data)));
	const epoch = (await syncStore(database.db).load(plan.plan))?.epoch ?? "";
	const snapshot = { epoch, seq: at, state, contentHash: new Uint8Array(4), layout: 1, at: site.clock.now };
	await syncStore(database.db).saveSnapshot(plan.plan, snapshot);
	expect(await titles()).toEqual(all);
	for (const seq of seqs) {
		const replayed = fold(rows.filter((row) => row.seq <= seq).map(({ data }) => data));
		const past = await draftAt(database.db, plan.plan, seq);
		expect(past && readPlan(past)).toEqual(readPlan(replayed));
	}
});

test("[H1] a row that is not there, a number that is none and somebody without a seat learn nothing", async () => {
	const cookie = await cookieOf(site, plan.lead);
	expect((await ask((await headSeq()) + 1, cookie)).status).toBe(404);
	expect((await ask(1, cookie)).status).toBe(404); // the plan was there, this card was not
	for (const odd of ["0", "-1", "1.5", "x", "1e3", "9".repeat(30)])
		expect((await ask(odd, cookie)).status).toBe(400);
	expect((await ask(1, await cookieOf(site, await somebody(site, "Stranger")))).status).toBe(404);
});

test("[H2] of the older snapshots one is kept for each so many rows", async () => {
	const other = await threePartners(site, plan.lead);
	const store = syncStore(database.db);
	const epoch = (await store.load(other.plan))?.epoch ?? "";
	const step = SNAPSHOT_LADDER_ROWS / 4;
	for (let n = 1; n <= 13; n++)
		await store.saveSnapshot(other.plan, {
			epoch,
			seq: n * step,
			state: new Uint8Array(2),
			contentHash: new Uint8Array(4),
			layout: 1,
			at: site.clock.now,
		});
	const kept = await database.db.query.planSnapshots.findMany({
		where: (one, { eq }) => eq(one.planId, other.plan),
		orderBy: (one, { asc }) => asc(one.seq),
	});
	expect(kept.map(({ seq }) => seq / step)).toEqual([3, 7, 11, 12, 13]);
});
