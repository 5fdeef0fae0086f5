import { expect, test } from "vitest";
import { whoToAsk } from "@/components/room/who-to-ask";
import type { PlanView, SeatView } from "@/lib/queries";
import type { Role } from "@/lib/seat/may";
import { mayInviteSomebody } from "@/lib/seat/seat-rules";

const seat = (personName: string, partnerId: string, role: Role, planLead = false): SeatView => ({
	id: personName,
	personId: personName,
	personName,
	partnerId,
	role,
	signatory: false,
	planLead,
});
const mara = seat("Mara", "harbour", "lead", true);
const jo = seat("Jo", "clinic", "lead");
const kit = seat("Kit", "clinic", "lead");
const vi = seat("Vi", "clinic", "viewer");

/** The plan as Vi, of the clinic, sees it. */
const seen = (...seats: SeatView[]) =>
	({
		me: { personId: vi.personId, personName: vi.personName, seat: vi },
		seats: [...seats, vi],
	}) as unknown as PlanView;

test("[U58] whoever only reads is told of the leads of their own partner, who alone can change a role", () => {
	expect(whoToAsk(seen(mara, jo))).toBe("your lead Jo");
	expect(whoToAsk(seen(mara, jo, kit))).toBe("your lead Jo or Kit");
});

test("[U58] while the own partner has no lead, the plan lead is named, who can invite one", () => {
	expect(whoToAsk(seen(mara))).toBe("the plan lead Mara");
	expect(whoToAsk(seen())).toBe("");
});

test("[S3] Invite is offered to those who can invite somebody, and to nobody else", () => {
	const partners = [
		{ id: "harbour", left: null },
		{ id: "clinic", left: null },
	];
	const planLeadOnly = { ...mara, role: "editor" as const };
	const seats = [mara, jo, vi];
	expect(mayInviteSomebody(jo, partners, seats)).toBe(true);
	for (const role of ["viewer", "commenter", "editor"] as const)
		expect(mayInviteSomebody({ ...vi, role }, partners, seats)).toBe(false);
	expect(mayInviteSomebody(planLeadOnly, partners, seats)).toBe(false);
	expect(mayInviteSomebody(planLeadOnly, partners, [mara, vi])).toBe(true);
	const gone = [partners[0], { id: "clinic", left: "2026-03-01" }].flatMap((one) => one ?? []);
	expect(mayInviteSomebody(planLeadOnly, gone, [mara])).toBe(false);
});
