import * as Y from "yjs";
import { isKind } from "./cards";
import { cardsOf, ROOTS } from "./document";
import { containersOf, isNodeName, mayHold, mayMark, type Place, placeWithin, type Shared } from "./layout";

/** Where a document leaves the layout. `where` is a path of the document, without a word of it. */
export interface LayoutMisfit {
	code: "shape" | "hard-delete";
	where: string;
}

// biome-ignore lint/suspicious/noExplicitAny: each shared type has events of its own, and none of them matter here.
type AnyType = Y.AbstractType<any>;

const shape = (where: string): LayoutMisfit => ({ code: "shape", where });

/** Whether a card is whole: its id and kind, its place on the board, and every container it was born with. */
export function cardMisfit(id: string, card: unknown): LayoutMisfit | null {
	if (!(card instanceof Y.Map)) return shape(`cards/${id}`);
	const kind = card.get("kind");
	if (card.get("id") !== id) return shape(`cards/${id}/id`);
	if (!isKind(kind)) return shape(`cards/${id}/kind`);
	if (typeof card.get("order") !== "string") return shape(`cards/${id}/order`);
	if (card.get("deleted") === undefined) return shape(`cards/${id}/deleted`);
	for (const name of containersOf(kind))
		if (!(card.get(name) instanceof Y.AbstractType)) return shape(`cards/${id}/${name}`);
	return null;
}

/**
 * Looks at a whole document, slowly, and gives the first place where it leaves the layout; null when it keeps it.
 * [Y41]
 *
 * The guard of the sync engine looks at edits, quickly; this looks at what they add up to, and a test holds the two
 * to one judgement. `had` are cards that were there before: one that is missing was removed for good.
 */
export function layoutMisfit(doc: Y.Doc, had: Iterable<string> = []): LayoutMisfit | null {
	for (const name of doc.share.keys()) if (!ROOTS.some((root) => root === name)) return shape("root");
	const cards = cardsOf(doc) as Y.Map<unknown>;
	for (const id of had) if (!cards.has(id)) return { code: "hard-delete", where: `cards/${id}` };
	for (const root of ["brief", "cards", "raci"] as const) {
		const found = within(doc.getMap(root), root, root);
		if (found) return found;
	}
	for (const [id, card] of cards) {
		const found = cardMisfit(id, card);
		if (found) return found;
	}
	return null;
}

/** A shared type and all that is in it. Deeper than the layout goes there is nothing to look at. */
function within(type: AnyType, place: Place, path: string): LayoutMisfit | null {
	for (const [key, item] of type._map) {
		if (item.deleted) continue;
		const at = `${path}/${/^[\w:|-]{1,120}$/.test(key) ? key : "…"}`;
		const found = held(item.content, place, key, at);
		if (found) return found;
	}
	for (let item = type._start; item; item = item.right) {
		if (item.deleted) continue;
		const found = held(item.content, place, null, path);
		if (found) return found;
	}
	return null;
}

function held(content: unknown, place: Place, key: string | null, at: string): LayoutMisfit | null {
	if (content instanceof Y.ContentType) {
		const kind = sharedOf(content.type);
		const inner = kind && placeWithin(place, key, kind);
		if (!inner || (content.type instanceof Y.XmlElement && !isNodeName(content.type.nodeName)))
			return shape(at);
		return within(content.type, inner, at);
	}
	if (key === null) {
		const fits =
			content instanceof Y.ContentString
				? place === "text" || place === "words"
				: content instanceof Y.ContentFormat && mayMark(place, content.key, content.value);
		return fits ? null : shape(at);
	}
	if (place === "card" && key === "code") return null; // the server's
	const [value, ...more] = content instanceof Y.ContentAny ? content.arr : [undefined];
	return more.length === 0 && value !== undefined && mayHold(place, key, value, true) ? null : shape(at);
}

/** Which of the layout's shared types this is; null for one that it does not know. */
export function sharedOf(type: AnyType): Shared | null {
	if (type instanceof Y.XmlText) return "words";
	if (type instanceof Y.Text) return "text";
	if (type instanceof Y.XmlElement) return "element";
	if (type instanceof Y.XmlFragment) return "prose";
	return type instanceof Y.Map && !(type instanceof Y.XmlHook) ? "map" : null;
}
