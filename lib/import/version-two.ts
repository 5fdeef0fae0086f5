import * as Y from "yjs";
import { importingWords } from "@/lib/i18n/en/importing";
import { isText, KINDS } from "@/lib/plan/cards";
import { isCode } from "@/lib/plan/codes";
import { isDate } from "@/lib/plan/dates";
import { briefOf, briefPurpose, briefSources, PARTS, type Part } from "@/lib/plan/document";
import { setLink } from "@/lib/plan/edit";
import type { FieldSpec, Kind } from "@/lib/plan/field-spec";
import type { LinkKey, Scalar } from "@/lib/plan/make-card";
import { writeProse } from "@/lib/plan/prose";
import { scalarOf } from "@/lib/plan/read";
import { CYCLES, type Cycle, layOut } from "@/lib/plan/seed";
import { BARRIERS, isBarrier, isFactor, isModel, type ModelId, shortCode } from "@/lib/review/catalogue";
import { buildCards } from "./build";
import { clean, cleanLine, isObject } from "./clean";
import type { Draft } from "./draft";
import { type NewPartner, partnerKind } from "./organisations";
import type { FileRow, PlanFile } from "./plan-file";
import { type CardPlan, emptyCard, fitTitle } from "./row";

const string = (value: unknown): string => (typeof value === "string" ? clean(value) : "");
const strings = (value: unknown): string[] =>
	Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
const record = (value: unknown): FileRow => (isObject(value) ? value : {});

/** The partners of an export: codes are unique there, and made so again if somebody edited the file. */
function partnersOf(rows: readonly FileRow[], newId: () => string): NewPartner[] {
	const taken = new Set<string>();
	return rows.map((row) => {
		const given = cleanLine(string(row.code))
			.replace(/[^\p{L}\p{N}]/gu, "")
			.slice(0, 5);
		let code = given.length >= 2 ? given : "P1";
		for (let n = 2; taken.has(code.toUpperCase()); n++) code = `${(given || "P").slice(0, 3)}${n}`;
		taken.add(code.toUpperCase());
		const left = string(row.left);
		return {
			id: newId(),
			name: cleanLine(string(row.name)),
			code,
			kind: partnerKind(row.kind),
			left: Number.isNaN(Date.parse(left)) ? null : left,
		};
	});
}

function storedValue(
	spec: FieldSpec,
	value: unknown,
	byCode: ReadonlyMap<string, string>,
): Scalar | undefined {
	if (spec.type === "partner") return byCode.get(string(value));
	if (spec.type === "amount")
		return typeof value === "number" ? scalarOf(spec, Math.round(value * 100)) : undefined;
	if (spec.type === "year") {
		const [, year] = /^(\d{4})\/\d{2}$/.exec(string(value)) ?? [];
		return year ? Number(year) : undefined;
	}
	return scalarOf(spec, value);
}

/** What of an exported card must be found again: everything but what the export says twice or the server gives. */
function checked(row: FileRow): FileRow {
	const { words: _words, ref: _ref, created: _created, deleted: _deleted, prose, ...rest } = row;
	return { ...rest, prose: proseWords(prose) };
}

/** The words and addresses inside prose JSON, without the names of its nodes. */
function proseWords(prose: unknown): string[] {
	const found: string[] = [];
	const rest: unknown[] = [prose];
	for (let one = rest.pop(); one !== undefined; one = rest.pop()) {
		if (Array.isArray(one)) rest.push(...one.filter((inside) => inside !== undefined));
		else if (isObject(one)) {
			if (typeof one.text === "string") found.push(one.text);
			if (typeof one.href === "string") found.push(one.href);
			rest.push(...["content", "marks", "attrs"].flatMap((key) => one[key] ?? []));
		}
	}
	return found;
}

