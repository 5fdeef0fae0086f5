import * as Y from "yjs";
import { newId } from "@/lib/ids";
import { CLOCK_ADVANCE_MAX, NESTING_MAX, STRING_MAX, UPDATE_STRUCTS_MAX } from "@/lib/limits";
import {
	bodyOf,
	briefOf,
	briefTitle,
	type CardMap,
	cardMap,
	cardsOf,
	fieldsOf,
	linksOf,
	metaOf,
	partnersOf,
	raciOf,
	titleOf,
} from "@/lib/plan/document";
import type { RejectionCode } from "@/lib/protocol/wire";
import { type RawItem, type RawStruct, rawUpdate } from "./raw-update";

/**
 * How an attack ends: refused with this code, the socket closed as malformed, held back because something is missing,
 * or (bytes that mean nothing) one of the last two.
 */
export type End = RejectionCode | "malformed bytes" | "gap" | "no edit";

export interface Attack {
	name: string;
	end: End;
	/** The bytes, made against what the attacker sees of the plan. */
	bytes(seen: Seen): Uint8Array;
}

/** The plan as the attacker's own window holds it, and a client id of somebody else in it. */
export interface Seen {
	doc: Y.Doc;
	victim: number;
}

/** A new client id of the attacker's own. */
const FRESH = 4_000_000_001;
const id = (client: number, clock: number) => Y.createID(client, clock);
const any = (value: unknown) => new Y.ContentAny([value]);
const words = (text: string) => new Y.ContentString(text);
const type = (one: Y.AbstractType<unknown> | Y.Map<unknown> | Y.Text | Y.XmlFragment) =>
	new Y.ContentType(one as Y.AbstractType<unknown>);
const itemOf = (one: { _item: Y.Item | null } | null): Y.ID => {
	if (!one?._item) throw new Error("the plan lacks what is attacked");
	return one._item.id;
};
const card = (doc: Y.Doc, which = "B02"): CardMap => {
	const found = cardMap(doc, which);
	if (!found) throw new Error("the plan lacks a card");
	return found;
};
const lastOf = (map: Y.Map<unknown>, key: string): Y.ID => {
	const item = map._map.get(key);
	if (!item) throw new Error(`nothing under ${key}`);
	return item.lastId;
};

/** New structs under a client id of the attacker's own. */
const raw = (...structs: RawStruct[]) => rawUpdate([{ client: FRESH, clock: 0, structs }]);
const one = (item: RawItem) => raw(item);

/** What a tampered client would send: an edit through Yjs itself. */
const edit = (change: (doc: Y.Doc) => void) => (seen: Seen) => {
	const doc = new Y.Doc();
	Y.applyUpdate(doc, Y.encodeStateAsUpdate(seen.doc));
	doc.clientID = FRESH;
	const before = Y.encodeStateVector(doc);
	doc.transact(() => change(doc));
	return Y.encodeStateAsUpdate(doc, before);
};

const key = (
	where: string,
	name: string,
	value: unknown,
	end: End,
	of: (doc: Y.Doc) => Y.Map<unknown> | null,
): Attack => ({
	name: `${where}: ${name}`,
	end,
	bytes: edit((doc) => of(doc)?.set(name, value)),
});

const chain = (links: number): Uint8Array => {
	const structs: RawStruct[] = [{ content: type(new Y.Map()), parent: "cards", key: newId() }];
	for (let n = 0; n < links; n++)
		structs.push({ content: type(new Y.Map()), parent: id(FRESH, n), key: "deep" });
	return raw(...structs);
};
const nestedProse = (doc: Y.Doc, levels: number): Uint8Array => {
	const structs: RawStruct[] = [
		{ content: type(new Y.XmlElement("blockquote")), parent: itemOf(bodyOf(card(doc))) },
	];
	for (let n = 0; n < levels; n++)
		structs.push({ content: type(new Y.XmlElement("blockquote")), parent: id(FRESH, n) });
	return raw(...structs);
};

/**
 * Sixty ways to harm a plan with bytes that look like an edit. None may be applied, none may be seen by anybody, and
 * the next honest edit lands. [Y42]
 */
