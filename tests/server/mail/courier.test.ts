import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { cardSubject } from "@/lib/agreement/subject";
import { newId } from "@/lib/ids";
import { cardMap, fieldsOf } from "@/lib/plan/document";
import { addCard } from "@/lib/plan/edit";
import { observePlan } from "@/server/acts/observe-plan";
import type { Session } from "@/server/auth/session";
import { people, plans } from "@/server/db/schema";
import { type Courier, createCourier } from "@/server/mail/courier";
import { openMail } from "@/server/mail/send";
import { agrees, draft, put } from "../../support/agreeing";
import { person, replies, says, waitsFor } from "../../support/attention";
import { type TestDatabase, testDatabase } from "../../support/database";
import { type ReadyPlan, readyPlan, retitle } from "../../support/ready-plan";
import { sealAll } from "../../support/sealing";
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
import { type MailServer, mailServer, rudeServer } from "../../support/smtp";

let database: TestDatabase;
let smtp: MailServer;
let site: TestSite;
let ready: ReadyPlan;
let courier: Courier;
beforeAll(async () => {
	database = await testDatabase();
	smtp = await mailServer();
});
afterAll(async () => {
	await smtp.close();
	await database.close();
});
beforeEach(async () => {
	site = testSite(database.db, { SMTP_URL: smtp.url, PUBLIC_URL: "https://plans.example" });
	site.runtime.mail = openMail(site.runtime.config);
	courier = createCourier(site.runtime);
	ready = await readyPlan(site);
	await courier.look(); // what making the plan brought
	await database.db.execute("delete from notices");
	smtp.arrived.length = 0;
	smtp.refused.clear();
});

const later = (ms: number) => {
	site.clock.now = new Date(site.clock.now.getTime() + ms);
};
/** What was noted on this plan, and what became of it. */
const noticed = async () => {
	const rows = await site.db.query.notices.findMany({ where: (row, { eq }) => eq(row.planId, ready.plan) });
	return rows.map(({ kind, outcome }) => `${kind} ${outcome ?? "open"}`).sort();
};
const emailOf = async (id: string) =>
	(await site.db.query.people.findFirst({ where: (row, { eq }) => eq(row.id, id) }))?.email ?? "";
const mentionClinic = (text?: string) =>
	says(site, ready.harbour, ready.plan, ready.role, { text, calls: [person(ready.clinic)] });

test("[T11] three mentions in a row make one letter, two minutes after the first", async () => {
	await mentionClinic();
	later(MINUTE);
	await mentionClinic();
	expect(await courier.look()).toBe(0);
	later(MINUTE);
	await mentionClinic();
	expect(await courier.look()).toBe(1);
	expect(await courier.look()).toBe(0);
	expect(smtp.arrived).toHaveLength(1);
	expect(smtp.arrived[0]?.to).toEqual([await emailOf(ready.clinic.personId)]);
	expect(smtp.arrived[0]?.headers.get("subject")).toBe("3 things wait for you on Home from hospital");
	expect(smtp.arrived[0]?.text.match(/Oriel Harbour \(HB\) mentioned you/g)).toHaveLength(3);
	expect(await noticed()).toEqual(["mention sent", "mention sent", "mention sent"]);
});

test("[T11] a next letter at once comes a quarter of an hour after the last at the soonest", async () => {
	await mentionClinic();
	later(2 * MINUTE);
	expect(await courier.look()).toBe(1);
	await mentionClinic();
	later(14 * MINUTE);
	expect(await courier.look()).toBe(0);
	later(MINUTE);
	expect(await courier.look()).toBe(1);
});

