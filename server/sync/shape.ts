import * as Y from "yjs";
import { CARDS_MAX, HARD_CAP_FACTOR, PROSE_MAX } from "@/lib/limits";
import { KINDS } from "@/lib/plan/cards";
import { briefOf, type CardMap, cardsOf, metaOf, PARTS, raciOf } from "@/lib/plan/document";
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

/** What only the server writes on a card, or nobody ever changes. */
const FIXED_KEYS = new Set(["id", "kind", "code", "created", "createdBy"]);
const TEXT_HARD_MAX = PROSE_MAX * HARD_CAP_FACTOR;

/**
 * Whether the document still has its shape after one edit, looking only at what the edit changed: nothing of the
 * server's was touched, no card or container was removed, no text is above the hard cap. [Y5]
 *
 * The catch: it runs while the edit is applied but still invisible to everybody, so a no here means that the
 * document is built anew without it.
 */
export function misfit(doc: Y.Doc, edit: Y.Transaction): Misfit | null {
	const cards = cardsOf(doc);
	for (const [type, keys] of edit.changed) {
		const found = checkType(doc, cards, type, keys);
		if (found) return found;
	}
	if (cards.size > CARDS_MAX * HARD_CAP_FACTOR) return { code: "too-large", where: "cards" };
	return removedContainer(doc, edit);
}

function checkType(doc: Y.Doc, cards: Y.Map<CardMap>, type: Shared, keys: Set<string | null>): Misfit | null {
	const raci = raciOf(doc) as Y.Map<unknown>;
	if (type === shared(metaOf(doc))) return { code: "server-only", where: "meta" };
	if (type === shared(cards)) return first(keys, (key) => checkCard(cards, key));
	if (type === shared(raci)) return first(keys, (key) => checkPart(raci, key));
	if (type.parent === cards) return first(keys, (key) => checkCardKey(type, key));
	if (type instanceof Y.Text && type.length > TEXT_HARD_MAX) return { code: "too-large", where: "text" };
	return null;
}

function first(keys: Set<string | null>, check: (key: string | null) => Misfit | null): Misfit | null {
	for (const key of keys) {
		const found = check(key);
		if (found) return found;
	}
	return null;
}

function checkCard(cards: Y.Map<CardMap>, id: string | null): Misfit | null {
	if (id === null) return { code: "shape", where: "cards" };
	const card: unknown = cards.get(id);
	if (card === undefined) return null; // gone: `removedContainer` says whether it had ever been here
	if (!(card instanceof Y.Map)) return { code: "shape", where: `cards/${id}` };
	if (card.get("id") !== id) return { code: "shape", where: `cards/${id}/id` };
	if (!Object.hasOwn(KINDS, String(card.get("kind")))) return { code: "shape", where: `cards/${id}/kind` };
	if (card.get("code")) return { code: "server-only", where: `cards/${id}/code` };
	return null;
}

function checkPart(raci: Y.Map<unknown>, key: string | null): Misfit | null {
	if (key === null || !key.includes("|")) return { code: "shape", where: "raci" };
	const part = raci.get(key);
	return part === undefined || PARTS.some((known) => known === part)
		? null
		: { code: "shape", where: `raci/${key}` };
}

function checkCardKey(card: Shared, key: string | null): Misfit | null {
	const id = card._item?.parentSub ?? "";
	if (key === null) return { code: "shape", where: `cards/${id}` };
	return FIXED_KEYS.has(key) ? { code: "server-only", where: `cards/${id}/${key}` } : null;
}

/**
 * A card, or a container of a card or of the brief, that was there before and is deleted now.
 *
 * The catch: what was made and removed within one edit never reached anybody, so it may go.
 */
function removedContainer(doc: Y.Doc, edit: Y.Transaction): Misfit | null {
	const cards = cardsOf(doc);
	const brief = briefOf(doc);
	let found: Misfit | null = null;
	Y.iterateDeletedStructs(edit, edit.deleteSet, (struct) => {
		if (found || !(struct instanceof Y.Item) || struct.parentSub === null) return;
		if (!(struct.content instanceof Y.ContentType)) return;
		if (struct.id.clock >= (edit.beforeState.get(struct.id.client) ?? 0)) return;
		const parent = shared(struct.parent);
		if (parent === shared(cards)) found = { code: "hard-delete", where: `cards/${struct.parentSub}` };
		else if (parent === shared(brief)) found = { code: "hard-delete", where: `brief/${struct.parentSub}` };
		else if (parent.parent === cards)
			found = { code: "hard-delete", where: `cards/${parent._item?.parentSub}/${struct.parentSub}` };
	});
	return found;
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
