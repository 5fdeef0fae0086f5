import * as Y from "yjs";
import type { PersonId } from "@/lib/ids";
import { DOCUMENT_BYTES_MAX } from "@/lib/limits";
import { assignCodes } from "@/lib/plan/codes";
import { briefOf, cardsOf, metaOf, raciOf } from "@/lib/plan/document";
import { readBrief } from "@/lib/plan/read";
import { fold, hasPending } from "./fold.mjs";
import { type Footprint, noteFootprint } from "./footprint";
import { changesNothing, type Decoded, newBytes } from "./guard/decode";
import { type Admission, Guard } from "./guard/guard";
import type { Misfit } from "./guard/place";
import { shapeMisfit } from "./shape";
import { type BriefFacts, SERVER_PERSON, type StoredDraft } from "./store";

/** One edit that is in the document and waits to be stored. */
export interface Effect {
	/** Exactly what was new, re-encoded by us: raw client bytes are never stored. */
	update: Uint8Array;
	cards: string[];
	clients: number[];
	brief: BriefFacts | null;
	/** The server's own edit that belongs to it: the codes of its new cards. */
	codes: { update: Uint8Array; cards: string[]; clients: number[] } | null;
}

export type Taken =
	| { kind: "nothing" }
	| { kind: "effect"; effect: Effect }
	/** It refers to what we do not have. The document is untouched. */
	| { kind: "gap" }
	/** `spoilt`: the document holds it and must be built anew. */
	| ({ kind: "refused"; spoilt: boolean } & Misfit);

/** What one edit has done so far. */
interface Doing {
	updates: Uint8Array[];
	bad: Misfit | null;
	print: Footprint;
}

const nothingYet = (): Doing => ({
	updates: [],
	bad: null,
	print: { cards: new Set<string>(), newCards: [], brief: false },
});

/**
 * A plan's document in memory: what is stored, and the edits that wait to be stored.
 *
 * The catch: because it runs ahead of the database, nothing may be read out of it for anybody while edits wait.
 */
export class Draft {
	readonly doc: Y.Doc;
	private readonly owners: Map<number, PersonId>;
	private readonly guard: Guard;
	/** Null between edits, and while stored rows are taken in. */
	private doing: Doing | null = null;
	/** An upper bound of the document's size; measured again when it comes near the limit. */
	private bytes: number;

	constructor(stored: StoredDraft) {
		this.doc = fold(stored.updates);
		// Named before the first edit: Yjs swaps a root for one of its kind when it is first asked for, and an edit
		// under way would be listed under the old one.
		for (const root of [metaOf, briefOf, cardsOf, raciOf]) root(this.doc);
		this.guard = new Guard(this.doc);
		this.owners = new Map(stored.clients);
		this.bytes = stored.updates.reduce((sum, update) => sum + update.length, 0);
		// More than one transaction an edit: Yjs tidies formatting up in one of its own, after the person's.
		this.doc.on("afterTransaction", (edit) => {
			if (!this.doing) return;
			if (edit.origin !== SERVER_PERSON) this.doing.bad ??= shapeMisfit(this.doc, edit);
			noteFootprint(this.doing.print, this.doc, edit);
		});
		this.doc.on("update", (update) => void this.doing?.updates.push(update));
	}

	/** Whether these bytes hold nothing that the document lacks. */
	isKnown(decoded: Decoded): boolean {
		return changesNothing(this.doc, decoded);
	}

	/** About how many bytes of this the document lacks: a client with a draft of its own may say all of it again. */
	bytesOf(decoded: Decoded): number {
		return newBytes(this.doc, decoded);
	}

	/**
	 * Takes a person's edit in, if it may be in the document. Throws nothing: hostile bytes are refused.
	 *
	 * The catch: a client id belongs to whoever first writes under it, and presence shows it to everybody before
	 * that; so who is `present` under one counts as its owner.
	 */
	take(
		bytes: Uint8Array,
		decoded: Decoded,
		personId: PersonId,
		present: (client: number) => PersonId | undefined = () => undefined,
	): Taken {
		const admission = this.admit(decoded, personId, {
			owner: (client) =>
				client === this.doc.clientID ? SERVER_PERSON : (this.owners.get(client) ?? present(client)),
			isBound: (client) => this.owners.has(client),
		});
		if (admission.kind === "gap") return { kind: "gap" };
		if (admission.kind === "refused") return { ...admission, spoilt: false };
		if (this.bytes + bytes.length > DOCUMENT_BYTES_MAX && this.measure() + bytes.length > DOCUMENT_BYTES_MAX)
			return { kind: "refused", code: "too-large", where: "document", spoilt: false };
		const made = this.edit(() => Y.applyUpdate(this.doc, bytes, personId));
		if (!made) return { kind: "refused", code: "malformed", where: "update", spoilt: true };
		if (hasPending(this.doc)) return { kind: "refused", code: "gap", where: "update", spoilt: true };
		if (made.bad) return { kind: "refused", ...made.bad, spoilt: true };
		if (!made.update) return { kind: "nothing" };
		for (const client of admission.newClients) this.owners.set(client, personId);
		const { newCards, brief, cards } = made.print;
		return {
			kind: "effect",
			effect: {
				update: made.update,
				cards: [...cards],
				clients: admission.newClients,
				brief: brief ? this.brief() : null,
				codes: newCards.length > 0 ? this.giveCodes(newCards) : null,
			},
		};
	}

	/** Takes in what somebody else has stored. */
	follow(updates: Uint8Array[]): void {
		this.doc.transact(() => {
			for (const update of updates) Y.applyUpdate(this.doc, update);
		}, SERVER_PERSON);
		if (hasPending(this.doc)) throw new Error("stored rows do not continue this document");
	}

	destroy(): void {
		this.doc.destroy();
	}

	private admit(...given: Parameters<Guard["admit"]>): Admission {
		try {
			return this.guard.admit(...given);
		} catch {
			// What the guard cannot read to its end is not taken in; the document is untouched.
			return { kind: "refused", code: "malformed", where: "guard" };
		}
	}

	private giveCodes(newCards: string[]): Effect["codes"] {
		const made = this.edit(() => assignCodes(this.doc, newCards, SERVER_PERSON));
		if (!made?.update) return null;
		const isFirst = !this.owners.has(this.doc.clientID);
		this.owners.set(this.doc.clientID, SERVER_PERSON);
		return { update: made.update, cards: newCards, clients: isFirst ? [this.doc.clientID] : [] };
	}

	private brief(): BriefFacts {
		const { title, place, model, start, end, cycle } = readBrief(this.doc);
		return { title, place, model, start, end, cycle };
	}

	/** Runs one edit and gives what it did; null when Yjs threw in the middle of it. */
	private edit(run: () => void) {
		const doing = nothingYet();
		this.doing = doing;
		try {
			run();
		} catch {
			return null; // the document is spoilt; the caller refuses the edit and it is built anew
		} finally {
			this.doing = null;
		}
		const { updates, bad, print } = doing;
		const [first] = updates;
		const update = updates.length > 1 ? Y.mergeUpdates(updates) : (first ?? null);
		this.bytes += update?.length ?? 0;
		return { update, bad, print };
	}

	private measure(): number {
		this.bytes = Y.encodeStateAsUpdate(this.doc).length;
		return this.bytes;
	}
}
