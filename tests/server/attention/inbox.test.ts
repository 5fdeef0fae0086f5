import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { cardSubject } from "@/lib/agreement/subject";
import { newId } from "@/lib/ids";
import { addCard, binCard, restoreCard, setField } from "@/lib/plan/edit";
import { observePlan } from "@/server/acts/observe-plan";
import { agrees, draft, put, seen } from "../../support/agreeing";
import { asks, inboxOf, person, replies, says, waitsFor } from "../../support/attention";
import { type TestDatabase, testDatabase } from "../../support/database";
import { type ReadyPlan, readyPlan, retitle } from "../../support/ready-plan";
import {
	DAY,
	doAct,
	MINUTE,
	seated,
	somebody,
	type TestSite,
	testSite,
	threePartners,
} from "../../support/site";

let database: TestDatabase;
let site: TestSite;
let ready: ReadyPlan;
beforeAll(async () => {
	database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
	site = testSite(database.db);
	ready = await readyPlan(site);
});

const later = (ms: number) => {
	site.clock.now = new Date(site.clock.now.getTime() + ms);
};
const clinicCalled = () => [{ kind: "partner" as const, id: ready.partners.CL, name: "Clinic Federation" }];

test("[T1] a mention waits until the person looked, answered, or the thread is settled; an erased one never", async () => {
	const { plan, harbour, clinic, homes, role } = ready;
	const { thread, comment } = await says(site, harbour, plan, role, { calls: [person(clinic)] });
	expect(await inboxOf(site, clinic)).toMatchObject([
		{
			kind: "mention",
			plan: { id: plan, title: "Home from hospital" },
			about: role,
			code: "R1",
			title: "Coordinator",
			thread,
			excerpt: "Who arranges this? @Ruth Clinic",
			from: { personName: "Oriel Harbour", partner: { code: "HB", name: "Harbour NHS Trust" } },
		},
	]);
	expect(await waitsFor(site, homes)).toEqual([]);
	expect(await waitsFor(site, harbour)).toEqual([]);

	await replies(site, homes, plan, thread);
	expect(await waitsFor(site, clinic)).toEqual(["mention R1"]);
	await replies(site, clinic, plan, thread);
	expect(await waitsFor(site, clinic)).toEqual([]);

	const again = await says(site, harbour, plan, role, { calls: [person(clinic)] });
	const { threads } = await asks(site, clinic, "threads", { plan, about: role });
	const entry = threads.flatMap((one) => one.comments).find(({ id }) => id === again.comment)?.entry ?? 0;
	await doAct(site, clinic, "mark-seen", { plan, about: role, entry: entry - 1 });
	expect(await waitsFor(site, clinic)).toEqual(["mention R1"]);
	await doAct(site, clinic, "mark-seen", { plan, about: role, entry });
	expect(await waitsFor(site, clinic)).toEqual([]);

	const third = await says(site, harbour, plan, role, { calls: [person(clinic)] });
	await doAct(site, homes, "resolve-thread", { plan, thread: third.thread });
	expect(await waitsFor(site, clinic)).toEqual([]);
	const fourth = await says(site, harbour, plan, role, { calls: [person(clinic)] });
	expect(await waitsFor(site, clinic)).toEqual(["mention R1"]);
	await doAct(site, harbour, "delete-comment", { plan, comment: fourth.comment });
	expect(await waitsFor(site, clinic)).toEqual([]);
	expect(comment).not.toBe(fourth.comment);
});

test("[T1] a partner's name calls everybody who sat for it then, and any of them has answered for all", async () => {
	const { plan, harbour, clinic, role } = ready;
	const of = { plan, partners: ready.partners, lead: harbour, leadSeat: "" };
	const colleague = await seated(site, of, "CL", "viewer");
	const { thread } = await says(site, harbour, plan, role, { calls: clinicCalled() });
	later(MINUTE);
	const newcomer = await seated(site, of, "CL", "editor");
	expect(await waitsFor(site, colleague)).toEqual(["mention R1"]);
	expect(await waitsFor(site, newcomer)).toEqual([]);
	await replies(site, clinic, plan, thread);
	expect(await waitsFor(site, colleague)).toEqual([]);
});

