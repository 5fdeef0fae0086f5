import * as Y from "yjs";
import type { CardId, PartnerId } from "@/lib/ids";
import { BARRIERS, isBarrier, isFactor, isModel, type ModelId } from "@/lib/review/catalogue";
import { isKind, KINDS, SECTIONS, textFields, valueFields } from "./cards";
import { isDate } from "./dates";
import {
	bodyOf,
	briefOf,
	briefPopulation,
	briefPurpose,
	briefSources,
	briefTitle,
	type CardMap,
	cardMap,
	cardsOf,
	fieldsOf,
	linksOf,
	PARTS,
	type Part,
	partnersOf,
	raciOf,
	textOf,
	titleOf,
} from "./document";
import type { FieldSpec, Kind, Section } from "./field-spec";
import type { Scalar } from "./make-card";
import { hasWords, proseText } from "./prose";
import { CYCLES, type Cycle } from "./seed";

export type { Scalar } from "./make-card";

/** One card as the board draws it. Every string is safe to show; nothing of it may be missing. */
export interface CardDraft {
	id: CardId;
	kind: Kind;
	section: Section;
	/** What people say: "A3". Empty until the server has committed the card. */
	code: string;
	order: string;
	title: string;
	/** The words of "line" and "text" fields, by field name. */
	texts: Readonly<Record<string, string>>;
	/** Every other filled field, by field name. */
	fields: Readonly<Record<string, Scalar>>;
	partners: readonly PartnerId[];
	/** Review factors it serves: "F01", by number. */
	factors: readonly string[];
	/** Review barriers it answers: "B05", by number; a fixed barrier card names itself. */
	barriers: readonly string[];
	/** Other cards it points at. */
	cards: readonly CardId[];
	/** The row of the roles matrix; partners with no part are absent. */
	parts: Readonly<Record<PartnerId, Part>>;
	deleted: null | { at: string; by: string };
	hasProse: boolean;
	created: string;
	createdBy: string;
}

export interface BriefDraft {
	title: string;
	place: string;
	model: ModelId | null;
	/** Further models of joint working, as tags. */
	models: readonly ModelId[];
	purpose: string;
	population: string;
	start: string | null;
	end: string | null;
	cycle: Cycle | null;
	/** What a plan file said that belongs to no card. */
	sources: string;
}

export interface PlanDraft {
	brief: BriefDraft;
	/** Every card, binned ones too (`deleted`), section by section in the board's order. */
	cards: readonly CardDraft[];
}

/** Ids are uuids or B01 to B10; anything else somebody else's client made up. */
const ID = /^[A-Za-z0-9-]{1,64}$/;

const FIXED = new Set(BARRIERS.map((barrier) => barrier.id));
/** Whether this id belongs to one of the ten barriers that every plan is born with. */
export const fixedBarrier = (id: CardId): boolean => FIXED.has(id);

const bare = <T>(): Record<string, T> => Object.create(null) as Record<string, T>;
const string = (value: unknown): string => (typeof value === "string" ? value : "");
const words = (text: Y.Text | null): string => (text ? text.toString() : "");

/** A stored value as its field's type, or undefined when it is not one. */
export function scalarOf(spec: FieldSpec, value: unknown): Scalar | undefined {
	switch (spec.type) {
		case "choice":
			return typeof value === "string" && spec.choices?.includes(value) ? value : undefined;
		case "partner":
			return typeof value === "string" && ID.test(value) ? value : undefined;
		case "date":
			return isDate(value) ? value : undefined;
		case "amount":
		case "number":
		case "percent":
		case "year":
			return typeof value === "number" && Number.isSafeInteger(value) ? value : undefined;
		default:
			return undefined;
	}
}

function keysSetTo(map: Y.Map<boolean> | null, fits: (key: string) => boolean): string[] {
	const found: string[] = [];
	map?.forEach((on, key) => {
		if (on === true && fits(key)) found.push(key);
	});
	return found.sort();
}

function deletedOf(value: unknown): CardDraft["deleted"] {
	if (typeof value !== "object" || value === null) return null;
	const { at, by } = value as { at?: unknown; by?: unknown };
	return { at: string(at), by: string(by) };
}

const NO_PARTS = Object.freeze(bare<Part>());

function partsByCard(doc: Y.Doc, only?: CardId): Map<CardId, Record<PartnerId, Part>> {
	const rows = new Map<CardId, Record<PartnerId, Part>>();
	raciOf(doc).forEach((part, key) => {
		const [card = "", partner = "", more] = key.split("|");
		if (more !== undefined || (only && card !== only) || !ID.test(card) || !ID.test(partner)) return;
		if (!part || !PARTS.includes(part)) return;
		const row = rows.get(card) ?? bare<Part>();
		row[partner] = part;
		rows.set(card, row);
	});
	return rows;
}

