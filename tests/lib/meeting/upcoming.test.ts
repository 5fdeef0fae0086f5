import { expect, test } from "vitest";
import { monthsLater, upcoming } from "@/lib/meeting/upcoming";

const later = (date: string, ...months: number[]) => months.map((many) => monthsLater(date, many));
const weekday = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay();

test("[M6] the second Tuesday stays the second Tuesday, and the last Wednesday the last, however long the months", () => {
	expect(later("2026-11-10", 1, 2, 3)).toEqual(["2026-12-08", "2027-01-12", "2027-02-09"]);
	expect(later("2026-11-25", 1, 2, 3)).toEqual(["2026-12-30", "2027-01-27", "2027-02-24"]);
	expect(later("2027-09-30", 1, 2, 5)).toEqual(["2027-10-28", "2027-11-25", "2028-02-24"]);
});

test("[M6] over ten years of months no meeting is at a weekend or in another month than its own, but for that", () => {
	for (let day = 1; day <= 30; day++)
		for (let months = 1; months <= 120; months++) {
			const from = `2026-11-${String(day).padStart(2, "0")}`;
			const found = monthsLater(from, months);
			expect([1, 2, 3, 4, 5], `${from} and ${months}`).toContain(weekday(found));
			if (weekday(from) === 0 || weekday(from) === 6) continue;
			expect(weekday(found)).toBe(weekday(from));
			expect(found.slice(0, 7)).toBe(new Date(Date.UTC(2026, 10 + months, 1)).toISOString().slice(0, 7));
		}
});

test("[M6] the settled day comes first, even when it has gone by; the cycle goes on from it", () => {
	// British clocks change on 28 March and 31 October 2027.
	expect(upcoming("2027-10-27", null, "quarterly", "2027-10-01", 2)).toEqual(["2027-10-27", "2028-01-26"]);
	expect(upcoming("2027-01-27", null, "monthly", "2027-03-30", 3)).toEqual([
		"2027-01-27",
		"2027-03-31",
		"2027-04-28",
	]);
	expect(upcoming("2027-05-01", null, null, "2027-10-01", 3)).toEqual(["2027-05-01"]);
	expect(upcoming(null, null, "monthly", "2027-10-01", 3)).toEqual([]);
});

test("[M6] a plan that never met, or not for years, is told of days to come and of no other", () => {
	for (const cycle of ["monthly", "quarterly", "half-yearly", "yearly"] as const)
		for (const from of ["1999-02-03", "2026-03-12", "2026-11-26", "2026-12-01", "2031-01-02", "9999-12-31"]) {
			const days = upcoming(null, from, cycle, "2026-11-26", 4);
			expect(days.every((day) => day >= "2026-11-26")).toBe(true);
			expect([...days].sort()).toEqual(days);
			if (from < "9999") expect(days).toHaveLength(4);
		}
	expect(upcoming(null, "2020-01-15", "monthly", "2026-11-26", 2)).toEqual(["2026-12-16", "2027-01-20"]);
	expect(upcoming(null, "2026-10-28", "monthly", "2026-11-25", 1)).toEqual(["2026-11-25"]);
});
