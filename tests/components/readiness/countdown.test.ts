import { expect, test } from "vitest";
import { countdown } from "@/components/readiness/countdown";

const TODAY = "2026-03-12";

test("[G11] the days to the start date are counted", () => {
	expect(countdown(16, "2026-04-01", TODAY)).toBe("16 checks to go, 20 days to the start date, 1 April 2026");
	expect(countdown(1, "2026-03-13", TODAY)).toBe("1 check to go, 1 day to the start date, 13 March 2026");
});

test("[G11] a start today, in the past, not set or no date is told as that", () => {
	expect(countdown(2, TODAY, TODAY)).toBe("2 checks to go, the start date, 12 March 2026, is today");
	expect(countdown(2, "2026-03-01", TODAY)).toBe(
		"2 checks to go, the start date, 1 March 2026, passed 11 days ago",
	);
	expect(countdown(0, null, TODAY)).toBe("Every check is met, no start date yet");
	expect(countdown(0, "soon", TODAY)).toBe("Every check is met, no start date yet");
});
