import type { FieldSpec } from "@/lib/plan/cards";

/** What a person typed into a counted field: a value, nothing, or words that are no number. */
export type Typed = { value: number } | { empty: true } | { words: string };

const DECORATION = /[£€$%_]/g;
const SPACES = /\s+/g;
const UNIT =
	/^([-−–(]?[\d.,\s]+\)?)\s?(?:gbp|pounds?|wte|fte|hours?|desks?|days?|licences?|vehicles?|m2|m²)?$/i;
/** Plain, or in thousands by commas or by spaces; a point or one comma before the last one or two digits. */
const PLAIN = /^\d*(?:[.,]\d{1,2}|\.)?$/;
const BY_COMMAS = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d{0,2})?$/;
const BY_SPACES = /^[1-9]\d{0,2}(?: \d{3})+(?:[.,]\d{0,2})?$/;

/**
 * Reads a number as people write it: "£142,500", "0.5", "12,5", "3.0 WTE", "(5,000)" and "−5,000" for a cut. [C10]
 *
 * The catch: nothing is guessed. "about 60 people" or "3-4" stay words, and so does what two people could read as
 * two numbers ("1.250", "0,125", "12 5"): a figure that is silently ten times too large would be agreed to.
 */
export function readNumber(text: string): number | null {
	const bare = text.replace(DECORATION, "").replace(SPACES, " ").trim();
	const found = UNIT.exec(bare)?.[1]?.trim();
	if (!found) return null;
	const negative = /^[-−–]/.test(found) || (found.startsWith("(") && found.endsWith(")"));
	const size = found
		.replace(/^[-−–(]/, "")
		.replace(/\)$/, "")
		.trim();
	const plain = BY_COMMAS.test(size)
		? size.replaceAll(",", "")
		: PLAIN.test(size) || BY_SPACES.test(size)
			? size.replaceAll(" ", "").replace(",", ".")
			: "";
	if (!/\d/.test(plain)) return null;
	return negative ? -Number(plain) : Number(plain);
}

/** Figures that no single number was read from, since their commas, points or spaces can mean two. */
export const readsTwoWays = (text: string): boolean =>
	/^[-−–]?\d[\d.,\s]*$/.test(text.replace(DECORATION, "").trim()) && readNumber(text) === null;

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
