import { afterAll, beforeAll, expect, test } from "vitest";
import { textOfBytes } from "@/lib/base64";
import { matrixOf } from "@/lib/clarity/matrix";
import { driftOf } from "@/lib/drift/drift";
import { planEvents } from "@/lib/history/events";
import { pastOf } from "@/lib/history/past";
import { stopOfEntry, stopsOf } from "@/lib/history/timeline";
import { STOPS_MAX } from "@/lib/limits";
import { allDecisions, overdueBy } from "@/lib/meeting/decision";
import { cardState } from "@/lib/plan/state";
import { sectionSummary } from "@/lib/plan/summary";
import type { MomentView } from "@/lib/queries";
import { revealedRounds } from "@/lib/rating/rating";
import { planStanding } from "@/lib/readiness/plan-standing";
import { dayIn } from "@/server/acts/day-in";
import { observePlan } from "@/server/acts/observe-plan";
import { attestedOf, attestedUpTo } from "@/server/db/rows/attested";
import { verifyLedger } from "@/server/db/rows/ledger";
import { meetingsOfPlan } from "@/server/db/rows/meetings";
import { partnersOfPlan } from "@/server/db/rows/partners";
import { updatesUpTo } from "@/server/db/rows/past";
import { headOf } from "@/server/db/rows/plan-docs";
import { planById, samplePlans } from "@/server/db/rows/plans";
import { enteredRatings, ratingRoundsOf } from "@/server/db/rows/ratings";
import { momentsOf } from "@/server/db/rows/timeline";
import { verifyAttested } from "@/server/db/rows/verify-attested";
import { sampleDoor } from "@/server/demo/sample-door";
import { partnerView } from "@/server/queries/views";
import { standsOf } from "../../support/agreeing";
import { type TestDatabase, testDatabase } from "../../support/database";
import { request, type TestSite, testSite } from "../../support/site";

let database: TestDatabase;
let site: TestSite;
let plan = "";
let tracked = "";
beforeAll(async () => {
	database = await testDatabase();
	site = testSite(database.db);
	await sampleDoor(request(site, "/api/sample/open", {}), "open");
	[plan = "", tracked = ""] = (await samplePlans(site.db)).map(({ id }) => id);
});
afterAll(() => database.close());

test("[I9] the sample's agreements stand as the pictures show them", async () => {
	const { now } = await standsOf(site, plan);
	const pill = (code: string) => {
		const card = now.context.plan.cards.find((one) => one.code === code);
		if (!card) throw new Error(`No card ${code}`);
		return cardState(card, now.context).pill.text;
	};
	expect(["A1", "A2", "A3", "A4"].map(pill)).toEqual([
		"Agreed 5 of 5",
		"Agreed, 1 reservation",
		"Lapsed",
		"With partners 3 of 5",
	]);
	expect(["R1", "R4", "R5", "R6"].map(pill)).toEqual([
		"Agreed 5 of 5",
		"With partners 3 of 5",
		"Draft",
		"Draft",
	]);
	expect(["B1.1", "B2.1", "B5.1", "B7.1", "B7.2"].map(pill)).toEqual([
		"With partners 4 of 5",
		"Agreed, 1 reservation",
		"Lapsed",
		"1 objection",
		"With partners 2 of 5",
	]);
	expect(["B9", "B10"].map(pill)).toEqual(["Does not apply", "Open"]);
	expect(sectionSummary("aims", now.context)?.text).toBe("2 of 4 agreed");
	expect(sectionSummary("barriers", now.context)?.text).toBe("6 of 10 settled");
});

test("[I9] the sample's barriers carry the risks of the pictures", async () => {
	const { now } = await standsOf(site, plan);
	const risks = Array.from({ length: 10 }, (_, index) => {
		const id = `B${String(index + 1).padStart(2, "0")}`;
		return now.attested.barriers.get(id)?.risk;
	});
	expect(risks).toEqual([
		"high",
		"medium",
		"low",
		"low",
		"high",
		"medium",
		"very-high",
		"medium",
		"low",
		"medium",
	]);
});

test("[I9] [G31] in the sample two partners believe that the carer's conversation is theirs, and nobody else differs", async () => {
	const { now } = await standsOf(site, plan);
	const { rows, warnings } = matrixOf(now.context);
	expect(warnings.map(({ kind }) => kind)).toEqual(["gap", "overlap", "disputed", "nothing-to-do"]);
	const code = (id: string) => now.context.partners.find((one) => one.id === id)?.code;
	expect(
		rows.flatMap(({ card, claims }) =>
			claims.map(({ partner, claim }) => `${card.code} ${code(partner)} ${code(claim)}`),
		),
	).toEqual(["R6 AH AH", "R6 LC LC"]);
});

test("[I9] what the sample attests verifies like any plan, and a look at it finds nothing more to say", async () => {
	expect(await verifyLedger(site.db, plan)).toMatchObject({ brokenAt: null });
	expect((await verifyAttested(site.db, plan)).broken).toEqual([]);
	expect(await observePlan(site.runtime, plan)).toBe(false);
	const { view } = await standsOf(site, plan);
	expect(view.notices.map(({ event, editors }) => [event, editors.map(({ name }) => name)])).toEqual([
		["lapsed", ["Bettina Osgrove"]],
		["lapsed", ["Imara Holloway", "Farid Quillen"]],
	]);
});

