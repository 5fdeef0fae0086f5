import { z } from "zod";
import { SCORES } from "@/lib/rating/rating";
import { ITEMS } from "@/lib/review/catalogue";
import { act } from "./act";
import { day, digest, id, reason } from "./shapes";

/** Rating rounds, blind until all have sealed. */
export const ratingActs = {
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
};
