import { expect, test } from "vitest";
import { britishTime } from "@/lib/history/british-time";

test("[Q21] a moment is written as British clocks show it, with its offset, over both changes of the clocks", () => {
	expect(britishTime("2026-03-29T00:59:59.999Z")).toBe("2026-03-29T00:59:59+00:00");
	expect(britishTime("2026-03-29T01:00:00.000Z")).toBe("2026-03-29T02:00:00+01:00");
	expect(britishTime("2026-10-25T00:30:00.000Z")).toBe("2026-10-25T01:30:00+01:00");
	expect(britishTime("2026-10-25T01:30:00.000Z")).toBe("2026-10-25T01:30:00+00:00");
	expect(britishTime("2026-06-30T23:30:05.000Z")).toBe("2026-07-01T00:30:05+01:00");
});

test("[Q21] whatever is written so is the same moment again", () => {
	for (let hour = 0; hour < 72; hour++) {
		const iso = new Date(Date.UTC(2026, 9, 24, hour, 15)).toISOString();
		expect(new Date(britishTime(iso)).toISOString()).toBe(iso);
	}
});
