import { afterAll, beforeAll, expect, test } from "vitest";
import { cardSubject } from "@/lib/agreement/subject";
import { newId } from "@/lib/ids";
import { addCard } from "@/lib/plan/edit";
import { observePlan } from "@/server/acts/observe-plan";
import type { Session } from "@/server/auth/session";
import { createCourier } from "@/server/mail/courier";
import { openMail } from "@/server/mail/send";
import { agrees, draft, put } from "../../support/agreeing";
import { asks, person, says } from "../../support/attention";
import { type TestDatabase, testDatabase } from "../../support/database";
import { type ReadyPlan, readyPlan, retitle } from "../../support/ready-plan";
import { DAY, doAct, MINUTE, seated, somebody, type TestSite, testSite } from "../../support/site";
import { type MailServer, mailServer } from "../../support/smtp";

const CANARY = "Kestrelwharf";
let database: TestDatabase;
let smtp: MailServer;
let site: TestSite;
let secret: ReadyPlan;
let open: ReadyPlan;
beforeAll(async () => {
	database = await testDatabase();
	smtp = await mailServer();
	site = testSite(database.db, { SMTP_URL: smtp.url });
	site.runtime.mail = openMail(site.runtime.config);
	secret = await readyPlan(site);
	open = await readyPlan(site);
});
afterAll(async () => {
	await smtp.close();
	await database.close();
});

const later = (ms: number) => {
	site.clock.now = new Date(site.clock.now.getTime() + ms);
};

/** Everything that can ask for somebody's attention, on the secret plan, every word of it a canary. */
async function calls(one: Session): Promise<void> {
	const { plan, harbour, clinic, homes, aim } = secret;
	const canary = await somebody(site, `${CANARY} Person`);
	const of = { plan, partners: secret.partners, lead: harbour, leadSeat: "" };
	await seated(site, of, "HB", "lead", { person: canary });
	const partner = { name: `${CANARY} Council`, code: "KWC", kind: "local_authority" } as const;
	await doAct(site, harbour, "change-partner", { plan, partner: secret.partners.HB, ...partner });
	const by = { by: canary.personId, at: site.clock.now.toISOString() };
	const [role, review] = [newId(), newId()];
	await draft(site, plan, canary, (doc) => {
		addCard(doc, { ...by, kind: "role", id: role, title: `${CANARY} role` });
		const fields = { reviewBy: "2026-03-14", owner: secret.partners.CL };
		addCard(doc, { ...by, kind: "sharing", id: review, title: `${CANARY} list`, fields });
	});
	const to = { kind: "person" as const, id: one.personId };
	await says(site, canary, plan, role, { text: CANARY, calls: [person(one)], assign: { to, due: null } });
	const words = await put(site, plan, clinic, cardSubject(role));
	await agrees(site, harbour, words);
	await doAct(site, homes, "decide", { ...words, answer: "object", reason: `${CANARY} reason` });
	later(MINUTE);
	await retitle(site, secret, aim, `${CANARY} aim`);
	later(MINUTE);
	await observePlan(site.runtime, plan);
}

test("[T8] words of a plan that somebody left appear nowhere: not in the inbox, in what changed, in counts or in mail", async () => {
	const one = await seated(
		site,
		{ plan: secret.plan, partners: secret.partners, lead: secret.harbour, leadSeat: "" },
		"CL",
		"lead",
		{ name: "Farid Reader", signatory: true },
	);
	await seated(
		site,
		{ plan: open.plan, partners: open.partners, lead: open.harbour, leadSeat: "" },
		"HM",
		"lead",
		{
			person: one,
			signatory: true,
		},
	);
	for (const plan of [secret.plan, open.plan]) await doAct(site, one, "note-visit", { plan });
	later(DAY);
	for (const plan of [secret.plan, open.plan]) await doAct(site, one, "note-visit", { plan });
	later(MINUTE);
	await calls(one);
	await says(site, open.harbour, open.plan, open.role, { calls: [person(one)] });
	const everything = async () =>
		JSON.stringify([
			await asks(site, one, "inbox"),
			await asks(site, one, "since", { plan: open.plan }),
			await asks(site, one, "talk", { plan: open.plan }),
			await asks(site, one, "plans"),
		]);

	const kinds = (await asks(site, one, "inbox")).items.map(({ kind, plan }) =>
		plan.id === secret.plan ? kind : `${kind} here`,
	);
	expect(kinds.sort()).toEqual(["assignment", "lapse", "matter", "mention", "mention here", "put", "review"]);
	expect(await everything()).toContain(CANARY); // while they have a seat there, it is told

	await doAct(site, one, "withdraw-seat", { plan: secret.plan, seat: one.seat });
	expect(await everything()).not.toContain(CANARY);
	expect(await everything()).not.toContain(secret.plan);
	expect((await asks(site, one, "inbox")).items.map(({ kind }) => kind)).toEqual(["mention"]);

	const courier = createCourier(site.runtime);
	const email = (await site.db.query.people.findFirst({ where: (row, { eq }) => eq(row.id, one.personId) }))
		?.email;
	for (let day = 0; day < 9; day += 1) {
		await courier.look();
		later(DAY);
	}
	const letters = smtp.arrived.filter(({ to }) => to[0] === email);
	expect(letters.map(({ text }) => text.match(/^- /gm)?.length)).toEqual([1]);
	for (const { raw, text } of letters) {
		expect(raw + text).not.toContain(CANARY);
		expect(raw + text).not.toContain("KWC");
		expect(raw + text).not.toContain(secret.plan);
	}
	const left = await site.db.query.notices.findMany({
		where: (row, { and, eq }) => and(eq(row.personId, one.personId), eq(row.planId, secret.plan)),
	});
	expect(left.map(({ kind, outcome }) => `${kind} ${outcome}`).sort()).toEqual([
		"assignment not-needed",
		"lapse not-needed",
		"matter not-needed",
		"mention not-needed",
		"put not-needed",
	]);
});
