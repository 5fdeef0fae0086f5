import type { ViewKey } from "@/components/plan/shell-slots";
import { registerWords } from "@/lib/i18n/en/register";

const say = registerWords.keys;

const BETWEEN: ViewKey = { keys: ["↑", "↓"], does: say.between };
const OPEN: ViewKey = { keys: [say.enter], does: say.open };
const AGREEMENT: ViewKey = { keys: ["A"], does: say.agreement };
const REST: readonly ViewKey[] = [
	{ keys: ["F"], does: say.filter, listOnly: true },
	{ keys: ["Home", "End"], does: say.ends, listOnly: true },
	{ keys: [say.escape], does: say.close },
];

/** The keys of the register for those who draft, in the order of the strip. */
export const DRAFTING_KEYS: readonly ViewKey[] = [
	BETWEEN,
	OPEN,
	AGREEMENT,
	{ keys: ["N"], does: say.new },
	{ keys: ["D"], does: say.no },
	...REST,
];

/** The keys of the register for those who read, or only decide. */
export const READING_KEYS: readonly ViewKey[] = [BETWEEN, OPEN, AGREEMENT, ...REST];

/** Where an arrow leads from a place in a row of places; null for any other key. */
export function stepFrom<T>(stops: readonly T[], at: T | null, key: string): T | null {
	const now = at === null ? -1 : stops.indexOf(at);
	switch (key) {
		case "ArrowDown":
			return stops[Math.min(stops.length - 1, now + 1)] ?? null;
		case "ArrowUp":
			return stops[Math.max(0, now - 1)] ?? null;
		case "Home":
			return stops[0] ?? null;
		case "End":
			return stops.at(-1) ?? null;
		default:
			return null;
	}
}
