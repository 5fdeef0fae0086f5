// Whether a whole document keeps to the layout: slow, and without a word of the guard's, which looks at one edit at a
// time. The two are held equal by a test. Plain JavaScript, because the folding thread runs it.
import * as Y from "yjs";
import { fits, fitsMark } from "./fits.mjs";

/** @typedef {import("@/lib/plan/layout").PlanLayout} PlanLayout */

const ROOTS = ["meta", "brief", "cards", "raci"];
const CLASS_OF = { text: Y.Text, prose: Y.XmlFragment, fields: Y.Map, partners: Y.Map, links: Y.Map };

/**
 * The first place where a plan's document leaves its layout, or null. The place is a path, without any words.
 *
 * @type {(doc: Y.Doc, layout: PlanLayout) => string | null}
 */
export function firstMisfit(doc, layout) {
	for (const [name, type] of doc.share)
		if (!ROOTS.includes(name) && (type._start !== null || type._map.size > 0)) return "root";
	return (
		inMap(
			doc.getMap("meta"),
			"meta",
			(key, item) => key === "layout" && holds(item, "number or none", layout),
		) ??
		inMap(doc.getMap("brief"), "brief", (key, item) =>
			inSlot(item, layout.brief.get(key), `brief/${key}`, layout),
		) ??
		inMap(doc.getMap("cards"), "cards", (key, item) => inCards(key, item, layout)) ??
		inMap(doc.getMap("raci"), "raci", (key, item) => {
			const [card = "", partner = "", more] = key.split("|");
			const fitsKey = more === undefined && layout.cardId.test(card) && layout.partnerId.test(partner);
			return fitsKey && holds(item, "part", layout);
		}) ??
		strangers(doc)
	);
}

/** Goes through a map; `check` gives whether a key and what it holds fit, or the path where they do not. */
function inMap(map, path, check) {
	if (map._start !== null) return path;
	for (const [key, item] of map._map) {
		const found = check(key, item);
		if (found !== true && found !== null) return found === false ? path : found;
	}
	return null;
}

/** Deleted and collected: nobody can say what it was. */
const isCollected = (item) => item.deleted && item.content instanceof Y.ContentDeleted;

/** Whether all that a key holds or ever held is a value of this sort, as far as anybody can say. */
function holds(item, sort, layout) {
	for (let one = item; one; one = one.left) {
		const { content, deleted } = one;
		if (isCollected(one)) continue;
		if (!(content instanceof Y.ContentAny) || (content.arr.length > 1 && !deleted)) return false;
		if (!content.arr.every((value) => fits(value, sort, layout))) return false;
	}
	return true;
}

/** How often a key was written, superseded values included. */
function timesWritten(item) {
	let times = 0;
	for (let one = item; one; one = one.left) times += one.length;
	return times;
}

function inSlot(item, slot, path, layout, kind) {
	if (!slot) return false;
	if (!("container" in slot)) return holds(item, slot.value, layout) || path;
	const { container } = slot;
	const { content } = item;
	if (timesWritten(item) !== 1 || !(content instanceof Y.ContentType)) return path;
	const { type } = content;
	if (type.constructor !== CLASS_OF[container]) return path;
	switch (container) {
		case "text":
			return inText(type, path, layout, false);
		case "prose":
			return inProse(type, path, layout);
		case "fields":
			return inMap(type, path, (name, one) => {
				const sort = layout.fields.get(kind)?.get(name);
				return sort !== undefined && holds(one, sort, layout);
			});
		default: {
			const keys = container === "links" ? layout.link : layout.partnerId;
			return inMap(type, path, (name, one) => keys.test(name) && holds(one, "boolean", layout));
		}
	}
}

function inCards(id, item, layout) {
	if (!layout.cardId.test(id)) return false;
	const path = `cards/${id}`;
	if (timesWritten(item) !== 1) return path;
	if (item.deleted) return null; // made and taken back within one edit
	if (!(item.content instanceof Y.ContentType) || item.content.type.constructor !== Y.Map) return path;
	const card = item.content.type;
	const kind = card.get("kind");
	const slots = layout.cards.get(kind);
	if (!slots) return `${path}/kind`;
	if (card.get("id") !== id) return `${path}/id`;
	return inMap(card, path, (key, one) => inSlot(one, slots.get(key), `${path}/${key}`, layout, kind));
}

function* rowOf(type) {
	for (let item = type._start; item; item = item.right) yield item;
}

