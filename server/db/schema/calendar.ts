import { boolean, index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { people } from "./people";

/** A person's calendar feed. Whoever holds the address may read it, so only the token's hash is kept. */
export const calendarFeeds = pgTable(
	"calendar_feeds",
	{
		id: uuid().primaryKey(),
		personId: uuid("person_id")
			.notNull()
			.references(() => people.id, { onDelete: "cascade" }),
		tokenHash: text("token_hash").notNull().unique(),
		titles: boolean().notNull(),
		createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
		endedAt: timestamp("ended_at", { withTimezone: true }),
	},
	(t) => [index("calendar_feeds_person").on(t.personId)],
);
