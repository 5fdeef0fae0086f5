import { z } from "zod";
import {
	EMAIL_MAX,
	INVITATION_DAYS_MAX,
	PARTNER_CODE_MAX,
	PARTNER_CODE_MIN,
	PARTNER_NAME_MAX,
	PARTNERS_MAX,
	PROSE_MAX,
	TITLE_MAX,
} from "@/lib/limits";
import { MODEL_IDS } from "@/lib/review/catalogue";
import { type Capability, ROLES } from "@/lib/seat/may";
import { PARTNER_KINDS } from "@/lib/seat/partner-kinds";

/**
 * Who may do an act: anybody signed in ("person"), or whoever's seat in the plan has the capability. The act
 * itself narrows further where the table says so (a lead gives seats of the own partner only).
 */
export type Who = "person" | Capability;

interface Act<Input extends z.ZodType, Result> {
	who: Who;
	/** What it means to a planner: one sentence, shown on the API page. */
	about: string;
	input: Input;
	/** Carries the type of what it gives back; never read. */
	gives?: Result;
}

const act =
	<Result>() =>
	<Input extends z.ZodType>(one: Act<Input, Result>) =>
		one;

const id = z.uuid();
const line = (max: number) => z.string().trim().min(1).max(max);
const partner = {
	name: line(PARTNER_NAME_MAX),
	code: z
		.string()
		.trim()
		.min(PARTNER_CODE_MIN)
		.max(PARTNER_CODE_MAX)
		.regex(/^[\p{L}\p{N}]+$/u),
	kind: z.enum(PARTNER_KINDS),
};
const role = z.enum(ROLES);
/** PostgreSQL and people begin later than the year nought. */
const day = z.iso.date().refine((value) => value >= "1900", { params: { format: "date" } });

/**
 * Everything that is attested goes through this one list: it gives the HTTP door (`POST /api/acts/<name>`), its
 * validation, the typed client and the authorisation matrix. Add an act here and in `server/acts/<name>.ts`.
 */
export const acts = {
	"create-plan": act<{ plan: string }>()({
		who: "person",
		about:
			"Start a joint plan; the person who does becomes its plan lead and a lead of the own organisation.",
		input: z.strictObject({
			title: line(TITLE_MAX),
			place: z.string().trim().max(TITLE_MAX),
			model: z.enum(MODEL_IDS),
			purpose: z.string().trim().max(PROSE_MAX),
			start: day.nullable(),
			cycle: z.enum(["monthly", "quarterly", "half-yearly", "yearly"]),
			own: z.strictObject(partner),
			others: z.array(z.strictObject(partner)).max(PARTNERS_MAX - 1),
		}),
	}),
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
	"delete-plan": act<object>()({
		who: "run-plan",
		about: "Delete a draft plan that holds no agreements, for good.",
		input: z.strictObject({ plan: id, title: z.string() }),
	}),
};

export type ActName = keyof typeof acts;
export type ActInput<N extends ActName> = z.infer<(typeof acts)[N]["input"]>;
export type ActResult<N extends ActName> = NonNullable<(typeof acts)[N]["gives"]>;
