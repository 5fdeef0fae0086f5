import { expect, test } from "vitest";
import { dueNow, lastMonday, lastMorning, type Open } from "@/lib/attention/letter-times";

const morning = (now: string) => lastMorning(new Date(now)).toISOString();
const monday = (now: string) => lastMonday(new Date(now)).toISOString();

test("[T12] a morning is seven o'clock in Britain, in winter and in summer", () => {
	expect(morning("2026-01-15T06:59:59Z")).toBe("2026-01-14T07:00:00.000Z");
	expect(morning("2026-01-15T07:00:00Z")).toBe("2026-01-15T07:00:00.000Z");
	expect(morning("2026-07-15T05:59:59Z")).toBe("2026-07-14T06:00:00.000Z");
	expect(morning("2026-07-15T06:00:00Z")).toBe("2026-07-15T06:00:00.000Z");
});

test("[T12] the days on which the clocks change have one morning each", () => {
	// Clocks go forward on Sunday, 29 March 2026 at 01:00, and back on Sunday, 25 October 2026 at 02:00.
	expect(morning("2026-03-28T12:00:00Z")).toBe("2026-03-28T07:00:00.000Z");
	expect(morning("2026-03-29T05:59:59Z")).toBe("2026-03-28T07:00:00.000Z");
	expect(morning("2026-03-29T06:00:00Z")).toBe("2026-03-29T06:00:00.000Z");
	expect(morning("2026-10-25T06:59:59Z")).toBe("2026-10-24T06:00:00.000Z");
	expect(morning("2026-10-25T07:00:00Z")).toBe("2026-10-25T07:00:00.000Z");
	for (const change of ["2026-03-28T00:00:00Z", "2026-10-24T00:00:00Z"]) {
		const mornings = new Set<string>();
		for (let minute = 0; minute < 3 * 24 * 60; minute += 1)
			mornings.add(lastMorning(new Date(Date.parse(change) + minute * 60_000)).toISOString());
		expect(mornings.size).toBe(4); // the day before's, and one of each of three days
	}
});

test("[T12] a week's letter comes on Monday morning, also after a Sunday on which the clocks changed", () => {
	expect(monday("2026-03-30T05:59:59Z")).toBe("2026-03-23T07:00:00.000Z");
	expect(monday("2026-03-30T06:00:00Z")).toBe("2026-03-30T06:00:00.000Z");
	expect(monday("2026-10-26T06:59:59Z")).toBe("2026-10-19T06:00:00.000Z");
	expect(monday("2026-10-26T07:00:00Z")).toBe("2026-10-26T07:00:00.000Z");
	expect(monday("2026-11-01T23:00:00Z")).toBe("2026-10-26T07:00:00.000Z");
});

const now = new Date("2026-03-12T10:42:00Z");
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const open = (kind: Open["kind"], minutes: number, pace: Open["pace"] = null): Open => ({
	kind,
	pace,
	oldest: ago(minutes),
});

test("[T11] at once is two minutes after the first, with all that is at once, and not again for a quarter of an hour", () => {
	expect(dueNow([open("mention", 1)], null, now)).toEqual([]);
	const both = [open("mention", 2), open("put", 0)];
	expect(dueNow(both, null, now)).toEqual([
		{ kind: "mention", upTo: now },
		{ kind: "put", upTo: now },
	]);
	expect(dueNow(both, ago(14), now)).toEqual([]);
	expect(dueNow(both, ago(15), now)).toHaveLength(2);
});

test("[T12] what is gathered is due up to the last morning or Monday, and what came after it waits", () => {
	expect(dueNow([open("lapse", 60), open("review", 60)], null, now)).toEqual([]);
	const hours = (n: number) => n * 60;
	expect(dueNow([open("lapse", hours(4)), open("review", hours(4))], null, now)).toEqual([
		{ kind: "lapse", upTo: new Date("2026-03-12T07:00:00Z") },
	]);
	expect(dueNow([open("review", hours(80))], ago(1), now)).toEqual([
		{ kind: "review", upTo: new Date("2026-03-09T07:00:00Z") },
	]);
});

test("[T21] what a person chose counts before the usual; letters of a kind that were ended are closed", () => {
	expect(dueNow([open("mention", 10, "daily"), open("lapse", 10, "at-once")], null, now)).toEqual([
		{ kind: "lapse", upTo: now },
	]);
	expect(dueNow([open("mention", 0, "never")], ago(1), now)).toEqual([{ kind: "mention", upTo: now }]);
});
