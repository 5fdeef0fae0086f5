import * as Y from "yjs";
import { NESTING_MAX, STRING_MAX } from "@/lib/limits";
import { cardsOf } from "@/lib/plan/document";
import { holdsWords, isWritable, mayHold, mayMark, type Place, typeAt } from "@/lib/plan/layout";
import type { Misfit } from "../shape";
import type { BroughtItems, Slot } from "./brought";

/**
 * Whether one new item may be in the document: its content suits the place where it would go.
 *
 * The catch: what was written and taken back before it was sent comes as an empty place. It may stand wherever
 * something could have stood, and says nothing.
 */
export function misfitItem(doc: Y.Doc, item: Y.Item, brought: BroughtItems): Misfit | null {
	const { content } = item;
	if (content instanceof Y.ContentDoc) return { code: "shape", where: "subdocument" };
	if (content instanceof Y.ContentString && content.str.length > STRING_MAX)
		return { code: "too-large", where: "string" };
	const slot = brought.slotOf(item);
	if (!slot) return { code: rootCode(item), where: typeof item.parent === "string" ? "root" : "parent" };
	if (slot.kind === "gone") return null;
	const { stand, key } = slot;
	if (stand.place === "meta") return { code: "server-only", where: "meta" };
	if (stand.depth >= NESTING_MAX) return { code: "shape", where: "nesting" };
	if (content instanceof Y.ContentType) return misfitType(doc, item, slot, brought);
	const where = `${stand.place}${key === null ? "" : `/${keyName(stand.place, key)}`}`;
	if (content instanceof Y.ContentDeleted)
		return mayBeEmpty(doc, item, slot) ? null : { code: codeOf(slot), where };
	if (key === null) {
		const fits =
			content instanceof Y.ContentString
				? holdsWords(stand.place)
				: content instanceof Y.ContentFormat && mayMark(stand.place, content.key, content.value);
		return fits ? null : { code: "shape", where };
	}
	const [value, ...more] = content instanceof Y.ContentAny ? content.arr : [undefined, undefined];
	const fits = more.length === 0 && value !== undefined && mayHold(stand.place, key, value, stand.born);
	return fits ? null : { code: codeOf(slot), where };
}

/** A shared type: one that belongs there, and never in the place of another. */
function misfitType(
	doc: Y.Doc,
	item: Y.Item,
	{ stand, key }: Extract<Slot, { kind: "slot" }>,
	brought: BroughtItems,
): Misfit | null {
	const where = `${stand.place}${key === null ? "" : `/${keyName(stand.place, key)}`}`;
	if (!brought.ownStand(item)) return { code: codeOf({ kind: "slot", stand, key }), where };
	if (key === null) return null;
	return isTaken(doc, item, { kind: "slot", stand, key }) ? { code: "hard-delete", where } : null;
}

/** Whether there is something under this key whose place it would take, and its words with it. */
function isTaken(doc: Y.Doc, item: Y.Item, { stand, key }: Extract<Slot, { kind: "slot" }>): boolean {
	if (item.origin || item.rightOrigin) return true;
	return stand.place === "cards" ? cardsOf(doc)._map.has(key ?? "") : !stand.born;
}

/** Whether something that was taken back before it was sent may have stood here. */
function mayBeEmpty(doc: Y.Doc, item: Y.Item, slot: Extract<Slot, { kind: "slot" }>): boolean {
	const { stand, key } = slot;
	if (key === null) return holdsWords(stand.place) || stand.place === "prose" || stand.place === "element";
	if (isWritable(stand.place, key)) return true;
	// A card, or a part of one, that was made and taken back within one edit.
	return typeAt(stand.place, key).length > 0 && !isTaken(doc, item, slot);
}

/** Names that only the server writes are told apart from names that nobody has. */
function codeOf({ stand, key }: Extract<Slot, { kind: "slot" }>): Misfit["code"] {
	return stand.place === "card" && key !== null && FIXED.has(key) ? "server-only" : "shape";
}

function rootCode(item: Y.Item): Misfit["code"] {
	return (item.parent as unknown) === "meta" ? "server-only" : "shape";
}

const FIXED = new Set(["id", "kind", "code", "created", "createdBy"]);

/** A key as it may be logged and told: never words that somebody may have typed. */
const keyName = (place: Place, key: string): string =>
	/^[\w:|-]{1,120}$/.test(key) && place !== "brief" ? key : /^[a-z]{1,20}$/.test(key) ? key : "…";
