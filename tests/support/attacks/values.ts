import * as Y from "yjs";
import { newId } from "@/lib/ids";
import { briefOf, type CardMap, cardsOf, type Part, raciOf } from "@/lib/plan/document";
import { type Attack, edits, forged, raw } from "./attack";
import { any, fields, idOf, links, nested, partners, string } from "./parts";

export const values: Attack[] = [
	forged("maps nested 5,000 deep in a field", "shape", ({ doc }) => ({
		structs: nested(doc.clientID, idOf(fields(doc)), "owner", () => new Y.Map()),
	})),
	forged("maps nested 5,000 deep among the plan's own words", "shape", ({ doc }) => ({
		structs: nested(doc.clientID, "brief", "place", () => new Y.Map()),
	})),
	raw("lists nested a million deep in a value", 4400, () => {
		const depth = 500_000;
		const lists = new Uint8Array(depth * 2).map((_, at) => (at % 2 === 0 ? 117 : 1));
		return new Uint8Array([
			1,
			1,
			5,
			0,
			0x28,
			1,
			5,
			...[..."brief"].map((c) => c.charCodeAt(0)),
			5,
			...[..."place"].map((c) => c.charCodeAt(0)),
			1,
			...lists,
			126,
			0,
		]);
	}),
	edits("a field that the kind does not have", "shape", (doc) => fields(doc).set("wte", 1)),
	edits("a field called __proto__", "shape", (doc) => fields(doc).set("__proto__", { polluted: true })),
	edits("a field called constructor", "shape", (doc) => fields(doc).set("constructor", "x")),
	edits("a list where a word belongs", "shape", (doc) => briefOf(doc).set("place", ["x"])),
	edits("an endless word where a short one belongs", "shape", (doc) =>
		briefOf(doc).set("place", "x".repeat(20_000)),
	),
	edits("bytes where a word belongs", "shape", (doc) => briefOf(doc).set("place", new Uint8Array([1, 2]))),
	edits("models nested in models", "shape", (doc) => briefOf(doc).set("models", [["multi_agency_team"]])),
	edits("a key that the brief does not have", "shape", (doc) => briefOf(doc).set("toString", "x")),
	edits("a document within the document, in a field", "shape", (doc) =>
		fields(doc).set("owner", new Y.Doc()),
	),
	edits("a document within the document, among the cards", "shape", (doc) =>
		cardsOf(doc).set(newId(), new Y.Doc() as unknown as CardMap),
	),
	edits("a partner who is neither in nor out", "shape", (doc) => partners(doc).set(newId(), "yes")),
	edits("a partner called __proto__", "shape", (doc) => partners(doc).set("__proto__", true)),
	edits("a link to nothing", "shape", (doc) => links(doc).set("constructor", true)),
	edits("a link that runs", "shape", (doc) => links(doc).set("card:javascript:alert(1)", true)),
	edits("a part that nobody can have", "shape", (doc) => raciOf(doc).set(`B01|${newId()}`, "Z" as Part)),
	edits("a part of nobody", "shape", (doc) => raciOf(doc).set("B01", "R")),
	edits("a part under __proto__", "shape", (doc) => raciOf(doc).set(`__proto__|${newId()}`, "R")),
	forged("three values under one key", "shape", ({ doc }) => ({
		structs: [{ client: doc.clientID, clock: 0, parent: "brief", key: "cycle", content: any("a", "b", "c") }],
	})),
	forged("letters under a key", "shape", ({ doc }) => ({
		structs: [{ client: doc.clientID, clock: 0, parent: "brief", key: "cycle", content: string("monthly") }],
	})),
	forged("a value of the format's first years", "shape", ({ doc }) => ({
		structs: [
			{
				client: doc.clientID,
				clock: 0,
				parent: "brief",
				key: "cycle",
				content: new Y.ContentJSON(["monthly"]),
			},
		],
	})),
];