export const ATTACKS: readonly Attack[] = [
	// Whose name is on it
	{
		name: "words under another person's client id, continuing their clock",
		end: "foreign-author",
		bytes: ({ doc, victim }) =>
			rawUpdate([
				{
					client: victim,
					clock: Y.getState(doc.store, victim),
					structs: [{ content: words("forged"), parent: itemOf(titleOf(card(doc))) }],
				},
			]),
	},
	{
		name: "an empty place under another person's client id, so that their next words are lost",
		end: "foreign-author",
		bytes: ({ doc, victim }) =>
			rawUpdate([{ client: victim, clock: Y.getState(doc.store, victim), structs: [{ gc: 500 }] }]),
	},
	{
		name: "2^31 empty places under another person's client id",
		end: "malformed",
		bytes: ({ doc, victim }) =>
			rawUpdate([{ client: victim, clock: Y.getState(doc.store, victim), structs: [{ gc: 2 ** 31 }] }]),
	},
	{ name: "2^31 empty places under one's own", end: "malformed", bytes: () => raw({ gc: 2 ** 31 }) },
	{
		name: "a clock that jumps further than anybody types",
		end: "too-large",
		bytes: () => raw({ gc: CLOCK_ADVANCE_MAX + 1 }),
	},
	{ name: "an empty place of no length", end: "malformed", bytes: () => raw({ gc: 0 }) },
	{
		name: "a client id above 32 bits",
		end: "malformed",
		bytes: ({ doc }) =>
			rawUpdate([
				{ client: 2 ** 40, clock: 0, structs: [{ content: words("x"), parent: itemOf(titleOf(card(doc))) }] },
			]),
	},
	{
		name: "structs after a hole of one's own",
		end: "gap",
		bytes: ({ doc }) =>
			rawUpdate([
				{ client: FRESH, clock: 7, structs: [{ content: words("x"), parent: itemOf(titleOf(card(doc))) }] },
			]),
	},
	{
		name: "a skip, and structs behind it",
		end: "gap",
		bytes: ({ doc }) => raw({ skip: 5 }, { content: words("x"), parent: itemOf(titleOf(card(doc))) }),
	},
	{
		name: "a neighbour that nobody has",
		end: "gap",
		bytes: () => one({ content: words("x"), origin: id(77, 1) }),
	},
	{
		name: "a right neighbour that nobody has",
		end: "gap",
		bytes: ({ doc }) =>
			one({ content: words("x"), rightOrigin: id(itemOf(titleOf(card(doc))).client, 2 ** 30) }),
	},
	{
		name: "a parent that nobody has",
		end: "gap",
		bytes: () => one({ content: words("x"), parent: id(77, 1) }),
	},
	{
		name: "an orphan: its parent is a run of words",
		end: "shape",
		bytes: ({ doc }) => one({ content: words("x"), parent: titleOf(card(doc))?._start?.id as Y.ID }),
	},
	{
		name: "an item that is its own parent",
		end: "shape",
		bytes: () => one({ content: type(new Y.Map()), parent: id(FRESH, 0), key: "x" }),
	},
	{
		name: "two items that are each other's parent",
		end: "shape",
		bytes: () =>
			raw(
				{ content: type(new Y.Map()), parent: id(FRESH, 1), key: "x" },
				{ content: type(new Y.Map()), parent: id(FRESH, 0), key: "x" },
			),
	},
	{
		name: "an item that is its own neighbour",
		end: "shape",
		bytes: () => one({ content: words("x"), origin: id(FRESH, 0) }),
	},
	{
		name: "neighbours in two different texts",
		end: "shape",
		bytes: ({ doc }) =>
			one({
				content: words("x"),
				origin: titleOf(card(doc))?._start?.lastId,
				rightOrigin: titleOf(card(doc, "B03"))?._start?.id,
			}),
	},
	// What is taken away
	{
		name: "a delete into the future of another person",
		end: "gap",
		bytes: ({ doc, victim }) => rawUpdate([], { [victim]: [[Y.getState(doc.store, victim), 5_000]] }),
	},
	{
		name: "a delete of everything that one person ever wrote, and more",
		end: "gap",
		bytes: ({ victim }) => rawUpdate([], { [victim]: [[0, 2 ** 31 - 1]] }),
	},
	{
		name: "a delete of a client that is not there",
		end: "gap",
		bytes: () => rawUpdate([], { 99: [[0, 1]] }),
	},
	{ name: "a delete of a card", end: "hard-delete", bytes: edit((doc) => cardsOf(doc).delete("B01")) },
	{
		name: "a delete of all cards",
		end: "hard-delete",
		bytes: edit((doc) => {
			for (const which of [...cardsOf(doc).keys()]) cardsOf(doc).delete(which);
		}),
	},
	{ name: "a delete of a card's title", end: "hard-delete", bytes: edit((doc) => card(doc).delete("title")) },
	{ name: "a delete of a card's prose", end: "hard-delete", bytes: edit((doc) => card(doc).delete("body")) },
	{
		name: "a delete of a card's fields",
		end: "hard-delete",
		bytes: edit((doc) => card(doc).delete("fields")),
	},
	{
		name: "a delete of the brief's title",
		end: "hard-delete",
		bytes: edit((doc) => briefOf(doc).delete("title")),
	},
	{ name: "a delete of a card's kind", end: "server-only", bytes: edit((doc) => card(doc).delete("kind")) },
	{ name: "a delete of a card's code", end: "server-only", bytes: edit((doc) => card(doc).delete("code")) },
	{
		name: "a delete of the layout's number",
		end: "server-only",
		bytes: edit((doc) => metaOf(doc).delete("layout")),
	},
	{
		name: "a delete of a card's place on the board",
		end: "shape",
		bytes: edit((doc) => card(doc).delete("order")),
	},
	{
		name: "an empty place over a card",
		end: "shape",
		bytes: ({ doc }) =>
			one({ content: new Y.ContentDeleted(1), origin: lastOf(cardsOf(doc) as Y.Map<unknown>, "B01") }),
	},
	{
		name: "an empty place over a title",
		end: "shape",
		bytes: ({ doc }) => one({ content: new Y.ContentDeleted(1), origin: lastOf(card(doc), "title") }),
	},
	// What is put in the place of another
	{
		name: "a type swap: a map for a title",
		end: "shape",
		bytes: edit((doc) => card(doc).set("title", new Y.Map())),
	},
	{
		name: "an empty text for a title",
		end: "hard-delete",
		bytes: edit((doc) => card(doc).set("title", new Y.Text("theirs"))),
	},
	{ name: "a plain value for a title", end: "shape", bytes: edit((doc) => card(doc).set("title", "theirs")) },
	{
		name: "another card under a card's id",
		end: "hard-delete",
		bytes: edit((doc) => cardsOf(doc).set("B01", new Y.Map())),
	},
	{
		name: "another card beside a card, under its id",
		end: "hard-delete",
		bytes: () => one({ content: type(new Y.Map()), parent: "cards", key: "B01" }),
	},
	{
		name: "an empty text for the brief's title",
		end: "hard-delete",
		bytes: edit((doc) => briefOf(doc).set("title", new Y.Text())),
	},
	{
		name: "fields of one's own beside a card's",
		end: "hard-delete",
		bytes: ({ doc }) => one({ content: type(new Y.Map()), parent: itemOf(card(doc)), key: "fields" }),
	},
	key("a card", "code", "A1", "server-only", (doc) => card(doc)),
	key("a card", "kind", "aim", "server-only", (doc) => card(doc)),
	key("a card", "id", "B09", "server-only", (doc) => card(doc)),
	key("a card", "created", "2020-01-01", "server-only", (doc) => card(doc)),
	key("a card", "deleted", { at: "x", by: "y", more: 1 }, "shape", (doc) => card(doc)),
	key("a card", "deleted", "gone", "shape", (doc) => card(doc)),
	key("a card", "order", { toString: 1 }, "shape", (doc) => card(doc)),
	key("meta", "layout", 99, "server-only", (doc) => metaOf(doc) as Y.Map<unknown>),
	// What belongs nowhere
	key("a card", "__proto__", "x", "shape", (doc) => card(doc)),
	key("fields", "__proto__", "x", "shape", (doc) => fieldsOf(card(doc))),
	key("fields", "constructor", "x", "shape", (doc) => fieldsOf(card(doc))),
	key("fields", "owner", { a: 1 }, "shape", (doc) => fieldsOf(card(doc))),
	key("fields", "owner", new Uint8Array(9), "shape", (doc) => fieldsOf(card(doc))),
	key("partners", "everybody", true, "shape", (doc) => partnersOf(card(doc)) as Y.Map<unknown>),
	key("links", "factor:F99", true, "shape", (doc) => linksOf(card(doc)) as Y.Map<unknown>),
	key("raci", "B01|nobody", "A", "shape", (doc) => raciOf(doc) as Y.Map<unknown>),
	key("raci", `B01|${newId()}`, "X", "shape", (doc) => raciOf(doc) as Y.Map<unknown>),
	key("brief", "colour", "red", "shape", (doc) => briefOf(doc)),
	{ name: "a root of one's own", end: "shape", bytes: edit((doc) => doc.getMap("elsewhere").set("x", 1)) },
	{
		name: "a root called __proto__",
		end: "shape",
		bytes: () => one({ content: any(1), parent: "__proto__", key: "x" }),
	},
	{
		name: "a card under a key that is no id",
		end: "shape",
		bytes: edit((doc) => cardsOf(doc).set("__proto__", new Y.Map())),
	},
	{
		name: "a card that is not whole",
		end: "shape",
		bytes: edit((doc) => cardsOf(doc).set(newId(), new Y.Map([["kind", "aim"]]))),
	},
	{
		name: "a card of a kind that there is not",
		end: "server-only",
		bytes: edit((doc) => cardsOf(doc).set(newId(), new Y.Map([["kind", "bomb"]]))),
	},
	{
		name: "a subdocument",
		end: "shape",
		bytes: edit((doc) => fieldsOf(card(doc))?.set("owner", new Y.Doc())),
	},
	{
		name: "words in a list of the cards themselves",
		end: "shape",
		bytes: () => one({ content: words("x"), parent: "cards" }),
	},
	{
		name: "marks in a plain title",
		end: "shape",
		bytes: edit((doc) => briefTitle(doc)?.format(0, 2, { bold: {} })),
	},
	{
		name: "a picture in a plain title",
		end: "shape",
		bytes: edit((doc) => briefTitle(doc)?.insertEmbed(0, { image: "x" })),
	},
	{
		name: "an attribute on a plain title",
		end: "shape",
		bytes: ({ doc }) => one({ content: any("x"), parent: itemOf(titleOf(card(doc))), key: "onclick" }),
	},
	{
		name: "prose of a node that no editor has",
		end: "shape",
		bytes: edit((doc) => bodyOf(card(doc))?.insert(0, [new Y.XmlElement("script")])),
	},
	{
		name: "prose of a node called __proto__",
		end: "shape",
		bytes: edit((doc) => bodyOf(card(doc))?.insert(0, [new Y.XmlElement("__proto__")])),
	},
	{
		name: "prose with a handler on it",
		end: "shape",
		bytes: edit((doc) => {
			const block = new Y.XmlElement("paragraph");
			bodyOf(card(doc))?.insert(0, [block]);
			block.setAttribute("onclick", "x");
		}),
	},
	{
		name: "a link in prose that runs a script",
		end: "shape",
		bytes: edit((doc) => marked(doc, { link: { href: "javascript:alert(1)" } })),
	},
	{
		name: "a mark in prose that no editor has",
		end: "shape",
		bytes: edit((doc) => marked(doc, { style: { color: "red" } })),
	},
	// What is too much
	{ name: "types nested 5,000 deep", end: "shape", bytes: () => chain(5_000) },
	{
		name: "quotations nested deeper than prose ever is",
		end: "shape",
		bytes: ({ doc }) => nestedProse(doc, NESTING_MAX + 2),
	},
	{
		name: "a run of words longer than a whole text may be",
		end: "too-large",
		bytes: ({ doc }) =>
			one({ content: words("x".repeat(STRING_MAX + 1)), parent: itemOf(titleOf(card(doc))) }),
	},
	{
		name: "a text that grows over the cap by pieces",
		end: "too-large",
		bytes: edit((doc) => {
			for (let n = 0; n < 3; n++) titleOf(card(doc))?.insert(0, "x".repeat(STRING_MAX - 9));
		}),
	},
	{
		name: "more structs than an edit has",
		end: "too-large",
		bytes: () => raw(...Array.from({ length: UPDATE_STRUCTS_MAX + 1 }, () => ({ gc: 1 }))),
	},
	// What is no update at all
	{
		name: "bytes of the second version of the format",
		end: "no edit",
		bytes: ({ doc }) => Y.encodeStateAsUpdateV2(doc),
	},
	{
		name: "bytes that end in the middle",
		end: "malformed bytes",
		bytes: ({ doc }) => Y.encodeStateAsUpdate(doc).subarray(0, 200),
	},
];

function marked(doc: Y.Doc, marks: Record<string, unknown>): void {
	const block = new Y.XmlElement("paragraph");
	const run = new Y.XmlText("words to mark");
	block.insert(0, [run]);
	bodyOf(card(doc))?.insert(0, [block]);
	run.format(0, 5, marks);
}
