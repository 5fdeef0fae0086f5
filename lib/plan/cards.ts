import type { CardSpec, FieldSpec, Kind, Section } from "./field-spec";
import {
	amount,
	amountIn,
	binding,
	choice,
	closed,
	date,
	line,
	number,
	partner,
	percent,
	text,
	within,
	year,
} from "./field-spec";

export type { CardSpec as KindSpec, FieldSpec, FieldType, Kind, Section } from "./field-spec";

/** One section of the board: where it stands, the key that jumps to it, the kinds it holds, what it answers. */
export interface SectionSpec {
	section: Section;
	key: string;
	kinds: readonly Kind[];
	/** Review items that a first card here would answer. */
	answers: readonly string[];
}

export const SECTIONS: readonly SectionSpec[] = [
	{ section: "aims", key: "1", kinds: ["aim"], answers: ["F01", "B03"] },
	{ section: "roles", key: "2", kinds: ["role"], answers: ["F02", "B01"] },
	{ section: "resources", key: "3", kinds: ["resource"], answers: ["F07", "B07"] },
	{
		section: "communication",
		key: "4",
		kinds: ["communication", "sharing"],
		answers: ["F06", "B05"],
	},
	{
		section: "people",
		key: "5",
		kinds: ["involvement", "skill", "colocation", "history"],
		answers: ["F04", "F05", "F08", "F09"],
	},
	{ section: "barriers", key: "6", kinds: ["strategy", "barrier"], answers: ["B01"] },
	{ section: "evaluation", key: "7", kinds: ["measure"], answers: ["F10"] },
];

/** What a measure of a resource can be, by the kind of resource: pounds and posts are never added. */
export const UNITS: Record<string, readonly string[]> = {
	money: ["GBP"],
	staff: ["WTE", "hours_week", "named"],
	premises: ["desks", "m2", "named"],
	it: ["licences", "named"],
	vehicle: ["vehicles", "named"],
	equipment: ["named"],
	training: ["days", "named"],
	in_kind: ["named", "hours_week", "days"],
};
const ALL_UNITS = [...new Set(Object.values(UNITS).flat())];

const FREQUENCIES = [
	"per_event",
	"daily",
	"weekly",
	"fortnightly",
	"monthly",
	"quarterly",
	"termly",
	"yearly",
	"as_needed",
] as const;
const CHANNELS = [
	"meeting",
	"email",
	"phone",
	"shared_record",
	"newsletter",
	"portal",
	"training",
	"other",
] as const;

const fields = (...specs: FieldSpec[]): readonly FieldSpec[] => specs;

/**
 * Every kind of card and every field it holds, in the order of its form. The form, the closed card, validation,
 * import and export follow from this one table.
 *
 * The catch: "line" and "text" fields are shared text that two people may type in at once; every other type is a
 * single value where the last writer wins.
 */
