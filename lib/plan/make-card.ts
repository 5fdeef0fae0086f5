import * as Y from "yjs";
import type { CardId, PartnerId } from "@/lib/ids";
import { isText, KINDS, type Kind } from "./cards";
import { type CardMap, cardsOf, type Part, raciKey, raciOf } from "./document";

export type Scalar = string | number;

/** Who does a gesture, and when (ISO time): a person's id. */
export interface By {
	by: string;
	at: string;
}

/**
 * The origin under which a card comes into being, before it is shown. No undo manager tracks it, so that undoing
 * "new card" bins the card instead of deleting what others may already have written into it.
 */
export const BIRTH = Symbol("a card is born");

/** How a card points at a review item or another card. */
export type LinkKey = `factor:${string}` | `barrier:${string}` | `card:${CardId}`;

/** Everything a card can be born with. */
export interface NewCard {
	id: CardId;
	kind: Kind;
	order: string;
	code?: string;
	title?: string;
	texts?: Readonly<Record<string, string>>;
	fields?: Readonly<Record<string, Scalar>>;
	partners?: readonly PartnerId[];
	links?: readonly LinkKey[];
	parts?: Readonly<Record<PartnerId, Part>>;
	/** Fills the prose while the card is made. */
	body?: (fragment: Y.XmlFragment) => void;
	deleted?: { at: string; by: string } | null;
	created: string;
	createdBy: string;
}

/**
 * Puts a new card with all its containers into the document; call it inside a transaction.
 *
 * The catch: every text, map and fragment is made here and never later. Two people who each create one on demand
 * would each hold their own, and one of them loses the words.
 */
export function makeCard(doc: Y.Doc, given: NewCard): CardMap {
	const spec = KINDS[given.kind];
	const card: CardMap = new Y.Map();
	cardsOf(doc).set(given.id, card);
	card.set("id", given.id);
	card.set("kind", given.kind);
	if (given.code) card.set("code", given.code);
	card.set("order", given.order);
	card.set("created", given.created);
	card.set("createdBy", given.createdBy);
	card.set("deleted", given.deleted ?? null);
	card.set("title", new Y.Text(given.title ?? ""));
	const body = new Y.XmlFragment();
	card.set("body", body);
	given.body?.(body);
	for (const field of spec.fields.filter(isText)) {
		card.set(`text:${field.name}`, new Y.Text(given.texts?.[field.name] ?? ""));
	}
	const fields = new Y.Map<unknown>();
	card.set("fields", fields);
	for (const field of spec.fields) {
		const value = given.fields?.[field.name];
		if (!isText(field) && value !== undefined) fields.set(field.name, value);
	}
	const partners = new Y.Map<boolean>();
	card.set("partners", partners);
	for (const partner of given.partners ?? []) partners.set(partner, true);
	const links = new Y.Map<boolean>();
	card.set("links", links);
	for (const link of given.links ?? []) links.set(link, true);
	for (const [partner, part] of Object.entries(given.parts ?? {}))
		raciOf(doc).set(raciKey(given.id, partner), part);
	return card;
}
