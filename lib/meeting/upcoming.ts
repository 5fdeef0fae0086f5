import type { Cycle } from "@/lib/plan/seed";

const MONTHS: Record<Cycle, number> = { monthly: 1, quarterly: 3, "half-yearly": 6, yearly: 12 };

/** The same day so many months later; the last day of the month where it has no such day. */
export function addMonths(date: string, months: number): string {
	const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
	const first = new Date(Date.UTC(year, month - 1 + months, 1));
	const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
	return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(day, last)))
		.toISOString()
		.slice(0, 10);
}

/**
 * The days of the meetings to come: the one that was settled, and what the plan's cycle makes of it. [M6]
 *
 * The catch: calendar days know no summer time, and a cycle from the 31st goes over short months to the 31st again.
 *
 * @param from the next meeting's settled day, or the day of the last one or of the plan's start
 */
export function upcoming(
	settled: string | null,
	from: string | null,
	cycle: Cycle | null,
	many: number,
): string[] {
	const begin = settled ?? from;
	if (!begin || !cycle) return settled ? [settled] : [];
	const first = settled ? 0 : 1;
	return Array.from({ length: many }, (_, n) => addMonths(begin, MONTHS[cycle] * (first + n)));
}
