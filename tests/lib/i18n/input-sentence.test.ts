import { expect, test } from "vitest";
import { acts } from "@/lib/acts";
import { inputField } from "@/lib/i18n/en/input-field";
import { inputRefusal } from "@/lib/i18n/input-sentence";

const ID = "01a21bce-006c-7fba-9164-5adf2f8e671e";

/** What is said about an act's input. */
function said(act: keyof typeof acts, input: object): string | undefined {
	const parsed = acts[act].input.safeParse({ plan: ID, ...input });
	return parsed.success ? undefined : inputRefusal(parsed.error).detail;
}

test("[L4] every field of every act is named in plain words when it is missing", () => {
	const bare = Object.entries(acts).flatMap(([name, { input }]) => {
		const fields: string[] = Object.keys("shape" in input ? (input.shape as object) : {});
		return fields.filter((field) => !(field in inputField.names)).map((field) => `${name}: ${field}`);
	});
	expect(bare).toEqual([]);
});

test("[L4] a day before the year 1900 is a day and is told its bound; what is no day is told so", () => {
	const reading = { measure: "e1", value: 100, note: "" };
	expect(said("give-reading", { ...reading, day: "1899-12-31" })).toBe("The day: the year 1900 or later.");
	expect(said("give-reading", { ...reading, day: "2026-02-30" })).toBe("The day is not a date.");
	expect(said("give-reading", { ...reading, day: "2026-02-28" })).toBeUndefined();
});

test("[L4] bounds are written as people write numbers, a value's in its own unit", () => {
	const reading = { measure: "e1", day: "2026-02-28", note: "" };
	expect(said("give-reading", { ...reading, value: 1e15 })).toBe("The value: at most 10,000,000,000.");
	expect(said("give-reading", { ...reading, value: -1e15 })).toBe("The value: -10,000,000,000 or more.");
	expect(said("give-reading", { ...reading, value: 1, note: "x".repeat(2_001) })).toBe(
		"The note: at most 2,000 characters.",
	);
	expect(said("read-aim", { aim: "a1", reading: "", realism: 0 })).toBe("How realistic it is: 1 or more.");
});
