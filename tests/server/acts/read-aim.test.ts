import { afterAll, beforeAll, expect, test } from "vitest";
import { aimReadingsOf } from "@/server/db/rows/aims";
import { type TestDatabase, testDatabase } from "@/tests/support/database";
import { readyPlan } from "@/tests/support/ready-plan";
import { doAct, refusalOf, testSite } from "@/tests/support/site";

let database: TestDatabase;
beforeAll(async () => {
	database = await testDatabase();
});
afterAll(() => database.close());

test("[V10] each partner's latest reading of an aim counts, for itself alone, and of aims alone", async () => {
	const site = testSite(database.db);
	const { plan, aim, role, clinic, homes, partners } = await readyPlan(site);
	await doAct(site, clinic, "read-aim", { plan, aim, reading: "Beds are free by noon.", realism: 3 });
	await doAct(site, clinic, "read-aim", { plan, aim, reading: "Beds are free by ten.", realism: 2 });
	await doAct(site, homes, "read-aim", { plan, aim, reading: "", realism: 5 });
	expect(
		(await aimReadingsOf(site.db, plan)).map(({ partner, reading, realism }) => [partner, reading, realism]),
	).toEqual([
		[partners.CL, "Beds are free by ten.", 2],
		[partners.HM, "", 5],
	]);
	expect(await refusalOf(site, clinic, "read-aim", { plan, aim: role, reading: "", realism: null })).toBe(
		"not-found",
	);
});
