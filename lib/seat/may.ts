import type { PartnerId, PersonId, PlanId, SeatId } from "@/lib/ids";

export const ROLES = ["lead", "editor", "commenter", "viewer"] as const;
export type Role = (typeof ROLES)[number];

/** What a seat can be allowed to do. Each act of `lib/acts.ts` names one. */
export type Capability =
	| "read"
	| "comment"
	| "attest-own" // clarity, claim, reading, realism and ratings of one's own partner
	| "draft"
	| "put-to-partners"
	| "decide"
	| "give-seats" // of one's own partner only
	| "change-partners"
	| "invite-first-lead"
	| "run-plan"; // open and close rounds and meetings, ask for go live, hand the plan over

const BY_ROLE: Record<Role, readonly Capability[]> = {
	viewer: ["read"],
	commenter: ["read", "comment", "attest-own"],
	editor: ["read", "comment", "attest-own", "draft", "put-to-partners"],
	lead: ["read", "comment", "attest-own", "draft", "put-to-partners", "give-seats"],
};

const OF_PLAN_LEAD: readonly Capability[] = ["change-partners", "invite-first-lead", "run-plan"];

export interface SeatFacts {
	role: Role;
	signatory: boolean;
	planLead: boolean;
}

/**
 * Whether somebody in this seat may do a thing: the table "Who may do what", in one place. [S1]
 *
 * The signatory mark is apart from the role: a viewer with the mark decides for the partner and drafts nothing.
 */
export function may(seat: SeatFacts, capability: Capability): boolean {
	if (capability === "decide") return seat.signatory;
	if (seat.planLead && OF_PLAN_LEAD.includes(capability)) return true;
	return BY_ROLE[seat.role].includes(capability);
}

declare const minted: unique symbol;

/**
 * A person's place in one plan, for one partner, as the database held it a moment ago.
 *
 * Branded: only `server/auth` can mint one, so a function that asks for a Seat cannot be called by code that
 * forgot to authorise.
 */
export interface Seat extends SeatFacts {
	readonly [minted]: true;
	id: SeatId;
	planId: PlanId;
	partnerId: PartnerId;
	personId: PersonId;
	personName: string;
}
