import { words } from "@/lib/i18n/words";
import type { PartnerId } from "@/lib/ids";
import { PROSE_MAX, TITLE_MAX } from "@/lib/limits";
import { choicesOf } from "./cards";
import { cardDate } from "./dates";
import type { FieldSpec, Kind } from "./field-spec";
import type { CardDraft, Scalar } from "./read";
import { amountWords, decimal, unitOf } from "./value-words";

export type WarningCode = keyof typeof words.card.warnings;

/** Something that is wrong or missing on a card: never a refusal, always said. */
export interface Warning {
	code: WarningCode;
	text: string;
	/** The field it is about, to show it there. */
	field?: string;
	/** Who must act. */
	partners: readonly PartnerId[];
}

type Arguments<C extends WarningCode> = Parameters<(typeof words.card.warnings)[C]>;

/** Makes a warning with its sentence. */
export function warn<C extends WarningCode>(
	code: C,
	args: Arguments<C>,
	more: { field?: string; partners?: readonly PartnerId[] } = {},
): Warning {
	const say = words.card.warnings[code] as (...args: Arguments<C>) => string;
	return { code, text: say(...args), partners: [], ...more };
}

/** A field's name as people read it on this kind of card. */
export function fieldLabel(kind: Kind, name: string): string {
	const own = (words.card.fieldsOf as Record<string, Record<string, string>>)[kind];
	if (own && Object.hasOwn(own, name)) return own[name] ?? name;
	const shared = words.card.fields as Record<string, string>;
	return Object.hasOwn(shared, name) ? (shared[name] ?? name) : name;
}

/** What a field's check needs to know: the plan's dates, today, and the card it stands on. */
export interface CheckContext {
	start: string | null;
	end: string | null;
	today: string;
	card: CardDraft;
}

/** What is wrong with a value, as a warning on its field, or null. [C2] Empty is never wrong here. */
export function checkField(
	spec: FieldSpec,
	value: Scalar | null | undefined,
	{ start, end, today, card }: CheckContext,
): Warning | null {
	if (value === null || value === undefined || value === "") return null;
	const field = fieldLabel(card.kind, spec.name);
	const on = { field: spec.name };
	switch (spec.type) {
		case "line":
		case "text":
			return String(value).length > PROSE_MAX
				? warn("text-long", [{ field, count: String(value).length, max: PROSE_MAX }], on)
				: null;
		case "choice":
			return choicesOf(spec, card.fields).includes(String(value))
				? null
				: warn("choice-unknown", [{ field }], on);
		case "date":
			if (spec.within && start && value < start)
				return warn("before-start", [{ field, start: cardDate(start) }], on);
			if (spec.within && end && value > end) return warn("after-end", [{ field, end: cardDate(end) }], on);
			if (spec.name === "baselineOn" && value > today) return warn("in-future", [{ field }], on);
			if (spec.name === "end" && typeof card.fields.start === "string" && value < card.fields.start)
				return warn("ends-before-start", [], on);
			return null;
		case "percent":
			return Number(value) < 0 || Number(value) > 100
				? warn("percent-range", [{ field, value: `${value}%` }], on)
				: null;
		case "amount":
			if (spec.inUnit && unitOf(card) === "percent" && (Number(value) < 0 || Number(value) > 10_000))
				return warn("percent-range", [{ field, value: amountWords(card, Number(value)) }], on);
			return outside(spec, Number(value))
				? warn("number-range", [{ field, min: decimal(spec.min ?? 0), max: decimal(spec.max ?? 0) }], on)
				: null;
		case "number":
		case "year":
			return outside(spec, Number(value))
				? warn("number-range", [{ field, min: String(spec.min ?? 0), max: String(spec.max ?? 0) }], on)
				: null;
		default:
			return null;
	}
}

const outside = (spec: FieldSpec, value: number): boolean =>
	(spec.min !== undefined && value < spec.min) || (spec.max !== undefined && value > spec.max);

/** What is wrong with a title, or null. */
export function checkTitle(title: string): Warning | null {
	const count = title.trim().length;
	if (count === 0) return warn("title-missing", [], { field: "title" });
	return count > TITLE_MAX ? warn("title-long", [{ count, max: TITLE_MAX }], { field: "title" }) : null;
}
