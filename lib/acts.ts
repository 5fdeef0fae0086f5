import { z } from "zod";
import { saysSomething } from "@/lib/agreement/reason";
import { SUBJECT } from "@/lib/agreement/subject";
import { NOTICE_KINDS, PACES } from "@/lib/attention/kinds";
import { APPLIES } from "@/lib/barrier/appraisal";
import { CLARITIES } from "@/lib/clarity/clarity";
import {
	AIM_READING_MAX,
	CHECKPOINT_NAME_MAX,
	COMMENT_MAX,
	EMAIL_MAX,
	INVITATION_DAYS_MAX,
	MEETING_TEXT_MAX,
	MENTIONS_MAX,
	PARTNER_CODE_MAX,
	PARTNER_CODE_MIN,
	PARTNER_NAME_MAX,
	PARTNERS_MAX,
	POSITION_MAX,
	PROSE_MAX,
	QUOTE_MAX,
	READING_MAX,
	REASON_MAX,
	TITLE_MAX,
} from "@/lib/limits";
import { DECISION_STATES, OUTCOMES, PROGRESS } from "@/lib/meeting/meeting";
import { SCORES } from "@/lib/rating/rating";
import { ITEMS, MODEL_IDS } from "@/lib/review/catalogue";
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
	/** It reads the plan's words, under the plan's lock. */
	reads?: "words";
	/** What one person has read or wants: no organisation says it, so it takes no lock and leaves no ledger entry. */
	personal?: true;
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
const day = z.iso.date().refine((value) => value >= "1900", { params: { format: "early" } });
const subject = z.string().max(80).regex(SUBJECT);
/** The name of the exact words that the person had before their eyes. */
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const card = z
	.string()
	.max(64)
	.regex(/^[A-Za-z0-9-]+$/);
