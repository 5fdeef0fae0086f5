import { UNITS } from "@/lib/plan/cards";
import { isBarrier, isFactor } from "@/lib/review/catalogue";
import { cleanLine, isObject } from "./clean";
import type { Organisations } from "./organisations";
import type { FileRow, SectionKey } from "./plan-file";
import { type CardPlan, emptyCard, Row } from "./row";

const FREQUENCY: Readonly<Record<string, string>> = {
	per_event: "per_event",
	daily: "daily",
	weekly: "weekly",
	fortnightly: "fortnightly",
	monthly: "monthly",
	quarterly: "quarterly",
	termly: "termly",
	yearly: "yearly",
	annual: "yearly",
	annually: "yearly",
	as_needed: "as_needed",
	ad_hoc: "as_needed",
};
const CHANNEL: Readonly<Record<string, string>> = {
	meeting: "meeting",
	meetings: "meeting",
	email: "email",
	e_mail: "email",
	phone: "phone",
	telephone: "phone",
	shared_record: "shared_record",
	newsletter: "newsletter",
	portal: "portal",
	training: "training",
};
const RESOURCE: Readonly<Record<string, string>> = {
	...Object.fromEntries(Object.keys(UNITS).map((kind) => [kind, kind])),
	cash: "money",
	funding: "money",
	people: "staff",
	building: "premises",
	vehicles: "vehicle",
};
const UNIT: Readonly<Record<string, string>> = {
	gbp: "GBP",
	"£": "GBP",
	wte: "WTE",
	fte: "WTE",
	hours_week: "hours_week",
	"hours/week": "hours_week",
	m2: "m2",
	"m²": "m2",
	desks: "desks",
	licences: "licences",
	vehicles: "vehicles",
	days: "days",
};
const MEASURED: Readonly<Record<string, string>> = {
	"%": "percent",
	percent: "percent",
	count: "count",
	rate: "rate",
	gbp: "money",
	"£": "money",
	days: "days",
};

type Convert = (row: FileRow, orgs: Organisations) => CardPlan[];

/** Factors or barriers that a key lists; what the review does not know is kept as text. */
function reviewLinks(
	row: Row,
	key: string,
	fits: (id: string) => boolean,
	prefix: "factor" | "barrier",
): void {
	const value = row.raw[key];
	const listed = Array.isArray(value) ? value : value === null || value === undefined ? [] : [value];
	const known = listed.filter((id): id is string => typeof id === "string" && fits(id));
	row.card.links.push(...new Set(known.map((id) => `${prefix}:${id}` as const)));
	if (known.length === listed.length) row.use(key);
}

const aim: Convert = (raw, orgs) => {
	const card = emptyCard("aim", raw);
	const row = new Row(raw, card, orgs);
	row.title(["statement", "title", "name", "aim"], "statement");
	reviewLinks(row, "factors", isFactor, "factor");
	reviewLinks(row, "barriers", isBarrier, "barrier");
	row.partner("owner_org", "owner");
	row.date("target_date", "target");
	row.rest();
	return [card];
};

const role: Convert = (raw, orgs) => {
	const card = emptyCard("role", raw);
	const row = new Row(raw, card, orgs);
	row.title(["role", "title", "name"]);
	row.prose("responsibilities");
	const who = row.partner("org", null);
	const [only] = who;
	// The file says who does it, not who is accountable: that is for the partners to say.
	if (who.length === 1 && only) card.parts[only] = "R";
	row.choice("decision_rights", "decision", {
		recommends: "recommend",
		recommend: "recommend",
		decides: "decide",
		decide: "decide",
		veto: "veto",
		consulted: "consult",
		informed: "inform",
	});
	const count = row.hundredths("count_or_wte");
	if (count !== null && count % 100 === 0 && count <= 9_999_900) {
		card.fields.headCount = count / 100;
		row.useNumber("count_or_wte");
	} else if (count !== null && count <= 99_999) {
		card.fields.wte = count;
		row.useNumber("count_or_wte");
	}
	row.rest();
	return [card];
};

const resource: Convert = (raw, orgs) => {
	const card = emptyCard("resource", raw);
	const row = new Row(raw, card, orgs);
	row.title(["description", "title", "name"]);
	row.choice("kind", "resource", RESOURCE);
	row.partner("org", "provider");
	const status = row.peek("status")?.toLowerCase();
	const given = status === "committed" || status === "ended" || status === "at_risk";
	const slot = given ? "committed" : "need";
	unit(row);
	const amount = row.hundredths("amount");
	const pounds = card.fields.resource === "money" && card.fields.unit !== "GBP" && row.peek("unit") !== null;
	if (amount !== null && !pounds) {
		card.fields[slot] = amount;
		row.useNumber("amount");
	} else if (row.peek("amount") !== null) row.keep("amount", `${slot}Note`);
	if (pounds) row.keep("unit", `${slot}Note`);
	row.choice("status", "certainty", {
		confirmed: "confirmed",
		committed: "confirmed",
		in_principle: "in_principle",
		requested: "requested",
		required: "requested",
		at_risk: "at_risk",
		withdrawn: "withdrawn",
	});
	period(row);
	row.date("end_date", "end");
	row.rest();
	return [card];
};

