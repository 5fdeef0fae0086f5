import type { PartnerId, PersonId, PlanId } from "@/lib/ids";

/** Who wrote a row of the log. */
export const ORIGIN = { person: 0, firstContent: 1, server: 2, restore: 3 } as const;
export type Origin = (typeof ORIGIN)[keyof typeof ORIGIN];

/** The owner of every client id that the server itself has written under; no person can have this id. */
export const SERVER_PERSON: PersonId = "00000000-0000-0000-0000-000000000000";

/** What lists and mail need of the brief, as it stands after one edit. */
export interface BriefFacts {
	title: string;
	place: string;
	/** Null when the draft names none that we know: the row keeps the one it has. */
	model: string | null;
	start: string | null;
	end: string | null;
	cycle: string | null;
}

/** One effective edit that waits to be stored. */
export interface NewRow {
	data: Uint8Array;
	personId: PersonId | null; // null: the server
	partnerId: PartnerId | null;
	origin: Origin;
	cards: string[];
	/** Client ids that this edit is the first to use. */
	clients: number[];
	/** The brief after this edit, when it touched the brief. */
	brief: BriefFacts | null;
	at: Date;
}

/** A plan's draft as the database holds it: fold `updates` in order and the document stands at `seq`. */
export interface StoredDraft {
	epoch: string;
	layout: number;
	seq: number;
	/** The newest snapshot, if there is one, and then every row after it. */
	updates: Uint8Array[];
	/** Which person each known client id belongs to. */
	clients: Map<number, PersonId>;
	/** How many entries the plan's ledger has. */
	entries: number;
	tail: { rows: number; bytes: number };
}

export type Appended =
	/** Stored as `before + 1 …`; `before` is larger than the room's seq when somebody else appended meanwhile. */
	| { kind: "stored"; before: number; briefChanged: boolean }
	/** Nothing was stored: these rows' authors may no longer draft, or used another person's client id. */
	| { kind: "refused"; rows: { index: number; why: "seat-withdrawn" | "foreign-author" }[] }
	| { kind: "no-such-plan" }
	| { kind: "other-epoch" };

/** How far a plan has come: its draft's history and last row, and the entries of its ledger. */
export interface Head {
	epoch: string;
	seq: number;
	entries: number;
}

export interface Snapshot {
	epoch: string;
	seq: number;
	state: Uint8Array;
	contentHash: Uint8Array;
	layout: number;
	at: Date;
}

/** What waits of one plan, in order. */
export interface Batch {
	planId: PlanId;
	epoch: string;
	rows: NewRow[];
}

/** The log as one plan's line of edits sees it. */
export interface Log {
	/** Resolves when a plan may take what waits of it: what comes until then goes along. */
	turn(): Promise<void>;
	append(planId: PlanId, epoch: string, rows: NewRow[]): Promise<Appended>;
}

/**
 * All that the sync engine asks of a database.
 *
 * The catch: `appendAll` is the one place where "may this person still write" is decided for good. It takes the
 * plans' locks first, reads the seats after them, and of each plan stores every row or none: a later row may build
 * on an earlier one of the same batch. One plan's refusal is not another's; a plan is in it once at most.
 */
export interface Store {
	load(planId: PlanId): Promise<StoredDraft | null>;
	/** In one transaction; what became of each batch, in their order. */
	appendAll(batches: readonly Batch[]): Promise<Appended[]>;
	/** The rows after a seq, oldest first, at most `limit`. */
	after(planId: PlanId, seq: number, limit: number): Promise<{ seq: number; data: Uint8Array }[]>;
	/** How far each plan's log and ledger go; a plan that is gone is missing. */
	heads(planIds: PlanId[]): Promise<Map<PlanId, Head>>;
	saveSnapshot(planId: PlanId, snapshot: Snapshot): Promise<void>;
}
