import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import {
	appendHeading,
	appendParagraphs,
	copyProse,
	hasWords,
	type ProseNode,
	proseJson,
	proseText,
	writeProse,
} from "@/lib/plan/prose";
import { safeLink } from "@/lib/plan/schema";

const empty = () => new Y.Doc().getXmlFragment("prose");
const words = (text: string, ...marks: NonNullable<ProseNode["marks"]>): ProseNode =>
	marks.length > 0 ? { type: "text", text, marks } : { type: "text", text };
const paragraph = (...content: ProseNode[]): ProseNode => ({ type: "paragraph", content });
const cell = (text: string): ProseNode => ({ type: "tableCell", content: [paragraph(words(text))] });

const LONG: ProseNode = {
	type: "doc",
	content: [
		{ type: "heading", attrs: { level: 2 }, content: [words("What is shared")] },
		paragraph(
			words("See "),
			words("the list", { type: "link", attrs: { href: "https://example.org/list" } }),
			words("."),
		),
		{
			type: "bulletList",
			content: [
				{ type: "listItem", content: [paragraph(words("need and date "), words("only", { type: "bold" }))] },
				{ type: "listItem", content: [paragraph(words("never clinical detail", { type: "italic" }))] },
			],
		},
		{ type: "table", content: [{ type: "tableRow", content: [cell("Ward"), cell("10am")] }] },
	],
};

test("[P9] prose as plain text has a line a paragraph or row, tabs between cells, and the addresses of links", () => {
	const fragment = empty();
	writeProse(fragment, LONG);
	expect(proseText(fragment)).toBe(
		"What is shared\nSee the list (https://example.org/list).\nneed and date only\nnever clinical detail\nWard\t10am",
	);
});

test("[P9] prose comes back from its JSON as it was", () => {
	const fragment = empty();
	writeProse(fragment, LONG);
	expect(proseJson(fragment)).toEqual(LONG);
	const copy = empty();
	copyProse(fragment, copy);
	expect(proseJson(copy)).toEqual(LONG);
});

test("[P9] what is outside the vocabulary is dropped but its words stay, and a script is never a link", () => {
	const fragment = empty();
	writeProse(fragment, {
		type: "doc",
		content: [
			{ type: "video", content: [paragraph(words("a film"))] },
			paragraph(
				words("struck", { type: "strike" }),
				words(" click", { type: "link", attrs: { href: "javascript:alert(1)" } }),
			),
			words("loose"),
		],
	});
	expect(proseText(fragment)).toBe("a film\nstruck click (javascript:alert(1))\nloose");
	expect(JSON.stringify(proseJson(fragment))).not.toContain("marks");
	expect(safeLink("https://example.org")).toBe(true);
	expect(safeLink("mailto:a@example.org")).toBe(true);
	expect(safeLink("javascript:alert(1)")).toBe(false);
	expect(safeLink("data:text/html,x")).toBe(false);
	expect(safeLink("/plans")).toBe(false);
	expect(safeLink(null)).toBe(false);
});

test("[P9] empty prose has no words; paragraphs and headings are added at its end", () => {
	const fragment = empty();
	expect(hasWords(fragment)).toBe(false);
	expect(hasWords(null)).toBe(false);
	appendParagraphs(fragment, ["", "  "]);
	expect(fragment.length).toBe(0);
	appendHeading(fragment, "From the plan file");
	appendParagraphs(fragment, ["One", "", "Two"]);
	expect(hasWords(fragment)).toBe(true);
	expect(proseText(fragment)).toBe("From the plan file\nOne\nTwo");
	expect(proseText(null)).toBe("");
});

test("[P9] no words are lost between JSON and prose, whatever the JSON", () => {
	const node = fc.letrec<{ node: unknown }>((tie) => ({
		node: fc.oneof(
			{ maxDepth: 5 },
			fc.record({ text: fc.string({ minLength: 1, maxLength: 5 }) }),
			fc.constantFrom<unknown>(null, 7, "x", [], { type: "hardBreak" }),
			fc.record({
				type: fc.constantFrom("paragraph", "heading", "table", "listItem", "__proto__", "script", 7),
				attrs: fc.constantFrom<unknown>(null, { level: 2 }, { level: {} }, 3),
				content: fc.array(tie("node"), { maxLength: 3 }),
			}),
		),
	})).node;
	const texts = (one: unknown): string[] => {
		if (Array.isArray(one)) return one.flatMap(texts);
		if (typeof one !== "object" || one === null) return [];
		const { text, content } = one as { text?: unknown; content?: unknown };
		return typeof text === "string" ? [text] : texts(content);
	};
	fc.assert(
		fc.property(fc.array(node, { maxLength: 4 }), (content) => {
			const fragment = empty();
			writeProse(fragment, { type: "doc", content });
			const said = proseText(fragment).replace(/\s/g, "");
			for (const text of texts(content)) expect(said).toContain(text.replace(/\s/g, ""));
		}),
	);
});
