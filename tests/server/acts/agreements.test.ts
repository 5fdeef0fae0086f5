import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { digestOfText } from "@/lib/agreement/digest";
import { cardSubject, notApplicable } from "@/lib/agreement/subject";
import { because } from "@/lib/i18n/en/because";
import { newId } from "@/lib/ids";
import { bodyOf, cardMap, titleOf } from "@/lib/plan/document";
import { addCard, binCard, spliceText } from "@/lib/plan/edit";
import { appendParagraphs } from "@/lib/plan/prose";
import { perform } from "@/server/acts/perform";
import type { Session } from "@/server/auth/session";
import { verifyLedger } from "@/server/db/rows/ledger";
import { wordingByDigest } from "@/server/db/rows/wordings";
import { agrees, draft, put, seen, standingOf, standsOf } from "../../support/agreeing";
import { type TestDatabase, testDatabase } from "../../support/database";
import {
	DAY,
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
let plan: string;
let harbour: Session;
let clinic: Session & { seat: string };
let homes: Session & { seat: string };
/** A strategy of the plan. */
let card: string;
let subject: string;
beforeAll(async () => {
	database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
	site = testSite(database.db);
	wexmoor = await threePartners(site);
	plan = wexmoor.plan;
	harbour = wexmoor.lead;
	clinic = await seated(site, wexmoor, "CL", "editor", { name: "Ruth Clinic", signatory: true });
	homes = await seated(site, wexmoor, "HM", "lead", { name: "Lowri Homes", signatory: true });
	card = newId();
	subject = cardSubject(card);
	const by = { by: harbour.personId, at: site.clock.now.toISOString() };
	await draft(site, plan, harbour, (doc) => {
		addCard(doc, { ...by, kind: "strategy", id: card, title: "One shared list", links: ["barrier:B05"] });
	});
});

const retitle = (title: string, person: Session = clinic) =>
	draft(site, plan, person, (doc) => {
		const map = cardMap(doc, card);
		const text = map && titleOf(map);
		if (text) spliceText(text, title);
	});
const objection = { answer: "object", reason: "We cannot staff it before June." } as const;
const decisionsIn = () =>
	site.db.query.decisions.findMany({
		where: (row, { eq }) => eq(row.planId, plan),
		orderBy: (row, { asc }) => asc(row.entry),
	});

test("[A5] words put to three partners come in force when the objection is settled and the last has agreed", async () => {
	const words = await put(site, plan, clinic, subject);
	await agrees(site, harbour, words);
	await agrees(site, clinic, words);
	await doAct(site, homes, "decide", { ...words, ...objection });
	expect(await standingOf(site, plan, subject)).toMatchObject({ kind: "objected", agreed: 2 });
	const [matter] = (await decisionsIn()).filter(({ answer }) => answer === "object");
	await doAct(site, clinic, "settle-matter", {
		plan,
		matter: matter?.id ?? "",
		settled: "It starts in June.",
	});
	expect(await standingOf(site, plan, subject)).toMatchObject({ kind: "objected" });
	await agrees(site, homes, words);
	expect(await standingOf(site, plan, subject)).toMatchObject({ kind: "in-force", agreed: 3, asked: 3 });
	expect(await verifyLedger(site.db, plan)).toMatchObject({ brokenAt: null });
});

test("[A5] the captured words are refetched byte for byte, whatever becomes of the card", async () => {
	const words = await put(site, plan, clinic, subject);
	const before = await wordingByDigest(site.db, plan, words.digest);
	await agrees(site, harbour, words);
	await retitle("Another list");
	await draft(site, plan, harbour, (doc) => {
		binCard(doc, card, { by: harbour.personId, at: site.clock.now.toISOString() });
	});
	const after = await wordingByDigest(site.db, plan, words.digest);
	expect(after?.text).toBe(before?.text);
	expect(digestOfText(after?.text ?? "")).toBe(words.digest);
	expect(after?.names[wexmoor.partners.CL]).toBe("Clinic Federation");
});

test("[A5] a decision on words that moved meanwhile is refused, and nothing is recorded", async () => {
	const words = await put(site, plan, clinic, subject);
	await retitle("One shared list for all wards");
	const before = await wholeDatabase(site.db);
	const decision = { ...words, answer: "agree", reason: "" } as const;
	expect(await refusalOf(site, harbour, "decide", decision)).toBe("wording-changed");
	expect(await refusalOf(site, harbour, "decide", { ...decision, digest: "0".repeat(64) })).toBe(
		"wording-changed",
	);
	expect(await wholeDatabase(site.db)).toBe(before);
	await retitle("One shared list");
	expect(await refusalOf(site, harbour, "decide", decision)).toBe("done");
});

test("[A5] words that moved while somebody read them are not put to partners", async () => {
	const digest = await seen(site, plan, subject);
	await retitle("Another list");
	const before = await wholeDatabase(site.db);
	const input = { plan, subject, digest, partners: null, reason: "" };
	expect(await refusalOf(site, clinic, "put-to-partners", input)).toBe("wording-changed");
	expect(await wholeDatabase(site.db)).toBe(before);
});

test("[A5] one changed word lapses an agreement, prose as well as title, and changing back restores it", async () => {
	const words = await put(site, plan, clinic, subject);
	for (const person of [harbour, clinic, homes]) await agrees(site, person, words);
	await draft(site, plan, clinic, (doc) => {
		const map = cardMap(doc, card);
		const body = map && bodyOf(map);
		if (body) appendParagraphs(body, ["By noon"]);
	});
	expect(await standingOf(site, plan, subject)).toMatchObject({ kind: "lapsed", agreed: 3 });
	await draft(site, plan, harbour, (doc) => {
		const map = cardMap(doc, card);
		const body = map && bodyOf(map);
		body?.delete(0, body.length);
	});
	expect(await standingOf(site, plan, subject)).toMatchObject({ kind: "in-force" });
});

test("[A5] an act never says whose decision it is: a partner in the body is refused", async () => {
	const words = await put(site, plan, clinic, subject);
	const forged = { ...words, answer: "agree", reason: "", partner: wexmoor.partners.HB };
	const { actDoor } = await import("@/server/acts/act-door");
	const { cookieOf, request } = await import("../../support/site");
	const cookie = await cookieOf(site, homes);
	const answer = await actDoor(request(site, "/api/acts/decide", forged, { cookie }), "decide");
	expect([answer.status, ((await answer.json()) as { refused: string }).refused]).toEqual([400, "bad-input"]);
	expect(await decisionsIn()).toEqual([]);
});

test("[A7] the mark alone decides, and a removed signatory decides nothing", async () => {
	const words = await put(site, plan, clinic, subject);
	const editor = await seated(site, wexmoor, "HM", "editor");
	const decision = { ...words, answer: "agree", reason: "" } as const;
	expect(await perform(site.runtime, editor, "decide", decision)).toEqual({
		refused: "not-allowed",
		detail: because.signatoryDecides,
	});
	const marked = await seated(site, wexmoor, "HM", "viewer", { signatory: true });
	await doAct(site, homes, "withdraw-seat", { plan, seat: marked.seat });
	expect(await refusalOf(site, marked, "decide", decision)).toBe("not-found");
	expect(await decisionsIn()).toEqual([]);
});

test("[A7] the same answer twice is refused, and a mind can be changed while the words are open", async () => {
	const words = await put(site, plan, clinic, subject);
	await agrees(site, harbour, words);
	const again = { ...words, answer: "agree", reason: "" } as const;
	expect(await refusalOf(site, harbour, "decide", again)).toBe("not-in-this-state");
	const reserved = { ...words, answer: "reservation", reason: "From May on." } as const;
	expect(await refusalOf(site, harbour, "decide", reserved)).toBe("done");
	expect(await refusalOf(site, harbour, "decide", { ...words, ...objection })).toBe("done");
	expect(await refusalOf(site, harbour, "decide", again)).toBe("done");
	const all = await decisionsIn();
	expect(all.map(({ answer }) => answer)).toEqual(["agree", "reservation", "object", "agree"]);
});

test("[A7] a reservation and an objection need a reason, and what is in force is only ended by withdrawing", async () => {
	const words = await put(site, plan, clinic, subject);
	for (const answer of ["reservation", "object"] as const)
		for (const reason of ["", "\u200b\u200b", "…"])
			expect([reason, await refusalOf(site, harbour, "decide", { ...words, answer, reason })]).toEqual([
				reason,
				"reason-missing",
			]);
	for (const person of [harbour, clinic, homes]) await agrees(site, person, words);
	expect(await refusalOf(site, homes, "decide", { ...words, ...objection })).toBe("not-in-this-state");
	await doAct(site, homes, "withdraw-agreement", { plan, round: words.round, reason: "New board." });
	expect(await standingOf(site, plan, subject)).toMatchObject({ kind: "withdrawn" });
	const again = { ...words, answer: "agree", reason: "" } as const;
	expect(await refusalOf(site, homes, "decide", again)).toBe("not-in-this-state");
	const anew = await put(site, plan, harbour, subject);
	for (const person of [harbour, clinic, homes]) await agrees(site, person, anew);
	expect(await standingOf(site, plan, subject)).toMatchObject({ kind: "in-force" });
});

test("[A11] words that were ended and then moved are told as moved", async () => {
	const words = await put(site, plan, clinic, subject);
	for (const person of [harbour, clinic, homes]) await agrees(site, person, words);
	await doAct(site, homes, "withdraw-agreement", { plan, round: words.round, reason: "New board." });
	await retitle("Another list");
	const again = { ...words, answer: "agree", reason: "" } as const;
	expect(await refusalOf(site, homes, "decide", again)).toBe("wording-changed");
});

test("[A6] fewer partners may be asked, two at least, and whoever was asked before cannot be left out", async () => {
	const { HB, CL, HM } = wexmoor.partners;
	const digest = await seen(site, plan, subject);
	const asking = (partners: string[] | null) => ({ plan, subject, digest, partners, reason: "" });
	const ask = (partners: string[] | null) => refusalOf(site, clinic, "put-to-partners", asking(partners));
	expect(await ask([CL, newId()])).toBe("bad-input");
	expect(await ask([CL, CL])).toBe("bad-input");
	const words = await put(site, plan, clinic, subject, { partners: [HB, CL] });
	expect(await refusalOf(site, homes, "decide", { ...words, answer: "agree", reason: "" })).toBe(
		"not-in-this-state",
	);
	await doAct(site, harbour, "decide", { ...words, ...objection });
	expect(await ask([CL, HM])).toBe("bad-input");
	expect(await ask([HB, CL])).toBe("not-in-this-state");
	expect(await ask(null)).toBe("done");
	const asked = (await site.db.query.rounds.findMany({ where: (row, { eq }) => eq(row.planId, plan) })).map(
		(row) => row.asked.length,
	);
	expect(asked.sort()).toEqual([2, 3]);
});

test("[A6] a partner that leaves is not waited for, and its decisions stay on record", async () => {
	const words = await put(site, plan, clinic, subject);
	await agrees(site, harbour, words);
	await agrees(site, clinic, words);
	await doAct(site, homes, "decide", { ...words, ...objection });
	await doAct(site, harbour, "remove-partner", { plan, partner: wexmoor.partners.HM });
	expect(await standingOf(site, plan, subject)).toMatchObject({ kind: "in-force", asked: 2 });
	expect((await decisionsIn()).map(({ partnerId }) => partnerId)).toContain(wexmoor.partners.HM);
});

test("[A5] only aims, roles and strategies are put by themselves; what is missing looks missing", async () => {
	const resource = newId();
	const by = { by: harbour.personId, at: site.clock.now.toISOString() };
	await draft(site, plan, harbour, (doc) => {
		addCard(doc, { ...by, kind: "resource", id: resource, title: "Two desks" });
	});
	const other = await threePartners(site, harbour);
	const foreign = newId();
	await draft(site, other.plan, harbour, (doc) => {
		addCard(doc, { ...by, kind: "aim", id: foreign, title: "Somebody else's" });
	});
	const ask = (of: string, digest = "0".repeat(64), reason = "") =>
		refusalOf(site, clinic, "put-to-partners", { plan, subject: of, digest, partners: null, reason });
	expect(await ask(cardSubject(resource))).toBe("bad-input");
	expect(await ask(notApplicable(card))).toBe("bad-input");
	expect(await ask("plan")).toBe("bad-input");
	expect(await ask(cardSubject(foreign))).toBe("not-found");
	expect(await ask(cardSubject(newId()))).toBe("not-found");
	expect(await ask(notApplicable("B09"))).toBe("reason-missing");
	const digest = await seen(site, plan, notApplicable("B09"), "No elections");
	expect(await ask(notApplicable("B09"), digest, "No elections")).toBe("done");
	const elsewhere = await put(site, other.plan, harbour, cardSubject(foreign));
	const decision = { ...elsewhere, plan, answer: "agree", reason: "" } as const;
	expect(await refusalOf(site, homes, "decide", decision)).toBe("not-found");
});

test("[A8] an objection opens a matter with an owner and a date, which moves on until it is settled for good", async () => {
	const words = await put(site, plan, clinic, subject);
	await doAct(site, homes, "decide", { ...words, ...objection });
	const steps = () =>
		site.db.query.matterSteps.findMany({
			where: (row, { eq }) => eq(row.planId, plan),
			orderBy: (row, { asc }) => asc(row.entry),
		});
	const [opened] = await steps();
	expect(opened).toMatchObject({ ownerPartnerId: wexmoor.partners.CL, due: "2026-03-26", settled: null });
	const matter = opened?.decisionId ?? "";
	await doAct(site, harbour, "change-matter", {
		plan,
		matter,
		owner: wexmoor.partners.HB,
		due: "2026-04-02",
	});
	await doAct(site, clinic, "settle-matter", { plan, matter, settled: "Weekends by noon." });
	expect((await steps()).map(({ ownerPartnerId, due, settled }) => [ownerPartnerId, due, settled])).toEqual([
		[wexmoor.partners.CL, "2026-03-26", null],
		[wexmoor.partners.HB, "2026-04-02", null],
		[wexmoor.partners.HB, "2026-04-02", "Weekends by noon."],
	]);
	const late = { plan, matter, settled: "Otherwise." };
	expect(await refusalOf(site, clinic, "settle-matter", late)).toBe("not-in-this-state");
	expect(await refusalOf(site, clinic, "settle-matter", { ...late, matter: newId() })).toBe("not-found");
});

test("[A8] a partner that decides again leaves its unsettled matter behind", async () => {
	const words = await put(site, plan, clinic, subject);
	await doAct(site, homes, "decide", { ...words, ...objection });
	await doAct(site, homes, "decide", { ...words, answer: "reservation", reason: "From June on." });
	const { attested } = (await standsOf(site, plan)).now;
	expect(attested.matters.map(({ state, decision }) => [decision.answer, state])).toEqual([
		["object", "overtaken"],
		["reservation", "open"],
	]);
});

test("[B1] a partner's view of a barrier needs numbers where it applies and a reason where it does not", async () => {
	const appraise = (more: object) =>
		refusalOf(site, clinic, "appraise-barrier", {
			plan,
			barrier: "B05",
			applies: "yes",
			reason: "",
			likelihood: 4,
			impact: 4,
			...more,
		});
	expect(await appraise({ likelihood: null })).toBe("bad-input");
	expect(await appraise({ applies: "no" })).toBe("reason-missing");
	expect(await appraise({ barrier: card })).toBe("not-found");
	expect(await appraise({})).toBe("done");
	site.clock.now = new Date(site.clock.now.getTime() + DAY);
	expect(
		await appraise({ applies: "no", reason: "One system for all.", likelihood: null, impact: null }),
	).toBe("done");
	const rows = await site.db.query.appraisals.findMany({ where: (row, { eq }) => eq(row.planId, plan) });
	expect(rows.map(({ applies }) => applies)).toEqual(["yes", "no"]);
});

test("[G3] a responsibility that is not clear needs a reason, and a claim names a partner of the plan", async () => {
	const role = newId();
	const by = { by: harbour.personId, at: site.clock.now.toISOString() };
	await draft(site, plan, harbour, (doc) => {
		addCard(doc, { ...by, kind: "role", id: role, title: "Coordinator" });
	});
	const mark = (more: object) =>
		refusalOf(site, clinic, "mark-clarity", {
			plan,
			role,
			clarity: "unclear",
			reason: "Who calls the family?",
			claim: wexmoor.partners.HB,
			...more,
		});
	expect(await mark({ reason: "" })).toBe("reason-missing");
	expect(await mark({ claim: newId() })).toBe("not-found");
	expect(await mark({ role: card })).toBe("not-found");
	expect(await mark({})).toBe("done");
});

test("[L5] a plan on whose words organisations have decided is not deleted", async () => {
	const words = await put(site, plan, clinic, subject);
	const deletion = { plan, title: "Home from hospital" };
	await agrees(site, clinic, words);
	expect(await refusalOf(site, harbour, "delete-plan", deletion)).toBe("not-in-this-state");
});
