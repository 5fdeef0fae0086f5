import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { importDoor } from "@/server/acts/import-door";
import { importByOperator } from "@/server/acts/import-plan";
import { accountDoor } from "@/server/auth/account-door";
import { planFileOf } from "@/server/queries/plan-file";
import { type TestDatabase, testDatabase } from "../../support/database";
import { emptied } from "../../support/empty";
import { cookieOf, doAct, request, somebody, type TestSite, THURSDAY, testSite } from "../../support/site";
import { wholeDatabase } from "../../support/whole-database";

const CASES = path.join(import.meta.dirname, "..", "..", "support", "cases");
const read = (name: string): unknown => JSON.parse(readFileSync(path.join(CASES, name), "utf8"));
const MASH = "suffolk-mash.json";

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

async function bring(file: unknown, own: string) {
	const cookie = await cookieOf(site, await somebody(site, "Bringer"));
	const answer = await importDoor(request(site, "/api/plans/import", { file, own }, { cookie }));
	return { status: answer.status, body: await answer.json() };
}

test("[L7] whoever brings a plan file leads the plan, for the organisation they chose", async () => {
	const { partners } = JSON.parse(JSON.stringify(await planOf(MASH)));
	const own = partners.at(-1).code;
	const { status, body } = await bring(read(MASH), own);
	expect([status, body.done.report.lost]).toEqual([200, 0]);
	const [seat] = await site.db.query.seats.findMany({
		where: (row, { eq }) => eq(row.planId, body.done.plan),
	});
	const partner = await site.db.query.partners.findFirst({
		where: (row, { eq }) => eq(row.id, seat?.partnerId ?? ""),
	});
	expect([seat?.role, seat?.signatory, partner?.code]).toEqual(["lead", true, own]);
});

async function planOf(name: string) {
	const made = await importByOperator(site.db, read(name), THURSDAY);
	if (!("done" in made)) throw new Error(`Expected an import, was refused: ${made.detail}`);
	return planFileOf(site.db, made.done.plan, THURSDAY);
}

test.each(readdirSync(CASES).filter((name) => name.endsWith(".json")))(
	"[L7] the operator brings %s to an empty site, and the first account leads it",
	async (name) => {
		const made = await importByOperator(site.db, read(name), THURSDAY);
		const plan = "done" in made ? made.done.plan : "";
		const account = {
			name: "Maren",
			email: "maren@harbour.example",
			password: "four unrelated wooden spoons",
		};
		const answer = await accountDoor(request(site, "/api/account/first", account), "first");
		const { personId } = (await answer.json()).done;
		const row = await site.db.query.plans.findFirst({ where: (one, { eq }) => eq(one.id, plan) });
		expect(row?.leadPersonId).toBe(personId);
		const person = { personId, personName: "Maren", sessionVersion: 1, sample: false };
		await doAct(site, person, "add-partner", { plan, name: "One more", code: "ZZZ9", kind: "other" });
	},
);

test("[L7] a file that is no plan file names its first wrong place, and nothing is made", async () => {
	await somebody(site, "Bringer");
	const before = (await wholeDatabase(site.db)).replace(/^people .*$/m, "");
	for (const file of [null, [], "words", { title: "x" }, { title: 7, organisations: [{ name: "A" }] }]) {
		const { status, body } = await bring(file, "A");
		expect([status, body.refused]).toEqual([400, "not-a-plan-file"]);
		expect(body.sentence).toContain(body.where);
	}
	expect((await wholeDatabase(site.db)).replace(/^people .*$/m, "")).toBe(before);
});

test("[L7] a file nested a hundred thousand deep is refused like any other", async () => {
	const aims = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
	const body = `{"own":"A","file":{"title":"x","organisations":[{"name":"A"}],"aims":${aims}}}`;
	const cookie = await cookieOf(site, await somebody(site, "Bringer"));
	const answer = await importDoor(request(site, "/api/plans/import", body, { cookie }));
	expect([answer.status, (await answer.json()).refused]).toEqual([400, "not-a-plan-file"]);
});

test("[L7] an organisation that the file does not name is nobody's own", async () => {
	expect((await bring(read(MASH), "NOBDY")).body).toMatchObject({ refused: "bad-input", where: "own" });
});

test("[L7] a file of more than five megabytes is not read", async () => {
	const { status, body } = await bring({ title: "x".repeat(5 * 1024 * 1024 + 2000) }, "A");
	expect([status, body.refused]).toEqual([413, "too-large"]);
});

test("[L7] a stranger brings nothing", async () => {
	const answer = await importDoor(request(site, "/api/plans/import", { file: read(MASH), own: "A" }));
	expect(answer.status).toBe(401);
});
