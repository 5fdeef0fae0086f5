import {
	bigint,
	customType,
	integer,
	pgTable,
	primaryKey,
	smallint,
	text,
	timestamp,
	uuid,
} from "drizzle-orm/pg-core";

const bytea = customType<{ data: Uint8Array; driverData: Buffer }>({ dataType: () => "bytea" });

/** The head of one plan's draft: which history it is (epoch) and how far it goes. Locked by every commit. */
export const planDocs = pgTable("plan_docs", {
	planId: uuid("plan_id").primaryKey(),
	epoch: uuid().notNull(),
	headSeq: bigint("head_seq", { mode: "number" }).notNull(),
	snapSeq: bigint("snap_seq", { mode: "number" }).notNull().default(0),
	layout: integer().notNull(),
	updatedAt: timestamp("updated_at", { withTimezone: true }).notNull(),
});

/** The draft itself: append-only, gapless per plan, in commit order. The document is a pure fold of it. */
export const planUpdates = pgTable(
	"plan_updates",
	{
		planId: uuid("plan_id").notNull(),
		seq: bigint({ mode: "number" }).notNull(),
		epoch: uuid().notNull(),
		personId: uuid("person_id"), // null: the server
		partnerId: uuid("partner_id"),
		origin: smallint().notNull(), // 0 person, 1 import or first content, 2 server's own edit, 3 restore
		cards: text().array(),
		data: bytea().notNull(),
		at: timestamp({ withTimezone: true }).notNull(),
	},
	(t) => [primaryKey({ columns: [t.planId, t.seq] })],
);

/** A folded state at a seq, so that loading need not replay everything. Built from the database only. */
export const planSnapshots = pgTable(
	"plan_snapshots",
	{
		planId: uuid("plan_id").notNull(),
		seq: bigint({ mode: "number" }).notNull(),
		kind: text({ enum: ["rolling", "checkpoint", "agreement"] }).notNull(),
		state: bytea().notNull(),
		contentHash: bytea("content_hash").notNull(),
		layout: integer().notNull(),
		label: text(),
		madeBy: uuid("made_by"),
		madeAt: timestamp("made_at", { withTimezone: true }).notNull(),
	},
	(t) => [primaryKey({ columns: [t.planId, t.seq, t.kind] })],
);

/** Which person a Yjs client id belongs to, bound on first use, so that no bytes can forge an author. */
export const planClients = pgTable(
	"plan_clients",
	{
		planId: uuid("plan_id").notNull(),
		clientId: bigint("client_id", { mode: "number" }).notNull(),
		personId: uuid("person_id").notNull(),
		partnerId: uuid("partner_id"),
		firstSeen: timestamp("first_seen", { withTimezone: true }).notNull(),
	},
	(t) => [primaryKey({ columns: [t.planId, t.clientId] })],
);
