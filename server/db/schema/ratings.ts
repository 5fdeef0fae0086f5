import {
	bigint,
	bigserial,
	boolean,
	date,
	index,
	integer,
	pgTable,
	primaryKey,
	text,
	timestamp,
	uuid,
} from "drizzle-orm/pg-core";

/** One time that partners were asked to rate the review's twenty items. All tables of this file are append-only. */
export const ratingRounds = pgTable(
	"rating_rounds",
	{
		id: uuid().primaryKey(),
		planId: uuid("plan_id").notNull(),
		entry: bigint({ mode: "number" }).notNull(),
		number: integer().notNull(),
		asked: uuid().array().notNull(),
		/** By when ratings are wanted; null: no day was said. */
		by: date(),
		personId: uuid("person_id").notNull(),
		partnerId: uuid("partner_id").notNull(),
		at: timestamp({ withTimezone: true }).notNull(),
	},
	(t) => [index("rating_rounds_plan").on(t.planId, t.number)],
);

/**
 * What a partner has entered; the latest row of an item counts, an empty score takes it back. Before the reveal no byte
 * of another partner's rows may reach anybody: `server/db/rows/ratings.ts` alone reads them, and no ledger entry is of
 * them.
 */
export const ratings = pgTable(
	"ratings",
	{
		n: bigserial({ mode: "number" }).primaryKey(),
		planId: uuid("plan_id").notNull(),
		roundId: uuid("round_id").notNull(),
		partnerId: uuid("partner_id").notNull(),
		item: text().notNull(),
		score: integer(),
		reason: text().notNull().default(""),
		personId: uuid("person_id").notNull(),
		at: timestamp({ withTimezone: true }).notNull(),
	},
	(t) => [index("ratings_round").on(t.roundId, t.partnerId)],
);

/** A partner's ratings of a round are final. */
export const ratingSeals = pgTable(
	"rating_seals",
	{
		planId: uuid("plan_id").notNull(),
		roundId: uuid("round_id").notNull(),
		partnerId: uuid("partner_id").notNull(),
		entry: bigint({ mode: "number" }).notNull(),
		personId: uuid("person_id").notNull(),
		at: timestamp({ withTimezone: true }).notNull(),
	},
	(t) => [primaryKey({ columns: [t.roundId, t.partnerId] })],
);

/** From here on everybody on the plan sees what the partners that sealed had rated. */
export const ratingReveals = pgTable("rating_reveals", {
	roundId: uuid("round_id").primaryKey(),
	planId: uuid("plan_id").notNull(),
	entry: bigint({ mode: "number" }).notNull(),
	closed: boolean().notNull(),
	at: timestamp({ withTimezone: true }).notNull(),
});
