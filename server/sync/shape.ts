import * as Y from "yjs";
import { CARDS_MAX, HARD_CAP_FACTOR } from "@/lib/limits";
import { cardsOf } from "@/lib/plan/document";
import { PLAN_LAYOUT } from "@/lib/plan/layout";
import { type Misfit, misfit, type Shared } from "./guard/place";

/**
 * What can only be said once an edit is in the document, looking only at what it changed: no text above the hard cap,
 * and no more cards than anybody reads. [Y5]
 *
 * The catch: it runs while the edit is applied but still invisible to everybody, so a no here means that the
 * document is built anew without it.
 */
export function shapeMisfit(doc: Y.Doc, edit: Y.Transaction): Misfit | null {
	for (const type of edit.changed.keys()) if (isTooLong(type)) return misfit("too-large", "text");
	if (cardsOf(doc).size > CARDS_MAX * HARD_CAP_FACTOR) return misfit("too-large", "cards");
	return longNewText(doc, edit);
}

const isTooLong = (type: Shared): boolean => type instanceof Y.Text && type.length > PLAN_LAYOUT.textMax;

/** A transaction lists what it changed, not what it made. */
function longNewText(doc: Y.Doc, edit: Y.Transaction): Misfit | null {
	for (const [client, after] of edit.afterState) {
		const before = edit.beforeState.get(client) ?? 0;
		if (before === after) continue;
		const structs = doc.store.clients.get(client) ?? [];
		for (let at = Y.findIndexSS(structs, before); at < structs.length; at++) {
			const struct = structs[at];
			if (
				struct instanceof Y.Item &&
				struct.content instanceof Y.ContentType &&
				isTooLong(struct.content.type as Shared)
			)
				return misfit("too-large", "text");
		}
	}
	return null;
}
