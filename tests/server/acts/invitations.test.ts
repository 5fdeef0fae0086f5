import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { ActInput } from "@/lib/acts";
import { type TestDatabase, testDatabase } from "../../support/database";
import {
	DAY,
	doAct,
	refusalOf,
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

type Offer = Partial<ActInput<"invite">>;

const offer = (code: keyof TestPlan["partners"], more: Offer = {}): ActInput<"invite"> => ({
	plan: wexmoor.plan,
	partner: wexmoor.partners[code],
	role: "editor",
	signatory: false,
	email: null,
	days: 14,
	...more,
});

/** An invitation's id, and the token at the end of its link. */
async function invited(by: Parameters<typeof doAct>[1], what: ActInput<"invite">) {
	const { invitation, link } = await doAct(site, by, "invite", what);
	return { invitation, token: link.split("#")[1] ?? "" };
}

const accept = (person: Parameters<typeof doAct>[1], token: string) =>
	refusalOf(site, person, "accept-invitation", { token });

test("[S3] the plan lead invites another partner's first lead, without the mark, and nobody else there", async () => {
	const ask = (more: Offer) => refusalOf(site, wexmoor.lead, "invite", offer("CL", more));
	expect(await ask({ role: "editor" })).toBe("other-partner");
	expect(await ask({ role: "lead", signatory: true })).toBe("other-partner");
	const { token } = await invited(wexmoor.lead, offer("CL", { role: "lead" }));
	const second = await invited(wexmoor.lead, offer("CL", { role: "lead" }));
	expect(await accept(await somebody(site, "Bettina Clinic"), token)).toBe("done");
	expect(await ask({ role: "lead" })).toBe("other-partner");
	expect(await accept(await somebody(site, "Late Clinic"), second.token)).toBe("invitation-revoked");
});

test("[S3] a lead invites to the own partner only, an editor not at all", async () => {
	const lead = await seated(site, wexmoor, "CL", "lead");
	const editor = await seated(site, wexmoor, "CL", "editor");
	expect(await refusalOf(site, lead, "invite", offer("HM"))).toBe("other-partner");
	expect(await refusalOf(site, editor, "invite", offer("CL"))).toBe("not-allowed");
	expect(await refusalOf(site, lead, "invite", offer("CL", { role: "viewer", signatory: true }))).toBe(
		"done",
	);
});

test("[S12] an invitation is used up by the first who accepts, also when ten accept at once", async () => {
	const { token } = await invited(wexmoor.lead, offer("HB"));
	const people = await Promise.all(
		Array.from({ length: 10 }, (_, index) => somebody(site, `Person ${index}`)),
	);
	const outcomes = await Promise.all(people.map((person) => accept(person, token)));
	expect(outcomes.sort()).toEqual(["done", ...Array.from({ length: 9 }, () => "invitation-used")]);
});

test("[S8] an expired, a revoked and an unknown invitation are told apart, and none gives a seat", async () => {
	const person = await somebody(site, "Ruth Late");
	const late = await invited(wexmoor.lead, offer("HB", { days: 1 }));
	const revoked = await invited(wexmoor.lead, offer("HB"));
	await doAct(site, wexmoor.lead, "revoke-invitation", {
		plan: wexmoor.plan,
		invitation: revoked.invitation,
	});
	site.clock.now = new Date(site.clock.now.getTime() + DAY);
	expect(await accept(person, late.token)).toBe("invitation-expired");
	expect(await accept(person, revoked.token)).toBe("invitation-revoked");
	expect(await accept(person, "no such token")).toBe("invitation-missing");
});

test("[S12] an invitation for one address is for nobody else, whatever the case it is written in", async () => {
	const { token } = await invited(wexmoor.lead, offer("HB", { email: "Ines@Harbour.example" }));
	expect(await accept(await somebody(site, "Someone Else"), token)).toBe("invitation-other-address");
	expect(await accept(await somebody(site, "Ines", { email: "ines@harbour.example" }), token)).toBe("done");
});

test("[S12] whoever has a seat in the plan keeps it, and the invitation stays good for another", async () => {
	const editor = await seated(site, wexmoor, "HM", "editor");
	const { token } = await invited(wexmoor.lead, offer("HB"));
	expect(await accept(editor, token)).toBe("already-seated");
	expect(await accept(await somebody(site, "New Person"), token)).toBe("done");
});

test("[S13] an invitation ends with the right of whoever made it", async () => {
	const lead = await seated(site, wexmoor, "CL", "lead");
	const fellow = await seated(site, wexmoor, "CL", "lead");
	const person = await somebody(site, "Ruth Invited");
	const byDemoted = await invited(fellow, offer("CL"));
	const change = { plan: wexmoor.plan, seat: fellow.seat, role: "editor" as const, signatory: false };
	await doAct(site, lead, "change-seat", change);
	await doAct(site, lead, "change-seat", { ...change, role: "lead" });
	expect(await accept(person, byDemoted.token)).toBe("invitation-revoked");
	const byWithdrawn = await invited(fellow, offer("CL"));
	await doAct(site, lead, "withdraw-seat", { plan: wexmoor.plan, seat: fellow.seat });
	expect(await accept(person, byWithdrawn.token)).toBe("invitation-revoked");
	const byFormerPlanLead = await invited(wexmoor.lead, offer("HM", { role: "lead" }));
	await doAct(site, wexmoor.lead, "hand-over-plan", { plan: wexmoor.plan, seat: lead.seat });
	expect(await accept(person, byFormerPlanLead.token)).toBe("invitation-revoked");
});

test("[S4] an invitation is taken back by a lead of its partner, and only while it is open", async () => {
	const lead = await seated(site, wexmoor, "CL", "lead");
	const other = await seated(site, wexmoor, "HM", "lead");
	const { invitation, token } = await invited(lead, offer("CL"));
	const revoke = { plan: wexmoor.plan, invitation };
	expect(await refusalOf(site, other, "revoke-invitation", revoke)).toBe("other-partner");
	expect(await accept(await somebody(site, "Quick Person"), token)).toBe("done");
	expect(await refusalOf(site, lead, "revoke-invitation", revoke)).toBe("not-in-this-state");
});

test("[S12] the database knows only the hash of an invitation's token", async () => {
	const { invitation, token } = await invited(wexmoor.lead, offer("HB"));
	const row = await site.db.query.invitations.findFirst({ where: (one, { eq }) => eq(one.id, invitation) });
	expect(Buffer.from(token, "base64url")).toHaveLength(32);
	expect(JSON.stringify(row)).not.toContain(token);
	const ledger = await site.db.query.ledger.findMany({
		where: (one, { eq }) => eq(one.planId, wexmoor.plan),
	});
	expect(JSON.stringify(ledger)).not.toContain(token);
});
