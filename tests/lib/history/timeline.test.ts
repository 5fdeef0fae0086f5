import { expect, test } from "vitest";
import { stopAt, stopOfEntry, stopsOf, WIDTHS, widthFor } from "@/lib/history/timeline";

test("[H4] the moments begin with the draft, are in order of time, and each state of the plan is one of them once", () => {
	const ends = [
		[50, 0, 1],
		[100, 1, 1],
		[200, 1, 3],
		[400, 9, 4],
		[450, 9, 4],
	] as const;
	const whole = [ends[1], ends[2], ends[3]];
	expect(stopsOf(ends)).toEqual(whole);
	const at = new Date(300).toISOString();
	expect(stopsOf(ends, [{ at, seq: 7, entry: 3 }])).toEqual([ends[1], ends[2], [300, 7, 3], ends[3]]);
	expect(stopsOf(ends, [{ at, seq: 1, entry: 3 }])).toEqual(whole);
	expect(stopsOf([[50, 0, 1]])).toEqual([]);
});

test("[H4] moments are told by the minute, and taken together only where they are too many", () => {
	expect(widthFor([2_000, 900, 300, 80, 20, 9, 3, 1], 2_000)).toBe(60);
	expect(widthFor([2_001, 900, 300, 80, 20, 9, 3, 1], 2_000)).toBe(300);
	expect(widthFor([90_000, 80_000, 70_000, 20_000, 2_778, 694, 99, 24], 2_000)).toBe(86_400);
	expect(widthFor(Array(WIDTHS.length).fill(9_000), 2_000)).toBe(30 * 86_400);
	expect(widthFor(Array(WIDTHS.length).fill(0), 2_000)).toBe(60);
});

test("[H8] what happened is found at the first moment at which it is there", () => {
	const stops = [
		[100, 1, 0],
		[200, 1, 4],
		[300, 2, 4],
		[400, 2, 9],
	] as const;
	expect([1, 4, 5, 9, 12].map((entry) => stopOfEntry(stops, entry))).toEqual([1, 1, 3, 3, 3]);
});

test("[H4] a time of day leads to the last moment that is not after it", () => {
	const stops = [
		[100, 1, 0],
		[200, 2, 0],
		[300, 3, 0],
	] as const;
	expect([50, 100, 199, 200, 301].map((at) => stopAt(stops, at))).toEqual([0, 0, 0, 1, 2]);
	expect(stopAt([], 5)).toBe(0);
});
