import { expect, test } from "vitest";
import type { Meeting } from "@/lib/meeting/meeting";
import { dayToOpen, mayBeCorrected, overtakenBy } from "@/lib/meeting/overtaken";

const closed = { at: "2026-03-12T12:00:00.000Z", next: null, seq: 1, entry: 9 };
const meeting = (number: number, more: Partial<Meeting> = {}): Meeting => ({
	id: `m${number}`,
	number,
	held: "2026-03-12",
	present: ["harbour", "clinic"],
	names: "",
	statuses: [],
	decisions: [],
	closed: null,
	...more,
});

test("[M22] the open meeting and the last closed one may be put right, older ones not", () => {
	const all = [meeting(1, { closed }), meeting(2, { closed }), meeting(3)];
	expect(all.map((one) => mayBeCorrected(one, all))).toEqual([false, true, true]);
});

test("[M24] a dialog is overtaken when its meeting was closed, cancelled or put right, or a later one closed; not when something is said in it", () => {
	const open = meeting(2);
	const past = meeting(1, { closed });
	const decision = {
		id: "d",
		text: "T",
		owner: "clinic",
		due: "2026-05-01",
		personName: "Ruth",
		at: "",
		step: null,
	};
	expect(overtakenBy(open, [past, meeting(2, { decisions: [decision] })])).toBeNull();
	expect(overtakenBy(open, [past, meeting(2, { present: ["clinic", "harbour"] })])).toBeNull();
	expect(overtakenBy(open, [past, meeting(2, { closed })])).toBe("closed");
	expect(overtakenBy(open, [past])).toBe("cancelled");
	expect(overtakenBy(open, [past, meeting(2, { id: "another" })])).toBe("cancelled");
	for (const more of [{ held: "2026-03-11" }, { names: "Ruth" }, { present: ["clinic"] }])
		expect(overtakenBy(open, [past, meeting(2, more)])).toBe("corrected");
	expect(overtakenBy(past, [past, open])).toBeNull();
	expect(overtakenBy(past, [past, meeting(2, { closed })])).toBe("later");
});

test("[M26] a meeting to open begins with its settled day once that has come, else with today", () => {
	expect(dayToOpen("2026-03-10", "2026-03-12")).toBe("2026-03-10");
	expect(dayToOpen("2026-03-12", "2026-03-12")).toBe("2026-03-12");
	expect(dayToOpen("2026-03-13", "2026-03-12")).toBe("2026-03-12");
	expect(dayToOpen(null, "2026-03-12")).toBe("2026-03-12");
});