test("[T2] a thread waits for whom it is assigned to until it is resolved or somebody else's", async () => {
	const { plan, harbour, clinic, homes, role } = ready;
	const of = { plan, partners: ready.partners, lead: harbour, leadSeat: "" };
	const viewer = await seated(site, of, "CL", "viewer");
	const { thread } = await says(site, harbour, plan, role, {
		assign: { to: { kind: "partner", id: ready.partners.CL }, due: "2026-03-20" },
	});
	expect(await inboxOf(site, clinic)).toMatchObject([
		{ kind: "assignment", thread, due: "2026-03-20", excerpt: "Who arranges this?" },
	]);
	expect(await waitsFor(site, viewer)).toEqual([]);
	await doAct(site, clinic, "assign-thread", {
		plan,
		thread,
		to: { kind: "person", id: homes.personId },
		due: null,
	});
	expect(await waitsFor(site, clinic)).toEqual([]);
	expect(await waitsFor(site, homes)).toEqual(["assignment R1"]);
	await doAct(site, harbour, "resolve-thread", { plan, thread });
	expect(await waitsFor(site, homes)).toEqual([]);
	await doAct(site, harbour, "reopen-thread", { plan, thread });
	expect(await waitsFor(site, homes)).toEqual(["assignment R1"]);
});

test("[T3] words that were put wait for the signatories of whoever has not decided, while they are the words", async () => {
	const { plan, harbour, clinic, homes, role } = ready;
	const words = await put(site, plan, harbour, cardSubject(role));
	expect(await inboxOf(site, clinic)).toMatchObject([
		{ kind: "put", code: "R1", subject: cardSubject(role), from: { personName: "Oriel Harbour" } },
	]);
	await agrees(site, clinic, words);
	expect(await waitsFor(site, clinic)).toEqual([]);
	expect(await waitsFor(site, homes)).toEqual(["put R1"]);
	await retitle(site, ready, role, "Another coordinator");
	expect(await waitsFor(site, homes)).toEqual([]);
	await retitle(site, ready, role, "Coordinator");
	expect(await waitsFor(site, homes)).toEqual(["put R1"]);
});

test("[T3] the whole plan waits for a decision until it is live", async () => {
	const { plan, harbour, clinic, homes } = ready;
	const { round } = await doAct(site, harbour, "go-live", { plan, digest: await seen(site, plan, "plan") });
	const words = { plan, round, digest: await seen(site, plan, "plan") };
	expect(await inboxOf(site, homes)).toMatchObject([{ kind: "put", about: null, code: "", subject: "plan" }]);
	for (const one of [harbour, clinic, homes]) await agrees(site, one, words);
	expect(await waitsFor(site, homes)).toEqual([]);
});

test("[T3] starting with known gaps waits for a consent", async () => {
	const { plan, harbour, homes } = ready;
	await retitle(site, ready, ready.strategy, "Another answer");
	await observePlan(site.runtime, plan);
	const reason = "Winter does not wait.";
	const digest = await seen(site, plan, "known-gaps", reason);
	await doAct(site, harbour, "start-with-known-gaps", { plan, digest, reason });
	expect((await inboxOf(site, homes)).map(({ kind, excerpt }) => `${kind} ${excerpt}`)).toContain(
		`put ${reason}`,
	);
});

test("[T4] a lapse waits for those who had agreed, and for whoever put the words, until they are back", async () => {
	const { plan, harbour, clinic, homes, aim } = ready;
	const of = { plan, partners: ready.partners, lead: harbour, leadSeat: "" };
	const editor = await seated(site, of, "CL", "editor");
	later(MINUTE);
	await retitle(site, ready, aim, "Home within two days");
	later(MINUTE);
	await observePlan(site.runtime, plan);
	expect(await inboxOf(site, homes)).toMatchObject([
		{ kind: "lapse", code: "A1", subject: cardSubject(aim), from: { personName: "Ruth Clinic" } },
	]);
	expect(await waitsFor(site, harbour)).toEqual(["lapse A1"]);
	expect(await waitsFor(site, editor)).toEqual([]);
	await put(site, plan, clinic, cardSubject(aim));
	expect(await waitsFor(site, homes)).toEqual(["put A1"]);
	later(MINUTE);
	await retitle(site, ready, aim, "Home on the day");
	later(MINUTE);
	await observePlan(site.runtime, plan);
	expect((await waitsFor(site, homes)).filter((one) => one.startsWith("lapse"))).toEqual([]);
});

test("[T5] an objection waits for the partner that sees to it, until it is settled or overtaken", async () => {
	const { plan, harbour, clinic, homes, role } = ready;
	const words = await put(site, plan, homes, cardSubject(role));
	await doAct(site, clinic, "decide", { ...words, answer: "object", reason: "Not before June." });
	expect(await inboxOf(site, homes)).toMatchObject([
		{
			kind: "matter",
			code: "R1",
			excerpt: "Not before June.",
			due: "2026-03-26",
			from: { personName: "Ruth Clinic" },
		},
		{ kind: "put" },
	]);
	expect(await waitsFor(site, clinic)).toEqual([]);
	const matter = (await inboxOf(site, homes))[0]?.id.split(" ")[2] ?? "";
	await doAct(site, homes, "change-matter", { plan, matter, owner: ready.partners.HB, due: "2026-04-02" });
	expect(await waitsFor(site, homes)).toEqual(["put R1"]);
	expect((await waitsFor(site, harbour)).sort()).toEqual(["matter R1", "put R1"]);
	await doAct(site, harbour, "settle-matter", { plan, matter, settled: "It starts in June." });
	expect(await waitsFor(site, harbour)).toEqual(["put R1"]);
});

