import { expect, test } from "vitest";
import { type Capability, may, ROLES, type SeatFacts } from "@/lib/seat/may";

const CAPABILITIES: Capability[] = [
	"read",
	"comment",
	"attest-own",
	"draft",
	"put-to-partners",
	"decide",
	"give-seats",
	"change-partners",
	"invite-first-lead",
	"run-plan",
];

const allowed = (seat: SeatFacts) => CAPABILITIES.filter((one) => may(seat, one));
const plain = { signatory: false, planLead: false };

test("[S1] each role may what the one before it may, and a little more", () => {
	const read: Capability[] = ["read"];
	const comment: Capability[] = [...read, "comment", "attest-own"];
	const draft: Capability[] = [...comment, "draft", "put-to-partners"];
	expect(allowed({ ...plain, role: "viewer" })).toEqual(read);
	expect(allowed({ ...plain, role: "commenter" })).toEqual(comment);
	expect(allowed({ ...plain, role: "editor" })).toEqual(draft);
	expect(allowed({ ...plain, role: "lead" })).toEqual([...draft, "give-seats"]);
});

test.each(ROLES)("[S1] the signatory mark lets a %s decide, and nothing else", (role) => {
	const without = allowed({ ...plain, role });
	const marked = allowed({ ...plain, role, signatory: true });
	expect(marked.filter((one) => !without.includes(one))).toEqual(["decide"]);
});

test("[S1] the plan lead also changes partners, invites first leads and runs the plan, and decides nothing alone", () => {
	const lead = allowed({ ...plain, role: "lead" });
	const planLead = allowed({ ...plain, role: "lead", planLead: true });
	expect(planLead.filter((one) => !lead.includes(one))).toEqual([
		"change-partners",
		"invite-first-lead",
		"run-plan",
	]);
	expect(planLead).not.toContain("decide");
});
