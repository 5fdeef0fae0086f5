import * as Y from "yjs";
import type { RejectionCode } from "@/lib/protocol/wire";
import { type Forged, type ForgedDelete, forge } from "@/tests/chaos/forge";

/** What an attacker knows: the plan as they were sent it, themselves, and a client id that somebody else writes under. */
export interface Battlefield {
	doc: Y.Doc;
	me: string;
	victim: number;
	/** A client id of their own that they have written under before. */
	mine: number;
}

export interface Attack {
	name: string;
	/** The bytes of the update, made out of a copy of the plan that the attack may spoil. */
	bytes(field: Battlefield): Uint8Array;
	/** Sent as an answer to "what do you have?" instead of a live edit: what refers to nothing is refused there. */
	asAnswer?: true;
	/** How it ends: refused with this code and closed with 4422, or closed with this one. */
	ends: RejectionCode | number;
}

/** An attack by somebody who holds the document in their own hands. */
export const edits = (
	name: string,
	ends: Attack["ends"],
	edit: (doc: Y.Doc, field: Battlefield) => void,
): Attack => ({
	name,
	ends,
	bytes(field) {
		const updates: Uint8Array[] = [];
		const note = (update: Uint8Array) => void updates.push(update);
		field.doc.on("update", note);
		field.doc.transact(() => edit(field.doc, field));
		field.doc.off("update", note);
		return Y.mergeUpdates(updates);
	},
});

/** An attack by somebody who writes the bytes themselves. */
export const forged = (
	name: string,
	ends: Attack["ends"],
	make: (field: Battlefield) => { structs?: Forged[]; deletes?: ForgedDelete[] },
	more: Pick<Attack, "asAnswer"> = {},
): Attack => ({
	name,
	ends,
	...more,
	bytes(field) {
		const { structs = [], deletes = [] } = make(field);
		return forge(structs, deletes);
	},
});

export const raw = (name: string, ends: number, bytes: Attack["bytes"]): Attack => ({ name, ends, bytes });
