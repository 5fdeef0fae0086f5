import type { FieldSpec } from "@/lib/plan/cards";

/** What a person typed into a counted field: a value, nothing, or words that are no number. */
export type Typed = { value: number } | { empty: true } | { words: string };

const DECORATION = /[£€$%\s ,_]/g;
const UNIT = /^([-−–(]?[\d.]+\)?)(?:gbp|pounds?|wte|fte|hours?|desks?|days?|licences?|vehicles?|m2|m²)?$/i;
const NUMBER = /^\d*\.?\d+$|^\d+\.$/;

/**
 * Reads a number as people write it: "£142,500", "0.5", "3.0 WTE", "(5,000)" and "−5,000" for a cut. [C10]
 *
 * The catch: nothing is guessed. "about 60 people" or "3-4" stay words, and more than two places after the point
 * are words too, since amounts are kept in whole hundredths.
 */
export function readNumber(text: string): number | null {
	const bare = text.trim().replace(DECORATION, "");
	const found = UNIT.exec(bare)?.[1];
	if (!found) return null;
	const negative = /^[-−–]/.test(found) || (found.startsWith("(") && found.endsWith(")"));
	const size = found.replace(/^[-−–(]/, "").replace(/\)$/, "");
	if (!NUMBER.test(size)) return null;
	return negative ? -Number(size) : Number(size);
}

const YEAR = /^(\d{4})(?:\s*[/–-]\s*(\d{2}|\d{4}))?$/;

/** A financial year as "2026", "2026/27" or "2026-2027"; the two years must follow each other. */
export function readYear(text: string): number | null {
	const [, first, second] = YEAR.exec(text.trim()) ?? [];
	if (!first) return null;
	const year = Number(first);
	if (second && Number(second) % 100 !== (year + 1) % 100) return null;
	return year;
}

/** What the text means for this field. */
export function typed(spec: FieldSpec, text: string): Typed {
	const trimmed = text.trim();
	if (trimmed === "") return { empty: true };
	if (spec.type === "year") {
		const year = readYear(trimmed);
		return year === null ? { words: trimmed } : { value: year };
	}
	const number = readNumber(trimmed);
	if (number === null) return { words: trimmed };
	if (spec.type === "amount") {
		const hundredths = Math.round(number * 100);
		const exact = Math.abs(number * 100 - hundredths) < 1e-6 && Number.isSafeInteger(hundredths);
		return exact ? { value: hundredths } : { words: trimmed };
	}
	return Number.isSafeInteger(number) ? { value: number } : { words: trimmed };
}
