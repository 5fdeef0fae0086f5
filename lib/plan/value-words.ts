import { words } from "@/lib/i18n/words";
import { UNITS } from "./cards";
import { cardDate } from "./dates";
import type { FieldSpec } from "./field-spec";
import type { CardDraft, Scalar } from "./read";

const FORMATS = [0, 1, 2].map(
	(least) => new Intl.NumberFormat("en-GB", { minimumFractionDigits: least, maximumFractionDigits: 2 }),
);

/** Hundredths as people write them: 14250000 is "142,500", 50 is "0.5". */
export const decimal = (hundredths: number, atLeast: 0 | 1 | 2 = 0): string =>
	FORMATS[atLeast]?.format(hundredths / 100) ?? String(hundredths / 100);

/** What of a card says how its amounts are counted. */
export type Counted = Pick<CardDraft, "kind" | "fields" | "texts">;

/** The unit a card counts in: fixed by the kind of resource, or by what a measure is measured in. */
export function unitOf(card: Counted): string {
	if (card.kind === "measure") return String(card.fields.measuredIn ?? "");
	if (card.kind !== "resource") return "";
	const open = UNITS[String(card.fields.resource ?? "")];
	const stored = String(card.fields.unit ?? "");
	if (!open) return stored;
	return open.includes(stored) ? stored : (open[0] ?? "");
}

/** The unit as it stands beside a number that is typed: "£", "%", "hours a week", or the card's own words for it. */
export function unitWords(card: Counted): string {
	const unit = unitOf(card);
	if (unit === "GBP" || unit === "money") return "£";
	if (unit === "percent") return "%";
	const known = words.card.units as Record<string, string | ((one: boolean) => string)>;
	const word = Object.hasOwn(known, unit) ? known[unit] : (card.texts.unitName ?? "").trim();
	return typeof word === "function" ? word(false) : (word ?? "");
}

/** An amount with its unit: "£142,500", "3.0 WTE", "6 desks", "14.2%". */
export function amountWords(card: Counted, hundredths: number): string {
	const sign = hundredths < 0 ? "−" : "";
	const size = Math.abs(hundredths);
	const unit = unitOf(card);
	const name = (card.texts.unitName ?? "").trim();
	switch (unit) {
		case "GBP":
		case "money":
			return `${sign}£${decimal(size, size % 100 === 0 ? 0 : 2)}`;
		case "percent":
			return `${sign}${decimal(size)}%`;
		case "WTE":
			return `${sign}${decimal(size, 1)} ${words.card.units.WTE}`;
		case "named":
		case "rate":
		case "count":
		case "":
			return `${sign}${decimal(size)}${name ? ` ${name}` : ""}`;
		default: {
			const known = words.card.units as Record<string, string | ((one: boolean) => string)>;
			const word = Object.hasOwn(known, unit) ? known[unit] : name;
			return `${sign}${decimal(size)} ${typeof word === "function" ? word(size === 100) : word}`;
		}
	}
}

/** The name of a choice as people read it. */
export function choiceWords(field: string, value: string): string {
	const sets = words.card.choices as Record<string, Record<string, string>>;
	const set = Object.hasOwn(sets, field) ? sets[field] : undefined;
	return (set && Object.hasOwn(set, value) ? set[value] : undefined) ?? value;
}

/** A financial year by the year it begins in: 2026 is "2026/27". */
export const yearWords = (year: number): string => `${year}/${String((year + 1) % 100).padStart(2, "0")}`;

/** A field's value in words; a partner's id stays an id, for whoever knows the names. */
export function valueWords(card: Counted, field: FieldSpec, value: Scalar): string {
	switch (field.type) {
		case "choice":
			return choiceWords(field.name, String(value));
		case "date":
			return cardDate(String(value));
		case "amount":
			return field.inUnit ? amountWords(card, Number(value)) : decimal(Number(value));
		case "percent":
			return `${value}%`;
		case "year":
			return yearWords(Number(value));
		default:
			return String(value);
	}
}
