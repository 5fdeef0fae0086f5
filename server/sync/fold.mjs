// How a plan's updates become one document, and how that is checked. Plain JavaScript, because the thread that folds
// a long log is started by its path and must run unbuilt, under tsx and in the built product alike.
import { createHash } from "node:crypto";
import * as Y from "yjs";
import { firstMisfit } from "./valid.mjs";

/**
 * The document that a plan's updates add up to, in one transaction: a hundred times quicker than one by one, and
 * several times quicker than merging the bytes first.
 *
 * The catch: throws when something is left over that the document cannot place. The log never holds such a row,
 * so this means damage, and an empty or partial document must not be served in its stead.
 *
 * @type {(updates: Uint8Array[], gc?: boolean) => Y.Doc}
 */
export function fold(updates, gc = true) {
	const doc = new Y.Doc({ gc });
	doc.transact(() => {
		for (const update of updates) Y.applyUpdate(doc, update);
	});
	if (hasPending(doc)) throw new Error("the log of this plan does not add up to a whole document");
	return doc;
}

/**
 * Whether the document was given something that it cannot place: it refers to what is not there.
 *
 * @type {(doc: Y.Doc) => boolean}
 */
export const hasPending = (doc) => doc.store.pendingStructs !== null || doc.store.pendingDs !== null;

/**
 * One state that says what all these updates say, and the digest of its content.
 *
 * The catch: the state is loaded again and compared before anybody relies on it: a wrong snapshot would be a wrong
 * plan. Throws as well when the plan leaves its layout: something came past the guard, and the log must keep it as it
 * came.
 *
 * @type {(updates: Uint8Array[], roots: string[], layout: import("@/lib/plan/layout").PlanLayout) =>
 *   { state: Uint8Array, contentHash: Uint8Array }}
 */
export function foldedState(updates, roots, layout) {
	const doc = fold(updates);
	const misfit = firstMisfit(doc, layout);
	if (misfit) throw new Error(`the folded plan leaves its layout at ${misfit}`);
	const state = Y.encodeStateAsUpdate(doc);
	const again = fold([state]);
	const contentHash = digest(doc, roots);
	const same =
		Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(again)) &&
		Buffer.from(contentHash).equals(digest(again, roots));
	if (!same) throw new Error("the folded state does not load as what it was made from");
	return { state, contentHash };
}

/**
 * A digest of everything a reader could see under these top-level names, whatever order the keys are in.
 *
 * @type {(doc: Y.Doc, roots: string[]) => Uint8Array}
 */
export function digest(doc, roots) {
	const content = roots.map((root) => sorted(doc.getMap(root).toJSON()));
	return createHash("sha256").update(JSON.stringify(content)).digest();
}

function sorted(value) {
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value !== "object" || value === null) return value;
	return Object.entries(value)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([key, inner]) => [key, sorted(inner)]);
}