/** A unit that goes with the kind of resource, or one of its own name. */
function unit(row: Row): void {
	const text = row.peek("unit");
	if (text === null) return;
	const { fields, texts } = row.card;
	const open = typeof fields.resource === "string" ? UNITS[fields.resource] : undefined;
	const word = text.toLowerCase();
	const known = Object.hasOwn(UNIT, word) ? UNIT[word] : undefined;
	if (known && (!open || open.includes(known))) {
		fields.unit = known;
		if (text === known) row.use("unit");
	} else if (!open || open.includes("named")) {
		fields.unit = "named";
		texts.unitName = text;
		row.use("unit");
	}
}

/** "2015/16" is a financial year, "per year" a period; anything else is kept as text. */
function period(row: Row): void {
	const text = row.peek("period");
	if (text === null) return;
	const [, first = "", second = ""] = /^(\d{4})\/(\d{2})$/.exec(text) ?? [];
	if (first && (Number(first) + 1) % 100 === Number(second)) {
		row.card.fields.year = Number(first);
		row.use("period");
	} else {
		row.choice("period", "period", {
			per_year: "per_year",
			per_month: "per_month",
			once: "once",
			one_off: "once",
		});
	}
}

/** A choice or, beside it, the file's own words in the field that is for them. */
function inWords(row: Row, key: string, field: string, means: Readonly<Record<string, string>>): void {
	if (!row.choice(key, field, means, `${field}Note`)) row.keep(key, `${field}Note`);
}

const communication: Convert = (raw, orgs) => {
	const card = emptyCard("communication", raw);
	const row = new Row(raw, card, orgs);
	row.text("audience", "audience");
	row.title(["message", "title", "name", "audience"], "message");
	inWords(row, "channel", "channel", CHANNEL);
	inWords(row, "frequency", "frequency", FREQUENCY);
	row.partner("owner_org", "owner");
	row.rest();
	return [card];
};

const barrier: Convert = (raw, orgs) => {
	const card = emptyCard("barrier", raw);
	const row = new Row(raw, card, orgs);
	const id = row.peek("barrier");
	const nested = raw.strategy;
	if (id !== null && isBarrier(id)) {
		card.fixed = id;
		row.use("barrier");
		row.text("description", "shows");
	} else row.title(["description", "title", "name"], "shows");
	const made = strategies(nested, id, orgs);
	if (made) {
		row.use("strategy");
		card.from = [Object.fromEntries(Object.entries(raw).filter(([key]) => key !== "strategy"))];
	}
	row.rest();
	return [card, ...(made ?? [])];
};

/** The strategy inside a barrier, or a list of them; null when it is neither, and stays text. */
function strategies(nested: unknown, barrierId: string | null, orgs: Organisations): CardPlan[] | null {
	const rows = (Array.isArray(nested) ? nested : [nested]).filter((one) => one !== null && one !== undefined);
	const named = rows.map((one) => (typeof one === "string" && cleanLine(one) ? { statement: one } : one));
	if (named.length === 0 || !named.every(isObject)) return null;
	return named.map((raw) => {
		const card = emptyCard("strategy", raw);
		card.nested = true;
		const row = new Row(raw, card, orgs);
		if (barrierId !== null && isBarrier(barrierId)) card.links.push(`barrier:${barrierId}`);
		row.title(["statement", "title", "name"]);
		row.partner("owner_org", "owner");
		row.date("due", "due");
		row.rest();
		return card;
	});
}

const measure: Convert = (raw, orgs) => {
	const card = emptyCard("measure", raw);
	const row = new Row(raw, card, orgs);
	row.title(["name", "title", "measure"]);
	const unitText = row.peek("unit");
	if (unitText !== null) {
		const word = unitText.toLowerCase();
		card.fields.measuredIn = Object.hasOwn(MEASURED, word) ? (MEASURED[word] ?? "named") : "named";
		if (unitText !== card.fields.measuredIn) card.texts.unitName = unitText;
		row.use("unit");
	}
	for (const field of ["baseline", "target"] as const) {
		const amount = row.hundredths(field);
		if (amount !== null) {
			card.fields[field] = amount;
			row.useNumber(field);
		} else row.keep(field, `${field}Note`);
	}
	if (card.texts.targetNote === "reduce") card.fields.direction = "down";
	if (card.texts.targetNote === "increase") card.fields.direction = "up";
	inWords(row, "frequency", "frequency", FREQUENCY);
	row.partner("supplier_org", "owner");
	row.rest();
	return [card];
};

const CONVERT: Record<SectionKey, Convert> = {
	aims: aim,
	roles: role,
	resources: resource,
	communications: communication,
	barriers: barrier,
	measures: measure,
};

/** The cards that one row of a section becomes; the first is the row's own, strategies follow their barrier. */
export const cardsOfRow = (section: SectionKey, row: FileRow, orgs: Organisations): CardPlan[] =>
	CONVERT[section](row, orgs);
