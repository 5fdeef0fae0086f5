import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { accountDoor } from "@/server/auth/account-door";
import { openMail } from "@/server/mail/send";
import { type TestDatabase, testDatabase } from "../../support/database";
import {
	doAct,
	refusalOf,
	request,
	seated,
	somebody,
	type TestSite,
	testSite,
	threePartners,
} from "../../support/site";

let database: TestDatabase;
let site: TestSite;
let server: SMTPServer;
const arrived: { to: string; text: string }[] = [];
beforeAll(async () => {
	database = await testDatabase();
	server = new SMTPServer({
		authOptional: true,
		disabledCommands: ["STARTTLS"],
		onData(stream, session, received) {
			const parts: Buffer[] = [];
			stream.on("data", (part: Buffer) => parts.push(part));
			stream.on("end", () => {
				const to = session.envelope.rcptTo.map((one) => one.address).join(" ");
				// Undo quoted-printable's soft line breaks and escapes: links are longer than a line.
				const text = Buffer.concat(parts)
					.toString("utf8")
					.replace(/=\r\n/g, "")
					.replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
				arrived.push({ to, text });
				received();
			});
		},
	});
	server.listen(0, "127.0.0.1");
	await once(server.server, "listening");
	const { port } = server.server.address() as AddressInfo;
	site = testSite(database.db, {
		SMTP_URL: `smtp://127.0.0.1:${port}`,
		MAIL_FROM: "Concordat <plans@example.org>",
	});
	site.runtime.mail = openMail(site.runtime.config);
});
afterAll(async () => {
	await new Promise<void>((closed) => server.close(() => closed()));
	await database.close();
});

test("[N8] a forgotten password's link goes by mail to the account's own address, and sets a new one", async () => {
	await somebody(site, "Ruth Clinic", { email: "Ruth@clinic.example" });
	const forgot = (email: string) => accountDoor(request(site, "/api/account/forgot", { email }), "forgot");
	const known = await forgot("ruth@CLINIC.example");
	const unknown = await forgot("nobody@clinic.example");
	expect([known.status, await known.text()]).toEqual([unknown.status, await unknown.text()]);
	await vi.waitFor(() => expect(arrived).toHaveLength(1), 10_000);
	expect(arrived[0]?.to).toBe("Ruth@clinic.example");
	expect(arrived[0]?.text).toContain("From: Concordat <plans@example.org>");
	const token = /\/password#([\w-]{43})/.exec(arrived[0]?.text ?? "")?.[1];
	const body = { token, password: "four unrelated wooden spoons" };
	const reset = await accountDoor(request(site, "/api/account/reset", body), "reset");
	expect(reset.status).toBe(200);
});

test("[S12] an invitation for an address goes there by mail as well", async () => {
	arrived.length = 0;
	const plan = await threePartners(site);
	const { link } = await doAct(site, plan.lead, "invite", {
		plan: plan.plan,
		partner: plan.partners.HB,
		role: "editor",
		signatory: false,
		email: "ines@harbour.example",
		days: 14,
	});
	await vi.waitFor(() => expect(arrived).toHaveLength(1), 10_000);
	expect(arrived[0]?.text).toContain(link);
	expect(arrived[0]?.text).toContain("26 March 2026");
});

test("[S7] where the site sends mail, no lead makes a password link", async () => {
	const plan = await threePartners(site);
	const colleague = await seated(site, plan, "HB", "editor");
	expect(
		await refusalOf(site, plan.lead, "make-password-link", { plan: plan.plan, seat: colleague.seat }),
	).toBe("not-in-this-state");
});

test("[L6] a mail server that is away undoes no act, and is logged without an address", async () => {
	const plan = await threePartners(site);
	site.runtime.mail = openMail({ smtpUrl: "smtp://127.0.0.1:1", mailFrom: "plans@example.org" });
	const { link } = await doAct(site, plan.lead, "invite", {
		plan: plan.plan,
		partner: plan.partners.HB,
		role: "viewer",
		signatory: false,
		email: "lost@harbour.example",
		days: 14,
	});
	expect(link).toContain("/join#");
	await vi.waitFor(() => expect(site.logged.join()).toContain("a letter was not sent"), 10_000);
	expect(site.logged.join()).not.toContain("lost@harbour.example");
});
