import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { SampleDoor } from "@/lib/account";
import { accountDoor } from "@/server/auth/account-door";
import { personById } from "@/server/db/rows/people";
import { sampleDoor } from "@/server/demo/sample-door";
import { queryDoor } from "@/server/queries/query-door";
import { type TestDatabase, testDatabase } from "../../support/database";
import { emptied } from "../../support/empty";
import {
	cookieOf,
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

const AWAY: From = { away: "203.0.113.5" };
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

async function knock(name: SampleDoor, from?: From) {
	const answer = await sampleDoor(request(site, `/api/sample/${name}`, {}, from), name);
	return { status: answer.status, body: await answer.json(), answer };
}

async function siteView(from?: From) {
	const answer = await queryDoor(request(site, "/api/queries/site", undefined, from), "site");
	return (await answer.json()).done;
}

async function samplePerson() {
	const view = await siteView();
	const row = await personById(site.db, view.sample.people[0].personId);
	if (!row) throw new Error("Expected a person of the sample, found none");
	return { personId: row.id, personName: row.name, sessionVersion: row.sessionVersion, sample: true };
}

test("[N11] the sample opens at the site's own computer, once, and offers its people", async () => {
	expect(await siteView()).toEqual({ empty: true, sampleOffered: true, sample: null, codeNeeded: false });
	const first = await knock("open");
	const second = await knock("open");
	expect(first.body.done.plan).toBe(second.body.done.plan);
	const { sample } = await siteView();
	expect(sample.title).toBe("Home from Hospital: Wexmoor");
	expect(sample.people[0]).toMatchObject({ name: "Oriel Pennock", code: "WC", role: "lead" });
	const signs = sample.people.filter((one: { signatory: boolean }) => one.signatory);
	expect(new Set(signs.map((one: { code: string }) => one.code)).size).toBe(5);
	expect(new Set(sample.people.map((one: { code: string }) => one.code))).toEqual(
		new Set(["AH", "WC", "HH", "LC", "NG"]),
	);
});

test("[N11] nobody elsewhere opens the sample or learns of its people", async () => {
	expect((await knock("open", AWAY)).body.refused).toBe("sample-unavailable");
	await knock("open");
	expect(await siteView(AWAY)).toEqual({ empty: true, sampleOffered: false, sample: null, codeNeeded: true });
	expect((await knock("remove", AWAY)).body.refused).toBe("sample-unavailable");
});

test("[N11] one click removes the sample, with all that its people made", async () => {
	const before = await wholeDatabase(site.db);
	await knock("open");
	const person = await samplePerson();
	await threePartners(site, person);
	const cookie = await cookieOf(site, person);
	expect((await knock("remove", { ...AWAY, cookie })).status).toBe(200);
	expect(await wholeDatabase(site.db)).toBe(before);
	expect(site.ended).toContain(person.personId);
	expect(site.rechecked).toHaveLength(3);
});

test("[N11] the first account ends the sample's sign-in and leaves it removable", async () => {
	await knock("open");
	const cookie = await cookieOf(site, await samplePerson());
	expect(await isSignedIn(site, cookie)).toBe(true);
	const account = { name: "Maren", email: "maren@harbour.example", password: "four unrelated wooden spoons" };
	const made = await accountDoor(request(site, "/api/account/first", account), "first");
	expect(made.status).toBe(200);
	expect(await isSignedIn(site, cookie)).toBe(false);
	const view = await siteView();
	expect([view.empty, view.sampleOffered, view.sample.people]).toEqual([false, false, []]);
	expect((await knock("open")).body.refused).toBe("sample-unavailable");
	const mine = made.headers.getSetCookie()[0]?.split(";", 1)[0] ?? "";
	const other = await cookieOf(site, await somebody(site, "Later Person"));
	expect((await knock("remove", { ...AWAY, cookie: other })).body.refused).toBe("sample-unavailable");
	expect((await knock("remove", { ...AWAY, cookie: mine })).status).toBe(200);
	expect((await siteView()).sample).toBeNull();
});

test("[N11] a plan of real people stays when the sample is removed", async () => {
	await knock("open");
	const real = await threePartners(site, await somebody(site, "Real Person"));
	await knock("remove");
	const cookie = await cookieOf(site, real.lead);
	const answer = await queryDoor(
		request(site, `/api/queries/plan?plan=${real.plan}`, undefined, { cookie }),
		"plan",
	);
	expect(answer.status).toBe(200);
	await doAct(site, real.lead, "delete-plan", { plan: real.plan, title: "Home from hospital" });
});
