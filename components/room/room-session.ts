import * as Y from "yjs";
import { newId } from "@/lib/ids";
import { briefTitle, metaOf } from "@/lib/plan/document";
import { CLOSE } from "@/lib/protocol/close-codes";
import type { Announced, RejectionCode } from "@/lib/protocol/wire";
import type { PlanView } from "@/lib/queries";
import { Connection, type ConnectionPlace } from "./connection";
import type { DraftStore } from "./device";
import { DraftSource } from "./draft-source";
import { GestureHistory } from "./gesture-history";
import { copyUnsent, type KeptBecause, type KeptCopy, keepCopy } from "./kept-copies";
import { LocalDraft } from "./local-draft";
import { PlanNowSource } from "./plan-now-source";
import { type Present, presentIn, type Where } from "./presence";
import { type SavedState, savedState, UnsentChanges } from "./saved-state";
import { touchedBy } from "./touched";

/** Barriers are asked for at most this often while there is anything unsaved. */
export const BARRIER_EVERY_MS = 150;
/** An acknowledgement this late means that the server cannot commit: then say where the words are. */
export const OVERDUE_MS = 8_000;
/** An unreadable local store must not keep anybody from the plan. */
const LOCAL_PATIENCE_MS = 2_000;

/** Why this room is over. What can be sent later stays on the device; the rest is in `copy`. */
export interface RoomEnd {
	code: number;
	because: KeptBecause | null;
	copy: KeptCopy | null;
	/** False when the browser kept nothing: the copy lives in this page only. */
	copyKept: boolean;
}

export interface RoomState {
	saved: SavedState;
	/** Synced with the server. */
	online: boolean;
	/** There is a draft to show: from this device or from the server. */
	ready: boolean;
	mayDraft: boolean;
	unsent: number;
	/** When the server last said anything, in milliseconds since 1970; null before it ever did. */
	lastReached: number | null;
	/** The server restarts in a moment and will be back. */
	draining: boolean;
	/** The server answers, and lets nobody else in for now. */
	full: boolean;
}

export interface RoomGiven {
	store: DraftStore;
	mayDraft: boolean;
	me: PlanView["me"];
	url: string;
	onAnnounced(announced: Announced): void;
	onRole(): void;
	onEnded(end: RoomEnd): void;
	WebSocketPolyfill?: ConnectionPlace["WebSocketPolyfill"];
	now?: () => number;
}

/**
 * One window's stay in one plan's room: the document, its copy on this device, the socket, and how safe the words
 * are. Used once: after a refusal or a restore a new one is made, with a fresh client id.
 */
export class RoomSession {
	readonly doc = new Y.Doc();
	readonly drafts: DraftSource;
	readonly planNow: PlanNowSource;
	readonly gestures: GestureHistory;
	readonly connection: Connection;
	readonly #local: LocalDraft;
	readonly #now: () => number;
	#unsent = new UnsentChanges();
	#mayDraft: boolean;
	#online = false;
	#ready = false;
	#degraded = false;
	#draining = false;
	#full = false;
	#savedAt: number | null = null;
	#lastReached: number | null = null;
	#asked = 0;
	#timer: ReturnType<typeof setTimeout> | null = null;
	#overdue: ReturnType<typeof setTimeout> | null = null;
	#rejected: RejectionCode | null = null;
	#over = false;
	#state: RoomState;
	#present: readonly Present[] = [];
	readonly #listeners = new Set<() => void>();
	readonly #presenceListeners = new Set<() => void>();

