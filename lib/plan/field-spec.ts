export type Section = "aims" | "roles" | "resources" | "communication" | "people" | "barriers" | "evaluation";

export type Kind =
	| "aim"
	| "role"
	| "resource"
	| "communication"
	| "sharing"
	| "involvement"
	| "skill"
	| "colocation"
	| "history"
	| "barrier"
	| "strategy"
	| "measure";

export type FieldType =
	| "line" // shared text on one line
	| "text" // shared text on several lines
	| "choice" // one of `choices`
	| "partner" // a partner's id
	| "date" // "YYYY-MM-DD"
	| "amount" // integer hundredths: pence, 0.01 WTE
	| "number" // whole number
	| "percent" // whole number, 0-100
	| "year"; // the year a financial year begins in: 2026 is 2026/27

/** One field of one kind of card. */
export interface FieldSpec {
	name: string;
	type: FieldType;
	/** Part of the wording that is agreed; otherwise it tracks progress. */
	binding: boolean;
	/** Shown on the closed card when filled. */
	closed: boolean;
	choices?: readonly string[];
	/** The choices follow another choice field of the same card. */
	choicesBy?: { field: string; table: Readonly<Record<string, readonly string[]>> };
	min?: number;
	max?: number;
	/** An amount in the unit that the card names (a resource's unit, a measure's), not a plain number. */
	inUnit?: boolean;
	/** A date that should lie within the plan. */
	within?: boolean;
}

export interface CardSpec {
	kind: Kind;
	section: Section;
	/** First letter of the codes people say. A strategy's code follows its barrier, a local barrier's is L. */
	letter: string;
	/** Put to partners on its exact wording; other kinds are agreed with the whole plan. */
	putToPartners: boolean;
	/** Review items that the form offers first. */
	suggests: readonly string[];
	fields: readonly FieldSpec[];
}

/** Thousands of millions of pounds in pence: far beyond any plan, well inside exact whole numbers. */
const AMOUNT_MAX = 1_000_000_000_000;

const spec = (name: string, type: FieldType, more: Partial<FieldSpec> = {}): FieldSpec => ({
	name,
	type,
	binding: false,
	closed: false,
	...more,
});

export const line = (name: string) => spec(name, "line");
export const text = (name: string) => spec(name, "text");
export const date = (name: string) => spec(name, "date");
export const partner = (name: string) => spec(name, "partner");
export const percent = (name: string) => spec(name, "percent", { min: 0, max: 100 });
export const year = (name: string) => spec(name, "year", { min: 1990, max: 2100 });
export const number = (name: string, min: number, max: number) => spec(name, "number", { min, max });
export const amount = (name: string, min: number, max: number) => spec(name, "amount", { min, max });
/** An amount in the card's own unit. A cut is negative, so the sign is free. */
export const amountIn = (name: string) =>
	spec(name, "amount", { min: -AMOUNT_MAX, max: AMOUNT_MAX, inUnit: true });

export function choice(
	name: string,
	choices: readonly string[],
	byResource?: Readonly<Record<string, readonly string[]>>,
): FieldSpec {
	return spec(name, "choice", {
		choices,
		...(byResource ? { choicesBy: { field: "resource", table: byResource } } : {}),
	});
}

export const binding = (one: FieldSpec): FieldSpec => ({ ...one, binding: true });
export const closed = (one: FieldSpec): FieldSpec => ({ ...one, closed: true });
export const within = (one: FieldSpec): FieldSpec => ({ ...one, within: true });