const reason = z.string().trim().max(REASON_MAX);
const givenReason = reason.min(1).refine(saysSomething, { params: { format: "empty" } });
const score = z.int().min(1).max(5).nullable();
const position = z.base64().min(1).max(POSITION_MAX);
const anchor = z.discriminatedUnion("on", [
	z.strictObject({ on: z.literal("card"), card }),
	z.strictObject({ on: z.literal("field"), card, field: z.string().regex(/^[A-Za-z]{1,40}$/) }),
	z.strictObject({
		on: z.literal("prose"),
		card,
		from: position,
		to: position,
		quote: z.string().max(QUOTE_MAX),
	}),
	z.strictObject({ on: z.literal("cell"), card, partner: id }),
	z.strictObject({ on: z.literal("factor"), factor: z.string().regex(/^F\d\d$/) }),
]);
/** A card's id or a factor's: what threads are gathered under. */
const about = card;
const saying = {
	/** Made by the screen, so that an answer that was lost on the way is asked for again and not said twice. */
	comment: id,
	text: z
		.string()
		.trim()
		.min(1)
		.max(COMMENT_MAX)
		.refine(saysSomething, { params: { format: "empty" } }),
	/** Whom the text calls, by the name that stands after its `@`; a name that is not in the text calls nobody. */
	mentions: z
		.array(
			z.strictObject({
				kind: z.enum(["person", "partner"]),
				id,
				name: z.string().min(1).max(PARTNER_NAME_MAX),
			}),
		)
		.max(MENTIONS_MAX),
};
const assignee = z.strictObject({ kind: z.enum(["person", "partner"]), id });

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
	"put-to-partners": act<{ round: string }>()({
		who: "put-to-partners",
		about:
			"Put exact words to the partners: a card's, that a barrier does not apply here, or (through go-live) the plan's. Asked are all partners of the plan unless fewer are named, two at least.",
		reads: "words",
		input: z.strictObject({
			plan: id,
			subject,
			digest,
			partners: z.array(id).min(2).max(PARTNERS_MAX).nullable(),
			/** Why it does not apply here; empty for a card. */
			reason,
		}),
	}),
	decide: act<{ live: boolean }>()({
		who: "decide",
		about:
			"Agree for one's organisation to exact words, agree with a reservation, or object; the last agreement on the whole plan makes it live.",
		reads: "words",
		input: z.strictObject({
			plan: id,
			round: id,
			digest,
			answer: z.enum(["agree", "reservation", "object"]),
			reason,
		}),
	}),
	"withdraw-agreement": act<object>()({
		who: "decide",
		about: "Withdraw one's organisation's decision; what was in force ends with it.",
		input: z.strictObject({ plan: id, round: id, reason }),
	}),
	"change-matter": act<object>()({
		who: "put-to-partners",
		about: "Say which partner sees to an objection or reservation, and by when.",
		input: z.strictObject({ plan: id, matter: id, owner: id, due: day }),
	}),
	"settle-matter": act<object>()({
		who: "put-to-partners",
		about: "Write down how an objection or reservation was settled. The partner decides again by itself.",
		input: z.strictObject({ plan: id, matter: id, settled: givenReason }),
	}),
	"appraise-barrier": act<object>()({
		who: "attest-own",
		about:
			"Say for one's organisation whether a barrier applies here, how likely it is and how much it would hurt.",
		reads: "words",
		input: z.strictObject({
			plan: id,
			barrier: card,
			applies: z.enum(APPLIES),
			reason,
			likelihood: score,
			impact: score,
		}),
	}),
	"mark-clarity": act<object>()({
		who: "attest-own",
		about:
			"Say for one's organisation how clear a responsibility is, and which partner it believes accountable.",
		reads: "words",
		input: z.strictObject({
			plan: id,
			role: card,
			clarity: z.enum(CLARITIES).nullable(),
			reason,
			claim: id.nullable(),
		}),
	}),
	"read-aim": act<object>()({
		who: "attest-own",
		about: "Say what an aim means to one's own organisation, and how realistic it is.",
		input: z.strictObject({
			plan: id,
			aim: card,
			reading: z.string().trim().max(AIM_READING_MAX),
			realism: score,
		}),
		reads: "words",
	}),
	"open-rating-round": act<{ round: string }>()({
		who: "run-plan",
		about:
			"Ask every partner to rate the review's twenty items, blind until all have sealed; by when, if you wish.",
		input: z.strictObject({ plan: id, by: day.nullable().optional() }),
	}),
	"give-rating": act<object>()({
		who: "attest-own",
		about:
			"Rate one of the review's items for one's own organisation; nobody else sees it before the reveal.",
		input: z.strictObject({
			plan: id,
			round: id,
			item: z.enum(ITEMS.map((item) => item.id)),
			/** null: taken back. */
			score: z.literal(SCORES).nullable(),
			reason,
		}),
	}),
	"seal-ratings": act<{ revealed: boolean }>()({
		who: "decide",
		about: "Make one's own organisation's ratings of a round final; with the last one all are revealed.",
		input: z.strictObject({ plan: id, round: id, digest }),
	}),
	"close-rating-round": act<object>()({
		who: "run-plan",
		about: "End a rating round before all have sealed; who had not sealed did not rate.",
		input: z.strictObject({ plan: id, round: id }),
	}),
	"open-meeting": act<{ meeting: string }>()({
		who: "run-plan",
		about: "Open a review meeting on its day, with who is there.",
		input: z.strictObject({
			plan: id,
			held: day,
			present: z.array(id).min(1).max(PARTNERS_MAX),
			names: z.string().trim().max(MEETING_TEXT_MAX),
		}),
	}),
	"say-progress": act<object>()({
		who: "draft",
		about:
			"Say at the open meeting how an agreed strategy stands, and whether it is kept, changed or stopped.",
		input: z.strictObject({
			plan: id,
			meeting: id,
			strategy: card,
			progress: z.enum(PROGRESS),
			note: z.string().trim().max(MEETING_TEXT_MAX),
			outcome: z.enum(OUTCOMES),
			why: reason,
		}),
		reads: "words",
	}),
	"record-decision": act<{ decision: string }>()({
		who: "draft",
		about: "Write down what the open meeting decided, who sees to it and by when.",
		input: z.strictObject({ plan: id, meeting: id, text: line(MEETING_TEXT_MAX), owner: id, due: day }),
	}),
	"settle-decision": act<object>()({
		who: "read", // narrowed in the act: whoever speaks for the decision's owner, or runs the plan
		about: "Say that a meeting's decision is done, dropped with a reason, or taken up again.",
		input: z.strictObject({ plan: id, decision: id, state: z.enum(DECISION_STATES), note: reason }),
	}),
	"correct-meeting": act<object>()({
		who: "run-plan",
		about:
			"Put the open meeting right: its day, which partners were there, names of staff. Of the last closed one the day stays.",
		input: z.strictObject({
			plan: id,
			meeting: id,
			held: day,
			present: z.array(id).min(1).max(PARTNERS_MAX),
			names: z.string().trim().max(MEETING_TEXT_MAX),
		}),
	}),
	"cancel-meeting": act<object>()({
		who: "run-plan",
		about: "Cancel the open meeting, with a reason: it counts nowhere, and stays in the ledger.",
		input: z.strictObject({ plan: id, meeting: id, reason: givenReason }),
	}),
	"close-meeting": act<object>()({
		who: "run-plan",
		about: "End the open meeting and settle the day of the next; what was said in it stays as it is.",
		input: z.strictObject({ plan: id, meeting: id, next: day.nullable() }),
	}),
	"give-reading": act<object>()({
		who: "attest-own",
		about: "Give a value of a measure that one's own organisation supplies, on a day.",
		input: z.strictObject({
			plan: id,
			measure: card,
			day,
			/** Hundredths. */
			value: z.int().min(-READING_MAX).max(READING_MAX),
			note: z.string().trim().max(MEETING_TEXT_MAX),
		}),
		reads: "words",
	}),
	"start-thread": act<object>()({
		who: "comment",
		about: "Say something about a card, a field, some words, a cell of the roles or a factor.",
		reads: "words",
		input: z.strictObject({
			plan: id,
			thread: id,
			anchor,
			...saying,
			assign: z.strictObject({ to: assignee, due: day.nullable() }).nullable(),
		}),
	}),
	reply: act<object>()({
		who: "comment",
		about: "Say something in a thread that is there.",
		reads: "words",
		input: z.strictObject({ plan: id, thread: id, ...saying }),
	}),
	"edit-comment": act<object>()({
		who: "comment", // narrowed in the act: one's own
		about: "Change one's own comment; that it was changed is shown.",
		input: z.strictObject({ plan: id, ...saying }),
	}),
	"delete-comment": act<object>()({
		who: "read", // narrowed in the act: one's own, whatever the role is now
		about: "Erase one's own comment for good; its place in the thread stays.",
		input: z.strictObject({ plan: id, comment: id }),
	}),
	"assign-thread": act<object>()({
		who: "comment",
		about: "Ask a person or a partner to see to a thread, by a day or without one; or nobody any more.",
		input: z.strictObject({ plan: id, thread: id, to: assignee.nullable(), due: day.nullable() }),
	}),
	"resolve-thread": act<object>()({
		who: "comment",
		about: "Close a thread: what it was about is settled.",
		input: z.strictObject({ plan: id, thread: id }),
	}),
	"reopen-thread": act<object>()({
		who: "comment",
		about: "Open a resolved thread again.",
		input: z.strictObject({ plan: id, thread: id }),
	}),
	"mark-seen": act<object>()({
		who: "read",
		about: "Note for oneself how far one has read what is said about a card or factor.",
		personal: true,
		input: z.strictObject({ plan: id, about, entry: z.int().min(0) }),
	}),
	"note-visit": act<object>()({
		who: "read",
		about: "Note for oneself that one is on this plan now, so that it can tell what changed since.",
		personal: true,
		input: z.strictObject({ plan: id }),
	}),
	"set-pace": act<object>()({
		who: "person",
		about: "Choose how often one is written to about one kind of thing.",
		personal: true,
		input: z.strictObject({ kind: z.enum(NOTICE_KINDS), pace: z.enum(PACES) }),
	}),
	"make-calendar": act<{ url: string }>()({
		who: "person",
		about: "Make the address that one's own calendar reads; it is shown once, and ends an earlier one.",
		input: z.strictObject({ titles: z.boolean() }),
		personal: true,
	}),
	"show-calendar-titles": act<object>()({
		who: "person",
		about:
			"Show titles of plans and cards in one's own calendar feed, or dates and codes alone; its address stays.",
		input: z.strictObject({ titles: z.boolean() }),
		personal: true,
	}),
	"end-calendar": act<object>()({
		who: "person",
		about: "End one's own calendar feed.",
		input: z.strictObject({}),
		personal: true,
	}),
	"go-live": act<{ round: string }>()({
		who: "run-plan",
		about: "Put the whole plan to all its partners, once every readiness check is met.",
		reads: "words",
		input: z.strictObject({ plan: id, digest }),
	}),
	"start-with-known-gaps": act<{ round: string }>()({
		who: "run-plan",
		about: "Ask every partner to consent to starting although conditions are unmet; the gaps stay on record.",
		reads: "words",
		input: z.strictObject({ plan: id, digest, reason: givenReason }),
	}),
	"name-checkpoint": act<{ checkpoint: string }>()({
		who: "draft",
		about: "Give a moment of the plan a name, so that it is found again and compared with.",
		input: z.strictObject({
			plan: id,
			name: line(CHECKPOINT_NAME_MAX),
			/** How far the log and the ledger had come; null: now. */
			moment: z.strictObject({ seq: z.int().min(1), entry: z.int().min(0) }).nullable(),
		}),
	}),
	"restore-card": act<object>()({
		who: "draft",
		about:
			"Say in the ledger that one wrote a card back as it stood at a moment; the words go through the draft.",
		reads: "words",
		input: z.strictObject({
			plan: id,
			card,
			moment: z.strictObject({ seq: z.int().min(1), entry: z.int().min(0) }),
		}),
	}),
	"reopen-plan": act<object>()({
		who: "run-plan",
		about: "Take a live plan back into drafting; agreements stand as long as their words do.",
		input: z.strictObject({ plan: id, reason: givenReason }),
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
