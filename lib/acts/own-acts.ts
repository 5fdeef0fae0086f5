import { z } from "zod";
import { NOTICE_KINDS, PACES } from "@/lib/attention/kinds";
import { act } from "./act";
import { card, id } from "./shapes";

/** A card's id or a factor's: what threads are gathered under. */
const about = card;

/** What one person notes or wants for oneself, on no organisation's behalf. */
export const ownActs = {
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
};
