import { bigint, jsonb, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";

/**
 * The append-only record of acts, chained per plan: each entry's hash covers the one before it. The database
 * refuses updates and deletes (a trigger); deleting a whole plan goes through one database function.
 */
export const ledger = pgTable(
	"ledger",
	{
		planId: uuid("plan_id").notNull(),
		seq: bigint({ mode: "number" }).notNull(),
		act: text().notNull(),
		personId: uuid("person_id"), // null: the operator
		partnerId: uuid("partner_id"),
		at: timestamp({ withTimezone: true }).notNull(),
		entry: jsonb().notNull(),
		previousHash: text("previous_hash").notNull(),
		hash: text().notNull(),
	},
	(t) => [primaryKey({ columns: [t.planId, t.seq] })],
);