test("[T13] what was seen, answered, erased, settled or decided meanwhile makes no letter", async () => {
	const { plan, clinic, homes, harbour, role } = ready;
	const seen = await mentionClinic();
	const row = await site.db.query.comments.findFirst({ where: (one, { eq }) => eq(one.id, seen.comment) });
	await doAct(site, clinic, "mark-seen", { plan, about: role, entry: row?.entry ?? 0 });
	const answered = await says(site, harbour, plan, role, { calls: [person(homes)] });
	await replies(site, homes, plan, answered.thread);
	const erased = await mentionClinic();
	await doAct(site, harbour, "delete-comment", { plan, comment: erased.comment });
	const settled = await mentionClinic();
	await doAct(site, homes, "resolve-thread", { plan, thread: settled.thread });
	const words = await put(site, plan, homes, cardSubject(role));
	for (const one of [harbour, clinic]) await agrees(site, one, words);
	later(5 * MINUTE);
	expect(await courier.look()).toBe(0);
	expect(smtp.arrived).toEqual([]);
	expect(await noticed()).toEqual([
		"mention not-needed",
		"mention not-needed",
		"mention not-needed",
		"mention not-needed",
		"put not-needed",
		"put not-needed",
	]);
});

test("[T13] whoever is on the plan is not written to at once while they are, but within the hour", async () => {
	const here = () => doAct(site, ready.clinic, "note-visit", { plan: ready.plan });
	await mentionClinic();
	for (let minutes = 0; minutes < 10; minutes += 2) {
		await here();
		later(2 * MINUTE);
		expect(await courier.look()).toBe(0);
	}
	later(5 * MINUTE);
	expect(await courier.look()).toBe(1); // they have left, and it still waits

	later(DAY);
	await mentionClinic();
	let letters = 0;
	for (let minutes = 0; minutes < 62; minutes += 2) {
		await here();
		later(2 * MINUTE);
		letters += await courier.look();
	}
	expect(letters).toBe(1);
});

test("[T8] [T13] whoever was removed gets nothing, and a letter says nothing of another plan", async () => {
	const { clinic, plan } = ready;
	const other = await threePartners(site, await somebody(site, "Jonas Kestrelwharf"));
	const aim = newId();
	const by = { by: other.lead.personId, at: site.clock.now.toISOString() };
	await draft(site, other.plan, other.lead, (doc) => {
		addCard(doc, { ...by, kind: "aim", id: aim, title: "Kestrelwharf" });
	});
	await put(site, other.plan, other.lead, cardSubject(aim));
	await mentionClinic();
	later(2 * MINUTE);
	await courier.look();
	expect(smtp.arrived).toHaveLength(1);
	expect(smtp.arrived[0]?.raw).not.toContain("Kestrelwharf");
	later(DAY);
	await mentionClinic();
	await doAct(site, clinic, "withdraw-seat", { plan, seat: clinic.seat });
	later(DAY);
	expect(await courier.look()).toBe(0);
	expect(smtp.arrived).toHaveLength(1);
});

