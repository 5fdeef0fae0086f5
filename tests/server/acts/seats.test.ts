import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../../support/database";
import {
	doAct,
	refusalOf,
	seated,
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

const { plan, partners } = { plan: () => wexmoor.plan, partners: () => wexmoor.partners };

test("[S5] a lead changes the role and the mark of a seat of the own partner", async () => {
	const lead = await seated(site, wexmoor, "CL", "lead");
	const editor = await seated(site, wexmoor, "CL", "editor");
	await doAct(site, lead, "change-seat", {
		plan: plan(),
		seat: editor.seat,
		role: "viewer",
		signatory: true,
	});
	const row = await site.db.query.seats.findFirst({ where: (seat, { eq }) => eq(seat.id, editor.seat) });
	expect(row).toMatchObject({ role: "viewer", signatory: true });
	expect(site.rechecked).toEqual([plan()]);
});

test("[S5] a lead, the plan lead too, changes nothing of another partner's seat", async () => {
	const lead = await seated(site, wexmoor, "CL", "lead");
	const other = await seated(site, wexmoor, "HM", "editor");
	const change = { plan: plan(), seat: other.seat, role: "viewer" as const, signatory: false };
	expect(await refusalOf(site, lead, "change-seat", change)).toBe("other-partner");
	expect(await refusalOf(site, wexmoor.lead, "change-seat", change)).toBe("other-partner");
});

test("[S5] the plan lead's own role stays a lead's until the plan is handed over", async () => {
	const change = { plan: plan(), seat: wexmoor.leadSeat, role: "editor" as const, signatory: true };
	expect(await refusalOf(site, wexmoor.lead, "change-seat", change)).toBe("plan-lead-stays");
});

test("[S6] anybody gives up the own seat, and is out", async () => {
	const viewer = await seated(site, wexmoor, "HM", "viewer");
	await doAct(site, viewer, "withdraw-seat", { plan: plan(), seat: viewer.seat });
	expect(await refusalOf(site, viewer, "withdraw-seat", { plan: plan(), seat: viewer.seat })).toBe(
		"not-found",
	);
	expect(site.rechecked).toEqual([plan()]);
});

test("[S6] a seat is withdrawn by a lead of its partner and nobody else", async () => {
	const target = await seated(site, wexmoor, "CL", "editor");
	const colleague = await seated(site, wexmoor, "CL", "editor");
	const lead = await seated(site, wexmoor, "CL", "lead");
	const withdraw = { plan: plan(), seat: target.seat };
	expect(await refusalOf(site, colleague, "withdraw-seat", withdraw)).toBe("not-allowed");
	expect(await refusalOf(site, wexmoor.lead, "withdraw-seat", withdraw)).toBe("other-partner");
	expect(await refusalOf(site, lead, "withdraw-seat", { plan: plan(), seat: wexmoor.leadSeat })).toBe(
		"plan-lead-stays",
	);
	await doAct(site, lead, "withdraw-seat", withdraw);
});

test("[S10] the plan goes to another lead, and to a lead only", async () => {
	const editor = await seated(site, wexmoor, "HM", "editor");
	const lead = await seated(site, wexmoor, "CL", "lead");
	expect(await refusalOf(site, wexmoor.lead, "hand-over-plan", { plan: plan(), seat: editor.seat })).toBe(
		"not-in-this-state",
	);
	expect(await refusalOf(site, lead, "hand-over-plan", { plan: plan(), seat: lead.seat })).toBe(
		"not-allowed",
	);
	await doAct(site, wexmoor.lead, "hand-over-plan", { plan: plan(), seat: lead.seat });
	const add = { plan: plan(), name: "Ambulance", code: "AM", kind: "ambulance" as const };
	expect(await refusalOf(site, wexmoor.lead, "add-partner", add)).toBe("not-allowed");
	expect(await refusalOf(site, lead, "add-partner", add)).toBe("done");
});

test("[S2] somebody sits for different partners in different plans, and once in each", async () => {
	const person = await seated(site, wexmoor, "CL", "editor");
	const other = await threePartners(site);
	await seated(site, other, "HM", "lead", { person });
	await expect(seated(site, wexmoor, "HM", "viewer", { person })).rejects.toThrow();
});

test("[S7] a password link reaches only accounts that the lead leads in full", async () => {
	const lead = await seated(site, wexmoor, "CL", "lead");
	const colleague = await seated(site, wexmoor, "CL", "editor");
	const { link } = await doAct(site, lead, "make-password-link", { plan: plan(), seat: colleague.seat });
	expect(link).toMatch(/^http:\/\/localhost:3000\/password#[\w-]{43}$/);
	const other = await threePartners(site);
	await seated(site, other, "HM", "viewer", { person: colleague });
	const ask = { plan: plan(), seat: colleague.seat };
	expect(await refusalOf(site, lead, "make-password-link", ask)).toBe("not-allowed");
	const stranger = await seated(site, wexmoor, "HM", "editor");
	expect(await refusalOf(site, lead, "make-password-link", { plan: plan(), seat: stranger.seat })).toBe(
		"other-partner",
	);
	const fellow = await seated(site, wexmoor, "HB", "lead");
	expect(await refusalOf(site, fellow, "make-password-link", { plan: plan(), seat: wexmoor.leadSeat })).toBe(
		"not-allowed",
	);
});

test("[S11] a partner that is removed takes its seats and invitations along, and its code stays its own", async () => {
	const lead = await seated(site, wexmoor, "CL", "lead");
	const { invitation } = await doAct(site, lead, "invite", {
		plan: plan(),
		partner: partners().CL,
		role: "viewer",
		signatory: false,
		email: null,
		days: 14,
	});
	expect(
		await refusalOf(site, wexmoor.lead, "remove-partner", { plan: plan(), partner: partners().HB }),
	).toBe("plan-lead-stays");
	await doAct(site, wexmoor.lead, "remove-partner", { plan: plan(), partner: partners().CL });
	expect(await refusalOf(site, lead, "withdraw-seat", { plan: plan(), seat: lead.seat })).toBe("not-found");
	const row = await site.db.query.invitations.findFirst({ where: (one, { eq }) => eq(one.id, invitation) });
	expect(row?.revokedAt).toEqual(site.clock.now);
	expect(
		await refusalOf(site, wexmoor.lead, "add-partner", {
			plan: plan(),
			name: "Club",
			code: "cl",
			kind: "other",
		}),
	).toBe("code-taken");
	expect(
		await refusalOf(site, wexmoor.lead, "remove-partner", { plan: plan(), partner: partners().CL }),
	).toBe("not-in-this-state");
});