export const KINDS: Record<Kind, CardSpec> = {
	aim: {
		kind: "aim",
		section: "aims",
		letter: "A",
		putToPartners: true,
		suggests: ["F01", "F03", "B02", "B03"],
		fields: fields(
			binding(text("statement")),
			binding(line("beneficiaries")),
			binding(text("outcomeUser")),
			binding(text("outcomePractice")),
			binding(text("outcomeOrganisation")),
			binding(text("outcomeSystem")),
			closed(within(binding(date("target")))),
			closed(binding(partner("owner"))),
			choice("priority", ["must", "should", "could"]),
		),
	},
	role: {
		kind: "role",
		section: "roles",
		letter: "R",
		putToPartners: true,
		suggests: ["F02", "B01"],
		fields: fields(
			binding(choice("decision", ["recommend", "decide", "veto", "consult", "inform"])),
			binding(partner("employer")),
			binding(partner("host")),
			binding(partner("lineManager")),
			binding(partner("tasking")),
			line("postHolder"),
			line("cover"),
			amount("wte", 0, 99_999),
			number("headCount", 0, 99_999),
		),
	},
	resource: {
		kind: "resource",
		section: "resources",
		letter: "S",
		putToPartners: false,
		suggests: ["F07", "B07"],
		fields: fields(
			closed(binding(choice("resource", Object.keys(UNITS)))),
			closed(binding(partner("provider"))),
			binding(choice("unit", ALL_UNITS, UNITS)),
			binding(line("unitName")),
			closed(binding(amountIn("need"))),
			binding(line("needNote")),
			closed(amountIn("committed")),
			line("committedNote"),
			amountIn("received"),
			binding(choice("period", ["once", "per_month", "per_year"])),
			binding(year("year")),
			binding(date("start")),
			closed(binding(date("end"))),
			closed(choice("certainty", ["confirmed", "in_principle", "requested", "at_risk", "withdrawn"])),
			line("stream"),
			text("conditions"),
			line("pool"),
			binding(partner("poolHost")),
			binding(percent("riskShare")),
			amountIn("stated"),
		),
	},
	communication: {
		kind: "communication",
		section: "communication",
		letter: "C",
		putToPartners: false,
		suggests: ["F06", "F05", "B05"],
		fields: fields(
			closed(binding(line("audience"))),
			binding(text("purpose")),
			binding(text("message")),
			closed(binding(choice("channel", CHANNELS))),
			binding(line("channelNote")),
			closed(binding(choice("frequency", FREQUENCIES))),
			binding(line("frequencyNote")),
			closed(binding(partner("owner"))),
			line("deputy"),
			binding(choice("direction", ["in", "out", "both"])),
			text("feedback"),
			text("works"),
		),
	},
	sharing: {
		kind: "sharing",
		section: "communication",
		letter: "C",
		putToPartners: false,
		suggests: ["F06", "B05"],
		fields: fields(
			closed(binding(text("data"))),
			binding(text("purpose")),
			closed(
				binding(
					choice("basis", [
						"consent",
						"legal_obligation",
						"vital_interests",
						"public_task",
						"legitimate_interests",
					]),
				),
			),
			binding(line("reference")),
			closed(date("reviewBy")),
			binding(partner("owner")),
			binding(choice("direction", ["in", "out", "both"])),
			binding(choice("channel", CHANNELS)),
			binding(line("channelNote")),
			binding(choice("frequency", FREQUENCIES)),
			binding(line("frequencyNote")),
		),
	},
	involvement: {
		kind: "involvement",
		section: "people",
		letter: "P",
		putToPartners: false,
		suggests: ["F05", "B08"],
		fields: fields(
			closed(binding(line("group"))),
			binding(partner("owner")),
			binding(choice("depth", ["informed", "consulted", "co_designed", "decides"])),
			date("on"),
			text("said"),
			closed(line("changed")),
		),
	},
	skill: {
		kind: "skill",
		section: "people",
		letter: "P",
		putToPartners: false,
		suggests: ["F09", "B07", "B08"],
		fields: fields(
			closed(binding(line("skill"))),
			closed(line("who")),
			closed(line("gap")),
			partner("fills"),
			text("training"),
			text("induction"),
		),
	},
	colocation: {
		kind: "colocation",
		section: "people",
		letter: "P",
		putToPartners: false,
		suggests: ["F08", "B05", "B08"],
		fields: fields(
			closed(binding(line("site"))),
			closed(binding(line("days"))),
			binding(number("desks", 0, 99_999)),
			binding(line("shared")),
		),
	},
	history: {
		kind: "history",
		section: "people",
		letter: "P",
		putToPartners: false,
		suggests: ["F04", "B10"],
		fields: fields(closed(binding(line("before"))), closed(binding(line("taught")))),
	},
	barrier: {
		kind: "barrier",
		section: "barriers",
		letter: "L",
		putToPartners: false,
		suggests: [],
		fields: fields(closed(binding(text("shows")))),
	},
	strategy: {
		kind: "strategy",
		section: "barriers",
		letter: "B",
		putToPartners: true,
		suggests: [],
		fields: fields(
			binding(text("lessens")),
			closed(binding(partner("owner"))),
			closed(binding(date("due"))),
			binding(text("evidence")),
		),
	},
	measure: {
		kind: "measure",
		section: "evaluation",
		letter: "E",
		putToPartners: false,
		suggests: ["F10", "B03"],
		fields: fields(
			binding(text("question")),
			binding(choice("sort", ["outcome", "output", "process", "experience", "partnership"])),
			closed(binding(choice("measuredIn", ["percent", "count", "rate", "money", "days", "named"]))),
			binding(line("unitName")),
			binding(choice("direction", ["up", "down", "hold"])),
			closed(amountIn("baseline")),
			line("baselineNote"),
			date("baselineOn"),
			closed(binding(amountIn("target"))),
			binding(line("targetNote")),
			binding(date("targetOn")),
			binding(choice("frequency", FREQUENCIES)),
			line("frequencyNote"),
			line("source"),
			closed(binding(partner("owner"))),
		),
	},
};

export const KIND_IDS = Object.keys(KINDS) as Kind[];
export const isKind = (value: unknown): value is Kind =>
	typeof value === "string" && Object.hasOwn(KINDS, value);

export const sectionOf = (kind: Kind): Section => KINDS[kind].section;
export const sectionSpec = (section: Section): SectionSpec => {
	const found = SECTIONS.find((one) => one.section === section);
	if (!found) throw new Error(`No such section: ${section}`);
	return found;
};

/** Shared text, typed together; every other type is one value in the card's fields map. */
export const isText = (spec: FieldSpec): boolean => spec.type === "line" || spec.type === "text";
export const textFields = (kind: Kind): readonly FieldSpec[] => KINDS[kind].fields.filter(isText);
export const valueFields = (kind: Kind): readonly FieldSpec[] => KINDS[kind].fields.filter((f) => !isText(f));
export const fieldSpec = (kind: Kind, name: string): FieldSpec | null =>
	KINDS[kind].fields.find((field) => field.name === name) ?? null;

/** The choices open now: some depend on another field, as a resource's unit does on its kind. */
export function choicesOf(spec: FieldSpec, values: Readonly<Record<string, unknown>>): readonly string[] {
	if (spec.choicesBy) {
		const given = values[spec.choicesBy.field];
		const found =
			typeof given === "string" && Object.hasOwn(spec.choicesBy.table, given)
				? spec.choicesBy.table[given]
				: undefined;
		if (found) return found;
	}
	return spec.choices ?? [];
}
