import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { NOTICE_KINDS } from "@/lib/attention/kinds";
import { scopeOfToken, UNSUBSCRIBE_DOOR } from "@/lib/attention/unsubscribe";
import type { Session } from "@/server/auth/session";
import { unsubscribeDoor } from "@/server/mail/unsubscribe-door";
import { unsubscribeToken } from "@/server/mail/unsubscribe-token";
import { asks } from "../../support/attention";
import { type TestDatabase, testDatabase } from "../../support/database";
import { doAct, request, somebody, type TestSite, testSite } from "../../support/site";
import { wholeDatabase } from "../../support/whole-database";

let database: TestDatabase;
let site: TestSite;
let ruth: Session;
let lowri: Session;
beforeAll(async () => {
	database = await testDatabase();
	site = testSite(database.db);
});
afterAll(() => database.close());
beforeEach(async () => {
	ruth = await somebody(site, "Ruth Clinic");
	lowri = await somebody(site, "Lowri Homes");
});

const tokenOf = (one: Session, scope: Parameters<typeof unsubscribeToken>[2]) =>
	unsubscribeToken(site.runtime.config, one.personId, scope);
const pacesOf = async (one: Session) => (await asks(site, one, "notice-settings")).paces;

/** What a mail program's own button sends: no cookie, no origin, a form. */
const clicks = (token: string, more: { body?: BodyInit; type?: string } = {}) =>
	unsubscribeDoor(
		new Request(`${site.runtime.config.publicUrl}${UNSUBSCRIBE_DOOR}?token=${encodeURIComponent(token)}`, {
			method: "POST",
			body: more.body ?? "List-Unsubscribe=One-Click",
			headers: more.type === "" ? {} : { "content-type": more.type ?? "application/x-www-form-urlencoded" },
		}),
	);
const ours = (body: object, headers: Record<string, string> = {}) =>
	unsubscribeDoor(request(site, UNSUBSCRIBE_DOOR, body, { headers }));

test("[T20] one click in a mail program ends a kind of letters, signed out and for that person alone", async () => {
	const answer = await clicks(tokenOf(ruth, "mention"));
	expect([answer.status, await answer.json()]).toEqual([200, { done: { kinds: ["mention"] } }]);
	expect(await pacesOf(ruth)).toMatchObject({ mention: "never", assignment: "at-once", review: "weekly" });
	expect(await pacesOf(lowri)).toMatchObject({ mention: "at-once" });
	expect((await clicks(tokenOf(ruth, "mention"))).status).toBe(200);

	const form = new FormData();
	form.set("List-Unsubscribe", "One-Click");
	expect((await clicks(tokenOf(ruth, "all"), { body: form, type: "" })).status).toBe(200);
	expect(new Set(Object.values(await pacesOf(ruth)))).toEqual(new Set(["never"]));
});

test("[T20] our own page ends all letters, and whoever wants them back chooses them", async () => {
	const answer = await ours({ token: tokenOf(ruth, "all") });
	expect([answer.status, await answer.json()]).toEqual([200, { done: { kinds: [...NOTICE_KINDS] } }]);
	await doAct(site, ruth, "set-pace", { kind: "put", pace: "weekly" });
	expect(await pacesOf(ruth)).toMatchObject({ mention: "never", put: "weekly" });
});

test("[T20] the door takes no JSON from another site, no other form, and no other way of asking", async () => {
	const before = await wholeDatabase(site.db);
	const token = tokenOf(ruth, "all");
	const foreign = await ours({ token }, { origin: "https://evil.example" });
	expect((await foreign.json()) as object).toMatchObject({ refused: "other-origin" });
	expect((await clicks(token, { body: "something=else" })).status).toBe(400);
	expect((await clicks(token, { body: "x".repeat(300_000) })).status).toBe(413);
	expect((await clicks(token, { body: "junk", type: "multipart/form-data" })).status).toBe(400);
	expect((await clicks(token, { type: "text/plain" })).status).toBeGreaterThanOrEqual(400);
	expect(await wholeDatabase(site.db)).toBe(before);
});

test("[T20] a token that is not one of ours changes nothing, and every wrong one gets the same sentence", async () => {
	const before = await wholeDatabase(site.db);
	const good = tokenOf(ruth, "all");
	const [scope, person, mark = ""] = good.split(".");
	const stranger = "00000000-0000-7000-8000-000000000000";
	const wrong = [
		"",
		"all",
		"guess",
		`${scope}.${person}.${mark.slice(0, -1)}`,
		`${scope}.${person}.${mark}A`,
		`${scope}.${person}.${mark}.more`,
		`mention.${person}.${mark}`,
		`${scope}.${lowri.personId}.${mark}`,
		`${scope}.' or 1=1.${mark}`,
		unsubscribeToken(site.runtime.config, stranger, "all"),
		unsubscribeToken({ secret: "the secret of another site altogether" }, ruth.personId, "all"),
		tokenOf(ruth, "review").replace("review", "put"),
	];
	const answers = await Promise.all(wrong.map(async (token) => (await clicks(token)).text()));
	expect(new Set(answers).size).toBe(1);
	expect(JSON.parse(answers[0] ?? "")).toMatchObject({ refused: "link-used-or-expired" });
	expect(answers[0]).toContain("this link is not one of this site’s");
	expect(await wholeDatabase(site.db)).toBe(before);
});

test("[T20] a page can say what a link ends before anybody asks it to", () => {
	expect(scopeOfToken(tokenOf(ruth, "put"))).toBe("put");
	expect(scopeOfToken(tokenOf(ruth, "all"))).toBe("all");
	expect(scopeOfToken("toString.x.y")).toBeNull();
});

test("[T21] everybody chooses a pace for each kind; until then it is the usual", async () => {
	const settings = await asks(site, ruth, "notice-settings");
	expect(settings).toMatchObject({
		mailConfigured: false,
		email: expect.stringContaining("ruth.clinic"),
		paces: {
			mention: "at-once",
			assignment: "at-once",
			put: "at-once",
			lapse: "daily",
			matter: "daily",
			review: "weekly",
		},
	});
	await doAct(site, ruth, "set-pace", { kind: "lapse", pace: "at-once" });
	await doAct(site, ruth, "set-pace", { kind: "lapse", pace: "weekly" });
	expect((await pacesOf(ruth)).lapse).toBe("weekly");
	expect((await pacesOf(lowri)).lapse).toBe("daily");
});