function inText(text, path, layout, marked) {
	if (text._map.size > 0 || text.length > layout.textMax) return path;
	for (const item of rowOf(text)) {
		const { content } = item;
		if (isCollected(item) || content instanceof Y.ContentString) continue;
		if (!marked || !(content instanceof Y.ContentFormat) || !fitsMark(content.key, content.value, layout))
			return path;
	}
	return null;
}

/** Without recursion: a hostile document must not exhaust the stack. */
function inProse(fragment, path, layout) {
	if (fragment._map.size > 0) return path;
	// How deep a type stands, the top of the document being one.
	let depth = 1;
	for (let up = fragment._item; up; up = up.parent._item) depth += 1;
	const rows = [{ type: fragment, depth }];
	for (let row = rows.pop(); row; row = rows.pop()) {
		for (const item of rowOf(row.type)) {
			const { content } = item;
			if (isCollected(item)) continue;
			if (!(content instanceof Y.ContentType) || row.depth + 1 > layout.nestingMax) return path;
			const { type } = content;
			if (type.constructor === Y.XmlText) {
				if (inText(type, path, layout, true)) return path;
				continue;
			}
			const attributes = type.constructor === Y.XmlElement ? layout.nodes.get(type.nodeName) : undefined;
			if (!attributes) return path;
			for (const [name, one] of type._map)
				if (!attributes.has(name) || !holds(one, "attribute", layout)) return path;
			rows.push({ type, depth: row.depth + 1 });
		}
	}
	return null;
}

/**
 * An item that names a neighbour in another place than its own: it would be lost with it.
 *
 * @type {(doc: Y.Doc) => string | null}
 */
function strangers(doc) {
	for (const structs of doc.store.clients.values())
		for (const item of structs) {
			if (!(item instanceof Y.Item)) continue;
			for (const id of [item.origin, item.rightOrigin]) {
				const beside = id && Y.getItem(doc.store, id);
				if (
					id &&
					!(beside instanceof Y.Item && beside.parent === item.parent && beside.parentSub === item.parentSub)
				)
					return "neighbour";
			}
		}
	return null;
}

/**
 * What one edit of this person may not have done to a document, though each of the two keeps to the layout: touched
 * what only the server writes, taken a card or a container away, or brought a card that is not whole.
 *
 * @type {(before: Y.Doc, after: Y.Doc, layout: PlanLayout, person: string) => string | null}
 */
export function lostBetween(before, after, layout, person) {
	const meta = fixed(before.getMap("meta"), after.getMap("meta"), () => true);
	if (meta) return `meta/${meta}`;
	const brief = fixed(
		before.getMap("brief"),
		after.getMap("brief"),
		(key) => "container" in layout.brief.get(key),
	);
	if (brief) return `brief/${brief}`;
	const cards = before.getMap("cards");
	const now = after.getMap("cards");
	for (const [id, item] of cards._map) {
		const path = `cards/${id}`;
		const same = now._map.get(id);
		if (!same || !Y.compareIDs(same.id, item.id) || same.deleted !== item.deleted) return path;
		if (item.deleted) continue;
		const slots = layout.cards.get(cards.get(id).get("kind"));
		const key = fixed(cards.get(id), now.get(id), (one) => {
			const slot = slots?.get(one);
			return slot !== undefined && ("container" in slot || slot.writer !== "anyone");
		});
		if (key) return `${path}/${key}`;
	}
	for (const [id, item] of now._map) {
		if (cards._map.has(id)) continue;
		if (!layout.partnerId.test(id)) return "cards";
		if (!item.deleted && !isWhole(now.get(id), layout, person)) return `cards/${id}`;
	}
	return null;
}

/** The first key that stays as it is and did not. */
function fixed(before, after, stays) {
	for (const key of new Set([...before._map.keys(), ...after._map.keys()])) {
		if (!stays(key)) continue;
		const was = before._map.get(key);
		const is = after._map.get(key);
		const same = was && is && Y.compareIDs(was.id, is.id) && was.deleted === is.deleted;
		if (!same || timesWritten(was) !== timesWritten(is)) return key;
	}
	return null;
}

function isWhole(card, layout, person) {
	const slots = layout.cards.get(card.get("kind"));
	for (const [key, slot] of slots) {
		const item = card._map.get(key);
		if ("value" in slot && slot.writer === "server") {
			if (item) return false;
		} else if (!item) return false;
		else if ("value" in slot && slot.writer === "anyone") continue;
		else if (item.deleted || timesWritten(item) !== 1) return false;
	}
	return card.get("createdBy") === person;
}
