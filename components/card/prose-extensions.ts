import { Extension, type Extensions } from "@tiptap/core";
import Collaboration from "@tiptap/extension-collaboration";
import { ListItem } from "@tiptap/extension-list";
import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import { Placeholder } from "@tiptap/extensions";
import StarterKit from "@tiptap/starter-kit";
import type * as Y from "yjs";
import { keepUndoInOrder } from "@/components/room/undo-in-order";
import { words } from "@/lib/i18n/words";
import { HEADING_LEVELS, safeLink } from "@/lib/plan/schema";
import { MovedCaret } from "./moved-caret";

/** Tab leaves the text, as it leaves any field; a list is indented with Ctrl and a bracket. */
const Item = ListItem.extend({
	addKeyboardShortcuts() {
		return {
			Enter: () => this.editor.commands.splitListItem(this.name),
			"Mod-]": () => this.editor.commands.sinkListItem(this.name),
			"Mod-[": () => this.editor.commands.liftListItem(this.name),
		};
	},
});

const QuietTable = Table.extend({
	addKeyboardShortcuts() {
		const { Tab: _next, "Shift-Tab": _previous, ...rest } = this.parent?.() ?? {};
		return rest;
	},
});

/**
 * Each paragraph runs the way its own words do.
 *
 * The catch: only on the screen. The attribute stays null, and so is never written to the shared text: opening a
 * card must not change it.
 */
const OwnDirection = Extension.create({
	name: "ownDirection",
	addGlobalAttributes: () => [
		{
			types: ["paragraph", "heading"],
			attributes: {
				dir: { default: null, parseHTML: () => null, renderHTML: () => ({ dir: "auto" }) },
			},
		},
	],
});

/** The vocabulary of a card's prose (`lib/plan/schema.ts`) as the editor's own parts, bound to the shared text. */
export function proseExtensions(fragment: Y.XmlFragment, ...ours: Extension[]): Extensions {
	keepUndoInOrder();
	return [
		StarterKit.configure({
			undoRedo: false, // the shared text has its own, of one's own edits only
			trailingNode: false, // opening a card must not write to it
			strike: false,
			underline: false,
			code: false,
			codeBlock: false,
			horizontalRule: false,
			listItem: false,
			heading: { levels: [...HEADING_LEVELS] },
			link: {
				openOnClick: false,
				autolink: true,
				defaultProtocol: "https",
				isAllowedUri: (address) => safeLink(address),
				HTMLAttributes: { target: "_blank", rel: "noopener noreferrer nofollow" },
			},
		}),
		OwnDirection,
		MovedCaret,
		Item,
		QuietTable.configure({ resizable: false }),
		TableRow,
		TableHeader,
		TableCell,
		Placeholder.configure({ placeholder: words.sheet.prosePrompt }),
		Collaboration.configure({ fragment }),
		...ours,
	];
}
