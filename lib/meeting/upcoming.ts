import { addDays } from "@/lib/plan/dates";
import type { Cycle } from "@/lib/plan/seed";
import { type Meeting, openMeeting } from "./meeting";

const MONTHS: Record<Cycle, number> = { monthly: 1, quarterly: 3, "half-yearly": 6, yearly: 12 };

/**
 * The meeting day so many months later: the same weekday at the same place in its month, "the second Tuesday" or, from
 * its last seven days, "the last Wednesday". [M6]
 *
 * The catch: never a weekend. What would be one is the Monday after it.
 */
export function monthsLater(date: string, months: number): string {
	const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
	const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
	const first = new Date(Date.UTC(year, month - 1 + months, 1));
	const length = daysIn(first.getUTCFullYear(), first.getUTCMonth());
	const firstSuch = 1 + ((weekday - first.getUTCDay() + 7) % 7);
	const lastSuch = firstSuch + 7 * Math.floor((length - firstSuch) / 7);
	const isLast = day + 7 > daysIn(year, month - 1);
	const there = isLast ? lastSuch : firstSuch + 7 * Math.floor((day - 1) / 7);
	const found = addDays(first.toISOString().slice(0, 10), there - 1);
	return weekday === 6 ? addDays(found, 2) : weekday === 0 ? addDays(found, 1) : found;
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month + 1, 0)).getUTCDate();

/**
 * The days of the meetings to come: the one that was settled, and what the plan's cycle makes of it. [M6]
 *
 * The catch: what was settled stays though its day has gone by, since that meeting is still owed; what only the cycle
 * says begins today.
 *
 * @param settled the next meeting's settled day
 * @param from the day of the last meeting, or of the plan's start
 */
export function upcoming(
	settled: string | null,
	from: string | null,
	cycle: Cycle | null,
	today: string,
	many: number,
): string[] {
	const begin = settled ?? from;
	if (!begin || !cycle) return settled ? [settled] : [];
	const step = MONTHS[cycle];
	// From the last that is surely over: a plan may be years old.
	const over = Math.max(0, Math.floor(monthsBetween(begin, today) / step) - 1);
	const ahead = Array.from({ length: many + 3 }, (_, n) => monthsLater(begin, step * (over + n + 1)));
	return [...(settled ? [settled] : []), ...ahead.filter((day) => day >= today)].slice(0, many);
}

/**
 * From where the meetings to come are counted: the last one and the day that it settled, or the one that is being held,
 * which is the settled one. [M6]
 */
export function comingFrom(meetings: readonly Meeting[]): { settled: string | null; from: string | null } {
	const open = openMeeting(meetings);
	if (open) return { settled: null, from: open.held };
	const last = meetings.at(-1);
	return { settled: last?.closed?.next ?? null, from: last?.held ?? null };
}

function monthsBetween(from: string, to: string): number {
	const [year = 0, month = 0] = from.split("-").map(Number);
	const [toYear = 0, toMonth = 0] = to.split("-").map(Number);
	return 12 * (toYear - year) + toMonth - month;
}
