import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { authDoor } from "@/server/auth/next-auth-door";
import { hashPassword } from "@/server/auth/password";
import type { Session } from "@/server/auth/session";
import { type TestDatabase, testDatabase } from "../../support/database";
import {
	type From,
	isSignedIn,
	MINUTE,
	request,
	somebody,
	type TestSite,
	testSite,
} from "../../support/site";

const PASSWORD = "four unrelated wooden spoons";
let database: TestDatabase;
let passwordHash: string;
let site: TestSite;
let ruth: Session;
let count = 0;
let email = "";
beforeAll(async () => {
	database = await testDatabase();
	passwordHash = await hashPassword(PASSWORD);
});
afterAll(() => database.close());
beforeEach(async () => {
	site = testSite(database.db);
	count += 1;
	email = `ruth.${count}@clinic.example`;
	ruth = await somebody(site, "Ruth Clinic", { email, passwordHash });
});

const cookiesOf = (answer: Response) =>
	answer.headers
		.getSetCookie()
		.map((line) => line.split(";", 1)[0] ?? "")
		.filter((pair) => !pair.endsWith("="))
		.join("; ");

/** Signs in as next-auth's own client does: fetch the token, post the form. */
async function signIn(fields: Record<string, string>, from: From = {}, provider = "password") {
	const csrf = await authDoor(request(site, "/api/auth/csrf", undefined, from));
	const { csrfToken } = await csrf.json();
	const form = new URLSearchParams({ ...fields, csrfToken, json: "true" }).toString();
	const answer = await authDoor(
		request(site, `/api/auth/callback/${provider}`, form, {
			...from,
			cookie: cookiesOf(csrf),
			headers: { "content-type": "application/x-www-form-urlencoded" },
		}),
	);
	const body = await answer.json();
	const error = new URL(body.url, site.runtime.config.publicUrl).searchParams.get("error");
	return {
		status: answer.status,
		error: error?.split(" ")[0] ?? null,
		minutes: Number(error?.split(" ")[1] ?? 0),
		url: body.url as string,
		cookie: cookiesOf(answer),
		setCookies: answer.headers.getSetCookie(),
	};
}

test("[N3] the right password signs in, whatever the case of the address", async () => {
	const { status, error, cookie } = await signIn({ email: email.toUpperCase(), password: PASSWORD });
	expect([status, error]).toEqual([200, null]);
	expect(await isSignedIn(site, cookie)).toBe(true);
});

test("[N3] a wrong password and an unknown address get the same answer", async () => {
	const wrong = await signIn({ email, password: "not the password" });
	const unknown = await signIn({ email: "nobody@clinic.example", password: "not the password" });
	expect([wrong.status, wrong.error]).toEqual([401, "wrong-password"]);
	expect([unknown.status, unknown.error, unknown.url]).toEqual([wrong.status, wrong.error, wrong.url]);
});

test("[N5] after five wrong tries even the right password waits, and in fifteen minutes it is let in", async () => {
	for (let index = 0; index < 5; index += 1) {
		const { error } = await signIn({ email, password: `wrong ${index}` }, { away: `10.0.0.${index}` });
		expect(error).toBe("wrong-password");
	}
	for (let index = 0; index < 3; index += 1)
		expect((await signIn({ email, password: PASSWORD })).error).toBe("too-many-tries");
	site.clock.now = new Date(site.clock.now.getTime() + 15 * MINUTE);
	expect((await signIn({ email, password: PASSWORD })).error).toBeNull();
});

test("[N5] whoever must wait is told how long: until the first of the tries is fifteen minutes old", async () => {
	const began = site.clock.now.getTime();
	for (let index = 0; index < 5; index += 1) {
		site.clock.now = new Date(began + index * MINUTE);
		await signIn({ email, password: `wrong ${index}` });
	}
	site.clock.now = new Date(began + 6.5 * MINUTE);
	const { error, minutes } = await signIn({ email, password: PASSWORD });
	expect([error, minutes]).toEqual(["too-many-tries", 9]);
	site.clock.now = new Date(began + 6.5 * MINUTE + minutes * MINUTE);
	expect((await signIn({ email, password: PASSWORD })).error).toBeNull();
});

test("[N5] an address that has no account waits after five tries just the same", async () => {
	const errors: (string | null)[] = [];
	for (let index = 0; index < 6; index += 1)
		errors.push((await signIn({ email: `ghost.${count}@x.example`, password: "guess" })).error);
	expect(errors.slice(4)).toEqual(["wrong-password", "too-many-tries"]);
});

