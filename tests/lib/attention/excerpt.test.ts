import { expect, test } from "vitest";
import { excerptOf } from "@/lib/attention/excerpt";
import { EXCERPT_MAX } from "@/lib/limits";

test("[T7] the first words of a comment stand on one line and are cut between two words", () => {
	expect(excerptOf("  Who covers\n\nthe weekend? ")).toBe("Who covers the weekend?");
	const long = excerptOf("Nobody waits ".repeat(40));
	expect(long.endsWith("…")).toBe(true);
	expect(long.length).toBeLessThanOrEqual(EXCERPT_MAX + 1);
	expect(long).toMatch(/(Nobody|waits)…$/);
	expect(excerptOf("x".repeat(20_000))).toBe(`${"x".repeat(EXCERPT_MAX)}…`);
	expect(excerptOf("🏥".repeat(200))).toBe(`${"🏥".repeat(EXCERPT_MAX)}…`);
	expect(excerptOf("")).toBe("");
});
