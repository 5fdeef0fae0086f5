import * as Y from "yjs";
import { briefPurpose, briefTitle } from "@/lib/plan/document";
import { type Attack, edits, forged, raw } from "./attack";
import { any, body, idOf, nested, string, title, words } from "./parts";

export const prose: Attack[] = [
	edits("a node that runs", "shape", (doc) => body(doc).insert(0, [new Y.XmlElement("script")])),
	edits("a node called constructor", "shape", (doc) =>
		body(doc).insert(0, [new Y.XmlElement("constructor")]),
	),
	edits("a node with an onclick", "shape", (doc) => {
		const node = words("x");
		node.setAttribute("onclick", "alert(1)");
		body(doc).insert(0, [node]);
	}),
	edits("a heading whose level is a map", "shape", (doc) => {
		const node = new Y.XmlElement("heading");
		node.setAttribute("level", { toString: 1 } as unknown as string);
		body(doc).insert(0, [node]);
	}),
	edits("a link that runs in prose", "shape", (doc) =>
		body(doc).insert(0, [words("click", { link: { href: "javascript:alert(1)" } })]),
	),
	edits("a link that runs, told with a tab", "shape", (doc) =>
		body(doc).insert(0, [words("click", { link: { href: "java\tscript:alert(1)" } })]),
	),
	edits("a link of data in the brief", "shape", (doc) =>
		briefPurpose(doc)?.insert(0, [words("click", { link: { href: "data:text/html,<script>1</script>" } })]),
	),
	edits("a mark that nobody knows", "shape", (doc) => body(doc).insert(0, [words("x", { blink: {} })])),
	edits("a mark called __proto__", "shape", (doc) =>
		body(doc).insert(0, [words("x", JSON.parse('{"__proto__":{}}'))]),
	),
	edits("a mark that holds a tree", "shape", (doc) =>
		body(doc).insert(0, [words("x", { link: { href: { a: { b: 1 } } } })]),
	),
	edits("a thing embedded in words", "shape", (doc) => {
		const piece = new Y.XmlText();
		const paragraph = new Y.XmlElement("paragraph");
		body(doc).insert(0, [paragraph]);
		paragraph.insert(0, [piece]);
		piece.insertEmbed(0, { image: "x" });
	}),
	edits("a map embedded in a title", "shape", (doc) => title(doc).insertEmbed(0, new Y.Map())),
	edits("bold letters in a title", "shape", (doc) => title(doc).insert(0, "x", { bold: {} })),
	edits("a title with an attribute", "shape", (doc) => title(doc).setAttribute("x", 1)),
	edits("a hook in prose", "shape", (doc) =>
		body(doc).insert(0, [new Y.XmlHook("x") as unknown as Y.XmlElement]),
	),
	edits("a plain text in prose", "shape", (doc) =>
		body(doc).insert(0, [new Y.Text("x") as unknown as Y.XmlText]),
	),
	edits("a list of values in prose", "shape", (doc) =>
		body(doc).insert(0, [new Y.Array() as unknown as Y.XmlText]),
	),
	forged("a letter that names its neighbours the wrong way round", "shape", ({ doc }) => {
		const { client, clock } = (title(doc)._start as Y.Item).id;
		const [origin, rightOrigin] = [Y.createID(client, clock + 7), Y.createID(client, clock + 3)];
		return { structs: [{ client: doc.clientID, clock: 0, origin, rightOrigin, content: string("x") }] };
	}),
	forged("quotations nested 5,000 deep", "shape", ({ doc }) => ({
		structs: nested(doc.clientID, idOf(body(doc)), null, () => new Y.XmlElement("blockquote")),
	})),
];

export const sizes: Attack[] = [
	edits("a string longer than any field", "too-large", (doc) => title(doc).insert(0, "x".repeat(80_001))),
	edits("a text that grows past its cap piece by piece", "too-large", (doc) => {
		title(doc).insert(0, "x".repeat(60_000));
		briefTitle(doc)?.insert(0, "y");
		title(doc).insert(0, "z".repeat(60_000));
	}),
	forged("20,001 structs", "too-large", ({ doc }) => ({
		structs: Array.from({ length: 20_001 }, (_, clock) => ({
			client: doc.clientID,
			clock,
			content: { gone: 1 },
		})),
	})),
	forged("one edit under 20,000 client ids", "too-large", () => ({
		structs: Array.from({ length: 20_000 }, (_, n) => ({
			client: 2_000_000 + n,
			clock: 0,
			parent: "brief",
			key: "cycle",
			content: any("monthly"),
		})),
	})),
	forged("20,000 items that must each be compared with all the others", "too-large", ({ doc }) => ({
		structs: Array.from({ length: 20_000 }, (_, clock) => ({
			client: doc.clientID,
			clock,
			parent: "brief",
			key: "cycle",
			content: any("monthly"),
		})),
	})),
	edits("an edit of 600,000 letters", "too-large", (doc) => {
		body(doc).insert(
			0,
			Array.from({ length: 10 }, () => words("x".repeat(60_000))),
		);
	}),
	raw("a frame above two megabytes", 4413, () => new Uint8Array(3 * 1024 * 1024)),
];
