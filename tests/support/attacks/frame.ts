import * as Y from "yjs";
import { newId } from "@/lib/ids";
import { briefOf, type CardMap, cardsOf, metaOf } from "@/lib/plan/document";
import { type Attack, edits, forged } from "./attack";
import { AT, any, b01, birth } from "./parts";

export const roots: Attack[] = [
	edits("an unknown top-level name", "shape", (doc) => doc.getMap("elsewhere").set("x", 1)),
	edits("a top-level __proto__", "shape", (doc) => doc.getMap("__proto__").set("polluted", true)),
	edits("a top-level constructor", "shape", (doc) => doc.getMap("constructor").set("prototype", 1)),
	edits("a layout of their own", "server-only", (doc) => metaOf(doc).set("layout", 99)),
	edits("another key of the server's", "server-only", (doc) => metaOf(doc).set("epoch", 1)),
	edits("no layout", "server-only", (doc) => metaOf(doc).delete("layout")),
	forged("a row in a map", "shape", ({ doc }) => ({
		structs: [{ client: doc.clientID, clock: 0, parent: "cards", content: any(1, 2, 3) }],
	})),
];

export const cards: Attack[] = [
	edits("a card deleted for good", "hard-delete", (doc) => cardsOf(doc).delete("B01")),
	edits("a card overwritten with an empty one", "hard-delete", (doc) => cardsOf(doc).set("B01", new Y.Map())),
	forged("a card overwritten with what is deleted already", "hard-delete", ({ doc }) => ({
		structs: [
			{ client: doc.clientID, clock: 0, origin: b01(doc)._item?.id, content: new Y.ContentDeleted(1) },
		],
	})),
	edits("an eleventh barrier of the review", "shape", (doc, { me }) =>
		birth(doc, me, () => undefined, { id: "B11" }),
	),
	edits("a card called constructor", "shape", (doc, { me }) =>
		birth(doc, me, () => undefined, { id: "constructor" }),
	),
	edits("a card called __proto__", "shape", (doc, { me }) =>
		birth(doc, me, () => undefined, { id: "__proto__" }),
	),
	edits("a card that is a text", "shape", (doc) =>
		cardsOf(doc).set(newId(), new Y.Text("card") as unknown as CardMap),
	),
	edits("a card that is a number", "shape", (doc) => cardsOf(doc).set(newId(), 7 as unknown as CardMap)),
	edits("a card without its containers", "shape", (doc) =>
		cardsOf(doc).set(newId(), new Y.Map([["kind", "aim"]])),
	),
	edits("a card without one of its texts", "shape", (doc, { me }) =>
		birth(doc, me, (card) => card.delete("text:statement")),
	),
	edits("a card of an unknown kind", "shape", (doc, { me }) =>
		birth(doc, me, (card) => card.set("kind", "weapon")),
	),
	edits("a card that calls itself by another id", "shape", (doc, { me }) =>
		birth(doc, me, (card) => card.set("id", "B01")),
	),
	edits("a card with another kind's text", "shape", (doc, { me }) =>
		birth(doc, me, (card) => card.set("text:shows", new Y.Text())),
	),
	edits("a card with a code", "server-only", (doc, { me }) =>
		birth(doc, me, () => undefined, { code: "A1" }),
	),
	edits("a code", "server-only", (doc) => b01(doc).set("code", "Z9")),
	edits("no code", "server-only", (doc) => b01(doc).delete("code")),
	edits("another kind", "server-only", (doc) => b01(doc).set("kind", "aim")),
	edits("another id", "server-only", (doc) => b01(doc).set("id", "B02")),
	edits("another maker", "server-only", (doc, { me }) => b01(doc).set("createdBy", me)),
	edits("no kind", "server-only", (doc) => b01(doc).delete("kind")),
	edits("an order that is a number", "shape", (doc) => b01(doc).set("order", 1)),
	edits("a bin that holds more than when and by whom", "shape", (doc) =>
		b01(doc).set("deleted", { at: AT, by: "", why: "x" }),
	),
	edits("a bin with a prototype of its own", "shape", (doc) =>
		b01(doc).set("deleted", JSON.parse(`{"at":"${AT}","by":"","__proto__":{"polluted":true}}`)),
	),
	edits("an unknown key of a card", "shape", (doc) => b01(doc).set("colour", "red")),
	edits("a __proto__ of a card", "shape", (doc) =>
		b01(doc).set("__proto__", new Y.Map([["polluted", true]])),
	),
];

export const containers: Attack[] = [
	edits("a title deleted", "hard-delete", (doc) => b01(doc).delete("title")),
	edits("a title swapped for another", "hard-delete", (doc) => b01(doc).set("title", new Y.Text("theirs"))),
	edits("a title swapped for a map", "hard-delete", (doc) => b01(doc).set("title", new Y.Map())),
	edits("a title swapped for a word", "hard-delete", (doc) => b01(doc).set("title", "x")),
	edits("the fields of a card deleted", "hard-delete", (doc) => b01(doc).delete("fields")),
	edits("the plan's purpose deleted", "hard-delete", (doc) => briefOf(doc).delete("purpose")),
	edits("the plan's title swapped for prose", "hard-delete", (doc) =>
		briefOf(doc).set("title", new Y.XmlFragment()),
	),
	edits("a text of a card that has none of that name", "shape", (doc) =>
		b01(doc).set("text:statement", new Y.Text()),
	),
];
