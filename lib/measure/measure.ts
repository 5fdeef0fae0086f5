import type { CardId, PartnerId } from "@/lib/ids";
import { addDays, daysBetween } from "@/lib/plan/dates";
import type { CardDraft } from "@/lib/plan/read";

/** A value of a measure on a day, as its supplying partner gave it; of a day the latest counts. */
export interface Reading {
	measure: CardId;
	/** "YYYY-MM-DD" */
	day: string;
	/** Hundredths, as every amount of a plan. */
	value: number;
	note: string;
	partner: PartnerId;
	personName: string;
	at: string;
}

/** What a measure last said: the value of its latest day. */
export type LastValue = Pick<Reading, "measure" | "day" | "value">;

export type MeasureStatus = "on-track" | "watch" | "off-track" | "no-data" | "late";

/** How long after the last reading the next one is late, by how often it is measured; days. */
const LATE_AFTER: Readonly<Record<string, number>> = {
	daily: 7,
	weekly: 14,
	fortnightly: 28,
	monthly: 45,
	quarterly: 120,
	termly: 150,
	yearly: 400,
};

export interface MeasureView {
	status: MeasureStatus;
	/** The oldest first. */
	readings: readonly Reading[];
	last: Reading | null;
	/** Where the measure should be by now, in hundredths; null where baseline, target or their days are missing. */
	expected: number | null;
	/** How many days the next reading is late; 0 when it is not. */
	lateBy: number;
	/** The last day on which the next reading was not late; null where nothing says how often. */
	due: string | null;
}

/**
 * How a measure stands, from its baseline, its target and its readings. [M8]
 *
 * The way from baseline to target is a straight line between their days; at least nine tenths of it by now is on track,
 * at least half is to be watched. A measure to be held is on track within a twentieth of its target, and to be watched
 * within a tenth.
 *
 * The catch: late comes before all: an old number says nothing of today.
 */
export function measureView(card: CardDraft, readings: readonly Reading[], today: string): MeasureView {
	const ordered = [...readings].sort((a, b) => a.day.localeCompare(b.day));
	const last = ordered.at(-1) ?? null;
	const { baseline, target, baselineOn, targetOn, direction, frequency } = card.fields;
	const due = last ? dueDay(last.day, frequency) : null;
	const lateBy = due === null ? 0 : Math.max(0, daysBetween(due, today));
	const expected = expectedBy(baseline, target, baselineOn, targetOn, today);
	const base = { readings: ordered, last, expected, lateBy, due };
	if (!last) return { ...base, status: "no-data" };
	if (lateBy > 0) return { ...base, status: "late" };
	return { ...base, status: standing(last.value, { baseline, target, direction, expected }) };
}

const isNumber = (value: unknown): value is number => typeof value === "number";

/** The last day on which the value after the one of `day` is not late; null where nothing says how often. */
export function dueDay(day: string, frequency: unknown): string | null {
	const after = typeof frequency === "string" ? LATE_AFTER[frequency] : undefined;
	return after === undefined ? null : addDays(day, after);
}

function expectedBy(
	baseline: unknown,
	target: unknown,
	from: unknown,
	to: unknown,
	today: string,
): number | null {
	if (!isNumber(baseline) || !isNumber(target) || typeof from !== "string" || typeof to !== "string")
		return null;
	const whole = daysBetween(from, to);
	if (whole <= 0) return target;
	const part = Math.min(1, Math.max(0, daysBetween(from, today) / whole));
	return Math.round(baseline + (target - baseline) * part);
}

function standing(
	value: number,
	{
		baseline,
		target,
		direction,
		expected,
	}: { baseline: unknown; target: unknown; direction: unknown; expected: number | null },
): MeasureStatus {
	if (!isNumber(target)) return "watch";
	if (direction === "hold") {
		const off = Math.abs(value - target) / Math.max(1, Math.abs(target));
		return off <= 0.05 ? "on-track" : off <= 0.1 ? "watch" : "off-track";
	}
	const up = direction === "up" || (direction !== "down" && isNumber(baseline) && target >= baseline);
	if (up ? value >= target : value <= target) return "on-track";
	if (!isNumber(baseline)) return "watch";
	const way = (expected ?? target) - baseline;
	const gone = value - baseline;
	// Nothing is expected yet: not having gone backwards is enough.
	if (way === 0) return (up ? gone >= 0 : gone <= 0) ? "on-track" : "watch";
	const part = gone / way;
	return part >= 0.9 ? "on-track" : part >= 0.5 ? "watch" : "off-track";
}
