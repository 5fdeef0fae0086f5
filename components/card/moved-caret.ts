import { Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { tellOfCaret } from "@/components/ui/tell-of-caret";

/**
 * A key writes where the caret is, also when it was pressed at once after the key that moved it. [U79]
 *
 * The catch: a browser gives a page all waiting keys before it tells of a moved caret, and the editor keeps what
 * was marked until it is told. On a busy computer Ctrl A, End and a letter would replace the whole text.
 */
export const MovedCaret = Extension.create({
	name: "movedCaret",
	addProseMirrorPlugins: () => [
		new Plugin({
			key: new PluginKey("movedCaret"),
			props: {
				handleDOMEvents: {
					keydown: (_view, { isComposing, keyCode }) => {
						if (!isComposing && keyCode !== OF_INPUT_METHOD) tellOfCaret();
						return false;
					},
				},
			},
		}),
	],
});

/** The code of a key that an input method keeps for itself, as browsers have it. */
const OF_INPUT_METHOD = 229;
