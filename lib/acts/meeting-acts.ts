import { z } from "zod";
import { MEETING_TEXT_MAX, PARTNERS_MAX, READING_MAX } from "@/lib/limits";
import { DECISION_STATES, OUTCOMES, PROGRESS } from "@/lib/meeting/meeting";
import { act } from "./act";
import { card, day, givenReason, id, line, reason } from "./shapes";

/** What is written down of a meeting itself, when it is opened and when it is put right. */
const facts = {
	held: day,
	present: z.array(id).min(1).max(PARTNERS_MAX),
	names: z.string().trim().max(MEETING_TEXT_MAX),
};

/** Review meetings, what is said and decided in them, and values of measures. */
export const meetingActs = {
	"open-meeting": act<{ meeting: string }>()({
		who: "run-plan",
		about: "Open a review meeting on its day, with who is there.",
		input: z.strictObject({
			plan: id,
			...facts,
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
			/** The moment of what the person saw said before; null: nothing. Left out, it is not compared. */
			over: z.iso.datetime().nullable().optional(),
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
			...facts,
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
		about:
			"Give a value of a measure that one's own organisation supplies, on a day, or take a day's value back.",
		input: z.strictObject({
			plan: id,
			measure: card,
			day,
			/** Hundredths; null takes the day's value back. */
			value: z.int().min(-READING_MAX).max(READING_MAX).nullable(),
			note: z.string().trim().max(MEETING_TEXT_MAX),
		}),
		reads: "words",
	}),
};
