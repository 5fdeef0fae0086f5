import {
	bigint,
	date,
	index,
	integer,
	pgTable,
	primaryKey,
	text,
	timestamp,
	uuid,
} from "drizzle-orm/pg-core";

/** A review meeting, from its opening on. All tables of this file are append-only; `entry` is a place in the ledger. */
export const meetings = pgTable(
	"meetings",
	{
		id: uuid().primaryKey(),
		planId: uuid("plan_id").notNull(),
		entry: bigint({ mode: "number" }).notNull(),
		number: integer().notNull(),
		held: date().notNull(),
		present: uuid().array().notNull(),
		names: text().notNull().default(""),
		personId: uuid("person_id").notNull(),
		partnerId: uuid("partner_id").notNull(),
		at: timestamp({ withTimezone: true }).notNull(),
	},
	(t) => [index("meetings_plan").on(t.planId, t.number)],
);

/** How a strategy stood at a meeting; the latest row of a strategy counts. */
export const strategyStatuses = pgTable(
	"strategy_statuses",
	{
		planId: uuid("plan_id").notNull(),
		entry: bigint({ mode: "number" }).notNull(),
		meetingId: uuid("meeting_id").notNull(),
		strategy: text().notNull(),
		progress: text({ enum: ["on-track", "at-risk", "off-track", "done"] }).notNull(),
		note: text().notNull().default(""),
		outcome: text({ enum: ["kept", "changed", "stopped"] }).notNull(),
		why: text().notNull().default(""),
		personId: uuid("person_id").notNull(),
		partnerId: uuid("partner_id").notNull(),
		at: timestamp({ withTimezone: true }).notNull(),
	},
	(t) => [primaryKey({ columns: [t.planId, t.entry] })],
);

/** What a meeting decided. */
export const meetingDecisions = pgTable(
	"meeting_decisions",
	{
		id: uuid().primaryKey(),
		planId: uuid("plan_id").notNull(),
		entry: bigint({ mode: "number" }).notNull(),
		meetingId: uuid("meeting_id").notNull(),
		text: text().notNull(),
		ownerPartnerId: uuid("owner_partner_id").notNull(),
		due: date().notNull(),
		personId: uuid("person_id").notNull(),
		partnerId: uuid("partner_id").notNull(),
		at: timestamp({ withTimezone: true }).notNull(),
	},
	(t) => [index("meeting_decisions_plan").on(t.planId, t.entry)],
);

/** What became of a decision; the latest row of a decision counts, and one without a row is open. */
export const decisionSteps = pgTable(
	"decision_steps",
	{
		planId: uuid("plan_id").notNull(),
		entry: bigint({ mode: "number" }).notNull(),
		decisionId: uuid("decision_id").notNull(),
		state: text({ enum: ["open", "done", "dropped"] }).notNull(),
		note: text().notNull().default(""),
		personId: uuid("person_id").notNull(),
		partnerId: uuid("partner_id").notNull(),
		at: timestamp({ withTimezone: true }).notNull(),
	},
	(t) => [primaryKey({ columns: [t.planId, t.entry] })],
);

/** A meeting put right: its day, who was there and names as they are from here on; the latest row counts. */
export const meetingCorrections = pgTable(
	"meeting_corrections",
	{
		planId: uuid("plan_id").notNull(),
		entry: bigint({ mode: "number" }).notNull(),
		meetingId: uuid("meeting_id").notNull(),
		held: date().notNull(),
		present: uuid().array().notNull(),
		names: text().notNull().default(""),
		personId: uuid("person_id").notNull(),
		partnerId: uuid("partner_id").notNull(),
		at: timestamp({ withTimezone: true }).notNull(),
	},
	(t) => [primaryKey({ columns: [t.planId, t.entry] })],
);

/** A meeting that was opened by mistake: what was said in it stays, and counts no more. */
export const meetingCancellations = pgTable("meeting_cancellations", {
	meetingId: uuid("meeting_id").primaryKey(),
	planId: uuid("plan_id").notNull(),
	entry: bigint({ mode: "number" }).notNull(),
	reason: text().notNull(),
	personId: uuid("person_id").notNull(),
	partnerId: uuid("partner_id").notNull(),
	at: timestamp({ withTimezone: true }).notNull(),
});

/** The end of a meeting: from here on it stays as it is. */
export const meetingClosings = pgTable("meeting_closings", {
	meetingId: uuid("meeting_id").primaryKey(),
	planId: uuid("plan_id").notNull(),
	entry: bigint({ mode: "number" }).notNull(),
	/** How far the plan's log had come: the snapshot that any other moment can be compared with. */
	seq: bigint({ mode: "number" }).notNull(),
	next: date(),
	personId: uuid("person_id").notNull(),
	partnerId: uuid("partner_id").notNull(),
	at: timestamp({ withTimezone: true }).notNull(),
});

/** A value of a measure on a day, in hundredths; of a day the latest row counts. */
export const measureReadings = pgTable(
	"measure_readings",
	{
		planId: uuid("plan_id").notNull(),
		entry: bigint({ mode: "number" }).notNull(),
		measure: text().notNull(),
		day: date().notNull(),
		value: bigint({ mode: "number" }), // null: the day's value was taken back
		note: text().notNull().default(""),
		personId: uuid("person_id").notNull(),
		partnerId: uuid("partner_id").notNull(),
		at: timestamp({ withTimezone: true }).notNull(),
	},
	(t) => [primaryKey({ columns: [t.planId, t.entry] })],
);
