import { createHash } from "node:crypto";
import * as Y from "yjs";
import type { PlanId } from "@/lib/ids";
import { TAIL_BYTES_MAX, TAIL_ROWS_MAX } from "@/lib/limits";
import { briefOf, cardsOf, metaOf, raciOf } from "@/lib/plan/document";
import { fold, hasPending } from "./fold";
import type { Store, StoredDraft } from "./store";

export const wantsSnapshot = ({ rows, bytes }: StoredDraft["tail"]): boolean =>
	rows > TAIL_ROWS_MAX || bytes > TAIL_BYTES_MAX;

/**
 * Folds a plan's log into one state, so that the next opening need not replay it.
 *
 * The catch: it is built from the database alone, never from a room's document, and it is loaded again and
 * compared before anybody relies on it: a wrong snapshot would be a wrong plan. Gives what was folded.
 */
export async function keepSnapshot(store: Store, planId: PlanId, at: Date): Promise<StoredDraft["tail"]> {
	const stored = await store.load(planId);
	if (!stored || !wantsSnapshot(stored.tail)) return { rows: 0, bytes: 0 };
	const doc = fold(stored.updates);
	const state = Y.encodeStateAsUpdate(doc);
	const again = fold([state]);
	const contentHash = digest(doc);
	const same =
		Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(again)) &&
		!hasPending(again) &&
		Buffer.from(contentHash).equals(digest(again));
	doc.destroy();
	again.destroy();
	if (!same) throw new Error("the folded state does not load as what it was made from");
	const { epoch, seq, layout } = stored;
	await store.saveSnapshot(planId, { epoch, seq, state, contentHash, layout, at });
	return stored.tail;
}

/** A digest of everything a reader could see, whatever order the keys are in. */
export function digest(doc: Y.Doc): Uint8Array {
	const content = [metaOf(doc), briefOf(doc), cardsOf(doc), raciOf(doc)].map((root) => sorted(root.toJSON()));
	return createHash("sha256").update(JSON.stringify(content)).digest();
}

function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value !== "object" || value === null) return value;
	return Object.entries(value)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([key, inner]) => [key, sorted(inner)]);
}
