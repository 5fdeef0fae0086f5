import { afterAll, beforeAll, expect, test } from "vitest";
import { matrixOf } from "@/lib/clarity/matrix";
import { cardState } from "@/lib/plan/state";
import { sectionSummary } from "@/lib/plan/summary";
import { observePlan } from "@/server/acts/observe-plan";
import { verifyLedger } from "@/server/db/rows/ledger";
import { samplePlans } from "@/server/db/rows/plans";
import { verifyAttested } from "@/server/db/rows/verify-attested";
import { sampleDoor } from "@/server/demo/sample-door";
import { standsOf } from "../../support/agreeing";
import { type TestDatabase, testDatabase } from "../../support/database";
import { request, type TestSite, testSite } from "../../support/site";

let database: TestDatabase;
let site: TestSite;
let plan = "";
beforeAll(async () => {
	database = await testDatabase();
	site = testSite(database.db);
	await sampleDoor(request(site, "/api/sample/open", {}), "open");
	plan = (await samplePlans(site.db))[0]?.id ?? "";
});
afterAll(() => database.close());

test("[I9] the sample's agreements stand as the pictures show them", async () => {
	const { now } = await standsOf(site, plan);
	const pill = (code: string) => {
		const card = now.context.plan.cards.find((one) => one.code === code);
		if (!card) throw new Error(`No card ${code}`);
		return cardState(card, now.context).pill.text;
	};
	expect(["A1", "A2", "A3", "A4"].map(pill)).toEqual([
		"Agreed 5 of 5",
		"Agreed, 1 reservation",
		"Lapsed",
		"With partners 3 of 5",
	]);
	expect(["R1", "R4", "R5", "R6"].map(pill)).toEqual([
		"Agreed 5 of 5",
		"With partners 3 of 5",
		"Draft",
		"Draft",
	]);
	expect(["B1.1", "B2.1", "B5.1", "B7.1", "B7.2"].map(pill)).toEqual([
		"With partners 4 of 5",
		"Agreed, 1 reservation",
		"Lapsed",
		"1 objection",
		"With partners 2 of 5",
	]);
	expect(["B9", "B10"].map(pill)).toEqual(["Does not apply", "Open"]);
	expect(sectionSummary("aims", now.context)?.text).toBe("2 of 4 agreed");
	expect(sectionSummary("barriers", now.context)?.text).toBe("6 of 10 settled");
});

test("[I9] the sample's barriers carry the risks of the pictures", async () => {
	const { now } = await standsOf(site, plan);
	const risks = Array.from({ length: 10 }, (_, index) => {
		const id = `B${String(index + 1).padStart(2, "0")}`;
		return now.attested.barriers.get(id)?.risk;
	});
	expect(risks).toEqual([
		"high",
		"medium",
		"low",
		"low",
		"high",
		"medium",
		"very-high",
		"medium",
		"low",
		"medium",
	]);
});

test("[I9] [G31] in the sample two partners believe that the carer's conversation is theirs, and nobody else differs", async () => {
	const { now } = await standsOf(site, plan);
	const { rows, warnings } = matrixOf(now.context);
	expect(warnings.map(({ kind }) => kind)).toEqual(["gap", "overlap", "disputed", "nothing-to-do"]);
	const code = (id: string) => now.context.partners.find((one) => one.id === id)?.code;
	expect(
		rows.flatMap(({ card, claims }) =>
			claims.map(({ partner, claim }) => `${card.code} ${code(partner)} ${code(claim)}`),
		),
	).toEqual(["R6 AH AH", "R6 LC LC"]);
});

test("[I9] what the sample attests verifies like any plan, and a look at it finds nothing more to say", async () => {
	expect(await verifyLedger(site.db, plan)).toMatchObject({ brokenAt: null });
	expect((await verifyAttested(site.db, plan)).broken).toEqual([]);
	expect(await observePlan(site.runtime, plan)).toBe(false);
	const { view } = await standsOf(site, plan);
	expect(view.notices.map(({ event, editors }) => [event, editors.map(({ name }) => name)])).toEqual([
		["lapsed", ["Bettina Osgrove"]],
		["lapsed", ["Imara Holloway", "Farid Quillen"]],
	]);
});
