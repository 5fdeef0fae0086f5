import { expect, test } from "vitest";
import { measureView, type Reading } from "@/lib/measure/measure";
import type { CardDraft } from "@/lib/plan/read";

const card = (fields: Record<string, string | number>): CardDraft =>
	({ id: "m", kind: "measure", fields: { ...fields }, texts: {} }) as unknown as CardDraft;
const reading = (day: string, value: number): Reading => ({
	measure: "m",
	day,
	value: value * 100,
	note: "",
	partner: "clinic",
	personName: "Ruth",
	at: "",
});
/** From 340 to 150 over the year, to go down. */
const days = {
	baseline: 34_000,
	baselineOn: "2026-01-01",
	target: 15_000,
	targetOn: "2026-12-31",
	direction: "down",
};

test("[M8] half way through the year at least nine tenths of half the way is on track, half of it is watched, less is off track", () => {
	const at = (value: number) => measureView(card(days), [reading("2026-07-01", value)], "2026-07-02").status;
	const { expected } = measureView(card(days), [reading("2026-07-01", 300)], "2026-07-02");
	expect(expected).toBe(24_500);
	expect([245, 255, 260, 292, 293, 340, 360].map(at)).toEqual([
		"on-track",
		"watch",
		"watch",
		"watch",
		"off-track",
		"off-track",
		"off-track",
	]);
	expect(at(100)).toBe("on-track");
});

test("[M8] a measure to be held is on track near its target, whichever way it strays", () => {
	const held = card({ target: 10_000, direction: "hold" });
	const at = (value: number) => measureView(held, [reading("2026-07-01", value)], "2026-07-02").status;
	expect([100, 95, 105, 91, 111, 80].map(at)).toEqual([
		"on-track",
		"on-track",
		"on-track",
		"watch",
		"off-track",
		"off-track",
	]);
});

test("[M8] without a reading there is no data; a reading that is late says so before all else, and how late", () => {
	const monthly = card({ ...days, frequency: "monthly" });
	expect(measureView(monthly, [], "2026-07-02")).toMatchObject({ status: "no-data", lateBy: 0 });
	expect(measureView(monthly, [reading("2026-05-01", 150)], "2026-06-15")).toMatchObject({
		status: "on-track",
	});
	expect(measureView(monthly, [reading("2026-05-01", 150)], "2026-06-18")).toMatchObject({
		status: "late",
		lateBy: 3,
		due: "2026-06-15",
	});
	expect(
		measureView(card({ ...days, frequency: "as_needed" }), [reading("2020-01-01", 150)], "2026-06-18").lateBy,
	).toBe(0);
});
