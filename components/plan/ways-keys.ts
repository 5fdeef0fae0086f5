import { words } from "@/lib/i18n/words";
import type { ViewKey } from "./shell-slots";
import { WAYS } from "./ways";

/** The keys between a plan's views and to the inbox, for views that have none of their own. */
export const WAYS_KEYS: readonly ViewKey[] = [
	...WAYS.map(({ id, key }) => ({ keys: ["G", key.toUpperCase()], does: words.plan.keys[id] })),
	{ keys: ["G", "N"], does: words.plan.keys.inbox, listOnly: true },
];
