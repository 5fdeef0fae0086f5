import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { FORMATS } from "@/lib/export/formats";
import { SECTIONS } from "@/lib/plan/cards";
import { exportDoor } from "@/server/queries/export-door";
import { type TestDatabase, testDatabase } from "../../support/database";
import { type ReadyPlan, readyPlan, retitle } from "../../support/ready-plan";
import { cookieOf, request, somebody, type TestSite, testSite } from "../../support/site";

let database: TestDatabase;
let site: TestSite;
let ready: ReadyPlan;
beforeAll(async () => {
	database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
	site = testSite(database.db);
	ready = await readyPlan(site);
});

type Person = Parameters<typeof cookieOf>[1];

async function get(format: string, query = "", person: Person | null = ready.homes) {
	const cookie = person ? await cookieOf(site, person) : undefined;
	const path = `/api/plans/${ready.plan}/export/${format}${query}`;
	return exportDoor(request(site, path, undefined, { cookie }), ready.plan, format);
}

test("[X14] every format is a download with a safe name that nobody keeps or sniffs", async () => {
	for (const [format, { type, ends }] of Object.entries(FORMATS)) {
		const answer = await get(format, format === "csv" ? "?section=aims" : "");
		expect(answer.status).toBe(200);
		expect(answer.headers.get("content-type")).toBe(type);
		const name = format === "csv" ? `aims.${ends}` : ends;
		expect(answer.headers.get("content-disposition")).toBe(
			`attachment; filename="home-from-hospital.${name}"`,
		);
		expect(answer.headers.get("cache-control")).toBe("no-store");
		expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
		expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(100);
	}
	for (const { section } of SECTIONS) expect((await get("csv", `?section=${section}`)).status).toBe(200);
});

test("[X14] an unknown format, section or text is not found, as the plan is for strangers and for nobody", async () => {
	const stranger = await somebody(site, "Stranger");
	for (const [format, query] of [
		["pdf", ""],
		["toString", ""],
		["csv", ""],
		["csv", "?section=ledger"],
		["md", "?text=both"],
		["docx", "?without=everything"],
	] as const) {
		const answer = await get(format, query);
		expect([format, answer.status]).toEqual([format, 404]);
		expect(await answer.json()).toMatchObject({ refused: "not-found" });
	}
	const others = await get("docx", "", stranger);
	expect(others.status).toBe(404);
	expect(await others.text()).toBe(await (await get("pdf")).text());
	expect((await get("md", "", null)).status).toBe(401);
});

test("[X8] the file of agreed text holds the words that partners agreed after the draft has moved on", async () => {
	await retitle(site, ready, ready.aim, "Home within a week");
	const draft = await (await get("md")).text();
	expect(draft).toContain("Home within a week");
	expect(draft).toContain("Lapsed: agreed 12 March 2026");
	const agreed = await (await get("md", "?text=agreed")).text();
	expect(agreed).toContain("Home on the day");
	expect(agreed).not.toContain("Home within a week");
	expect(agreed).toContain("The draft says something else now.");
});

test("[X14] what is left out on the page is left out of the file", async () => {
	const text = await (await get("md", "?without=record,aims,signatures")).text();
	expect(text).not.toContain("Record of agreements");
	expect(text).not.toContain("Signed, date");
	expect(text).toContain("## 1. Roles");
});
