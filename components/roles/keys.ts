import type { ViewKey } from "@/components/plan/shell-slots";
import { rolesWords } from "@/lib/i18n/en/roles";

const say = rolesWords.keys;

const MOVE: ViewKey = { keys: ["←", "↑", "↓", "→"], does: say.move };
const PART: ViewKey = { keys: ["A", "R", "C", "I"], does: say.part };
const MARK: ViewKey = { keys: ["1", "2", "3"], does: say.mark };
const OPEN: ViewKey = { keys: [say.enter], does: say.open };
const REST: readonly ViewKey[] = [
	{ keys: ["Home", "End"], does: say.ends, listOnly: true },
	{ keys: [say.escape], does: say.close },
];

const ADD: ViewKey = { keys: ["N"], does: say.add };

/** Where there is no matrix to move in: as one partner sees it. */
export const ADDING_KEYS: readonly ViewKey[] = [ADD];
export const NO_KEYS: readonly ViewKey[] = [];

/** The keys of the matrix for those who draft, in the order of the strip. */
export const DRAFTING_KEYS: readonly ViewKey[] = [
	MOVE,
	PART,
	MARK,
	OPEN,
	ADD,
	{ keys: [say.remove], does: say.clear, listOnly: true },
	{ keys: ["Ctrl", "Z"], does: say.undo, listOnly: true },
	...REST,
];

/** For those who mark and do not draft. */
export const SPEAKING_KEYS: readonly ViewKey[] = [MOVE, MARK, OPEN, ...REST];

/** For those who read. */
export const READING_KEYS: readonly ViewKey[] = [MOVE, OPEN, ...REST];

/** Where an arrow leads in a grid of so many rows and columns; null for any other key. */
export function cellAfter(
	[row, column]: readonly [number, number],
	[rows, columns]: readonly [number, number],
	key: string,
): [number, number] | null {
	const within = (at: number, of: number) => Math.max(0, Math.min(of - 1, at));
	switch (key) {
		case "ArrowDown":
			return [within(row + 1, rows), column];
		case "ArrowUp":
			return [within(row - 1, rows), column];
		case "ArrowRight":
			return [row, within(column + 1, columns)];
		case "ArrowLeft":
			return [row, within(column - 1, columns)];
		case "Home":
			return [row, 0];
		case "End":
			return [row, columns - 1];
		default:
			return null;
	}
}