test("[T6] a review waits from two weeks before its day, for those who draft for the partners on the card", async () => {
	const { plan, harbour, clinic, homes } = ready;
	const card = newId();
	const by = { by: harbour.personId, at: site.clock.now.toISOString() };
	await draft(site, plan, harbour, (doc) => {
		addCard(doc, {
			...by,
			kind: "sharing",
			id: card,
			title: "Discharge list",
			fields: { reviewBy: "2026-03-27" },
		});
	});
	expect(await waitsFor(site, harbour)).toEqual([]);
	later(DAY);
	expect(await waitsFor(site, harbour)).toEqual(["review C2"]); // no partner on it: the plan lead's
	await draft(site, plan, harbour, (doc) => {
		setField(doc, card, "owner", ready.partners.CL);
	});
	expect(await waitsFor(site, harbour)).toEqual([]);
	expect(await inboxOf(site, clinic)).toMatchObject([
		{ kind: "review", about: card, due: "2026-03-27", from: null },
	]);
	expect(await waitsFor(site, homes)).toEqual([]);
	await draft(site, plan, harbour, (doc) => {
		setField(doc, card, "reviewBy", "2027-03-27");
	});
	expect(await waitsFor(site, clinic)).toEqual([]);
});

test("[T7] what is on a card in the bin waits for nobody, and waits again once it is restored", async () => {
	const { plan, harbour, clinic, role } = ready;
	await says(site, harbour, plan, role, { calls: [person(clinic)] });
	await draft(site, plan, harbour, (doc) => {
		binCard(doc, role, { at: site.clock.now.toISOString(), by: harbour.personId });
	});
	expect(await waitsFor(site, clinic)).toEqual([]);
	await draft(site, plan, harbour, (doc) => {
		restoreCard(doc, role);
	});
	expect(await waitsFor(site, clinic)).toEqual(["mention R1"]);
});

test("[T8] nothing of a plan is in the inbox of whoever has no seat there, though it names them", async () => {
	const { plan, harbour, clinic, role } = ready;
	const canary = "Kestrelwharf";
	await says(site, harbour, plan, role, { text: canary, calls: [person(clinic)] });
	await put(site, plan, harbour, cardSubject(role));
	const elsewhere = await threePartners(site, await somebody(site, "Jonas Elsewhere"));
	await seated(site, elsewhere, "CL", "lead", { person: clinic, signatory: true });
	expect(JSON.stringify(await inboxOf(site, elsewhere.lead))).toBe("[]");
	expect(JSON.stringify(await inboxOf(site, clinic))).toContain(canary);
	await doAct(site, clinic, "withdraw-seat", { plan, seat: clinic.seat });
	expect(JSON.stringify(await inboxOf(site, clinic))).toBe("[]");
});

test("[T41] a first lead who joins is told that nobody decides for the partner, until somebody does, and again when nobody does any more", async () => {
	const { plan, lead, partners } = await threePartners(site);
	const { link } = await doAct(site, lead, "invite", {
		plan,
		partner: partners.CL,
		role: "lead",
		signatory: false,
		email: null,
		days: 14,
	});
	const hana = await somebody(site, "Hana Clinic");
	await doAct(site, hana, "accept-invitation", { token: link.split("#")[1] ?? "" });
	expect(await waitsFor(site, hana)).toEqual(["signatory"]);
	expect(await waitsFor(site, lead)).toEqual([]);
	const noted = async () =>
		(await site.db.query.notices.findMany({ where: (row, { eq }) => eq(row.planId, plan) })).map(
			({ kind, personId }) => [kind, personId],
		);
	expect(await noted()).toEqual([["signatory", hana.personId]]);

	const seats = await site.db.query.seats.findMany({
		where: (row, { eq, and }) => and(eq(row.planId, plan), eq(row.personId, hana.personId)),
	});
	const mark = (signatory: boolean) =>
		doAct(site, hana, "change-seat", { plan, seat: seats[0]?.id ?? "", role: "lead", signatory });
	await mark(true);
	expect(await waitsFor(site, hana)).toEqual([]);
	await mark(false);
	expect(await waitsFor(site, hana)).toEqual(["signatory"]);
	const deputy = await seated(site, { plan, partners, lead, leadSeat: "" }, "CL", "viewer", {
		signatory: true,
	});
	expect(await waitsFor(site, hana)).toEqual([]);
	await doAct(site, hana, "withdraw-seat", { plan, seat: deputy.seat });
	expect(await waitsFor(site, hana)).toEqual(["signatory"]);
});
