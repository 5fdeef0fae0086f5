import * as Y from "yjs";
import { CARDS_MAX, HARD_CAP_FACTOR, PROSE_MAX } from "@/lib/limits";
import { briefOf, type CardMap, cardsOf, raciOf } from "@/lib/plan/document";
import { cardMisfit } from "@/lib/plan/validate";
import type { RejectionCode } from "@/lib/protocol/wire";

export interface Misfit {
	code: RejectionCode;
	where: string;
}

/** What one edit did, as far as the log and the announcements need to know. */
export interface Footprint {
	cards: Set<string>;
	newCards: string[];
	brief: boolean;
}

/** Any shared type, as a Yjs transaction lists what it changed. */
type Shared = Y.Transaction["changed"] extends Map<infer Type, unknown> ? Type : never;
const shared = (type: unknown) => type as Shared;

const TEXT_HARD_MAX = PROSE_MAX * HARD_CAP_FACTOR;

/**
 * Whether the document still has its shape after one edit, looking only at what the edit changed: each new card is
 * whole, none has lost its place on the board, and no text is above the hard cap. [Y5]
 *
 * The catch: the guard has looked at every struct before. This runs while the edit is applied but still invisible to
 * everybody, so a no here means that the document is built anew without it.
 */
export function misfit(doc: Y.Doc, edit: Y.Transaction): Misfit | null {
	const cards = cardsOf(doc);
	for (const [type, keys] of edit.changed) {
		if (type === shared(cards) || type.parent === cards) {
			const ids = type === shared(cards) ? keys : [type._item?.parentSub ?? null];
			for (const id of ids) {
				const found = id === null ? null : changedCard(cards, id, edit);
				if (found) return found;
			}
		}
		if (type instanceof Y.Text && type.length > TEXT_HARD_MAX) return { code: "too-large", where: "text" };
	}
	return cards.size > CARDS_MAX * HARD_CAP_FACTOR ? { code: "too-large", where: "cards" } : null;
}

/** A card that came or changed. What was made and taken back within one edit never reached anybody, and may go. */
function changedCard(cards: Y.Map<CardMap>, id: string, edit: Y.Transaction): Misfit | null {
	const card: unknown = cards.get(id);
	if (card === undefined) return null;
	const found = cardMisfit(id, card);
	if (found) return found;
	const item = card instanceof Y.Map ? card._item : null;
	const isNew = item !== null && item.id.clock >= (edit.beforeState.get(item.id.client) ?? 0);
	return isNew && card instanceof Y.Map && card.get("code")
		? { code: "server-only", where: `cards/${id}/code` }
		: null;
}

/** Which cards an edit touched, which it brought, and whether it touched the brief. */
export function footprint(doc: Y.Doc, edit: Y.Transaction): Footprint {
	const cards = cardsOf(doc);
	const print: Footprint = { cards: new Set(), newCards: [], brief: false };
	for (const type of edit.changedParentTypes.keys()) {
		if (type.parent === cards && type._item?.parentSub) print.cards.add(type._item.parentSub);
		if (type === shared(briefOf(doc))) print.brief = true;
	}
	for (const key of edit.changed.get(shared(cards)) ?? []) {
		if (key === null) continue;
		print.cards.add(key);
		if (cards.has(key) && !cards.get(key)?.get("code")) print.newCards.push(key);
	}
	for (const key of edit.changed.get(shared(raciOf(doc))) ?? [])
		if (key !== null) print.cards.add(key.slice(0, key.indexOf("|")));
	return print;
}
