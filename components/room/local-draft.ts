import { IndexeddbPersistence } from "y-indexeddb";
import * as Y from "yjs";
import { newId } from "@/lib/ids";
import {
	allDrafts,
	canKeep,
	type DraftStore,
	draftName,
	draftsOf,
	dropDraft,
	keepReached,
	keepSeq,
	keptReached,
	keptSeq,
	markUnsent,
	noteDraft,
	unsentIn,
} from "./device";
import { copyUnsent, type KeptBecause, type KeptCopy, keepCopy } from "./kept-copies";
import type { UnsentMark } from "./saved-state";

const NOTHING: UnsentMark = { changes: 0, cards: [], brief: false };

/** This device's own copy of one draft, for offline work. */
export class LocalDraft {
	#persistence: IndexeddbPersistence | null = null;
	#asking: Promise<boolean> | null = null;
	#closed = false;
	#made = 0;
	#written = 0;
	#settleEarlier = () => {};
	/** What earlier windows of this browser left unacknowledged. */
	earlier: UnsentMark = NOTHING;
	/** False where the browser keeps nothing: then an unsent change lives in this page only. */
	kept = false;

	constructor(
		readonly store: DraftStore,
		/** Tells this window's marks from those of others. */
		private readonly window: string,
	) {}

	/** Whether this device may hold words of the plan from before. */
	get known(): boolean {
		return draftsOf(this.store.person, this.store.plan).some((one) => one.epoch === this.store.epoch);
	}

	/** Fills the document with what this device holds, and writes down every change from then on. */
	async open(doc: Y.Doc): Promise<void> {
		const { mark, settle } = unsentIn(this.store);
		this.earlier = mark;
		this.#settleEarlier = settle;
		this.#asking = canKeep();
		const keeps = await this.#asking;
		if (this.#closed) return; // left, or forgotten, meanwhile: nothing may be made on this device any more
		this.kept = keeps && noteDraft(this.store);
		if (!this.kept) return;
		this.#persistence = new IndexeddbPersistence(draftName(this.store), doc);
		await this.#persistence.whenSynced;
		doc.on("update", (_update: Uint8Array, origin: unknown) => {
			if (origin === this.#persistence) return;
			this.#made += 1;
			if (this.#made === this.#written + 1) this.#watchWriting();
		});
	}

	/**
	 * Whether the browser has still to write down something of this draft.
	 *
	 * The catch: it writes after the letter is on the screen, by half a second on a busy computer; a tab that is closed
	 * meanwhile takes the letter with it.
	 */
	get writing(): boolean {
		return this.#made > this.#written;
	}

	/** A store's transactions are done in order: once an empty one is, so is everything before it. */
	#watchWriting(): void {
		const upTo = this.#made;
		const done = () => {
			this.#written = upTo;
			if (this.writing) this.#watchWriting();
		};
		const db = this.#persistence?.db;
		if (this.#closed || !db) {
			done();
			return;
		}
		const transaction = db.transaction("updates", "readwrite");
		transaction.oncomplete = done;
		transaction.onabort = done;
	}

	/** Writes down how much is unacknowledged; with nothing left, what earlier windows noted is settled too. */
	mark(unsent: UnsentMark): void {
		if (!this.kept) return;
		if (unsent.changes === 0) this.#settleEarlier();
		this.kept = markUnsent(this.store, this.window, unsent);
	}

	get seq(): number {
		return keptSeq(this.store);
	}

	set seq(seq: number) {
		keepSeq(this.store, seq);
	}

	/** When the server was last heard; survives the tab, so that "last reached" is true after it. */
	get reached(): number | null {
		return keptReached(this.store);
	}

	set reached(at: number) {
		keepReached(this.store, at);
	}

	async close(): Promise<void> {
		this.#closed = true;
		await this.#asking;
		await this.#persistence?.destroy();
		this.#persistence = null;
	}

	/** Closes and deletes; whoever calls has kept a copy of what was unsent. */
	async drop(): Promise<void> {
		await this.close();
		if (this.kept || this.known) await dropDraft(this.store);
	}
}

/**
 * Turns every local draft of another epoch into a readable copy and deletes it. [Y24]
 *
 * The plan was restored while this device was away: its old words belong to another history and would be refused,
 * or worse, merged into a plan that they no longer fit.
 */
export const retireOtherEpochs = (current: DraftStore): Promise<KeptCopy[]> =>
	retire(
		draftsOf(current.person, current.plan).filter((store) => store.epoch !== current.epoch),
		"restored",
	);

/** Deletes local drafts that can never be sent, once their unsent words are kept as copies. */
export async function retire(stores: readonly DraftStore[], because: KeptBecause): Promise<KeptCopy[]> {
	const copies: KeptCopy[] = [];
	for (const store of stores) {
		const { mark } = unsentIn(store);
		const copy = mark.changes > 0 ? await copyOfStore(store, mark, because) : null;
		if (copy) {
			if (!(await keepCopy(copy))) continue; // the draft stays: it is the only place that holds the words
			copies.push(copy);
		}
		await dropDraft(store);
	}
	return copies;
}

/** What this device holds that the server has not: readable copies, made without ending anything. */
export async function unsentHere(): Promise<KeptCopy[]> {
	const copies: KeptCopy[] = [];
	for (const store of allDrafts()) {
		const { mark } = unsentIn(store);
		const copy = mark.changes > 0 ? await copyOfStore(store, mark, "signed-out") : null;
		if (copy) copies.push(copy);
	}
	return copies;
}

/** A readable copy of what a local store holds unacknowledged, without a room. */
async function copyOfStore(
	store: DraftStore,
	mark: UnsentMark,
	because: KeptBecause,
): Promise<KeptCopy | null> {
	const doc = new Y.Doc();
	const persistence = new IndexeddbPersistence(draftName(store), doc);
	await persistence.whenSynced;
	const { person, plan } = store;
	const copy = copyUnsent(doc, mark, { id: newId(), person, plan, because, at: new Date().toISOString() });
	await persistence.destroy();
	doc.destroy();
	return copy;
}
