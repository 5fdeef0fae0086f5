import { expect, test } from "vitest";
import type { Meeting, StrategyStatus } from "@/lib/meeting/meeting";
import { minutesOf } from "@/lib/meeting/minutes";
import { stripOf } from "@/lib/meeting/strip";

const status = (strategy: string): StrategyStatus => ({
	strategy,
	progress: "on-track",
	note: "",
	outcome: "kept",
	why: "",
	partner: "clinic",
	personName: "Ruth",
	at: "2026-03-12T10:00:00.000Z",
});
const meeting = (number: number, closedAt: string | null, statuses: StrategyStatus[] = []): Meeting => ({
	id: `m${number}`,
	number,
	held: "2026-03-12",
	present: [],
	names: "",
	statuses,
	decisions: [],
	closed: closedAt === null ? null : { at: closedAt, next: null, seq: 1, entry: 10 * number },
});
const reading = (day: string, at: string) => ({
	measure: "e",
	day,
	value: 300,
	note: "",
	partner: "clinic",
	personName: "Ruth",
	at,
});
const meetings = [
	meeting(1, "2026-02-12T12:00:00.000Z", [status("a")]),
	meeting(2, "2026-03-12T12:00:00.000Z", [status("a"), status("binned")]),
	meeting(3, null),
];
const rows = stripOf(
	meetings,
	["a", "b", "later"],
	new Map([
		["a", 1],
		["b", 15],
		["later", 25],
	]),
);
const readings = [
	reading("2026-02-01", "2026-02-12T12:00:00.000Z"),
	reading("2026-03-10", "2026-03-10T09:00:00.000Z"),
	reading("2026-02-20", "2026-03-11T09:00:00.000Z"),
	reading("2026-03-12", "2026-03-12T12:00:01.000Z"),
];
const of = (number: string) => minutesOf(number, meetings, rows, readings);

test("[M25] minutes have every strategy that was agreed by then, and what was said of one that is in the bin now", () => {
	const lines = of("2")?.lines.map(({ strategy, status }) => [strategy, status?.progress ?? null]);
	expect(lines).toEqual([
		["a", "on-track"],
		["b", null],
		["binned", "on-track"],
	]);
	expect(of("1")?.lines.map(({ strategy }) => strategy)).toEqual(["a"]);
});

test("[M25] minutes have the values recorded since the meeting before, up to its end, by their day", () => {
	expect(of("1")?.values.map(({ day }) => day)).toEqual(["2026-02-01"]);
	expect(of("2")?.values.map(({ day }) => day)).toEqual(["2026-02-20", "2026-03-10"]);
	expect(of("3")?.values.map(({ day }) => day)).toEqual(["2026-03-12"]);
});

test("[M25] a number that no meeting has, or that is none, has no minutes", () => {
	for (const number of ["4", "0", "02", "2.0", "", "two"]) expect(of(number)).toBeNull();
});

test("[M11] [M25] minutes say of what was done before that it was, and not that nobody spoke of it", () => {
	const done = { ...status("a"), progress: "done" as const };
	const held = [meeting(1, "2026-02-12T12:00:00.000Z", [done]), meeting(2, "2026-03-12T12:00:00.000Z")];
	const strip = stripOf(
		held,
		["a", "b"],
		new Map([
			["a", 1],
			["b", 2],
		]),
	);
	expect(minutesOf("2", held, strip, [])?.lines).toEqual([
		{ strategy: "a", status: null, settled: done },
		{ strategy: "b", status: null, settled: null },
	]);
});
