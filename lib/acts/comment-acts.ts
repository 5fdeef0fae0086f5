import { z } from "zod";
import { saysSomething } from "@/lib/agreement/reason";
import { COMMENT_MAX, MENTIONS_MAX, PARTNER_NAME_MAX, POSITION_MAX, QUOTE_MAX } from "@/lib/limits";
import { act } from "./act";
import { card, day, id } from "./shapes";

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

/** Threads: who says what about which words, and who sees to it. */
export const commentActs = {
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
};
