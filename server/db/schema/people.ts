import { sql } from "drizzle-orm";
import { index, integer, pgTable, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";

/** A human with a login. An address is kept as typed and is unique whatever its case. */
export const people = pgTable(
	"people",
	{
		id: uuid().primaryKey(),
		email: text().notNull(),
		name: text().notNull(),
		passwordHash: text("password_hash"), // null: a person of the sample plan, who signs in with one click
		sessionVersion: integer("session_version").notNull().default(1),
		sample: integer().notNull().default(0), // 1: belongs to the sample plan and goes with it
		createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
	},
	(t) => [uniqueIndex("people_email").on(sql`lower(${t.email})`)],
);

/** A link that sets a new password once. Only the token's hash is stored. */
export const passwordLinks = pgTable(
	"password_links",
	{
		id: uuid().primaryKey(),
		personId: uuid("person_id")
			.notNull()
			.references(() => people.id, { onDelete: "cascade" }),
		tokenHash: text("token_hash").notNull().unique(),
		madeBy: text("made_by").notNull(), // 'mail', 'operator', or the id of the person who made it
		expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
		usedAt: timestamp("used_at", { withTimezone: true }),
		createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
	},
	(t) => [index("password_links_person").on(t.personId)],
);

/** Failed tries, counted by a hash of the account or the network address; old rows are swept. */
export const signInTries = pgTable(
	"sign_in_tries",
	{
		id: uuid().primaryKey(),
		key: text().notNull(),
		at: timestamp({ withTimezone: true }).notNull(),
	},
	(t) => [index("sign_in_tries_key").on(t.key, t.at)],
);
