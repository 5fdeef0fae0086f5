import { expect, test } from "vitest";
import { keptMarks } from "@/components/clarity/kept-marks";

test("[G35] what was typed about a responsibility is kept for it alone until it is saved", () => {
	keptMarks.keep("plan", "r1", { clarity: "partly", reason: "Who calls?", claim: null });
	expect(keptMarks.get("plan", "r1")).toMatchObject({ clarity: "partly", reason: "Who calls?" });
	expect(keptMarks.get("plan", "r2")).toBeUndefined();
	expect(keptMarks.get("another plan", "r1")).toBeUndefined();
	keptMarks.drop("plan", "r1");
	expect(keptMarks.get("plan", "r1")).toBeUndefined();
});

test("[G35] a mark recorded by its key ends what was chosen in the form, not what was typed there", () => {
	keptMarks.keep("plan", "r1", { clarity: "unclear", reason: "Who calls?", claim: "clinic" });
	keptMarks.keepReason("plan", "r1");
	expect(keptMarks.get("plan", "r1")).toEqual({ reason: "Who calls?" });
	keptMarks.keepReason("plan", "r2");
	expect(keptMarks.get("plan", "r2")).toBeUndefined();
});
