import { sql } from "drizzle-orm";
import {
	boolean,
	date,
	index,
	integer,
	pgTable,
	smallint,
	text,
	timestamp,
	uniqueIndex,
	uuid,
} from "drizzle-orm/pg-core";
import { people } from "./people";

/**
 * One joint-working plan. Its words live in the document; what lists and mail need of the brief (title, place,
 * model, start, end, cycle) is projected here by the committer.
 */
export const plans = pgTable("plans", {
	id: uuid().primaryKey(),
	title: text().notNull(),
	place: text().notNull().default(""),
	model: text().notNull(),
	start: date(),
	end: date(),
	cycle: text(),
	status: text({ enum: ["draft", "ready", "live", "closed"] })
		.notNull()
		.default("draft"),
	leadPersonId: uuid("lead_person_id").references(() => people.id), // null: imported by the operator, nobody leads yet
	sample: boolean().notNull().default(false),
	/** The round by which it went live, while it is. */
	liveRoundId: uuid("live_round_id"),
	liveAt: timestamp("live_at", { withTimezone: true }),
	createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
});

/** An organisation on a plan, an equal among equals. */
export const partners = pgTable(
	"partners",
	{
		id: uuid().primaryKey(),
		planId: uuid("plan_id")
			.notNull()
			.references(() => plans.id, { onDelete: "cascade" }),
		name: text().notNull(),
		code: text().notNull(),
		kind: text().notNull(),
		position: integer().notNull(), // joining order
		colour: smallint().notNull(), // 1-8, by joining order
		pattern: smallint().notNull().default(0), // 0 plain; 1.. from the ninth partner on
		joinedAt: timestamp("joined_at", { withTimezone: true }).notNull(),
		leftAt: timestamp("left_at", { withTimezone: true }),
		successorId: uuid("successor_id"),
	},
	(t) => [
		uniqueIndex("partners_code").on(t.planId, sql`upper(${t.code})`),
		index("partners_plan").on(t.planId, t.position),
	],
);

/** A person's place in one plan, for one partner. A withdrawn seat stays as a row; one active seat a person and plan. */
export const seats = pgTable(
	"seats",
	{
		id: uuid().primaryKey(),
		planId: uuid("plan_id")
			.notNull()
			.references(() => plans.id, { onDelete: "cascade" }),
		partnerId: uuid("partner_id")
			.notNull()
			.references(() => partners.id, { onDelete: "cascade" }),
		personId: uuid("person_id")
			.notNull()
			.references(() => people.id),
		role: text({ enum: ["lead", "editor", "commenter", "viewer"] }).notNull(),
		signatory: boolean().notNull().default(false),
		createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
		withdrawnAt: timestamp("withdrawn_at", { withTimezone: true }),
	},
	(t) => [
		uniqueIndex("seats_active").on(t.planId, t.personId).where(sql`withdrawn_at is null`),
		index("seats_person").on(t.personId),
	],
);

/** An invitation to sit for one partner. Only the token's hash is stored. */
export const invitations = pgTable(
	"invitations",
	{
		id: uuid().primaryKey(),
		planId: uuid("plan_id")
			.notNull()
			.references(() => plans.id, { onDelete: "cascade" }),
		partnerId: uuid("partner_id")
			.notNull()
			.references(() => partners.id, { onDelete: "cascade" }),
		role: text({ enum: ["lead", "editor", "commenter", "viewer"] }).notNull(),
		signatory: boolean().notNull().default(false),
		email: text(), // null: whoever holds the link
		tokenHash: text("token_hash").notNull().unique(),
		invitedBy: uuid("invited_by")
			.notNull()
			.references(() => people.id),
		createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
		expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
		usedAt: timestamp("used_at", { withTimezone: true }),
		usedBy: uuid("used_by").references(() => people.id),
		revokedAt: timestamp("revoked_at", { withTimezone: true }),
	},
	(t) => [index("invitations_plan").on(t.planId)],
);
