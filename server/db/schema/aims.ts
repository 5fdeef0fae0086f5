import { bigint, integer, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** What a partner takes an aim to mean, and how realistic it finds it; its latest row counts. Append-only. */
export const aimReadings = pgTable(
	"aim_readings",
	{
		planId: uuid("plan_id").notNull(),
		entry: bigint({ mode: "number" }).notNull(),
		aim: text().notNull(),
		partnerId: uuid("partner_id").notNull(),
		reading: text().notNull().default(""),
		realism: integer(),
		personId: uuid("person_id").notNull(),
		at: timestamp({ withTimezone: true }).notNull(),
	},
	(t) => [primaryKey({ columns: [t.planId, t.entry] })],
);
