import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { because } from "@/lib/i18n/en/because";
import type { RatingsView } from "@/lib/rating/rating";
import type { Refusal } from "@/lib/verdict";
import { actDoor } from "@/server/acts/act-door";
import { perform } from "@/server/acts/perform";
import type { Session } from "@/server/auth/session";
import { enteredRatings, ratingRoundsOf } from "@/server/db/rows/ratings";
import { ratingSeals, ratings } from "@/server/db/schema";
import { type TestDatabase, testDatabase } from "@/tests/support/database";
import { type ReadyPlan, readyPlan } from "@/tests/support/ready-plan";
import { sealAll, seenBy } from "@/tests/support/sealing";
import { cookieOf, doAct, refusalOf, request, seated, type TestSite, testSite } from "@/tests/support/site";

let database: TestDatabase;
let site: TestSite;
let ready: ReadyPlan;
let round: string;
beforeAll(async () => {
	database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
	site = testSite(database.db);
	ready = await readyPlan(site);
	round = (await doAct(site, ready.harbour, "open-rating-round", { plan: ready.plan })).round;
});

const rate = (person: Session, item: string, score: 1 | 2 | 3 | 4 | 5 | null, reason = "") =>
	doAct(site, person, "give-rating", { plan: ready.plan, round, item, score, reason });
const seal = (person: Session) => sealAll(site, person, ready.plan, round);
const toSeal = async (person: Session) => ({
	plan: ready.plan,
	round,
	digest: await seenBy(site, person, ready.plan, round),
});
const rounds = async (): Promise<RatingsView["rounds"]> => ratingRoundsOf(site.db, ready.plan);
const detailOf = async (run: Promise<unknown>) => ((await run) as Refusal).detail ?? "";

test("[V16] ratings are wanted by a day that is today or later and within a year, or by none; nothing ends by itself", async () => {
	await doAct(site, ready.harbour, "close-rating-round", { plan: ready.plan, round });
	const open = (by: string | null) =>
		perform(site.runtime, ready.harbour, "open-rating-round", { plan: ready.plan, by });
	for (const [by, detail] of [
		["2026-03-11", because.ratingsByPast],
		["2028-03-12", because.ratingsByFarOff],
	] as const)
		expect(await open(by)).toMatchObject({ refused: "bad-input", where: "by", detail });
	await open("2026-03-12");
	site.clock.now = new Date("2026-03-20T09:00:00Z");
	expect((await rounds()).map(({ by, revealed }) => [by, revealed !== null])).toEqual([
		[null, true],
		["2026-03-12", false],
	]);
});

test("[V1] one round at a time asks everybody who is there; who joins later is asked in the next", async () => {
	expect(await refusalOf(site, ready.harbour, "open-rating-round", { plan: ready.plan })).toBe(
		"not-in-this-state",
	);
	await doAct(site, ready.harbour, "add-partner", {
		plan: ready.plan,
		name: "Ambulance",
		code: "AM",
		kind: "ambulance",
	});
	const added = await site.db.query.partners.findFirst({
		where: (row, { and, eq }) => and(eq(row.planId, ready.plan), eq(row.code, "AM")),
	});
	const of = {
		plan: ready.plan,
		partners: { ...ready.partners, HM: added?.id ?? "" },
		lead: ready.harbour,
		leadSeat: "",
	};
	const late = await seated(site, of, "HM", "editor");
	expect(
		await detailOf(
			perform(site.runtime, late, "give-rating", {
				plan: ready.plan,
				round,
				item: "F01",
				score: 3,
				reason: "",
			}),
		),
	).toContain("joined after");
	await doAct(site, ready.harbour, "close-rating-round", { plan: ready.plan, round });
	await doAct(site, ready.harbour, "open-rating-round", { plan: ready.plan });
	expect((await rounds()).map(({ number, asked }) => [number, asked.length])).toEqual([
		[1, 3],
		[2, 4],
	]);
});

test("[V2] what is no rating is refused at the door, and nothing is recorded", async () => {
	const cookie = await cookieOf(site, ready.clinic);
	for (const score of [0, 6, 3.5, -1, "3", true]) {
		const body = { plan: ready.plan, round, item: "F01", score, reason: "Because." };
		const answer = await actDoor(request(site, "/api/acts/give-rating", body, { cookie }), "give-rating");
		expect([score, answer.status]).toEqual([score, 400]);
	}
	const noItem = { plan: ready.plan, round, item: "F11", score: 3, reason: "" };
	expect(
		(await actDoor(request(site, "/api/acts/give-rating", noItem, { cookie }), "give-rating")).status,
	).toBe(400);
	for (const score of [1, 2] as const)
		expect(
			await refusalOf(site, ready.clinic, "give-rating", {
				plan: ready.plan,
				round,
				item: "F01",
				score,
				reason: " .. ",
			}),
		).toBe("reason-missing");
	expect(await enteredRatings(site.db, round, ready.partners.CL)).toEqual([]);
});