function draftOf(id: CardId, card: CardMap, parts: Record<PartnerId, Part>): CardDraft | null {
	const given = fixedBarrier(id) ? "barrier" : card.get("kind");
	if (!ID.test(id) || !isKind(given)) return null;
	const texts = bare<string>();
	for (const field of textFields(given)) texts[field.name] = words(textOf(card, field.name));
	const fields = bare<Scalar>();
	const stored = fieldsOf(card);
	for (const field of valueFields(given)) {
		const value = scalarOf(field, stored?.get(field.name));
		if (value !== undefined) fields[field.name] = value;
	}
	const links = keysSetTo(linksOf(card), (key) => key.length <= 80);
	const after = (prefix: string, fits: (id: string) => boolean) =>
		links
			.filter((key) => key.startsWith(prefix))
			.map((key) => key.slice(prefix.length))
			.filter(fits);
	const barriers = after("barrier:", isBarrier);
	if (fixedBarrier(id) && !barriers.includes(id)) barriers.unshift(id);
	return {
		id,
		kind: given,
		section: KINDS[given].section,
		code: string(card.get("code")),
		order: string(card.get("order")),
		title: words(titleOf(card)),
		texts,
		fields,
		partners: keysSetTo(partnersOf(card), (key) => ID.test(key)),
		factors: after("factor:", isFactor),
		barriers,
		cards: after("card:", (other) => ID.test(other) && other !== id),
		parts,
		deleted: fixedBarrier(id) ? null : deletedOf(card.get("deleted")),
		hasProse: hasWords(bodyOf(card)),
		created: string(card.get("created")),
		createdBy: string(card.get("createdBy")),
	};
}

/** The board's order: by fractional key; two cards put in one place at once stand by their ids, the same everywhere. */
export function byOrder(a: CardDraft, b: CardDraft): number {
	if (a.order !== b.order) return a.order < b.order ? -1 : 1;
	return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

const sectionAt = new Map(SECTIONS.map((spec, index) => [spec.section, index]));
const byPlace = (a: CardDraft, b: CardDraft) =>
	(sectionAt.get(a.section) ?? 0) - (sectionAt.get(b.section) ?? 0) || byOrder(a, b);

/** Cards section by section, in the board's order. */
export const inOrder = (cards: Iterable<CardDraft>): CardDraft[] => [...cards].sort(byPlace);

/** All cards, binned ones too, in the board's order. */
export function readCards(doc: Y.Doc): CardDraft[] {
	const parts = partsByCard(doc);
	const cards: CardDraft[] = [];
	cardsOf(doc).forEach((card, id) => {
		if (!(card instanceof Y.Map)) return;
		const draft = draftOf(id, card as CardMap, parts.get(id) ?? NO_PARTS);
		if (draft) cards.push(draft);
	});
	return cards.sort(byPlace);
}

/** One card, or null when there is none that can be drawn. */
export function readCard(doc: Y.Doc, id: CardId): CardDraft | null {
	const card = cardMap(doc, id);
	return card ? draftOf(id, card, partsByCard(doc, id).get(id) ?? NO_PARTS) : null;
}

export function readBrief(doc: Y.Doc): BriefDraft {
	const brief = briefOf(doc);
	const date = (key: string) => {
		const value = brief.get(key);
		return isDate(value) ? value : null;
	};
	const model = brief.get("model");
	const models = brief.get("models");
	const cycle = brief.get("cycle");
	return {
		title: words(briefTitle(doc)),
		place: string(brief.get("place")),
		model: isModel(model) ? model : null,
		models: Array.isArray(models) ? [...new Set(models.filter(isModel))] : [],
		purpose: proseText(briefPurpose(doc)),
		population: words(briefPopulation(doc)),
		start: date("start"),
		end: date("end"),
		cycle: CYCLES.includes(cycle as Cycle) ? (cycle as Cycle) : null,
		sources: proseText(briefSources(doc)),
	};
}

/**
 * A drawable plan out of any document.
 *
 * The catch: any client, old or hostile, may have written it. Kinds, fields and keys are allow-listed and copied
 * into objects without a prototype; what does not fit is left out, and a malformed card cannot break the board.
 */
export function readPlan(doc: Y.Doc): PlanDraft {
	return { brief: readBrief(doc), cards: readCards(doc) };
}

export const liveCards = (plan: PlanDraft): CardDraft[] => plan.cards.filter((card) => !card.deleted);
export const binnedCards = (plan: PlanDraft): CardDraft[] => plan.cards.filter((card) => card.deleted);
export const cardsIn = (plan: PlanDraft, section: Section): CardDraft[] =>
	plan.cards.filter((card) => card.section === section && !card.deleted);

/** A fixed barrier that nobody has written to yet: it waits for a strategy and counts as no card. */
export const untouched = (card: CardDraft): boolean =>
	fixedBarrier(card.id) &&
	!card.hasProse &&
	Object.values(card.texts).every((text) => text.trim() === "") &&
	card.partners.length === 0 &&
	card.factors.length === 0;