test("[T15] a letter names plan, card, person and day, and no word of cards or comments; its headers are ours", async () => {
	const title = "Home\r\nBcc: everybody@example.org\u2028from \u202Ehospital";
	await site.db.update(plans).set({ title }).where(eq(plans.id, ready.plan));
	await site.db.update(people).set({ name: "Ruth\r\nX-Evil: 1" }).where(eq(people.id, ready.clinic.personId));
	const { thread } = await says(site, ready.harbour, ready.plan, ready.role, {
		text: "The Coordinatrix is on leave.",
		calls: [{ ...person(ready.clinic), name: "Ruth" }],
		assign: { to: { kind: "person", id: ready.clinic.personId }, due: "2026-03-20" },
	});
	later(2 * MINUTE);
	expect(await courier.look()).toBe(1);
	const [letter] = smtp.arrived;
	expect(letter?.to).toHaveLength(1);
	expect(letter?.headers.get("subject")).toBe(
		"2 things wait for you on Home Bcc: everybody@example.org from hospital",
	);
	expect([...(letter?.headers.keys() ?? [])].sort()).toEqual([
		"auto-submitted",
		"content-transfer-encoding",
		"content-type",
		"date",
		"from",
		"list-unsubscribe",
		"list-unsubscribe-post",
		"message-id",
		"mime-version",
		"subject",
		"to",
	]);
	expect(letter?.headers.get("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
	expect(letter?.raw).toMatch(
		/^List-Unsubscribe: <https:\/\/plans\.example\/api\/unsubscribe\?token=all\.[\w.-]+>\r$/m,
	);
	expect(letter?.text).toContain("Ruth X-Evil: 1,\n\n2 things wait for you.\n");
	expect(letter?.text).toContain(
		"- Oriel Harbour (HB) asked you, or your organisation, to see to a thread on R1, by 20 March 2026.\n",
	);
	expect(letter?.text).toContain(
		`https://plans.example/plans/${ready.plan}?card=${ready.role}&thread=${thread}\n`,
	);
	expect(letter?.text).toMatch(/https:\/\/plans\.example\/unsubscribe#all\.[\w.-]+\n$/);
	expect(letter?.raw).not.toContain("Coordinat");
});

test("[T12] a lapse is told the next morning, an objection with it, and a review on Monday", async () => {
	const { plan, homes, clinic, aim, role } = ready;
	await doAct(site, homes, "set-pace", { kind: "put", pace: "never" });
	later(MINUTE);
	await retitle(site, ready, aim, "Home within two days");
	later(MINUTE);
	await observePlan(site.runtime, plan);
	later(MINUTE);
	const words = await put(site, plan, homes, cardSubject(role));
	await doAct(site, clinic, "decide", { ...words, answer: "object", reason: "Not before June." });
	await draft(site, plan, homes, (doc) => {
		addCard(doc, {
			by: homes.personId,
			at: site.clock.now.toISOString(),
			kind: "sharing",
			id: newId(),
			title: "Discharge list",
			fields: { reviewBy: "2026-03-20", owner: ready.partners.HM },
		});
	});
	const letters = async (when: string) => {
		smtp.arrived.length = 0;
		site.clock.now = new Date(when);
		await courier.look();
		const to = await emailOf(homes.personId);
		return smtp.arrived.filter((one) => one.to[0] === to).map(({ text }) => text.match(/^- .*$/gm));
	};
	expect(await letters("2026-03-13T06:59:00Z")).toEqual([]);
	expect(await letters("2026-03-13T07:00:00Z")).toEqual([
		[
			"- Ruth Clinic (CL) has an objection or a reservation on R1. Your organisation sees to it, by 26 March 2026.",
			"- The agreement on A1 lapsed: its wording changed.",
		],
	]);
	expect(await letters("2026-03-14T07:00:00Z")).toEqual([]);
	expect(await letters("2026-03-16T06:59:00Z")).toEqual([]);
	expect(await letters("2026-03-16T07:00:00Z")).toEqual([["- The review of C2 is due, by 20 March 2026."]]);
	expect(await letters("2026-03-23T07:00:00Z")).toEqual([]);
});

test("[T10] people of the sample are never noted or written to, and who wants no letters of a kind is not noted", async () => {
	const { plan, harbour, clinic, homes, role } = ready;
	await site.db.update(people).set({ sample: 1 }).where(eq(people.id, clinic.personId));
	await doAct(site, homes, "set-pace", { kind: "mention", pace: "never" });
	await says(site, harbour, plan, role, { calls: [person(clinic), person(homes)] });
	expect(await noticed()).toEqual([]);
	await site.db.update(people).set({ sample: 0 }).where(eq(people.id, clinic.personId));
	await doAct(site, homes, "set-pace", { kind: "mention", pace: "at-once" });
	await says(site, harbour, plan, role, { calls: [person(clinic), person(homes)] });
	expect(await noticed()).toEqual(["mention open", "mention open"]);
	await site.db.update(people).set({ sample: 1 }).where(eq(people.id, clinic.personId));
	await doAct(site, homes, "set-pace", { kind: "mention", pace: "never" });
	later(5 * MINUTE);
	expect(await courier.look()).toBe(0);
	expect(smtp.arrived).toEqual([]);
	expect(await noticed()).toEqual(["mention not-needed", "mention not-needed"]);
});

test("[T10] an act that is undone leaves no notice", async () => {
	const { plan, harbour, clinic, role } = ready;
	const text = `Is it you, @${clinic.personName}, or @Nobody Here?`;
	const mentions = [person(clinic), { kind: "person" as const, id: newId(), name: "Nobody Here" }];
	const anchor = { on: "card" as const, card: role };
	const said = { plan, thread: newId(), comment: newId(), anchor, text, mentions, assign: null };
	await expect(doAct(site, harbour, "start-thread", said)).rejects.toThrow("mentioned-without-seat");
	expect(await noticed()).toEqual([]);
});

test("[T14] a site without a mail server fills the inbox, sends nothing, and floods nobody when it gets one", async () => {
	const { config } = testSite(database.db).runtime;
	const silent = { ...site.runtime, config, mail: openMail(config) };
	await mentionClinic();
	later(5 * MINUTE);
	expect(await createCourier(silent).look()).toBe(0);
	expect(await noticed()).toEqual(["mention not-needed"]);
	later(DAY);
	expect(await courier.look()).toBe(0);
	expect(smtp.arrived).toEqual([]);
});

test("[T19] of several couriers at once one writes each letter", async () => {
	const { harbour, plan, role, clinic, homes } = ready;
	for (let n = 0; n < 5; n += 1)
		await says(site, harbour, plan, role, { calls: [person(clinic), person(homes)] });
	later(2 * MINUTE);
	const couriers = Array.from({ length: 4 }, () => createCourier(site.runtime));
	const sent = await Promise.all(couriers.map((one) => one.look()));
	expect(sent.reduce((sum, n) => sum + n, 0)).toBe(2);
	expect(smtp.arrived.map(({ to }) => to[0]).sort()).toEqual(
		[await emailOf(clinic.personId), await emailOf(homes.personId)].sort(),
	);
	expect(new Set(await noticed())).toEqual(new Set(["mention sent"]));
});

test("[T19] a slow server makes a look long, and no other process takes up what is in hand", async () => {
	const { plan, harbour, role, clinic, homes } = ready;
	const of = { plan, partners: ready.partners, lead: harbour, leadSeat: "" };
	const third = await seated(site, of, "HM", "editor", { name: "Tegan Homes" });
	await says(site, harbour, plan, role, { calls: [person(clinic), person(homes), person(third)] });
	later(2 * MINUTE);
	const other = createCourier(site.runtime);
	let [sent, meanwhile] = [0, 0];
	const slow = createCourier({
		...site.runtime,
		mail: {
			configured: true,
			async send(letter, signal) {
				later(4 * MINUTE);
				sent += 1;
				if (sent === 3) meanwhile = await other.look();
				await site.runtime.mail.send(letter, signal);
			},
		},
	});
	expect(await slow.look()).toBe(3);
	expect(meanwhile).toBe(0);
	expect(new Set(smtp.arrived.map(({ to }) => to[0])).size).toBe(3);
	expect(smtp.arrived).toHaveLength(3);
});

test("[T18] a letter that is refused is tried again, later each time, and given up; the log names nobody", async () => {
	const email = await emailOf(ready.clinic.personId);
	smtp.refused.add(email);
	await mentionClinic();
	await says(site, ready.harbour, ready.plan, ready.role, { calls: [person(ready.homes)] });
	later(2 * MINUTE);
	expect(await courier.look()).toBe(1); // one that is refused keeps nobody else's back
	expect(await courier.look()).toBe(0);
	let tries = 1;
	for (let minutes = 0; minutes < 3_000; minutes += 5) {
		later(5 * MINUTE);
		const before = site.logged.length;
		await courier.look();
		if (site.logged.length > before) tries += 1;
	}
	expect(tries).toBe(6);
	expect(await noticed()).toEqual(["mention gave-up", "mention sent"]);
	expect(site.logged.join()).toContain(ready.clinic.personId);
	expect(site.logged.join()).not.toContain(email);
});

test("[T18] a mail server that is away ends the look; what waits is sent when it is back, together", async () => {
	const away = {
		...site.runtime,
		mail: openMail({ smtpUrl: "smtp://127.0.0.1:1", mailFrom: "plans@example.org" }),
	};
	await mentionClinic();
	await says(site, ready.harbour, ready.plan, ready.role, { calls: [person(ready.homes)] });
	later(2 * MINUTE);
	const other = createCourier(away);
	expect(await other.look()).toBe(0);
	expect(site.logged.filter((line) => line.includes("was not sent"))).toHaveLength(1);
	later(5 * MINUTE);
	expect(await courier.look()).toBe(2);
});

test("[T17] a mail server that hangs delays no act and is let go of; nothing is held in the database meanwhile", async () => {
	const silent = await rudeServer(() => undefined);
	const mail = openMail({ smtpUrl: silent.url, mailFrom: "plans@example.org" });
	const stuck = createCourier({ ...site.runtime, mail });
	try {
		await mentionClinic();
		later(2 * MINUTE);
		const looked = stuck.look();
		await expect.poll(() => silent.calls(), { timeout: 10_000 }).toBe(1);
		await mentionClinic();
		await agrees(site, ready.clinic, await put(site, ready.plan, ready.harbour, cardSubject(ready.role)));
		await stuck.stop();
		expect(await looked).toBe(0);
		await expect.poll(() => silent.calls(), { timeout: 10_000 }).toBe(0);
		later(2 * MINUTE);
		expect(await courier.look()).toBe(2); // the Clinic's two mentions, and Homes' words to decide on
	} finally {
		await silent.close();
	}
});

test("[T36] [T37] [T38] [T39] [T40] letters tell of a rating round at once, and of a meeting, a decision and a late value when their day comes", async () => {
	const { plan, harbour, clinic, measure } = ready;
	await draft(site, plan, harbour, (doc) => {
		const card = cardMap(doc, measure);
		if (card) fieldsOf(card)?.set("frequency", "monthly");
	});
	const letters = async (when: string, to: Session) => {
		smtp.arrived.length = 0;
		site.clock.now = new Date(when);
		await courier.look();
		const address = await emailOf(to.personId);
		return smtp.arrived.filter((one) => one.to[0] === address).map(({ text }) => text.match(/^- .*$/gm));
	};
	const { round } = await doAct(site, harbour, "open-rating-round", { plan });
	later(5 * MINUTE);
	const rate = "opened a rating round. Your organisation has not sealed its ratings yet.";
	expect(await letters(site.clock.now.toISOString(), clinic)).toEqual([[expect.stringContaining(rate)]]);
	await doAct(site, clinic, "give-rating", { plan, round, item: "F01", score: 4, reason: "" });
	expect(await waitsFor(site, clinic)).toEqual(["rate"]);
	await sealAll(site, clinic, plan, round);
	expect(await waitsFor(site, clinic)).toEqual([]);

	const reading = { plan, measure, value: 300, note: "" };
	await doAct(site, clinic, "give-reading", { ...reading, day: "2026-03-12" });
	const { meeting } = await doAct(site, harbour, "open-meeting", {
		plan,
		held: "2026-03-12",
		present: [ready.partners.HB],
		names: "",
	});
	const { decision } = await doAct(site, harbour, "record-decision", {
		plan,
		meeting,
		text: "A phone line for all wards.",
		owner: ready.partners.CL,
		due: "2026-05-01",
	});
	await doAct(site, harbour, "close-meeting", { plan, meeting, next: "2026-04-09" });
	expect(await letters("2026-04-01T07:00:00Z", harbour)).toEqual([]);
	expect(await letters("2026-04-02T07:00:00Z", harbour)).toEqual([
		["- The next review meeting is settled for 9 April 2026."],
	]);
	const toClinic = smtp.arrived.map(({ text }) => text).join();
	expect(toClinic).toContain("1 strategy and 1 measure of your organisation are asked.");
	// The same meeting is told once, to those who have something to say at it as well.
	expect(await letters("2026-04-03T07:00:00Z", clinic)).toEqual([]);
	expect(await letters("2026-04-24T07:00:00Z", clinic)).toEqual([
		["- Your organisation sees to a decision of a review meeting, by 1 May 2026."],
	]);
	expect(await letters("2026-04-27T07:00:00Z", clinic)).toEqual([
		["- The next value of E1 is late: it was due by 26 April 2026."],
	]);
	expect((await waitsFor(site, clinic)).sort()).toEqual(["decision", "meeting", "reading E1"]);
	await doAct(site, clinic, "settle-decision", { plan, decision, state: "done", note: "" });

	await doAct(site, clinic, "give-reading", { ...reading, day: "2026-04-27" });
	expect(await waitsFor(site, clinic)).toEqual(["meeting"]);
});
