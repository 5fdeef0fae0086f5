import { words } from "@/lib/i18n/words";
import type { ViewKey } from "./shell-slots";

/** The keys between a plan's views, for views that have none of their own. */
export const WAYS_KEYS: readonly ViewKey[] = [
	{ keys: ["G", "B"], does: words.plan.keys.board },
	{ keys: ["G", "I"], does: words.plan.keys.people },
	{ keys: ["G", "A"], does: words.plan.keys.about },
];
