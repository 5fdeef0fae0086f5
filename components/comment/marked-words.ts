import { Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import type { Anchor } from "@/lib/comment/anchor";
import { wordsNow } from "./word-positions";

/** A thread whose words are marked in the text. */
export interface MarkedThread {
	id: string;
	anchor: Anchor;
	chosen: boolean;
}

export interface MarkedWordsGiven {
	/** The threads to mark now: read anew at each look. */
	threads: () => readonly MarkedThread[];
	/** Threads whose words are not in the text, when that changed. */
	onGone: (threads: ReadonlySet<string>) => void;
	onChoose: (thread: string) => void;
	/** Begins a comment on the selection. */
	onComment: () => void;
}

const key = new PluginKey<DecorationSet>("markedWords");

/** Draws the marks anew: the threads changed. */
export function markAnew(view: EditorView): void {
	if (!view.isDestroyed) view.dispatch(view.state.tr.setMeta(key, drawn).setMeta("addToHistory", false));
}
const drawn = "drawn";

/**
 * The words that open threads are about, marked in the text. [K33]
 *
 * The catch: the shared text's own positions are right only once an edit has reached it, a moment after the editor
 * has drawn it. Until then the marks move with the letters, and are looked up again in the next frame.
 */
export function markedWords(given: MarkedWordsGiven): Extension {
	return Extension.create({
		name: "markedWords",
		addKeyboardShortcuts() {
			return {
				"Mod-Alt-m": () => {
					given.onComment();
					return true;
				},
			};
		},
		addProseMirrorPlugins() {
			return [
				new Plugin<DecorationSet>({
					key,
					state: {
						init: () => DecorationSet.empty,
						apply(tr, before, _old, state) {
							if (tr.getMeta(key) !== drawn) return before.map(tr.mapping, tr.doc);
							const marks = given.threads().flatMap(({ id, anchor, chosen }) => {
								const at = wordsNow(state, anchor);
								if (!at) return [];
								return [
									Decoration.inline(
										at.from,
										at.to,
										{ class: chosen ? "hl hl-chosen" : "hl", "data-of-thread": id },
										{ thread: id },
									),
								];
							});
							return DecorationSet.create(tr.doc, marks);
						},
					},
					props: {
						decorations: (state) => key.getState(state),
						handleClick(view, at) {
							const [mark] = key.getState(view.state)?.find(at, at) ?? [];
							const thread = (mark?.spec as { thread?: string } | undefined)?.thread;
							if (thread) given.onChoose(thread);
							return false;
						},
					},
					view(view) {
						let frame = 0;
						let said = "";
						const look = () => {
							frame = 0;
							if (view.isDestroyed) return;
							markAnew(view);
							const found = new Set(
								(key.getState(view.state)?.find() ?? []).map(
									({ spec }) => (spec as { thread: string }).thread,
								),
							);
							const gone = given
								.threads()
								.map(({ id }) => id)
								.filter((id) => !found.has(id));
							if (gone.join() === said) return;
							said = gone.join();
							given.onGone(new Set(gone));
						};
						const soon = () => {
							frame ||= requestAnimationFrame(look);
						};
						soon();
						return {
							update(_view, before) {
								if (before.doc !== view.state.doc) soon();
							},
							destroy: () => cancelAnimationFrame(frame),
						};
					},
				}),
			];
		},
	});
}
