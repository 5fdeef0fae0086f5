// @vitest-environment jsdom
import { Editor, Extension } from "@tiptap/core";
import { afterEach, expect, test } from "vitest";
import * as Y from "yjs";
import { proseExtensions } from "@/components/card/prose-extensions";
import { readingCopy } from "@/components/card/reading-copy";
import { anchorOfSelection, wordsNow } from "@/components/comment/word-positions";
import type { Anchor } from "@/lib/comment/anchor";
import { anchorWords } from "@/lib/comment/anchor-words";
import { bodyOf, cardMap } from "@/lib/plan/document";
import { addCard } from "@/lib/plan/edit";
import { appendParagraphs } from "@/lib/plan/prose";
import { ada } from "../../support/plans";

const made: Editor[] = [];
afterEach(() => {
	for (const editor of made.splice(0)) editor.destroy();
});

const nothing = Extension.create({ name: "nothing" });

function editorOn(fragment: Y.XmlFragment | null): Editor {
	if (!fragment) throw new Error("no text");
	const element = document.createElement("div");
	document.body.append(element);
	const editor = new Editor({ element, extensions: proseExtensions(fragment, nothing) });
	made.push(editor);
	return editor;
}

function written(...paragraphs: string[]) {
	const doc = new Y.Doc();
	const card = addCard(doc, { ...ada, kind: "strategy", title: "One list" });
	const map = cardMap(doc, card);
	const body = map && bodyOf(map);
	if (body) appendParagraphs(body, paragraphs);
	return { doc, card, body, editor: editorOn(body) };
}

/** Selects words of the text as the mouse does. */
function select(editor: Editor, words: string): void {
	let at = -1;
	editor.state.doc.descendants((node, position) => {
		const found = node.isText ? (node.text ?? "").indexOf(words) : -1;
		if (found >= 0 && at < 0) at = position + found;
	});
	editor.commands.setTextSelection({ from: at, to: at + words.length });
}

const marked = (editor: Editor, anchor: Anchor | null): string | null => {
	const at = anchor && wordsNow(editor.state, anchor);
	return at && editor.state.doc.textBetween(at.from, at.to, " ");
};

function anchored(editor: Editor, card: string, words: string): Anchor {
	select(editor, words);
	const anchor = anchorOfSelection(editor.state, card);
	if (!anchor) throw new Error(`nothing was anchored on ${words}`);
	return anchor;
}

test("[K33] words keep their mark while others write before, after and between", () => {
	const { editor, card } = written("First.", "The ward updates each row by noon.");
	const anchor = anchored(editor, card, "updates each row by");
	expect(anchor).toMatchObject({ on: "prose", quote: "updates each row by" });
	editor.commands.insertContentAt(1, "A sentence before. ");
	expect(marked(editor, anchor)).toBe("updates each row by");
	select(editor, "updates");
	editor.commands.insertContentAt(editor.state.selection.from, "always ");
	expect(marked(editor, anchor)).toBe("updates each row by");
	select(editor, " noon");
	editor.commands.insertContentAt(editor.state.selection.from, " about");
	expect(marked(editor, anchor)).toBe("updates each row by");
	select(editor, "each");
	editor.commands.insertContentAt(editor.state.selection.from, "nearly ");
	expect(marked(editor, anchor)).toBe("updates nearly each row by");
});

test("[K33] words that were deleted have no mark, and those that are left of them keep theirs", () => {
	const { editor, card } = written("The ward updates each row by noon.");
	const anchor = anchored(editor, card, "each row");
	select(editor, "each ");
	editor.commands.deleteSelection();
	expect(marked(editor, anchor)).toBe("row");
	select(editor, "row");
	editor.commands.deleteSelection();
	expect(marked(editor, anchor)).toBeNull();
	editor.commands.insertContentAt(17, "each row ");
	expect(marked(editor, anchor)).toBe("each row");
	editor.commands.insertContentAt(1, "each row, ");
	expect(marked(editor, anchor)).toBeNull(); // which of the two was meant, nobody knows
});

test("[K33] a reader's selection anchors the same words in everybody's text", () => {
	const { doc, card, editor } = written("First.", "The ward updates each row by noon.");
	const copy = readingCopy(doc, card);
	const reader = editorOn(copy.fragment);
	const anchor = anchored(reader, card, "each row");
	editor.commands.insertContentAt(1, "Before. ");
	expect(marked(editor, anchor)).toBe("each row");
	expect(marked(reader, anchor)).toBe("each row");
	copy.end();
});

test("[K33] space around the words is not theirs, and space alone is nothing", () => {
	const { editor, card } = written("The ward updates  each row.");
	expect(anchored(editor, card, " updates  ")).toMatchObject({ quote: "updates" });
	select(editor, "  ");
	expect(anchorOfSelection(editor.state, card)).toBeNull();
});

test("[K33] positions that no honest screen made mark nothing and break nothing", () => {
	const { editor, card } = written("Words.");
	for (const [from, to] of [
		["AAAA", "AAAB"],
		["////", "zzzz"],
		["AQ==", "AQ=="],
	])
		expect(marked(editor, { on: "prose", card, from: from ?? "", to: to ?? "", quote: "" })).toBeNull();
});

test("[K33] the sample's way of anchoring words marks the same", () => {
	const { editor, card, body } = written("First.", "The ward updates each row by noon.");
	const anchor = body && anchorWords(card, body, "each row");
	expect(marked(editor, anchor)).toBe("each row");
	expect(body && anchorWords(card, body, "not there")).toBeNull();
});