function cardPlan(row: FileRow, byCode: ReadonlyMap<string, string>): CardPlan {
	const kind = row.kind as Kind;
	const plan = emptyCard(kind, checked(row));
	const code = string(row.code);
	const fixed =
		kind === "barrier" ? BARRIERS.find(({ id }) => id === row.item || shortCode(id) === code)?.id : undefined;
	if (fixed) plan.fixed = fixed;
	if (!fixed && isCode(code)) plan.code = code;
	plan.title = string(row.title);
	plan.proseJson = row.prose;
	if (!Number.isNaN(Date.parse(string(row.created)))) plan.created = string(row.created);
	if (isObject(row.deleted) && !fixed) plan.deleted = { at: string(row.deleted.at), by: "" };
	const texts = record(row.texts);
	const fields = record(row.fields);
	for (const spec of KINDS[kind].fields) {
		if (isText(spec)) {
			const text = string(texts[spec.name]);
			if (text) plan.texts[spec.name] = text;
			continue;
		}
		const value = Object.hasOwn(fields, spec.name) ? storedValue(spec, fields[spec.name], byCode) : undefined;
		if (value !== undefined) plan.fields[spec.name] = value;
	}
	plan.partners = strings(row.partners).flatMap((one) => byCode.get(one) ?? []);
	for (const [partner, part] of Object.entries(record(row.parts))) {
		const id = byCode.get(partner);
		if (id && PARTS.includes(part as Part)) plan.parts[id] = part as Part;
	}
	plan.links = [
		...strings(row.factors)
			.filter(isFactor)
			.map((id): LinkKey => `factor:${id}`),
		...strings(row.barriers)
			.filter(isBarrier)
			.map((id): LinkKey => `barrier:${id}`),
	];
	return plan;
}

/**
 * A plan out of our own export: equal to the one it came from, under new ids. [I5]
 *
 * The catch: a file may have been edited. What is no field of its card any more is found by the check that
 * follows and kept as text; status, seats and everything attested begin anew.
 */
export function fromExport(file: Extract<PlanFile, { version: 2 }>, at: string, newId: () => string): Draft {
	const { raw } = file;
	const partners = partnersOf(file.partners, newId);
	const byCode = new Map<string, string>();
	file.partners.forEach((row, index) => {
		const id = partners[index]?.id;
		if (id) byCode.set(string(row.code), id);
	});
	const day = (key: string) => (isDate(raw[key]) ? (raw[key] as string) : null);
	const model: ModelId = isModel(raw.model) ? raw.model : "multi_agency_team";
	const cycle = CYCLES.includes(raw.cycle as Cycle) ? (raw.cycle as Cycle) : null;
	const plan = {
		title: clean(file.title).trim(),
		place: string(raw.place),
		model,
		start: day("start"),
		end: day("end"),
		cycle,
	};
	const doc = new Y.Doc();
	layOut(doc, { ...plan, purpose: "", population: string(raw.population) }, at);
	const plans = file.cards.map((row) => cardPlan(row, byCode));
	const made = buildCards(doc, plans, { at, newId, placeFixed: true });
	const idOf = new Map<string, string>();
	file.cards.forEach((row, index) => {
		const id = made[index]?.id;
		for (const ref of [string(row.ref), string(row.code)]) if (id && ref && !idOf.has(ref)) idOf.set(ref, id);
	});
	doc.transact(() => {
		const models = strings(raw.models).filter(isModel);
		if (models.length > 0) briefOf(doc).set("models", models);
		const purpose = briefPurpose(doc);
		const sources = briefSources(doc);
		if (purpose) writeProse(purpose, raw.purpose);
		if (sources) writeProse(sources, raw.fromPlanFile);
		linkCards(doc, file.cards, made, idOf);
	});
	const {
		cards: _cards,
		format: _format,
		version: _version,
		exportedAt: _at,
		id: _id,
		status,
		...beside
	} = raw;
	return {
		doc,
		plan: { ...plan, title: fitTitle(plan.title) },
		partners,
		made,
		beside: [{ ...beside, purpose: proseWords(raw.purpose), fromPlanFile: proseWords(raw.fromPlanFile) }],
		briefKept: [],
		notes: typeof status === "string" && status !== "draft" ? [importingWords.notes.statusNotTaken] : [],
	};
}

/** Links between cards, once every card has its id. */
function linkCards(
	doc: Y.Doc,
	rows: readonly FileRow[],
	made: readonly { id: string }[],
	idOf: ReadonlyMap<string, string>,
): void {
	rows.forEach((row, index) => {
		const one = made[index];
		for (const ref of strings(row.cards)) {
			const id = idOf.get(ref);
			if (one && id) setLink(doc, one.id, `card:${id}`, true);
		}
	});
}
