import { z } from "zod";
import { EMAIL_MAX, INVITATION_DAYS_MAX } from "@/lib/limits";
import { ROLES } from "@/lib/seat/may";
import { act } from "./act";
import { id, partner } from "./shapes";

const role = z.enum(ROLES);

/** Which organisations and people are on a plan, and what they may do there. */
export const seatActs = {
	"add-partner": act<{ partner: string }>()({
		who: "change-partners",
		about: "Add an organisation to the plan, an equal among equals.",
		input: z.strictObject({ plan: id, ...partner }),
	}),
	"change-partner": act<object>()({
		who: "change-partners",
		about: "Correct a partner's name, code or kind.",
		input: z.strictObject({ plan: id, partner: id, ...partner }),
	}),
	"remove-partner": act<object>()({
		who: "change-partners",
		about: "A partner leaves the plan: its seats and open invitations end, its words stay.",
		input: z.strictObject({ plan: id, partner: id }),
	}),
	invite: act<{ invitation: string; link: string }>()({
		who: "read", // narrowed in the act: a lead for the own partner, the plan lead for a partner without a lead
		about: "Make a link by which one person joins the plan for one partner.",
		input: z.strictObject({
			plan: id,
			partner: id,
			role,
			signatory: z.boolean(),
			email: z.email().max(EMAIL_MAX).nullable(),
			days: z.int().min(1).max(INVITATION_DAYS_MAX),
		}),
	}),
	"revoke-invitation": act<object>()({
		who: "read", // narrowed like invite
		about: "Make an invitation's link useless.",
		input: z.strictObject({ plan: id, invitation: id }),
	}),
	"accept-invitation": act<{ plan: string }>()({
		who: "person",
		about: "Take the seat that an invitation offers.",
		input: z.strictObject({ token: z.string().min(1).max(200) }),
	}),
	"change-seat": act<object>()({
		who: "give-seats",
		about: "Change the role or the signatory mark of a seat of one's own partner.",
		input: z.strictObject({ plan: id, seat: id, role, signatory: z.boolean() }),
	}),
	"withdraw-seat": act<object>()({
		who: "read", // narrowed in the act: a lead for the own partner's seats, anybody for the own seat
		about: "End a person's place in the plan; open screens close within seconds, what they wrote stays.",
		input: z.strictObject({ plan: id, seat: id }),
	}),
	"hand-over-plan": act<object>()({
		who: "run-plan",
		about: "Make another lead the plan lead.",
		input: z.strictObject({ plan: id, seat: id }),
	}),
	"make-password-link": act<{ link: string }>()({
		who: "give-seats",
		about: "Make a one-use link by which a person of one's own partner sets a new password.",
		input: z.strictObject({ plan: id, seat: id }),
	}),
};