test("[I9] [G1] the sample that is tracked is live, and nothing of it is missing or broken", async () => {
	const { now } = await standsOf(site, tracked);
	expect(now.readiness.unmet.map(({ code, text }) => [code, text])).toEqual([]);
	expect((await planById(site.db, tracked))?.status).toBe("live");
	const view = await attestedOf(site.db, tracked);
	expect(planStanding("live", view, now.readiness).broken).toEqual([]);
	expect(now.attested.standings.get("plan")?.kind).toBe("in-force");
});

test("[I9] [M4] [M5] its meetings are those of the picture, and one strategy came after the start", async () => {
	const meetings = await meetingsOfPlan(site.db, tracked);
	const { now } = await standsOf(site, tracked);
	const codeOf = new Map(now.context.plan.cards.map(({ id, code }) => [id, code]));
	const said = (number: number) =>
		Object.fromEntries(
			(meetings[number - 1]?.statuses ?? []).map(({ strategy, progress }) => [
				codeOf.get(strategy),
				progress,
			]),
		);
	expect(meetings.map(({ closed }) => closed !== null)).toEqual(Array(7).fill(true));
	expect(said(2)).not.toHaveProperty("B5.3");
	expect([3, 4, 5, 6, 7].map((number) => said(number)["B5.3"])).toEqual([
		"on-track",
		"at-risk",
		"off-track",
		"off-track",
		"off-track",
	]);
	const count = (progress: string) => Object.values(said(7)).filter((one) => one === progress).length;
	expect(["done", "on-track", "at-risk", "off-track"].map(count)).toEqual([6, 4, 1, 1]);
	const { seq } = (await headOf(site.db, tracked)) ?? { seq: 0 };
	expect(meetings.map(({ closed }) => closed?.seq)).toEqual(Array(7).fill(seq));
	for (const { held } of meetings) expect([0, 6]).not.toContain(new Date(held).getUTCDay());
});

test("[I9] [M20] [M21] some of its decisions are settled, one dropped with a reason, and one of those that are open is overdue", async () => {
	const { open, settled } = allDecisions(await meetingsOfPlan(site.db, tracked));
	expect(settled.map(({ number, step }) => [number, step?.state])).toEqual([
		[3, "done"],
		[2, "dropped"],
		[1, "done"],
	]);
	for (const { step } of settled) expect(step?.note).not.toBe("");
	const today = dayIn(site.clock.now);
	expect(open.map((one) => [one.number, overdueBy(one, today) > 0])).toEqual([
		[6, true],
		[7, false],
	]);
});

test("[I9] [M9] its ratings fall twice on communication while the list is called on track and the agreement done", async () => {
	const { now } = await standsOf(site, tracked);
	const strategies = now.context.plan.cards.filter(({ kind }) => kind === "strategy");
	const last = (await meetingsOfPlan(site.db, tracked)).at(-1);
	const drift = driftOf(
		strategies.map(({ id, barriers }) => ({
			id,
			barriers,
			progress: last?.statuses.find(({ strategy }) => strategy === id)?.progress ?? null,
		})),
		revealedRounds({ rounds: await ratingRoundsOf(site.db, tracked) }),
	);
	expect(
		drift.map(({ strategy, barrier, means }) => [
			strategies.find(({ id }) => id === strategy)?.code,
			barrier,
			means,
		]),
	).toEqual([
		["B5.1", "B05", [2.2, 2, 1.8]],
		["B5.2", "B05", [2.2, 2, 1.8]],
	]);
});

test("[I9] [V3] the draft's fourth round is open: two have sealed, one has begun, and nothing of it is shown", async () => {
	const rounds = await ratingRoundsOf(site.db, plan);
	expect(rounds.map(({ revealed }) => revealed?.ratings.length ?? null)).toEqual([100, 100, 100, null]);
	const { now } = await standsOf(site, plan);
	const [ah, wc] = now.context.partners;
	expect(rounds[3]?.sealed.map(({ partner }) => partner)).toEqual([ah?.id, now.context.partners[3]?.id]);
	expect(await enteredRatings(site.db, rounds[3]?.id ?? "", wc?.id ?? "")).toHaveLength(6);
});

test("[I9] [L9] the ledger of the tracked plan verifies, and the server sees nothing to add to it", async () => {
	expect(await verifyLedger(site.db, tracked)).toMatchObject({ brokenAt: null });
	expect((await verifyAttested(site.db, tracked)).broken).toEqual([]);
	expect(await observePlan(site.runtime, tracked)).toBe(false);
});

test("[H8] every agreement and lapse of the sample's life stands in the moment that its name leads to", async () => {
	for (const id of [plan, tracked]) {
		const attested = await attestedOf(site.db, id);
		const stops = stopsOf(await momentsOf(site.db, id, STOPS_MAX));
		const events = planEvents({ checkpoints: [], milestones: [] }, attested, () => null);
		expect(events.length).toBeGreaterThan(10);
		for (const event of events) {
			if (!("subject" in event)) continue;
			const [at, seq, entry] = stops[stopOfEntry(stops, event.entry)] ?? [0, 0, 0];
			const stored = await updatesUpTo(site.db, id, seq);
			const moment: MomentView = {
				updates: (stored ?? []).map(textOfBytes),
				status: "draft",
				partners: (await partnersOfPlan(site.db, id)).map(partnerView),
				attested: await attestedUpTo(site.db, id, entry),
			};
			const then = { at: new Date(at).toISOString(), day: "2026-03-12", signatories: new Set<string>() };
			const stood = pastOf(moment, then).attested.standings.get(event.subject)?.kind;
			const said = `${event.kind} ${event.subject} at ${event.at}`;
			expect([said, stood]).toEqual([said, event.kind === "lapsed" ? "lapsed" : "in-force"]);
		}
	}
}, 120_000);
