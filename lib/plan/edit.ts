import type * as Y from "yjs";
import { type CardId, newId, type PartnerId } from "@/lib/ids";
import { choicesOf, fieldSpec, sectionOf } from "./cards";
import {
	briefOf,
	briefPopulation,
	briefTitle,
	cardMap,
	fieldsOf,
	linksOf,
	type Part,
	partnersOf,
	raciKey,
	raciOf,
} from "./document";
import type { Kind } from "./field-spec";
import { BIRTH, type By, type LinkKey, makeCard, type NewCard, type Scalar } from "./make-card";
import { keysFor, type Place } from "./place";
import { fixedBarrier, readCards } from "./read";
import { spliceText } from "./splice-text";

export { BIRTH, type By, type LinkKey } from "./make-card";
export type { Place } from "./place";
export { spliceText } from "./splice-text";
export { turnBack, turnInto } from "./turn-into";

/** A card to add: its kind, and whatever is known of it. It goes to the end of its section unless placed. */
export interface Adding extends By, Place {
	kind: Kind;
	id?: CardId;
	title?: string;
	texts?: NewCard["texts"];
	fields?: NewCard["fields"];
	partners?: readonly PartnerId[];
	links?: readonly LinkKey[];
}

/** Adds a card and gives its id. The code comes from the server at the commit. */
export function addCard(doc: Y.Doc, given: Adding, origin?: unknown): CardId {
	const id = given.id ?? newId();
	const { order, moved } = keysFor(id, sectionCards(doc, given.kind), given);
	doc.transact(() => {
		makeCard(doc, {
			id,
			kind: given.kind,
			order,
			title: given.title,
			texts: given.texts,
			fields: given.fields,
			partners: given.partners,
			links: given.links,
			created: given.at,
			createdBy: given.by,
			deleted: { at: given.at, by: given.by },
		});
	}, BIRTH);
	doc.transact(() => {
		cardMap(doc, id)?.set("deleted", null);
		for (const [other, key] of moved) cardMap(doc, other)?.set("order", key);
	}, origin);
	return id;
}

const sectionCards = (doc: Y.Doc, kind: Kind) =>
	readCards(doc).filter((card) => card.section === sectionOf(kind) && !card.deleted);

/** Moves a card within its section, between two others. */
export function moveCard(doc: Y.Doc, id: CardId, place: Place, origin?: unknown): void {
	const cards = readCards(doc);
	const card = cards.find((one) => one.id === id);
	if (!card) return;
	const { order, moved } = keysFor(
		id,
		cards.filter((one) => one.section === card.section && !one.deleted),
		place,
	);
	doc.transact(() => {
		cardMap(doc, id)?.set("order", order);
		for (const [other, key] of moved) cardMap(doc, other)?.set("order", key);
	}, origin);
}

/** Sets or (with null) empties one typed field: picked, dated, counted; the last writer wins. */
export function setField(doc: Y.Doc, id: CardId, name: string, value: Scalar | null, origin?: unknown): void {
	const card = cardMap(doc, id);
	const fields = card && fieldsOf(card);
	if (!fields) return;
	doc.transact(() => {
		fields.set(name, value);
		// A resource of another kind is counted in other units: a stale unit must not stay behind.
		const unit = name === "resource" ? fieldSpec("resource", "unit") : null;
		const stored = fields.get("unit");
		if (unit && typeof stored === "string" && !choicesOf(unit, { resource: value }).includes(stored))
			fields.set("unit", null);
	}, origin);
}

/** Gives a partner its part in a role: none, R, A, both, C or I. */
export function setPart(doc: Y.Doc, id: CardId, partner: PartnerId, part: Part, origin?: unknown): void {
	doc.transact(() => raciOf(doc).set(raciKey(id, partner), part), origin);
}

/** Marks a partner as involved in a card, or not. */
export function setPartner(
	doc: Y.Doc,
	id: CardId,
	partner: PartnerId,
	involved: boolean,
	origin?: unknown,
): void {
	const card = cardMap(doc, id);
	const partners = card && partnersOf(card);
	if (partners) doc.transact(() => partners.set(partner, involved), origin);
}

/** Links a card to a review item ("factor:F03", "barrier:B05") or another card ("card:<id>"), or unlinks it. */
export function setLink(doc: Y.Doc, id: CardId, link: LinkKey, on: boolean, origin?: unknown): void {
	const card = cardMap(doc, id);
	const links = card && linksOf(card);
	if (links) doc.transact(() => links.set(link, on), origin);
}

/** How a review item's id is linked: "F03" as "factor:F03". */
export const linkOf = (item: string): LinkKey =>
	item.startsWith("F") ? `factor:${item}` : `barrier:${item}`;

/**
 * Puts a card into the bin. Its words stay, and so do the words that others are typing into it meanwhile.
 *
 * The catch: the ten fixed barriers cannot be binned; false says that nothing was done.
 */
export function binCard(doc: Y.Doc, id: CardId, by: By, origin?: unknown): boolean {
	const card = cardMap(doc, id);
	if (!card || fixedBarrier(id)) return false;
	doc.transact(() => card.set("deleted", { at: by.at, by: by.by }), origin);
	return true;
}

/** Takes a card back out of the bin, to the place it had. */
export function restoreCard(doc: Y.Doc, id: CardId, origin?: unknown): void {
	const card = cardMap(doc, id);
	if (card) doc.transact(() => card.set("deleted", null), origin);
}

/** What of the brief is one value rather than text that people type together. */
export type BriefValue = "place" | "model" | "models" | "start" | "end" | "cycle";

/** Changes the brief: its title and population as text, everything else as one value (null empties it). */
export function setBrief(
	doc: Y.Doc,
	key: BriefValue | "title" | "population",
	value: string | readonly string[] | null,
	origin?: unknown,
): void {
	if (key === "title" || key === "population") {
		const text = key === "title" ? briefTitle(doc) : briefPopulation(doc);
		if (text) spliceText(text, typeof value === "string" ? value : "", origin);
		return;
	}
	doc.transact(() => briefOf(doc).set(key, Array.isArray(value) ? [...value] : value), origin);
}
