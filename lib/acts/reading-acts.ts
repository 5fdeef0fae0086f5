import { z } from "zod";
import { APPLIES } from "@/lib/barrier/appraisal";
import { CLARITIES } from "@/lib/clarity/clarity";
import { AIM_READING_MAX } from "@/lib/limits";
import { act } from "./act";
import { card, id, reason } from "./shapes";

const score = z.int().min(1).max(5).nullable();

/** How one organisation reads what all wrote: its barriers, its responsibilities, its aims. */
export const readingActs = {
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
};
