import {
	bigint,
	date,
	index,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	text,
	timestamp,
	uuid,
} from "drizzle-orm/pg-core";
import type { ProseNode } from "@/lib/plan/prose";

/**
 * Exact words, captured by the server, each under the digest of its text. Kept for ever: a decision refers to one
 * of these and to nothing else. The names and the formatted prose beside the text are for reading; no digest is of
 * them. All tables of this file are append-only by a trigger.
 */
export const wordings = pgTable(
	"wordings",
	{
		planId: uuid("plan_id").notNull(),
		digest: text().notNull(),
		text: text().notNull(),
		names: jsonb().$type<Record<string, string>>().notNull(),
		prose: jsonb().$type<ProseNode>(),
		at: timestamp({ withTimezone: true }).notNull(),
	},
	(t) => [primaryKey({ columns: [t.planId, t.digest] })],
);

/** One time that words were put to partners. `entry` is the act's place in the plan's ledger, here and below. */
export const rounds = pgTable(
	"rounds",
	{
		id: uuid().primaryKey(),
		planId: uuid("plan_id").notNull(),
		entry: bigint({ mode: "number" }).notNull(),
		subject: text().notNull(), // "card:<id>", "not-applicable:<id>", "plan", "known-gaps"
		number: integer().notNull(),
		digest: text().notNull(),
		asked: uuid().array().notNull(),
		reason: text().notNull().default(""),
		known: jsonb().$type<{ gaps: string[]; plan: string }>(), // known gaps: what they were, and the plan's digest
		personId: uuid("person_id").notNull(),
		partnerId: uuid("partner_id").notNull(),
		at: timestamp({ withTimezone: true }).notNull(),
	},
	(t) => [index("rounds_plan").on(t.planId, t.entry)],
);

/** One partner's answer to one wording, or its withdrawal. */
export const decisions = pgTable(
	"decisions",
	{
		id: uuid().primaryKey(),
		planId: uuid("plan_id").notNull(),
		entry: bigint({ mode: "number" }).notNull(),
		roundId: uuid("round_id").notNull(),
		digest: text().notNull(),
		partnerId: uuid("partner_id").notNull(),
		personId: uuid("person_id").notNull(),
		answer: text({ enum: ["agree", "reservation", "object", "withdraw"] }).notNull(),
		reason: text().notNull().default(""),
		at: timestamp({ withTimezone: true }).notNull(),
	},
	(t) => [index("decisions_plan").on(t.planId, t.entry)],
);

/** The steps of a matter that an objection or reservation opened; the last one is how it stands. */
export const matterSteps = pgTable(
	"matter_steps",
	{
		id: uuid().primaryKey(),
		planId: uuid("plan_id").notNull(),
		entry: bigint({ mode: "number" }).notNull(),
		decisionId: uuid("decision_id").notNull(),
		ownerPartnerId: uuid("owner_partner_id").notNull(),
		due: date().notNull(),
		settled: text(), // null: not yet
		personId: uuid("person_id").notNull(),
		partnerId: uuid("partner_id").notNull(),
		at: timestamp({ withTimezone: true }).notNull(),
	},
	(t) => [index("matter_steps_plan").on(t.planId, t.entry)],
);

/** How a partner sees a barrier; its latest row counts. */
export const appraisals = pgTable(
	"appraisals",
	{
		planId: uuid("plan_id").notNull(),
		entry: bigint({ mode: "number" }).notNull(),
		barrier: text().notNull(),
		partnerId: uuid("partner_id").notNull(),
		applies: text({ enum: ["yes", "no", "unsure"] }).notNull(),
		reason: text().notNull().default(""),
		likelihood: integer(),
		impact: integer(),
		personId: uuid("person_id").notNull(),
		at: timestamp({ withTimezone: true }).notNull(),
	},
	(t) => [primaryKey({ columns: [t.planId, t.entry] })],
);

/** How clear a responsibility is to a partner, and whom it believes accountable; its latest row counts. */
export const clarityMarks = pgTable(
	"clarity_marks",
	{
		planId: uuid("plan_id").notNull(),
		entry: bigint({ mode: "number" }).notNull(),
		role: text().notNull(),
		partnerId: uuid("partner_id").notNull(),
		clarity: text({ enum: ["clear", "partly", "unclear"] }),
		reason: text().notNull().default(""),
		claim: uuid(),
		personId: uuid("person_id").notNull(),
		at: timestamp({ withTimezone: true }).notNull(),
	},
	(t) => [primaryKey({ columns: [t.planId, t.entry] })],
);
