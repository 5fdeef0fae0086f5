import { Extension, getSchema } from "@tiptap/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { proseExtensions } from "@/components/card/prose-extensions";
import { proseJson, writeProse } from "@/lib/plan/prose";
import { BLOCKS, INLINE_NODES, MARKS } from "@/lib/plan/schema";

const schema = getSchema(
	proseExtensions(new Y.Doc().getXmlFragment("prose"), Extension.create({ name: "nobodysCaret" })),
);

test("[P9] the editor's vocabulary is the one that prose is read and written with", () => {
	const nodes = Object.keys(schema.nodes).filter((name) => name !== "doc" && name !== "text");
	expect(nodes.sort()).toEqual([...BLOCKS, ...INLINE_NODES].sort());
	expect(Object.keys(schema.marks).sort()).toEqual([...MARKS].sort());
});

const node = fc.letrec<{ node: unknown }>((tie) => ({
	node: fc.oneof(
		{ maxDepth: 6, depthSize: "medium" },
		fc.record({
			type: fc.constant("text"),
			text: fc.string({ maxLength: 6 }),
			marks: fc.array(
				fc.constantFrom<unknown>(
					{ type: "bold" },
					{ type: "strike" },
					{ type: "link", attrs: { href: "https://example.org" } },
					{ type: "link", attrs: { href: "javascript:1" } },
					null,
				),
				{ maxLength: 3 },
			),
		}),
		fc.record({
			type: fc.constantFrom(...BLOCKS, ...INLINE_NODES, "video", "__proto__"),
			attrs: fc.constantFrom<unknown>(
				undefined,
				null,
				{ level: 7 },
				{ level: 3, colspan: 2, rowspan: 9_999 },
				{ start: 4 },
			),
			content: fc.array(tie("node"), { maxLength: 4 }),
		}),
	),
})).node;

test("[P9] whatever is written as prose, the editor takes every node of it", () => {
	fc.assert(
		fc.property(fc.array(node, { maxLength: 5 }), (content) => {
			const fragment = new Y.Doc().getXmlFragment("prose");
			writeProse(fragment, { type: "doc", content });
			const json = proseJson(fragment);
			if (json.content?.length === 0) return;
			schema.nodeFromJSON(json).check();
			const again = new Y.Doc().getXmlFragment("prose");
			writeProse(again, json);
			expect(proseJson(again)).toEqual(json);
		}),
		{ numRuns: 300 },
	);
});
