import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { AccountDoor } from "@/lib/account";
import { accountDoor } from "@/server/auth/account-door";
import { hashPassword, passwordIs } from "@/server/auth/password";
import { resetPasswordLink } from "@/server/auth/password-link";
import { personByEmail, personById } from "@/server/db/rows/people";
import { type TestDatabase, testDatabase } from "../../support/database";
import { emptied } from "../../support/empty";
import {
	cookieOf,
	DAY,
	doAct,
	type From,
	isSignedIn,
	request,
	somebody,
	type TestSite,
	testSite,
	threePartners,
} from "../../support/site";
import { wholeDatabase } from "../../support/whole-database";

const PASSWORD = "four unrelated wooden spoons";
let database: TestDatabase;
let site: TestSite;
beforeAll(async () => {
	database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
	await emptied(database.db);
	site = testSite(database.db);
});

async function knock(name: AccountDoor, body: unknown, from?: From) {
	const answer = await accountDoor(request(site, `/api/account/${name}`, body, from), name);
	const cookie = answer.headers.getSetCookie()[0]?.split(";", 1)[0] ?? "";
	return { status: answer.status, body: await answer.json(), cookie };
}

const maren = { name: "Maren Harbour", email: "maren@harbour.example", password: PASSWORD };
const AWAY: From = { away: "203.0.113.5" };

test("[N6] the first account is made freely at the site's own computer, and is signed in", async () => {
	const { status, cookie } = await knock("first", maren);
	expect(status).toBe(200);
	expect(await isSignedIn(site, cookie)).toBe(true);
	expect((await knock("first", { ...maren, email: "second@harbour.example" })).body.refused).toBe(
		"site-has-accounts",
	);
});

test("[N6] a first account from elsewhere needs the code that was printed, and guesses are counted", async () => {
	expect((await knock("first", maren, AWAY)).body.refused).toBe("wrong-code");
	for (let index = 0; index < 49; index += 1)
		await knock("first", { ...maren, code: `guess ${index}` }, AWAY);
	expect((await knock("first", { ...maren, code: "ABCDE-FGHJK" }, AWAY)).body.refused).toBe("too-many-tries");
	expect((await knock("first", { ...maren, code: "abcde fghjk" }, { away: "203.0.113.6" })).status).toBe(200);
});

test("[N6] of two first accounts at once, one is made", async () => {
	const both = await Promise.all([
		knock("first", maren),
		knock("first", { ...maren, email: "b@harbour.example" }),
	]);
	expect(both.map((one) => one.status).sort()).toEqual([200, 409]);
});

test.each([
	["a short password", { password: "too short" }, "weak-password"],
	["an address that is none", { email: "maren at harbour" }, "bad-input"],
	["a name of 121 letters", { name: "x".repeat(121) }, "bad-input"],
	["a name with a line break", { name: "Maren\nHarbour" }, "bad-input"],
	["a zero character", { name: "Maren\u0000" }, "bad-input"],
])("[N6] %s makes no account", async (_what, wrong, refused) => {
	const before = await wholeDatabase(site.db);
	expect((await knock("first", { ...maren, ...wrong })).body.refused).toBe(refused);
	expect(await wholeDatabase(site.db)).toBe(before);
});

async function invitedTo(email: string | null = null) {
	const plan = await threePartners(site);
	const { link } = await doAct(site, plan.lead, "invite", {
		plan: plan.plan,
		partner: plan.partners.HB,
		role: "editor",
		signatory: false,
		email,
		days: 14,
	});
	return { ...plan, token: link.split("#")[1] ?? "" };
}

const ruth = { name: "Ruth Clinic", email: "ruth@clinic.example", password: PASSWORD };

test("[N7] signing up with an invitation makes the account and its seat, and uses the invitation up", async () => {
	const { plan, token } = await invitedTo();
	const { status, body, cookie } = await knock("sign-up", { ...ruth, token }, AWAY);
	expect([status, body.done.plan]).toEqual([200, plan]);
	expect(await isSignedIn(site, cookie)).toBe(true);
	const again = await knock("sign-up", { ...ruth, email: "second@clinic.example", token });
	expect(again.body.refused).toBe("invitation-used");
	expect(await personByEmail(site.db, "second@clinic.example")).toBeNull();
});

