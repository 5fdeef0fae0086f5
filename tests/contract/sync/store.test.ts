import { eq } from "drizzle-orm";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { newId } from "@/lib/ids";
import { TAIL_ROWS_MAX } from "@/lib/limits";
import { loadPlanDoc, lockPlanDoc } from "@/server/db/rows/plan-docs";
import { syncStore } from "@/server/db/rows/sync-store";
import { seats } from "@/server/db/schema";
import { foldInThread } from "@/server/sync/folder";
import { GroupCommit } from "@/server/sync/group-commit";
import { keepSnapshot } from "@/server/sync/snapshot";
import { type Log, type NewRow, ORIGIN, type Store } from "@/server/sync/store";
import { contractDatabase, DATABASES, type TestDatabase } from "@/tests/support/database";
import { seated, type TestPlan, type TestSite, testSite, threePartners } from "@/tests/support/site";

describe.each(DATABASES)("on the %s database", (kind) => {
	let database: TestDatabase;
	let site: TestSite;
	let plan: TestPlan;
	let store: Store;
	let log: Log;
	beforeAll(async () => {
		database = await contractDatabase(kind);
		site = testSite(database.db);
		plan = await threePartners(site);
		store = syncStore(database.db);
		log = new GroupCommit(store);
	}, 120_000);
	afterAll(() => database.close());

	const update = (client: number, clock: number) => {
		const doc = new Y.Doc();
		doc.clientID = client;
		for (let n = 0; n < clock; n++) doc.getMap("brief").set("place", `${n}`);
		const from = Y.encodeStateVector(doc);
		doc.getMap("brief").set("place", `${clock}`);
		return Y.encodeStateAsUpdate(doc, from);
	};
	const row = (more: Partial<NewRow> = {}): NewRow => ({
		data: update(9_000_000, 0),
		personId: plan.lead.personId,
		partnerId: plan.partners.HB,
		origin: ORIGIN.person,
		cards: [],
		clients: [],
		brief: null,
		at: site.clock.now,
		...more,
	});
	const headOf = async () => {
		const head = (await store.heads([plan.plan])).get(plan.plan);
		if (!head) throw new Error("the plan has no draft");
		return head;
	};

	test("[Y16] batches that arrive at the same time are stored without a gap, in the order of their commits", async () => {
		const { epoch, seq } = await headOf();
		const batches = await Promise.all(
			Array.from({ length: 12 }, (_, n) =>
				log.append(plan.plan, epoch, [
					row({ data: update(100 + n, 0), clients: [100 + n] }),
					row({ data: update(100 + n, 1) }),
				]),
			),
		);
		const befores = batches.map((one) => (one.kind === "stored" ? one.before : -1)).sort((a, b) => a - b);
		expect(befores).toEqual(befores.map((_, n) => seq + 2 * n));
		expect((await headOf()).seq).toBe(seq + 24);
		const rows = await store.after(plan.plan, seq, 100);
		expect(rows.map((one) => one.seq)).toEqual(rows.map((_, n) => seq + 1 + n));
		expect((await loadPlanDoc(database.db, plan.plan))?.seq).toBe(seq + 24);
	});

	test("[Y10] a commit that waited behind a withdrawal sees it: every row of the batch or none", async () => {
		const editor = await seated(site, plan, "CL", "editor");
		const { epoch, seq } = await headOf();
		const own = { personId: editor.personId, partnerId: plan.partners.CL };
		let waiting: ReturnType<Log["append"]> | null = null;
		await database.db.transaction(async (tx) => {
			await lockPlanDoc(tx, plan.plan);
			waiting = log.append(plan.plan, epoch, [row(), row({ ...own, data: update(200, 0), clients: [200] })]);
			await tx.update(seats).set({ withdrawnAt: site.clock.now }).where(eq(seats.id, editor.seat));
		});
		expect(await waiting).toEqual({ kind: "refused", rows: [{ index: 1, why: "seat-withdrawn" }] });
		expect((await headOf()).seq).toBe(seq);
	});

	test("[Y4] a client id belongs to whoever used it first; a viewer and another partner's name store nothing", async () => {
		const viewer = await seated(site, plan, "CL", "viewer");
		const editor = await seated(site, plan, "CL", "editor");
		const { epoch, seq } = await headOf();
		const of = (person: { personId: string }) => ({ personId: person.personId, partnerId: plan.partners.CL });
		expect(await log.append(plan.plan, epoch, [row({ ...of(viewer) })])).toMatchObject({ kind: "refused" });
		expect(
			await log.append(plan.plan, epoch, [row({ ...of(editor), partnerId: plan.partners.HB })]),
		).toMatchObject({
			kind: "refused",
		});
		expect(await log.append(plan.plan, epoch, [row({ clients: [300] })])).toMatchObject({ kind: "stored" });
		expect(await log.append(plan.plan, epoch, [row({ ...of(editor), clients: [300] })])).toEqual({
			kind: "refused",
			rows: [{ index: 0, why: "foreign-author" }],
		});
		expect((await store.load(plan.plan))?.clients.get(300)).toBe(plan.lead.personId);
		expect((await headOf()).seq).toBe(seq + 1);
	});

	test("[Y4] two people who bring the same new client id in one batch store nothing", async () => {
		const editor = await seated(site, plan, "CL", "editor");
		const { epoch, seq } = await headOf();
		const theirs = row({ personId: editor.personId, partnerId: plan.partners.CL, clients: [310] });
		expect(await log.append(plan.plan, epoch, [row({ clients: [310] }), theirs])).toEqual({
			kind: "refused",
			rows: [{ index: 1, why: "foreign-author" }],
		});
		expect((await headOf()).seq).toBe(seq);
		expect((await store.load(plan.plan))?.clients.has(310)).toBe(false);
	});

	test("[Y6] a commit asks the database once, whatever it brings", async () => {
		const { epoch, seq } = await headOf();
		const asked = vi.spyOn(pg.Client.prototype, "query");
		await log.append(plan.plan, epoch, [
			row({ data: update(320, 0), clients: [320], cards: ["B01", 'odd "id", {}'] }),
			row({ personId: null, partnerId: null, origin: ORIGIN.server, data: new Uint8Array([0, 0]) }),
		]);
		expect(asked).toHaveBeenCalledTimes(1);
		asked.mockRestore();
		const rows = await database.db.query.planUpdates.findMany({
			where: (one, { and: both, gt }) => both(eq(one.planId, plan.plan), gt(one.seq, seq)),
			orderBy: (one, { asc }) => asc(one.seq),
		});
		expect(rows).toMatchObject([
			{ seq: seq + 1, personId: plan.lead.personId, origin: 0, cards: ["B01", 'odd "id", {}'] },
			{ seq: seq + 2, personId: null, partnerId: null, origin: 2, cards: null, at: site.clock.now },
		]);
		expect(new Uint8Array(rows[0]?.data ?? [])).toEqual(new Uint8Array(update(320, 0)));
	});

	test("[Y6] what waits in several plans is stored in one transaction; a plan that may not store keeps no other from it", async () => {
		const other = await threePartners(site);
		const viewer = await seated(site, other, "CL", "viewer");
		const { epoch, seq } = await headOf();
		const heads = await store.heads([other.plan]);
		const otherEpoch = heads.get(other.plan)?.epoch ?? "";
		const theirs = { personId: other.lead.personId, partnerId: other.partners.HB };
		const asked = vi.spyOn(pg.Client.prototype, "query");
		const stored = await store.appendAll([
			{ planId: other.plan, epoch: otherEpoch, rows: [row({ ...theirs, clients: [330] })] },
			{ planId: newId(), epoch, rows: [row()] },
			{ planId: plan.plan, epoch, rows: [row({ clients: [330] }), row()] },
		]);
		expect(asked).toHaveBeenCalledTimes(1);
		asked.mockRestore();
		expect(stored.map(({ kind }) => kind)).toEqual(["stored", "no-such-plan", "stored"]);
		expect((await headOf()).seq).toBe(seq + 2);
		const refused = { ...theirs, personId: viewer.personId, partnerId: other.partners.CL };
		expect(
			await store.appendAll([
				{ planId: plan.plan, epoch, rows: [row()] },
				{ planId: other.plan, epoch: otherEpoch, rows: [row(theirs), row(refused)] },
			]),
		).toMatchObject([
			{ kind: "stored", before: seq + 2 },
			{ kind: "refused", rows: [{ index: 1 }] },
		]);
		expect((await store.heads([other.plan])).get(other.plan)?.seq).toBe(
			(heads.get(other.plan)?.seq ?? 0) + 1,
		);
	});

	test("[Y83] how far a plan's ledger goes is told for each plan by itself", async () => {
		const other = await threePartners(site);
		const heads = await store.heads([plan.plan, other.plan]);
		const longest = async (planId: string) =>
			Math.max(
				...(
					await database.db.query.ledger.findMany({ where: (one, { eq: is }) => is(one.planId, planId) })
				).map(({ seq }) => seq),
			);
		for (const planId of [plan.plan, other.plan])
			expect(heads.get(planId)?.entries).toBe(await longest(planId));
		await log.append(plan.plan, heads.get(plan.plan)?.epoch ?? "", [row()]);
		expect((await store.heads([plan.plan])).get(plan.plan)?.entries).toBe(heads.get(plan.plan)?.entries);
	});

	test("[Y9] a title that no table can hold is copied as far as it goes, and holds nothing up", async () => {
		const { epoch } = await headOf();
		const brief = {
			title: "Odd \0 \ud800 title",
			place: "",
			model: null,
			start: null,
			end: null,
			cycle: null,
		};
		expect(await log.append(plan.plan, epoch, [row({ brief, cards: ["\0"] })])).toMatchObject({
			briefChanged: true,
		});
		const [listed] = await database.db.query.plans.findMany({
			where: (one, { eq: is }) => is(one.id, plan.plan),
		});
		expect(listed?.title).toBe("Odd \ufffd \ufffd title");
	});

	test("[Y12] another history and a missing plan store nothing", async () => {
		const { epoch } = await headOf();
		expect(await log.append(plan.plan, newId(), [row()])).toEqual({ kind: "other-epoch" });
		expect(await log.append(newId(), epoch, [row()])).toEqual({ kind: "no-such-plan" });
		expect(await store.load(newId())).toBeNull();
	});

	test("[Y9] the brief is copied with the commit, and only a real change is told", async () => {
		const { epoch } = await headOf();
		const brief = {
			title: "A new title",
			place: "Elsewhere",
			model: null,
			start: null,
			end: "2027-03-31",
			cycle: "yearly",
		};
		expect(await log.append(plan.plan, epoch, [row({ brief })])).toMatchObject({ briefChanged: true });
		expect(await log.append(plan.plan, epoch, [row({ brief })])).toMatchObject({ briefChanged: false });
		const [found] = await database.db.query.plans.findMany({ where: (one) => eq(one.id, plan.plan) });
		expect(found).toMatchObject({ title: "A new title", end: "2027-03-31", model: "multi_agency_team" });
	});

	test("[Y17] a long tail is folded into a snapshot that opens as the log says", async () => {
		const { epoch } = await headOf();
		const long = TAIL_ROWS_MAX + 20;
		for (let from = 0; from < long; from += long / 4)
			await log.append(
				plan.plan,
				epoch,
				Array.from({ length: long / 4 }, (_, n) =>
					row({ data: update(400, from + n), clients: from + n === 0 ? [400] : [] }),
				),
			);
		const before = await loadPlanDoc(database.db, plan.plan);
		expect((await keepSnapshot(store, foldInThread(30_000), plan.plan, site.clock.now)).rows).toBeGreaterThan(
			TAIL_ROWS_MAX,
		);
		const folded = await store.load(plan.plan);
		expect(folded?.tail.rows).toBe(0);
		await log.append(plan.plan, epoch, [row({ data: update(400, long) })]);
		const after = await loadPlanDoc(database.db, plan.plan);
		expect(after?.seq).toBe((before?.seq ?? 0) + 1);
		expect(after?.doc.getMap("brief").get("place")).toBeDefined();
		const whole = new Y.Doc();
		for (const one of await store.after(plan.plan, 0, 10_000)) Y.applyUpdate(whole, one.data);
		expect(after && Y.equalSnapshots(Y.snapshot(after.doc), Y.snapshot(whole))).toBe(true);
	});
});