test("[V2] a rating is changed and taken back until it is sealed, and not after it", async () => {
	await rate(ready.clinic, "F01", 2, "Not yet.");
	await rate(ready.clinic, "F01", 4);
	await rate(ready.clinic, "B09", 3);
	await rate(ready.clinic, "B09", null);
	const entered = await enteredRatings(site.db, round, ready.partners.CL);
	expect(entered.map(({ item, score, reason }) => [item, score, reason])).toEqual([["F01", 4, ""]]);
	await seal(ready.clinic);
	const again = { plan: ready.plan, round, item: "F01", score: 5 as const, reason: "" };
	expect(await detailOf(perform(site.runtime, ready.clinic, "give-rating", again))).toContain(
		"sealed already",
	);
	expect(await refusalOf(site, ready.clinic, "seal-ratings", await toSeal(ready.clinic))).toBe(
		"not-in-this-state",
	);
});

test("[V4] two people of a partner seal at once: one does, the other is told, and there is one seal", async () => {
	const of = { plan: ready.plan, partners: ready.partners, lead: ready.harbour, leadSeat: "" };
	const second = await seated(site, of, "CL", "viewer", { signatory: true });
	await rate(ready.clinic, "F01", 4);
	const these = await toSeal(ready.clinic);
	const both = await Promise.all(
		[ready.clinic, second].map((person) => perform(site.runtime, person, "seal-ratings", these)),
	);
	expect(both.filter((one) => "done" in one)).toHaveLength(1);
	expect((await rounds())[0]?.sealed).toHaveLength(1);
});

test("[V4] a partner that has left is not waited for; what it had sealed is revealed", async () => {
	await rate(ready.harbour, "F01", 4);
	await rate(ready.clinic, "F01", 2, "Nobody told us.");
	await seal(ready.clinic);
	await doAct(site, ready.harbour, "remove-partner", { plan: ready.plan, partner: ready.partners.HM });
	expect(await seal(ready.harbour)).toEqual({ revealed: true });
	expect((await rounds())[0]?.revealed?.ratings.map(({ score }) => score).sort()).toEqual([2, 4]);
});

test("[V5] [V6] a closed round shows what was sealed; what was only entered is shown to nobody, and nothing is added to it", async () => {
	await rate(ready.harbour, "F01", 4);
	await seal(ready.harbour);
	await rate(ready.clinic, "F01", 1, "Never said aloud.");
	await doAct(site, ready.harbour, "close-rating-round", { plan: ready.plan, round });
	const [one] = await rounds();
	expect(one?.revealed).toMatchObject({ closed: true });
	expect(one?.revealed?.ratings.map(({ partner }) => partner)).toEqual([ready.partners.HB]);
	expect(JSON.stringify(await site.db.query.ledger.findMany())).not.toContain("Never said aloud");
	const sealing = perform(site.runtime, ready.clinic, "seal-ratings", await toSeal(ready.clinic));
	expect(await detailOf(sealing)).toContain("over");
	const again = { plan: ready.plan, round };
	expect(await detailOf(perform(site.runtime, ready.harbour, "close-rating-round", again))).toContain("over");
	const late = { plan: ready.plan, round, item: "F02", score: 3 as const, reason: "" };
	expect(await detailOf(perform(site.runtime, ready.clinic, "give-rating", late))).toContain("over");
});

test("[V4] nothing at all is not sealed", async () => {
	expect(
		await detailOf(perform(site.runtime, ready.homes, "seal-ratings", await toSeal(ready.homes))),
	).toContain("at least one");
});

test("[V12] what a colleague changed after the signatory looked is not sealed; looking again, it is", async () => {
	await rate(ready.clinic, "F01", 4);
	await rate(ready.clinic, "B09", 3);
	const of = { plan: ready.plan, partners: ready.partners, lead: ready.harbour, leadSeat: "" };
	const colleague = await seated(site, of, "CL", "editor");
	for (const change of [
		() => rate(colleague, "F01", 5),
		() => rate(colleague, "F01", 5, "On the whole."),
		() => rate(colleague, "F02", 3),
		() => rate(colleague, "B09", null),
	]) {
		const seen = await toSeal(ready.clinic);
		await change();
		const verdict = (await perform(site.runtime, ready.clinic, "seal-ratings", seen)) as Refusal;
		expect(verdict).toMatchObject({ refused: "wording-changed" });
		expect(verdict.detail).toContain("a colleague changed the ratings");
		expect((await rounds())[0]?.sealed).toEqual([]);
	}
	await seal(ready.clinic);
	expect((await rounds())[0]?.sealed).toHaveLength(1);
});

test("[V12] the database takes no rating after its seal, none after the reveal and no seal after it, whoever asks", async () => {
	const row = (partnerId: string) => ({
		planId: ready.plan,
		roundId: round,
		partnerId,
		item: "F03",
		score: 5,
		reason: "",
		personId: ready.clinic.personId,
		at: new Date(),
	});
	await rate(ready.clinic, "F01", 4);
	await seal(ready.clinic);
	const insert = (partner: string) => site.db.insert(ratings).values(row(partner));
	const why = { cause: { message: "this rating is sealed" } };
	await expect(insert(ready.partners.CL)).rejects.toMatchObject(why);
	await insert(ready.partners.HM);
	await doAct(site, ready.harbour, "close-rating-round", { plan: ready.plan, round });
	await expect(insert(ready.partners.HM)).rejects.toMatchObject(why);
	const seal_ = { planId: ready.plan, roundId: round, partnerId: ready.partners.HM, entry: 99 };
	await expect(
		site.db.insert(ratingSeals).values({ ...seal_, personId: ready.homes.personId, at: new Date() }),
	).rejects.toMatchObject({ cause: { message: "this round is revealed" } });
});
