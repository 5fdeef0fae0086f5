import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { exportDoor } from "@/server/queries/export-door";
import { queryDoor } from "@/server/queries/query-door";
import { type TestDatabase, testDatabase } from "../../support/database";
import {
	cookieOf,
	doAct,
	request,
	seated,
	somebody,
	type TestPlan,
	type TestSite,
	testSite,
	threePartners,
} from "../../support/site";

let database: TestDatabase;
let site: TestSite;
let wexmoor: TestPlan;
beforeAll(async () => {
	database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
	site = testSite(database.db);
	wexmoor = await threePartners(site);
});

type Person = Parameters<typeof cookieOf>[1];

async function ask(name: string, params: Record<string, string>, person?: Person) {
	const cookie = person && (await cookieOf(site, person));
	const query = new URLSearchParams(params).toString();
	const answer = await queryDoor(request(site, `/api/queries/${name}?${query}`, undefined, { cookie }), name);
	return { status: answer.status, text: await answer.text(), headers: answer.headers };
}

const MISSING = "00000000-0000-7000-8000-000000000000";

test("[S2] a plan of others and a missing one give the same answer, byte for byte", async () => {
	const stranger = await somebody(site, "Stranger");
	for (const name of ["plan", "people"]) {
		const others = await ask(name, { plan: wexmoor.plan }, stranger);
		const missing = await ask(name, { plan: MISSING }, stranger);
		const nonsense = await ask(name, { plan: "not-an-id" }, stranger);
		expect([others.status, others.text]).toEqual([404, missing.text]);
		expect(nonsense.text).toBe(missing.text);
	}
});

test("[L4] a question with a character that no database holds, or longer than any id, is refused before it is asked", async () => {
	const asked = { plan: wexmoor.plan, card: "B05", about: "B05", digest: "0".repeat(64) };
	for (const [name, param] of [
		["card-history", "card"],
		["threads", "about"],
		["wording", "digest"],
		["plan", "plan"],
	] as const)
		for (const odd of ["B05\0", "x".repeat(201)]) {
			const { status, text } = await ask(name, { ...asked, [param]: odd }, wexmoor.lead);
			expect([name, status, JSON.parse(text).refused]).toEqual([name, 400, "bad-input"]);
		}
});

test("[N15] an answer is never kept on the way to the browser", async () => {
	const { headers } = await ask("plan", { plan: wexmoor.plan }, wexmoor.lead);
	expect(headers.get("cache-control")).toBe("no-store");
	expect(headers.get("x-content-type-options")).toBe("nosniff");
});

test("[S16] a plan's screen gets its partners in joining order, its seats, and who is asking", async () => {
	const viewer = await seated(site, wexmoor, "HM", "viewer", { name: "Lowri Homes", signatory: true });
	await doAct(site, wexmoor.lead, "remove-partner", { plan: wexmoor.plan, partner: wexmoor.partners.CL });
	const { text } = await ask("plan", { plan: wexmoor.plan }, viewer);
	const view = JSON.parse(text).done;
	expect(view.plan).toMatchObject({ title: "Home from hospital", start: "2026-04-01", status: "draft" });
	expect(view.me.seat).toMatchObject({ id: viewer.seat, role: "viewer", signatory: true, planLead: false });
	expect(view.partners.map((one: { code: string; left: string | null }) => [one.code, one.left])).toEqual([
		["HB", null],
		["CL", site.clock.now.toISOString()],
		["HM", null],
	]);
	expect(view.seats.map((one: { personName: string }) => one.personName)).toEqual([
		"Oriel Harbour",
		"Lowri Homes",
	]);
});

