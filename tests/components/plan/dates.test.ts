import { expect, test } from "vitest";
import { momentInWords } from "@/components/plan/dates";

const now = new Date(2026, 2, 12, 16, 30);
const at = (...when: [number, number, number, number, number]) =>
	momentInWords(new Date(...when).toISOString(), now);

test("[T31] a moment is told by as much as it takes: the time, the weekday, the day, the year", () => {
	expect(at(2026, 2, 12, 9, 5)).toBe("09:05");
	expect(at(2026, 2, 10, 14, 5)).toBe("Tuesday 14:05");
	expect(at(2026, 2, 5, 14, 5)).toBe("5 March, 14:05");
	expect(at(2025, 10, 30, 8, 0)).toBe("30 November 2025, 08:00");
	expect(momentInWords("not a moment", now)).toBe("not a moment");
});
