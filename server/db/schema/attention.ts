import {
	bigint,
	index,
	integer,
	pgTable,
	primaryKey,
	text,
	timestamp,
	uniqueIndex,
	uuid,
} from "drizzle-orm/pg-core";
import { NOTICE_KINDS, PACES } from "@/lib/attention/kinds";
import { people } from "./people";
import { plans } from "./plans";

/** How far one person has read what is said about one thing. Nobody else's business: no act of an organisation. */
export const seen = pgTable(
	"seen",
	{
		personId: uuid("person_id")
			.notNull()
			.references(() => people.id, { onDelete: "cascade" }),
		planId: uuid("plan_id")
			.notNull()
			.references(() => plans.id, { onDelete: "cascade" }),
		about: text().notNull(),
		entry: bigint({ mode: "number" }).notNull(),
	},
	(t) => [primaryKey({ columns: [t.personId, t.planId, t.about] })],
);

/** When a person was on a plan: this time, and the time before, which "since I was last here" counts from. */
export const visits = pgTable(
	"visits",
	{
		personId: uuid("person_id")
			.notNull()
			.references(() => people.id, { onDelete: "cascade" }),
		planId: uuid("plan_id")
			.notNull()
			.references(() => plans.id, { onDelete: "cascade" }),
		/** The last sign of this visit. */
		at: timestamp({ withTimezone: true }).notNull(),
		/** The last sign of the visit before; null: this is the first. */
		beforeAt: timestamp("before_at", { withTimezone: true }),
	},
	(t) => [primaryKey({ columns: [t.personId, t.planId] })],
);

/** Something that one person should hear of by letter, unless they have seen to it first. */
export const notices = pgTable(
	"notices",
	{
		id: uuid().primaryKey(),
		personId: uuid("person_id")
			.notNull()
			.references(() => people.id, { onDelete: "cascade" }),
		planId: uuid("plan_id")
			.notNull()
			.references(() => plans.id, { onDelete: "cascade" }),
		kind: text({ enum: NOTICE_KINDS }).notNull(),
		/** What it is of: a comment, a round, a matter, a subject with its ledger entry. Once a person and kind. */
		source: text().notNull(),
		at: timestamp({ withTimezone: true }).notNull(),
		/** When it was dealt with: sent, or not needed any more. */
		doneAt: timestamp("done_at", { withTimezone: true }),
		outcome: text({ enum: ["sent", "not-needed", "gave-up"] }),
		/** How often a letter with it was begun. */
		tries: integer().notNull().default(0),
		/** Until then it is nobody else's: a courier has it in hand, or waits before it tries again. */
		heldUntil: timestamp("held_until", { withTimezone: true }),
	},
	(t) => [
		uniqueIndex("notices_once").on(t.personId, t.planId, t.kind, t.source),
		index("notices_open").on(t.doneAt, t.at),
	],
);

/** How often a person wants letters of one kind, where it is not the usual. */
export const noticePaces = pgTable(
	"notice_paces",
	{
		personId: uuid("person_id")
			.notNull()
			.references(() => people.id, { onDelete: "cascade" }),
		kind: text({ enum: NOTICE_KINDS }).notNull(),
		pace: text({ enum: PACES }).notNull(),
	},
	(t) => [primaryKey({ columns: [t.personId, t.kind] })],
);
