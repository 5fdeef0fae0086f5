import * as Y from "yjs";
import { CARDS_MAX, HARD_CAP_FACTOR } from "@/lib/limits";
import { cardsOf } from "@/lib/plan/document";
import { PLAN_LAYOUT } from "@/lib/plan/layout";
import { isCrossed } from "./crossed";
import { type Misfit, misfit, type Shared } from "./guard/place";
import { newItems } from "./new-items";

/**
 * What can only be said once an edit is in the document, looking only at what it changed: no text above the hard cap,
 * no more cards than anybody reads, and no item on the wrong side of its neighbours. [Y5] [Y90]
 *
 * The catch: it runs while the edit is applied but still invisible to everybody, so a no here means that the
 * document is built anew without it.
 */
export function shapeMisfit(doc: Y.Doc, edit: Y.Transaction): Misfit | null {
	for (const type of edit.changed.keys()) if (isTooLong(type)) return misfit("too-large", "text");
	if (cardsOf(doc).size > CARDS_MAX * HARD_CAP_FACTOR) return misfit("too-large", "cards");
	if (isCrossed(doc, edit)) return misfit("shape", "neighbours");
	return longNewText(doc, edit);
}

const isTooLong = (type: Shared): boolean => type instanceof Y.Text && type.length > PLAN_LAYOUT.textMax;

/** A transaction lists what it changed, not what it made. */
function longNewText(doc: Y.Doc, edit: Y.Transaction): Misfit | null {
	for (const { content } of newItems(doc, edit))
		if (content instanceof Y.ContentType && isTooLong(content.type as Shared))
			return misfit("too-large", "text");
	return null;
}