	constructor(private readonly given: RoomGiven) {
		this.#now = given.now ?? Date.now;
		this.#mayDraft = given.mayDraft;
		this.#local = new LocalDraft(given.store, newId());
		this.#lastReached = this.#local.reached;
		this.drafts = new DraftSource(this.doc);
		this.planNow = new PlanNowSource(this.doc, this.drafts);
		this.gestures = new GestureHistory(this.doc);
		this.connection = new Connection(
			this.doc,
			{
				url: given.url,
				plan: given.store.plan,
				person: given.store.person,
				epoch: given.store.epoch,
				seq: () => this.#local.seq,
				...(given.WebSocketPolyfill ? { WebSocketPolyfill: given.WebSocketPolyfill } : {}),
			},
			{
				welcome: (welcome) => this.#role(welcome.mayDraft),
				durable: (nonce, seq) => this.#durable(nonce, seq),
				durability: (durability) => this.#set(() => (this.#degraded = durability.state === "degraded")),
				announced: (announced) => this.#announced(announced),
				permission: (permission) => this.#role(permission.mayDraft),
				rejected: (rejected) => {
					this.#rejected = rejected.code;
				},
				synced: (synced) => this.#synced(synced),
				reached: () => {
					this.#lastReached = this.#now();
				},
				lost: (code) => this.#set(() => (this.#full = code === CLOSE.overload)),
				ended: (code) => void this.#ended(code),
			},
		);
		this.#introduce();
		this.#state = this.#read();
		this.doc.on("afterTransaction", this.#watch);
		this.awareness.on("change", this.#lookAround);
	}

	get awareness() {
		return this.connection.provider.awareness;
	}

	/**
	 * Fills the document from this device, then joins the room. With nothing on this device there is nothing to wait
	 * for: the store is made while the plan is already on its way.
	 */
	async open(): Promise<void> {
		if (!this.#local.known) this.connection.connect();
		const opened = this.#local.open(this.doc);
		await Promise.race([opened, new Promise<void>((resolve) => setTimeout(resolve, LOCAL_PATIENCE_MS))]);
		if (this.#over) return;
		if (this.#unsent.count > 0) this.#local.mark(this.#unsent.mark); // typed while the store was being made
		if (this.#local.earlier.changes > 0 && this.#unsent.count === 0)
			this.#unsent = new UnsentChanges(this.#local.earlier);
		this.#set(() => {
			this.#ready = briefTitle(this.doc) !== null || metaOf(this.doc).size > 0;
		});
		this.connection.connect();
	}

	readonly state = (): RoomState => this.#state;
	readonly subscribe = (listener: () => void): (() => void) => {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	};
	readonly present = (): readonly Present[] => this.#present;
	readonly subscribePresence = (listener: () => void): (() => void) => {
		this.#presenceListeners.add(listener);
		return () => this.#presenceListeners.delete(listener);
	};

	/** Says where this person is, for the others. */
	readonly setWhere = (where: Where): void => {
		if (!this.#over) this.awareness.setLocalStateField("where", where);
	};

	/** The plan's frame says anew whether this seat may draft. */
	setMayDraft(mayDraft: boolean): void {
		if (!this.#over) this.#role(mayDraft, false);
	}

	/** Tries at once instead of at the next turn of the back-off. */
	readonly tryNow = (): void => {
		if (!this.#over) this.connection.connect();
	};

	/** The network is known to be away: ends a socket that would only pretend. */
	goOffline(): void {
		if (!this.#over) this.connection.disconnect();
	}

	/** Leaves the room; the words on this device stay. */
	async leave(): Promise<void> {
		if (this.#over) return;
		this.#stop();
		await this.#local.close();
	}

	/** Leaves the room and deletes this device's copy; what was unsent comes back as a readable copy, kept. */
	async retire(because: KeptBecause): Promise<{ copy: KeptCopy | null; copyKept: boolean }> {
		this.#stop();
		const { person, plan } = this.given.store;
		const at = new Date(this.#now()).toISOString();
		const copy = copyUnsent(this.doc, this.#unsent.mark, { id: newId(), person, plan, because, at });
		const copyKept = copy === null || (await keepCopy(copy));
		await this.#local.drop();
		return { copy, copyKept };
	}

	/** Whether words would be lost if this page went now: nothing has them yet but the page. */
	get leavingLoses(): boolean {
		return this.#unsent.count > 0 && (!this.#local.kept || this.#local.writing);
	}

	readonly #watch = (transaction: Y.Transaction) => {
		if (!transaction.local || transaction.changed.size === 0) return;
		this.#unsent.made(touchedBy(transaction), this.#now());
		this.#local.mark(this.#unsent.mark);
		this.#askSoon();
		this.#set(() => {});
	};

	readonly #lookAround = () => {
		const now = presentIn(this.awareness);
		if (JSON.stringify(now) === JSON.stringify(this.#present)) return;
		this.#present = now;
		for (const listener of this.#presenceListeners) listener();
	};

	#synced(synced: boolean): void {
		if (!synced) this.#unsent.disconnected();
		if (this.#lastReached) this.#local.reached = this.#lastReached;
		this.#set(() => {
			this.#online = synced;
			this.#ready ||= synced;
			if (synced) {
				this.#draining = false;
				this.#full = false;
				if (this.#unsent.count === 0) this.#savedAt = this.#now();
			} else this.#present = [];
		});
		if (synced) this.#askSoon();
		else this.#lookAround();
	}

	#askSoon(): void {
		if (this.#timer || !this.#online || !this.#unsent.worthAsking) return;
		const wait = Math.max(10, this.#asked + BARRIER_EVERY_MS - this.#now());
		this.#timer = setTimeout(() => {
			this.#timer = null;
			if (!this.#online || !this.#unsent.worthAsking) return;
			this.#asked = this.#now();
			this.connection.ask(this.#unsent.ask());
			this.#overdue ??= setTimeout(() => this.#set(() => (this.#overdue = null)), OVERDUE_MS);
		}, wait);
	}

	#durable(nonce: number, seq: number): void {
		this.#unsent.durable(nonce);
		this.#local.seq = seq;
		this.#local.mark(this.#unsent.mark);
		if (this.#overdue) clearTimeout(this.#overdue);
		this.#overdue = null;
		this.#set(() => {
			this.#savedAt = this.#now();
		});
		this.#askSoon();
	}

	#announced(announced: Announced): void {
		if (announced.kind === "drain") this.#set(() => (this.#draining = true));
		this.given.onAnnounced(announced);
	}

	#role(mayDraft: boolean, tell = true): void {
		if (mayDraft === this.#mayDraft) return;
		this.#set(() => {
			this.#mayDraft = mayDraft;
		});
		if (!mayDraft && this.#unsent.count > 0) void this.#end(CLOSE.roleChanged, "may-not-draft");
		else if (tell) this.given.onRole();
	}

	/** For our own screen while nobody has answered; the server writes its own words over it for the others. */
	#introduce(): void {
		const { personId, personName, seat } = this.given.me;
		this.awareness.setLocalStateField("user", { personId, name: personName, partnerId: seat.partnerId });
	}

	#ended(code: number): Promise<void> {
		const because: Partial<Record<number, KeptBecause>> = {
			[CLOSE.withdrawn]: "withdrawn",
			[CLOSE.noSuchPlan]: "plan-gone",
			[CLOSE.epochChanged]: "restored",
			[CLOSE.tooLarge]: "too-large",
			[CLOSE.refused]: "refused",
			[CLOSE.malformed]: "refused",
		};
		// Found while the words were being stored: the right had gone, the words were not at fault.
		if (this.#rejected === "seat-withdrawn") return this.#end(code, "right-lost");
		if (this.#rejected === "may-not-draft") return this.#end(code, "may-not-draft");
		if (this.#rejected === "too-large") return this.#end(code, "too-large");
		return this.#end(code, because[code] ?? null);
	}

	async #end(code: number, because: KeptBecause | null): Promise<void> {
		if (this.#over) return;
		const kept = because ? await this.retire(because) : { copy: null, copyKept: true };
		if (!because) await this.leave();
		this.given.onEnded({ code, because, ...kept });
	}

	#stop(): void {
		this.#over = true;
		if (this.#timer) clearTimeout(this.#timer);
		if (this.#overdue) clearTimeout(this.#overdue);
		this.doc.off("afterTransaction", this.#watch);
		this.awareness.off("change", this.#lookAround);
		this.connection.destroy();
		this.gestures.destroy();
		this.planNow.destroy();
		this.drafts.destroy();
		this.#online = false;
	}

	#set(change: () => void): void {
		change();
		const next = this.#read();
		if (JSON.stringify(next) === JSON.stringify(this.#state)) return;
		this.#state = next;
		for (const listener of this.#listeners) listener();
	}

	#read(): RoomState {
		const unsent = this.#unsent.count;
		return {
			saved: savedState({
				mayDraft: this.#mayDraft,
				changes: unsent,
				connected: this.#online,
				degraded:
					this.#degraded ||
					(this.#unsent.waiting && this.#overdue === null && this.#asked + OVERDUE_MS <= this.#now()),
				keptOnDevice: this.#local.kept,
				savedAt: this.#savedAt,
			}),
			online: this.#online,
			ready: this.#ready,
			mayDraft: this.#mayDraft,
			unsent,
			lastReached: this.#lastReached,
			draining: this.#draining,
			full: this.#full,
		};
	}
}
