import { bigint, index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** Moments of a plan that were given a name. Append-only by a trigger. */
export const checkpoints = pgTable(
	"checkpoints",
	{
		id: uuid().primaryKey(),
		planId: uuid("plan_id").notNull(),
		entry: bigint({ mode: "number" }).notNull(),
		name: text().notNull(),
		/** The moment that is named: how far the log and the ledger had come, and when. */
		ofSeq: bigint("of_seq", { mode: "number" }).notNull(),
		ofEntry: bigint("of_entry", { mode: "number" }).notNull(),
		ofAt: timestamp("of_at", { withTimezone: true }).notNull(),
		personId: uuid("person_id").notNull(),
		partnerId: uuid("partner_id").notNull(),
		at: timestamp({ withTimezone: true }).notNull(),
	},
	(t) => [index("checkpoints_plan").on(t.planId, t.entry)],
);