test("[N7] an expired invitation, another's address or a taken one make neither account nor seat", async () => {
	const { token } = await invitedTo("ines@clinic.example");
	const before = await wholeDatabase(site.db);
	expect((await knock("sign-up", { ...ruth, token })).body.refused).toBe("invitation-other-address");
	expect((await knock("sign-up", { ...ruth, token: "no such token" })).body.refused).toBe(
		"invitation-missing",
	);
	site.clock.now = new Date(site.clock.now.getTime() + 15 * DAY);
	expect((await knock("sign-up", { ...ruth, email: "ines@clinic.example", token })).body.refused).toBe(
		"invitation-expired",
	);
	expect(await wholeDatabase(site.db)).toBe(before);
	await somebody(site, "Ines", { email: "INES@clinic.example" });
	expect((await knock("sign-up", { ...ruth, email: "ines@clinic.example", token })).body.refused).toBe(
		"email-taken",
	);
});

test("[N9] a password link sets a new password once, ends every session, and expires in a day", async () => {
	const person = await somebody(site, "Ruth", { email: "ruth@clinic.example" });
	const cookie = await cookieOf(site, person);
	const made = await resetPasswordLink(site.db, site.runtime.config, "RUTH@clinic.example", site.clock.now);
	const token = "done" in made ? (made.done.link.split("#")[1] ?? "") : "";
	expect((await knock("reset", { token, password: "too short" })).body.refused).toBe("weak-password");
	expect((await knock("reset", { token, password: PASSWORD })).status).toBe(200);
	expect(await passwordIs((await personById(site.db, person.personId))?.passwordHash, PASSWORD)).toBe(true);
	expect(await isSignedIn(site, cookie)).toBe(false);
	expect(site.ended).toEqual([person.personId]);
	expect((await knock("reset", { token, password: PASSWORD })).body.refused).toBe("link-used-or-expired");
	const late = await resetPasswordLink(site.db, site.runtime.config, "ruth@clinic.example", site.clock.now);
	site.clock.now = new Date(site.clock.now.getTime() + DAY);
	const lateToken = "done" in late ? (late.done.link.split("#")[1] ?? "") : "";
	expect((await knock("reset", { token: lateToken, password: PASSWORD })).body.refused).toBe(
		"link-used-or-expired",
	);
});

test("[N9] the operator makes no link for an address without an account", async () => {
	const made = await resetPasswordLink(site.db, site.runtime.config, "nobody@x.example", site.clock.now);
	expect(made).toMatchObject({ refused: "not-found" });
});

test("[N10] signing out everywhere ends every session and every open plan", async () => {
	const person = await somebody(site, "Ruth");
	const cookie = await cookieOf(site, person);
	expect((await knock("end-sessions", {}, { cookie })).status).toBe(200);
	expect(await isSignedIn(site, cookie)).toBe(false);
	expect(site.ended).toEqual([person.personId]);
	expect((await knock("end-sessions", {}, { cookie })).body.refused).toBe("sign-in");
});

test("[N10] a new password asks for the current one, ends other sessions and keeps this one", async () => {
	const person = await somebody(site, "Ruth", { passwordHash: await hashPassword(PASSWORD) });
	const cookie = await cookieOf(site, person);
	const next = "seven quiet copper kettles";
	const wrong = await knock("change", { password: { current: "guess", next } }, { cookie });
	expect([wrong.body.refused, wrong.body.where]).toEqual(["wrong-password", "password.current"]);
	const right = await knock(
		"change",
		{ name: "Ruth Pennock", password: { current: PASSWORD, next } },
		{ cookie },
	);
	expect(right.status).toBe(200);
	expect(await isSignedIn(site, cookie)).toBe(false);
	expect(await isSignedIn(site, right.cookie)).toBe(true);
	expect((await personById(site.db, person.personId))?.name).toBe("Ruth Pennock");
});

test("[N8] a forgotten password is answered alike for every address, and without a mail server too", async () => {
	await somebody(site, "Ruth", { email: "ruth@clinic.example" });
	const known = await knock("forgot", { email: "ruth@clinic.example" });
	const unknown = await knock("forgot", { email: "nobody@clinic.example" });
	expect(known).toEqual(unknown);
	expect(known).toEqual({ status: 200, body: { done: {} }, cookie: "" });
});

test.each([
	["another site", { origin: "https://evil.example" }, "other-origin", 403],
	["another site's page by fetch metadata", { "sec-fetch-site": "cross-site" }, "other-origin", 403],
	["a form", { "content-type": "text/plain" }, "not-json", 415],
])("[N1] a request from %s is not looked at", async (_what, headers, refused, status) => {
	const answer = await knock("first", maren, { headers });
	expect([answer.body.refused, answer.status]).toEqual([refused, status]);
});

test("[N1] a body that is too large or no JSON is refused in a sentence", async () => {
	const large = await knock("first", { ...maren, name: "x".repeat(300_000) });
	expect([large.body.refused, large.status]).toEqual(["too-large", 413]);
	expect((await knock("first", "{")).body).toMatchObject({
		refused: "bad-input",
		sentence: expect.stringMatching(/JSON/),
	});
});
