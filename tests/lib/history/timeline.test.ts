import { expect, test } from "vitest";
import { stopAt, stopsOf, windowFor } from "@/lib/history/timeline";

test("[H4] each moment says how far both the draft and the ledger had come, whichever of them moved", () => {
	const log = [
		{ at: 100, last: 1 },
		{ at: 400, last: 9 },
	];
	const ledger = [
		{ at: 50, last: 1 },
		{ at: 200, last: 3 },
		{ at: 400, last: 4 },
	];
	expect(stopsOf(log, ledger)).toEqual([
		[100, 1, 1],
		[200, 1, 3],
		[400, 1, 4],
		[400, 9, 4],
	]);
	expect(stopsOf(log, ledger, [{ at: new Date(300).toISOString(), seq: 7, entry: 3 }])).toEqual([
		[100, 1, 1],
		[200, 1, 3],
		[300, 7, 3],
		[400, 7, 4],
		[400, 9, 4],
	]);
	expect(stopsOf([], ledger)).toEqual([]);
});

test("[H4] an hour is told by the minute, years by as much as there is room for", () => {
	expect(windowFor(3_600_000, 2_000)).toBe(60);
	expect(windowFor(10 * 365 * 86_400_000, 2_000)).toBeGreaterThanOrEqual(86_400);
	for (const days of [1, 30, 400, 4_000]) {
		const span = days * 86_400_000;
		expect(span / 1_000 / windowFor(span, 2_000)).toBeLessThanOrEqual(2_000);
	}
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
