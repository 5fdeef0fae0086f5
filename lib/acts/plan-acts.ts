import { z } from "zod";
import { CHECKPOINT_NAME_MAX, PARTNERS_MAX, PROSE_MAX, TITLE_MAX } from "@/lib/limits";
import { MODEL_IDS } from "@/lib/review/catalogue";
import { act } from "./act";
import { card, day, digest, givenReason, id, line, partner } from "./shapes";

/** What is done with a whole plan: it is begun, goes live, is reopened, deleted; a moment of it gets a name. */
export const planActs = {
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
};
