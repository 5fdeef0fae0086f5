import type { EditorState } from "@tiptap/pm/state";
import {
	absolutePositionToRelativePosition,
	relativePositionToAbsolutePosition,
	ySyncPluginKey,
} from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { bytesOfText, textOfBytes } from "@/lib/base64";
import type { Anchor } from "@/lib/comment/anchor";
import type { CardId } from "@/lib/ids";
import { POSITION_MAX, QUOTE_MAX } from "@/lib/limits";

interface Bound {
	doc: Y.Doc;
	type: Y.XmlFragment;
	binding: { mapping: Map<Y.AbstractType<unknown>, unknown> } | null;
}

const boundOf = (state: EditorState): Bound | null =>
	(ySyncPluginKey.getState(state) as Bound | undefined) ?? null;

/**
 * The selected words as an anchor: positions that stay with the words, and what the words are. Null when nothing
 * but space is selected.
 *
 * The catch: what is written right before or right after the words must not grow into them, so the beginning holds
 * on to the first letter and the end to the last.
 */
export function anchorOfSelection(state: EditorState, card: CardId): Anchor | null {
	const bound = boundOf(state);
	if (!bound?.binding) return null;
	const { from, to } = trimmed(state);
	if (from >= to) return null;
	const quote = state.doc.textBetween(from, to, " ", " ").slice(0, QUOTE_MAX);
	if (quote.trim() === "") return null;
	const at = (position: number, hold: 0 | -1): string | null => {
		const { mapping } = bound.binding ?? {};
		const relative = absolutePositionToRelativePosition(position, bound.type, mapping as never);
		const absolute = Y.createAbsolutePositionFromRelativePosition(relative, bound.doc);
		if (!absolute) return null;
		const { type, index } = absolute;
		const text = textOfBytes(
			Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(type, index, hold)),
		);
		return text.length <= POSITION_MAX ? text : null;
	};
	const begin = at(from, 0);
	const end = at(to, -1);
	return begin && end ? { on: "prose", card, from: begin, to: end, quote } : null;
}

/** The selection without the space around its words. */
function trimmed(state: EditorState): { from: number; to: number } {
	let { from, to } = state.selection;
	const letter = (at: number) => state.doc.textBetween(at, at + 1, "\n", " ");
	while (from < to && letter(from).trim() === "") from++;
	while (to > from && letter(to - 1).trim() === "") to--;
	return { from, to };
}

/**
 * Where the words of an anchor stand in the text now; null when they are not there.
 *
 * The catch: words that were deleted and come back, by Undo or by hand, are new letters to the shared text. Then the
 * quotation is looked for, and counts when it stands there exactly once.
 */
export const wordsNow = (state: EditorState, anchor: Anchor): { from: number; to: number } | null =>
	anchor.on === "prose" ? (byPosition(state, anchor) ?? byQuotation(state, anchor.quote)) : null;

function byQuotation(state: EditorState, quote: string): { from: number; to: number } | null {
	if (quote.length < 2 || quote.length >= QUOTE_MAX) return null;
	const found: number[] = [];
	state.doc.descendants((node, position) => {
		if (!node.isTextblock) return true;
		const text = node.textBetween(0, node.content.size, "\n", "\n");
		for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1))
			found.push(position + 1 + at);
		return false;
	});
	const [from] = found;
	return found.length === 1 && from !== undefined ? { from, to: from + quote.length } : null;
}

function byPosition(state: EditorState, anchor: Anchor): { from: number; to: number } | null {
	const bound = boundOf(state);
	if (anchor.on !== "prose" || !bound?.binding) return null;
	try {
		const [from, to] = [anchor.from, anchor.to].map((text) =>
			relativePositionToAbsolutePosition(
				bound.doc,
				bound.type,
				Y.decodeRelativePosition(bytesOfText(text)),
				bound.binding?.mapping as never,
			),
		);
		const size = state.doc.content.size;
		if (from === null || to === null || from === undefined || to === undefined) return null;
		if (from >= to || from < 0 || to > size) return null;
		return state.doc.textBetween(from, to).trim() === "" ? null : { from, to };
	} catch {
		return null; // Positions that no honest screen made, or of a text that was cut away: the quotation is left.
	}
}
