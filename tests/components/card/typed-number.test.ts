import { expect, test } from "vitest";
import { wholeAddress } from "@/components/card/link-address";
import { readNumber, readsTwoWays, readYear, typed } from "@/components/card/typed-number";
import type { FieldSpec } from "@/lib/plan/cards";
import { fieldSpec } from "@/lib/plan/cards";

const spec = (kind: "resource" | "role" | "colocation", name: string): FieldSpec => {
	const found = fieldSpec(kind, name);
	if (!found) throw new Error(`no field ${name}`);
	return found;
};

test("[C10] numbers are read as people write them", () => {
	expect(readNumber("142,500")).toBe(142_500);
	expect(readNumber("£142,500.50")).toBe(142_500.5);
	expect(readNumber("3.0 WTE")).toBe(3);
	expect(readNumber(".5")).toBe(0.5);
	expect(readNumber("6 desks")).toBe(6);
	expect(readNumber("46%")).toBe(46);
	expect(readNumber("−5,000")).toBe(-5_000);
	expect(readNumber("(5,000)")).toBe(-5_000);
});

test("[C10] nothing is guessed: words, ranges and sums stay words", () => {
	for (const said of ["about 60 people", "3-4", "1.2.3", "ten", "5k", "60 or so", "--5", "1e9"])
		expect(readNumber(said), said).toBeNull();
});

test("[C10] a decimal comma is one, and a comma that could mean two numbers is asked about", () => {
	expect(readNumber("12,5")).toBe(12.5);
	expect(readNumber("12,50")).toBe(12.5);
	expect(readNumber("0,5 WTE")).toBe(0.5);
	expect(readNumber("−3,25")).toBe(-3.25);
	expect(readNumber("1 250,50")).toBe(1_250.5);
	expect(readNumber("1,250")).toBe(1_250);
	expect(readNumber("1,250,000.5")).toBe(1_250_000.5);
	expect(readNumber("1 250 000")).toBe(1_250_000);
	expect(readNumber("£ 1 250")).toBe(1_250);
	for (const said of [
		"1,2,3",
		"12,3456",
		"1250,000",
		"0,125",
		"1,250,00",
		"1,50.2",
		"1.250,50",
		"1.250",
		"12 5",
		"3 4",
		"1,,250",
		",250",
		"5,",
	])
		expect(readNumber(said), said).toBeNull();
	expect(readsTwoWays("1.250")).toBe(true);
	expect(readsTwoWays("roughly 20")).toBe(false);
	expect(readsTwoWays("12,5")).toBe(false);
	expect(typed(spec("resource", "need"), "12,5")).toEqual({ value: 1_250 });
	expect(typed(spec("role", "headCount"), "12,5")).toEqual({ words: "12,5" });
	expect(typed(spec("role", "headCount"), "1,250")).toEqual({ value: 1_250 });
});

test("[C10] amounts are whole hundredths; a third place is no amount", () => {
	expect(typed(spec("resource", "need"), "£38,400")).toEqual({ value: 3_840_000 });
	expect(typed(spec("resource", "need"), "0.29")).toEqual({ value: 29 });
	expect(typed(spec("resource", "need"), "0.125")).toEqual({ words: "0.125" });
	expect(typed(spec("role", "headCount"), "2.5")).toEqual({ words: "2.5" });
	expect(typed(spec("colocation", "desks"), "  ")).toEqual({ empty: true });
});

test("[C10] a percentage of 140 is a number, and its warning is the form's", () => {
	expect(typed(spec("resource", "riskShare"), "140%")).toEqual({ value: 140 });
});

test("[C10] a financial year is one year, or two that follow each other", () => {
	expect(readYear("2026")).toBe(2026);
	expect(readYear("2026/27")).toBe(2026);
	expect(readYear("2026-2027")).toBe(2026);
	expect(readYear("2099/00")).toBe(2099);
	expect(readYear("2026/28")).toBeNull();
	expect(readYear("next year")).toBeNull();
	expect(typed(spec("resource", "year"), "2026/27")).toEqual({ value: 2026 });
});

test("[C10] an address is made whole, and only one that is safe to follow is taken", () => {
	expect(wholeAddress("example.org/plan")).toBe("https://example.org/plan");
	expect(wholeAddress("name@example.org")).toBe("mailto:name@example.org");
	expect(wholeAddress("http://example.org")).toBe("http://example.org");
	expect(wholeAddress("javascript:alert(1)")).toBeNull();
	expect(wholeAddress("the intranet")).toBeNull();
});
