import * as Y from "yjs";
import type { CardId } from "@/lib/ids";
import { bodyOf, cardMap } from "@/lib/plan/document";

/**
 * A copy of the plan that follows it one way, for people who only read.
 *
 * The catch: an editor repairs what does not fit its schema by deleting it from the document it is bound to. No
 * reader may cause a write, so a reader's editor is bound to this copy.
 */
export function readingCopy(doc: Y.Doc, card: CardId): { fragment: Y.XmlFragment | null; end: () => void } {
	const copy = new Y.Doc();
	Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
	const follow = (update: Uint8Array) => Y.applyUpdate(copy, update, "the plan");
	doc.on("update", follow);
	const map = cardMap(copy, card);
	return {
		fragment: map && bodyOf(map),
		end: () => {
			doc.off("update", follow);
			copy.destroy();
		},
	};
}
