import * as Y from "yjs";

/**
 * The document that a plan's updates add up to, in one transaction: a hundred times quicker than one by one, and
 * several times quicker than merging the bytes first.
 *
 * The catch: throws when something is left over that the document cannot place. The log never holds such a row,
 * so this means damage, and an empty or partial document must not be served in its stead.
 */
export function fold(updates: Uint8Array[], gc = true): Y.Doc {
	const doc = new Y.Doc({ gc });
	doc.transact(() => {
		for (const update of updates) Y.applyUpdate(doc, update);
	});
	if (hasPending(doc)) throw new Error("the log of this plan does not add up to a whole document");
	return doc;
}

/** Whether the document was given something that it cannot place: it refers to what is not there. */
export const hasPending = (doc: Y.Doc): boolean =>
	doc.store.pendingStructs !== null || doc.store.pendingDs !== null;
