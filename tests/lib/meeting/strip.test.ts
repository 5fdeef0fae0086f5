import { expect, test } from "vitest";
import { dayMisfit, type Meeting, type Progress } from "@/lib/meeting/meeting";
import { burnUp, leftToSay, stripOf } from "@/lib/meeting/strip";

const meeting = (
	number: number,
	said: Record<string, Progress>,
	closedAt: number | null = number * 10,
): Meeting => ({
	id: `meeting ${number}`,
	number,
	held: `2026-0${number}-15`,
	present: [],
	names: "",
	decisions: [],
	statuses: Object.entries(said).map(([strategy, progress]) => ({
		strategy,
		progress,
		note: "",
		outcome: "kept",
		why: "",
		partner: "harbour",
		personName: "Maren",
		at: "2026-01-01T00:00:00.000Z",
	})),
	closed: closedAt === null ? null : { at: "", next: null, seq: number, entry: closedAt },
});

test("[M1] a meeting is of a day that has come, and not before the last one", () => {
	expect(dayMisfit("2026-03-12", "2026-03-12", null)).toBeNull();
	expect(dayMisfit("2026-03-10", "2026-03-12", "2026-03-10")).toBeNull();
	expect(dayMisfit("2026-03-13", "2026-03-12", null)).toBe("future");
	expect(dayMisfit("1900-01-01", "2026-03-12", null)).toBe("long-ago");
	expect(dayMisfit("2026-03-09", "2026-03-12", "2026-03-10")).toBe("before-last");
});

test("[M4] a strip says what was said, that nothing was, and that it was not agreed yet, and counts what repeats", () => {
	const meetings = [
		meeting(1, { list: "on-track" }),
		meeting(2, { list: "off-track" }),
		meeting(3, { list: "off-track", key: "on-track" }),
		meeting(4, { key: "on-track" }, null),
	];
	const rows = stripOf(
		meetings,
		["list", "key"],
		new Map([
			["list", 3],
			["key", 25],
		]),
	);
	expect(
		rows.map(({ cells }) => cells.map((cell) => (cell.kind === "said" ? cell.status.progress : cell.kind))),
	).toEqual([
		["on-track", "off-track", "off-track", "not-said"],
		["not-agreed", "not-agreed", "on-track", "on-track"],
	]);
	expect(rows.map(({ inARow }) => inARow)).toEqual([2, 2]);
	expect(rows[0]?.last?.progress).toBe("off-track");
});

test("[M11] what is done or stopped is carried on and not asked again, until something else is said of it", () => {
	const stopped = meeting(2, { list: "off-track", key: "done" });
	const meetings = [
		meeting(1, { list: "off-track", key: "on-track", shift: "on-track" }),
		{
			...stopped,
			statuses: stopped.statuses.map((one) =>
				one.strategy === "list" ? { ...one, outcome: "stopped" as const, why: "No money." } : one,
			),
		},
		meeting(3, { shift: "at-risk" }),
		meeting(4, {}, null),
	];
	const agreed = ["list", "key", "shift"];
	const from = new Map(agreed.map((strategy) => [strategy, 1]));
	const rows = stripOf(meetings, agreed, from);
	expect(rows.map(({ cells }) => cells.map(({ kind }) => kind))).toEqual([
		["said", "said", "settled", "settled"],
		["said", "said", "settled", "settled"],
		["said", "not-said", "said", "not-said"],
	]);
	expect(leftToSay(rows, new Set(agreed))).toEqual(["shift"]);
	expect(leftToSay(rows, new Set(["list"]))).toEqual([]);
	const again = stripOf([...meetings.slice(0, 3), meeting(4, { list: "on-track" })], agreed, from);
	expect(again[0]?.last?.progress).toBe("on-track");
	expect(again[0]?.inARow).toBe(1);
});

test("[M5] the burn-up counts what was agreed and done by each closed meeting, and done no more when that is said", () => {
	const meetings = [
		meeting(1, { list: "on-track" }),
		meeting(2, { list: "done", key: "on-track" }),
		meeting(3, { key: "done" }),
		meeting(4, { list: "at-risk" }),
		meeting(5, { key: "done" }, null),
	];
	const points = burnUp(
		meetings,
		new Map([
			["list", 3],
			["key", 15],
			["late", 35],
		]),
	);
	expect(points.map(({ agreed, done }) => [agreed, done])).toEqual([
		[1, 0],
		[2, 1],
		[2, 2],
		[3, 1],
	]);
});