test("[S17] addresses are shown to a lead of the same partner and to nobody else", async () => {
	const lead = await seated(site, wexmoor, "CL", "lead", { name: "Bettina Clinic" });
	const editor = await seated(site, wexmoor, "CL", "editor", { name: "Farid Clinic" });
	const asLead = await ask("people", { plan: wexmoor.plan }, lead);
	const emails = JSON.parse(asLead.text).done.seats.map(
		(one: { email: string | null }) => one.email !== null,
	);
	expect(emails).toEqual([false, true, true]);
	for (const person of [editor, wexmoor.lead]) {
		const { text } = await ask("people", { plan: wexmoor.plan }, person);
		expect(text).not.toContain("farid.clinic");
	}
});

test("[S17] invitations are shown to leads of their partner and to whoever made them", async () => {
	const lead = await seated(site, wexmoor, "CL", "lead");
	const other = await seated(site, wexmoor, "HM", "lead");
	const { invitation } = await doAct(site, lead, "invite", {
		plan: wexmoor.plan,
		partner: wexmoor.partners.CL,
		role: "editor",
		signatory: false,
		email: "ines@clinic.example",
		days: 14,
	});
	expect((await ask("people", { plan: wexmoor.plan }, lead)).text).toContain(invitation);
	for (const person of [other, wexmoor.lead])
		expect((await ask("people", { plan: wexmoor.plan }, person)).text).not.toContain("ines@clinic.example");
});

test("[S16] the list holds one's own plans only, with who is there now", async () => {
	const editor = await seated(site, wexmoor, "CL", "editor", { name: "Farid Clinic" });
	await threePartners(site);
	site.runtime.sync.present = () =>
		new Map([[wexmoor.plan, [wexmoor.lead.personId, "somebody who has left"]]]);
	const { text } = await ask("plans", {}, editor);
	const [only, ...more] = JSON.parse(text).done;
	expect(more).toEqual([]);
	expect(only).toMatchObject({ id: wexmoor.plan, myPartnerId: wexmoor.partners.CL });
	expect(only.here).toEqual([
		{ personId: wexmoor.lead.personId, personName: "Oriel Harbour", partnerId: wexmoor.partners.HB },
	]);
});

test("[N16] what an invitation offers is asked by POST only, and told while it is open", async () => {
	const { link, invitation } = await doAct(site, wexmoor.lead, "invite", {
		plan: wexmoor.plan,
		partner: wexmoor.partners.HB,
		role: "editor",
		signatory: true,
		email: null,
		days: 14,
	});
	const token = link.split("#")[1] ?? "";
	expect((await ask("invitation", { token })).status).toBe(400);
	const post = async (body: unknown) => {
		const answer = await queryDoor(request(site, "/api/queries/invitation", body), "invitation");
		return { status: answer.status, body: await answer.json() };
	};
	expect((await post({ token })).body.done).toMatchObject({
		state: "open",
		planTitle: "Home from hospital",
		partnerName: "Harbour NHS Trust",
		role: "editor",
		signatory: true,
	});
	await doAct(site, wexmoor.lead, "revoke-invitation", { plan: wexmoor.plan, invitation });
	expect((await post({ token })).body.done).toEqual({ state: "revoked" });
	expect((await post({ token: "none" })).body.done).toEqual({ state: "missing" });
	for (const body of [{}, [], { token: 1 }, null, { token: "x".repeat(201) }])
		expect((await post(body)).status).toBe(400);
});

test("[L8] a plan is downloaded as a file, by whoever has a seat", async () => {
	const get = async (person: Person) => {
		const cookie = await cookieOf(site, person);
		return exportDoor(
			request(site, `/api/plans/${wexmoor.plan}/export`, undefined, { cookie }),
			wexmoor.plan,
		);
	};
	const viewer = await seated(site, wexmoor, "HM", "viewer");
	const answer = await get(viewer);
	expect(answer.headers.get("content-disposition")).toBe(
		'attachment; filename="home-from-hospital.plan.json"',
	);
	expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
	expect(await answer.json()).toMatchObject({ version: 2, title: "Home from hospital" });
	expect((await get(await somebody(site, "Stranger"))).status).toBe(404);
});
