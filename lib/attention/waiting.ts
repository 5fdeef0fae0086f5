import { lapses, matters, puts } from "./agreements";
import type { Held } from "./held";
import type { InboxItem } from "./inbox";
import { decisions, meetings, rates, readings } from "./over-time";
import { reviews } from "./reviews";
import { signatories } from "./signatories";
import { assignments, mentions } from "./talk";

/** The latest first; of one moment in a fixed order. */
export const latestFirst = (a: InboxItem, b: InboxItem): number =>
	a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? -1 : 1;

/**
 * Everything on one plan that waits for one person, the latest first. [T7]
 *
 * Nothing of it is stored: it follows from what the plan holds, so it is there until the thing is done, whoever does
 * it and wherever, and the inbox, its count and the letters cannot say different things.
 */
export function waiting(held: Held): InboxItem[] {
	const all = [
		mentions,
		assignments,
		puts,
		lapses,
		matters,
		signatories,
		rates,
		meetings,
		decisions,
		readings,
		reviews,
	].flatMap((kind) => kind(held));
	return all.sort(latestFirst);
}