test("[N5] one network address is slowed after fifty tries, others are not", async () => {
	const away = `198.51.100.${count}`;
	for (let index = 0; index < 50; index += 1)
		await signIn({ email: `guess.${count}.${index}@x.example`, password: "x" }, { away });
	expect((await signIn({ email, password: PASSWORD }, { away })).error).toBe("too-many-tries");
	expect((await signIn({ email, password: PASSWORD }, { away: "203.0.113.9" })).error).toBeNull();
});

test("[N5] twenty tries at once are no more than five looks at the password", async () => {
	const tries = Array.from({ length: 20 }, (_, index) => signIn({ email, password: `wrong ${index}` }));
	const errors = (await Promise.all(tries)).map((one) => one.error);
	expect(errors.filter((error) => error === "wrong-password").length).toBeLessThanOrEqual(5);
});

test("[N2] a session ends at the next request when its person's version moves on", async () => {
	const { cookie } = await signIn({ email, password: PASSWORD });
	const { raiseSessionVersion } = await import("@/server/db/rows/people");
	await raiseSessionVersion(site.db, ruth.personId);
	expect(await isSignedIn(site, cookie)).toBe(false);
	const session = await authDoor(request(site, "/api/auth/session", undefined, { cookie }));
	expect(await session.json()).toEqual({});
});

test("[N2] a token that is forged, cut or another site's signs nobody in", async () => {
	const { cookie } = await signIn({ email, password: PASSWORD });
	expect(await isSignedIn(site, cookie.slice(0, -3))).toBe(false);
	expect(await isSignedIn(site, "next-auth.session-token=%E0%A4%A")).toBe(false);
	const other = testSite(database.db, { SESSION_SECRET: "another site's secret, also of enough letters" });
	expect(await isSignedIn(other, cookie)).toBe(false);
});

test("[N12] the session cookie is out of reach of scripts, and https-only as soon as the site is", async () => {
	const plain = await signIn({ email, password: PASSWORD });
	const line = plain.setCookies.find((one) => one.startsWith("next-auth.session-token="));
	expect(line).toMatch(/HttpOnly/);
	expect(line).toMatch(/SameSite=Lax/i);
	site = testSite(database.db, { PUBLIC_URL: "https://plans.example" });
	const secure = await signIn({ email, password: PASSWORD });
	expect(secure.setCookies.find((one) => one.startsWith("__Secure-next-auth.session-token="))).toMatch(
		/; Secure/,
	);
	expect(await isSignedIn(site, secure.cookie)).toBe(true);
});

test.each([
	"https://evil.example/x",
	"//evil.example",
	"/\\evil.example",
	"javascript:alert(1)",
	"%00",
	"http://",
])("[N13] signing in never leads to another site: %s", async (callbackUrl) => {
	const { url, status } = await signIn({ email, password: PASSWORD, callbackUrl });
	expect([status, url]).toEqual([200, "http://localhost:3000/"]);
});

test("[N13] signing in leads back to a page of this site", async () => {
	const { url } = await signIn({ email, password: PASSWORD, callbackUrl: "/plans/new?x=1" });
	expect(url).toBe("http://localhost:3000/plans/new?x=1");
});

test("[N14] a sign-in without its token is not looked at", async () => {
	const form = new URLSearchParams({ email, password: PASSWORD, json: "true" }).toString();
	const headers = { "content-type": "application/x-www-form-urlencoded" };
	const answer = await authDoor(request(site, "/api/auth/callback/password", form, { headers }));
	expect(await isSignedIn(site, cookiesOf(answer))).toBe(false);
});

test("[N14] next-auth's other doors stay shut, and none of them breaks", async () => {
	for (const path of ["_log", "callback/password", "callback/nobody", "verify-request", "", "signin/x/y"])
		expect((await authDoor(request(site, `/api/auth/${path}`, undefined))).status).toBe(404);
	expect((await authDoor(request(site, "/api/auth/_log", { level: "error" }))).status).toBe(404);
	for (const path of [
		"signin?callbackUrl=http://",
		"error?error=x",
		"providers",
		"signout",
		"session?callbackUrl=%00",
	])
		expect((await authDoor(request(site, `/api/auth/${path}`, undefined))).status).toBeLessThan(400);
});
