import { z } from "zod";
import { SUBJECT } from "@/lib/agreement/subject";
import { PARTNERS_MAX } from "@/lib/limits";
import { act } from "./act";
import { day, digest, givenReason, id, reason } from "./shapes";

const subject = z.string().max(80).regex(SUBJECT);

/** How exact words are put to partners, agreed to, objected to and withdrawn. */
export const agreementActs = {
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
};
