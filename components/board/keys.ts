import type { ViewKey } from "@/components/plan/shell-slots";
import { words } from "@/lib/i18n/words";

const say = words.board.keys;

const MOVE_ABOUT: ViewKey = { keys: ["←", "↑", "↓", "→"], does: say.between };
const OPEN: ViewKey = { keys: [say.enter], does: say.open };
const SECTION: ViewKey = { keys: ["1", "–", "7"], does: say.section };
const LENS: ViewKey = { keys: ["L"], does: say.lens };
const REST: readonly ViewKey[] = [
	{ keys: ["F"], does: say.filter, listOnly: true },
	{ keys: ["Home", "End"], does: say.ends, listOnly: true },
	{ keys: [say.escape], does: say.clear, listOnly: true },
];

/** The keys of the board for those who draft, in the order of the strip. */
export const DRAFTING_KEYS: readonly ViewKey[] = [
	MOVE_ABOUT,
	OPEN,
	{ keys: ["M"], does: say.move },
	{ keys: ["N"], does: say.new },
	SECTION,
	LENS,
	{ keys: ["/"], does: say.find },
	...REST,
	{ keys: ["Shift", "F10"], does: say.menu, listOnly: true },
	{ keys: ["Ctrl", "Z"], does: say.undo, listOnly: true },
	{ keys: ["Ctrl", "Shift", "Z"], does: say.redo, listOnly: true },
];

/** The keys of the board for those who read. */
export const READING_KEYS: readonly ViewKey[] = [
	MOVE_ABOUT,
	OPEN,
	SECTION,
	LENS,
	{ keys: ["/"], does: say.find },
	...REST,
];

/** While a card is being moved by keys. */
export const MOVING_KEYS: readonly ViewKey[] = [
	{ keys: ["↑", "↓"], does: words.board.moving.strip },
	{ keys: [say.enter], does: words.board.moving.drop },
	{ keys: [say.escape], does: words.board.moving.cancel },
];
