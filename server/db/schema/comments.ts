import { bigint, date, index, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import type { Anchor } from "@/lib/comment/anchor";
import type { Named } from "@/lib/comment/thread";

/** Where people talk about one thing. Append-only by a trigger, like its steps. */
export const threads = pgTable(
	"threads",
	{
		id: uuid().primaryKey(),
		planId: uuid("plan_id").notNull(),
		entry: bigint({ mode: "number" }).notNull(),
		about: text().notNull(), // a card's id, or a factor's
		anchor: jsonb().$type<Anchor>().notNull(),
		personId: uuid("person_id").notNull(),
		partnerId: uuid("partner_id").notNull(),
		at: timestamp({ withTimezone: true }).notNull(),
	},
	(t) => [index("threads_plan").on(t.planId, t.about)],
);

/**
 * What somebody said, for their organisation. `entry` is the act's place in the plan's ledger, and the order.
 *
 * The catch: the words may be changed or erased by whoever wrote them, so that what should never have been written
 * is truly gone; a trigger keeps everything else of a row as it was, and the ledger has no words at all.
 */
export const comments = pgTable(
	"comments",
	{
		id: uuid().primaryKey(),
		planId: uuid("plan_id").notNull(),
		threadId: uuid("thread_id").notNull(),
		entry: bigint({ mode: "number" }).notNull(),
		about: text().notNull(),
		words: text(), // null: erased
		mentions: jsonb().$type<Named[]>().notNull(),
		personId: uuid("person_id").notNull(),
		partnerId: uuid("partner_id").notNull(),
		at: timestamp({ withTimezone: true }).notNull(),
		editedAt: timestamp("edited_at", { withTimezone: true }),
	},
	(t) => [index("comments_plan").on(t.planId, t.entry), index("comments_thread").on(t.threadId)],
);

/** What became of a thread; the last of each sort is how it stands. */
export const threadSteps = pgTable(
	"thread_steps",
	{
		id: uuid().primaryKey(),
		planId: uuid("plan_id").notNull(),
		threadId: uuid("thread_id").notNull(),
		entry: bigint({ mode: "number" }).notNull(),
		step: text({ enum: ["assign", "resolve", "reopen"] }).notNull(),
		assignee: jsonb().$type<Named>(), // null with "assign": nobody any more
		due: date(),
		personId: uuid("person_id").notNull(),
		partnerId: uuid("partner_id").notNull(),
		at: timestamp({ withTimezone: true }).notNull(),
	},
	(t) => [index("thread_steps_plan").on(t.planId, t.entry)],
);
