import * as Y from "yjs";
import { TAIL_ROWS_MAX } from "@/lib/limits";
import { syncStep2, syncUpdate } from "@/lib/protocol/wire";
import { Draft } from "./draft";
import type { StoredDraft } from "./store";

/**
 * A plan's draft as this process holds it: first only the bytes that the database gave, later the document that
 * they add up to.
 *
 * The catch: reading needs no document. It is built when somebody writes, or brings something of their own that it
 * must be compared with, and the bytes are let go then.
 */
export class HeldDraft {
	/** The last stored row that is in it. */
	seq: number;
	private stored: StoredDraft | null;
	private draft: Draft | null = null;
	/** What newcomers are given, at a seq: a storm of them is encoded once. */
	private given: { seq: number; frames: Uint8Array[] } | null = null;
	/** What the last who had some of it lacked. */
	private lacking: { seq: number; stateVector: Uint8Array; frame: Uint8Array } | null = null;

	constructor(stored: StoredDraft) {
		this.stored = stored;
		this.seq = stored.seq;
	}

	get isBuilt(): boolean {
		return this.draft !== null;
	}

	/** The document; throws when the stored bytes do not add up to one. */
	get document(): Draft {
		if (this.draft) return this.draft;
		if (!this.stored) throw new Error("this plan's document has been let go");
		this.replace(new Draft(this.stored));
		return this.document;
	}

	/**
	 * The whole draft in frames, for somebody who has nothing: the stored bytes as they are while there is no
	 * document, else what it says now.
	 *
	 * The catch: the answer to "what do you have?" comes last, because a client takes the plan for complete with it.
	 */
	frames(): Uint8Array[] {
		if (this.given?.seq !== this.seq) {
			const updates = this.draft ? [Y.encodeStateAsUpdate(this.draft.doc)] : (this.stored?.updates ?? []);
			const last = updates.length - 1;
			const frames = updates.map((update, index) => (index < last ? syncUpdate : syncStep2)(update));
			this.given = { seq: this.seq, frames };
		}
		return this.given.frames;
	}

	/**
	 * What somebody who has some of the draft lacks.
	 *
	 * The catch: after a restart a whole crowd asks with one and the same state; for them it is worked out once.
	 */
	since(stateVector: Uint8Array): Uint8Array {
		const { doc } = this.document;
		const last = this.lacking;
		if (last?.seq === this.seq && Buffer.from(last.stateVector).equals(stateVector)) return last.frame;
		const frame = syncStep2(Y.encodeStateAsUpdate(doc, stateVector));
		this.lacking = { seq: this.seq, stateVector: new Uint8Array(stateVector), frame };
		return frame;
	}

	/**
	 * Takes in what somebody else has stored. Throws when it does not continue what we hold.
	 *
	 * The catch: bytes that nobody has looked into are only kept, for a while: a plan that is read here and written
	 * elsewhere needs no document here.
	 */
	follow(updates: Uint8Array[]): void {
		if (this.draft || !this.stored || this.stored.updates.length + updates.length > TAIL_ROWS_MAX)
			this.document.follow(updates);
		else this.stored.updates.push(...updates);
		this.given = null;
		this.lacking = null;
	}

	/** Another document stands in from now on, built anew out of the log. */
	replace(draft: Draft): void {
		this.draft?.destroy();
		this.draft = draft;
		this.stored = null;
		this.given = null;
		this.lacking = null;
	}

	destroy(): void {
		this.draft?.destroy();
		this.stored = null;
		this.given = null;
		this.lacking = null;
	}
}
