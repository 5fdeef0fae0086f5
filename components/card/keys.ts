import type { ViewKey } from "@/components/plan/shell-slots";
import { words } from "@/lib/i18n/words";

const say = words.sheet.keys;

/** The keys while a card is open, for the strip at the foot and the list of all keys. */
export const SHEET_KEYS: readonly ViewKey[] = [
	{ keys: ["["], does: say.previous },
	{ keys: ["]"], does: say.next },
	{ keys: ["Ctrl", "Alt", "M"], does: say.onSelection },
	{ keys: ["A"], does: say.agreement },
	{ keys: ["C"], does: say.comment },
	{ keys: ["R"], does: say.reply },
	{ keys: ["F6"], does: say.pane },
	{ keys: ["Ctrl", "Z"], does: say.undo },
	{ keys: ["Ctrl", "]"], does: say.indent, listOnly: true },
	{ keys: ["Ctrl", "["], does: say.outdent, listOnly: true },
	{ keys: ["Esc"], does: say.close },
];
