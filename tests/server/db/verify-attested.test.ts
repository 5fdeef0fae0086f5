import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { newId } from "@/lib/ids";
import { verifyLedger } from "@/server/db/rows/ledger";
import { verifyAttested } from "@/server/db/rows/verify-attested";
import { sealAll } from "@/tests/support/sealing";
import { type TestDatabase, testDatabase } from "../../support/database";
import { type ReadyPlan, readyPlan } from "../../support/ready-plan";
import { doAct, type TestSite, testSite } from "../../support/site";

let database: TestDatabase;
let site: TestSite;
let ready: ReadyPlan;
beforeAll(async () => {
	database = await testDatabase();
	site = testSite(database.db);
});
afterAll(() => database.close());
beforeEach(async () => {
	ready = await readyPlan(site);
	const { plan, clinic, partners } = ready;
	const barrier = { barrier: "B05", applies: "yes", reason: "", likelihood: 3, impact: 4 } as const;
	await doAct(site, clinic, "appraise-barrier", { plan, ...barrier });
	const mark = { role: ready.role, clarity: "clear", reason: "", claim: partners.HB } as const;
	await doAct(site, clinic, "mark-clarity", { plan, ...mark });
	const thread = newId();
	const said = { comment: newId(), text: "Who covers the weekend?", mentions: [] };
	const to = { kind: "partner", id: partners.HB } as const;
	const anchor = { on: "card", card: ready.role } as const;
	await doAct(site, clinic, "start-thread", { plan, thread, anchor, ...said, assign: { to, due: null } });
	const reply = { thread, comment: newId(), text: "Nobody yet.", mentions: [] };
	await doAct(site, clinic, "reply", { plan, ...reply });
	await doAct(site, clinic, "edit-comment", { plan, ...said, text: "Who covers Sunday?" });
	await doAct(site, clinic, "delete-comment", { plan, comment: reply.comment });
});

/** What nobody can do through the product: a row is changed with the database's own guard off. */
async function tamper(table: string, set: string, where = "true") {
	const at = sql.raw(`"${table}"`);
	await site.db.execute(sql`alter table ${at} disable trigger all`);
	const { rowCount } = await site.db.execute(
		sql`update ${at} set ${sql.raw(set)} where plan_id = ${ready.plan}::uuid and ${sql.raw(where)}`,
	);
	await site.db.execute(sql`alter table ${at} enable trigger all`);
	expect(rowCount).toBeGreaterThan(0);
}

test("[L9] an untouched plan holds: every wording, round, decision and mark is what the ledger says", async () => {
	const report = await verifyAttested(site.db, ready.plan);
	expect(report).toEqual({ rows: 2 + 2 + 6 + 1 + 1 + (1 + 2 + 1), broken: [] });
	expect(await verifyLedger(site.db, ready.plan)).toMatchObject({ brokenAt: null });
});

test.each([
	["wordings", "text = text || ' '"],
	["rounds", "asked = asked[1:2]"],
	["decisions", "answer = 'object'"],
	["decisions", "partner_id = person_id"],
	["appraisals", "impact = 5"],
	["clarity_marks", "clarity = 'unclear'"],
	["threads", "about = 'B01'"],
	["comments", "partner_id = person_id"],
	["comments", "words = null, edited_at = now()"],
	["comments", "edited_at = null"],
	["thread_steps", "due = '2026-01-01', assignee = null"],
])("[L9] a row of %s that was changed behind the site's back is found: %s", async (table, set) => {
	await tamper(table, set);
	expect((await verifyAttested(site.db, ready.plan)).broken.join()).toContain(table);
});

/** A meeting with all that is said at one, readings, a checkpoint, and a round of ratings that is revealed. */
async function overTime() {
	const { plan, harbour, clinic, homes, partners, strategy, measure, aim } = ready;
	const { meeting } = await doAct(site, harbour, "open-meeting", {
		plan,
		held: "2026-03-12",
		present: [partners.HB],
		names: "",
	});
	const right = { held: "2026-03-11", present: [partners.HB, partners.CL], names: "" };
	await doAct(site, harbour, "correct-meeting", { plan, meeting, ...right });
	const status = { strategy, progress: "on-track", note: "", outcome: "kept", why: "" } as const;
	await doAct(site, clinic, "say-progress", { plan, meeting, ...status });
	const { decision } = await doAct(site, clinic, "record-decision", {
		plan,
		meeting,
		text: "More beds.",
		owner: partners.CL,
		due: "2026-05-01",
	});
	await doAct(site, clinic, "settle-decision", { plan, decision, state: "done", note: "Six beds." });
	await doAct(site, harbour, "close-meeting", { plan, meeting, next: "2026-06-12" });
	const mistaken = await doAct(site, harbour, "open-meeting", { plan, ...right });
	await doAct(site, harbour, "cancel-meeting", { plan, ...mistaken, reason: "Opened twice." });
	await doAct(site, clinic, "give-reading", { plan, measure, day: "2026-03-01", value: 34_000, note: "" });
	await doAct(site, clinic, "read-aim", { plan, aim, reading: "A bed by ten.", realism: 3 });
	await doAct(site, harbour, "name-checkpoint", { plan, name: "Spring", moment: null });
	const { round } = await doAct(site, harbour, "open-rating-round", { plan });
	for (const person of [harbour, clinic, homes]) {
		await doAct(site, person, "give-rating", { plan, round, item: "B05", score: 4, reason: "" });
		await sealAll(site, person, plan, round);
	}
}

test("[L9] what was said over time holds while it is untouched, every row of it by its entry", async () => {
	const before = await verifyAttested(site.db, ready.plan);
	await overTime();
	const after = await verifyAttested(site.db, ready.plan);
	expect(after.broken).toEqual([]);
	expect(after.rows - before.rows).toBe(5 + 3 + 2 + 1 + 1 + 3);
});

test.each([
	["meetings", "held = '2026-03-11'"],
	["strategy_statuses", "progress = 'done'"],
	["meeting_decisions", "due = '2027-05-01'"],
	["meeting_corrections", "present = '{}'"],
	["meeting_cancellations", "reason = 'Because.'"],
	["decision_steps", "state = 'dropped'"],
	["meeting_closings", "next = null"],
	["measure_readings", "value = 15000"],
	["aim_readings", "realism = 5"],
	["checkpoints", "of_seq = 1"],
	["rating_rounds", "number = 7"],
	["rating_seals", "partner_id = person_id"],
	["ratings", "score = 1"],
])("[L9] a row of %s that was changed behind the site's back is found, too: %s", async (table, set) => {
	await overTime();
	await tamper(table, set);
	expect((await verifyAttested(site.db, ready.plan)).broken.join()).toContain(table);
});

test("[L9] a decision that was taken away is missed at its place in the ledger", async () => {
	const { rows } = await site.db.execute<{ entry: string }>(
		sql`select max(entry) as entry from decisions where plan_id = ${ready.plan}::uuid`,
	);
	await site.db.execute(sql`alter table decisions disable trigger all`);
	await site.db.execute(
		sql`delete from decisions where plan_id = ${ready.plan}::uuid and entry = ${rows[0]?.entry}`,
	);
	await site.db.execute(sql`alter table decisions enable trigger all`);
	expect((await verifyAttested(site.db, ready.plan)).broken).toEqual([`ledger ${rows[0]?.entry}`]);
});

test("[L3] one byte of the ledger that was changed is found, and where", async () => {
	await tamper("ledger", "entry = jsonb_set(entry, '{answer}', '\"abject\"')", "act = 'decide'");
	expect((await verifyLedger(site.db, ready.plan)).brokenAt).not.toBeNull();
});
