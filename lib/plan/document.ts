import * as Y from "yjs";
import type { CardId, PartnerId } from "@/lib/ids";

/**
 * Where everything lives in a plan's document. Only this file knows the Yjs keys, and `layout.ts`, which says what
 * each may hold.
 *
 *   meta   Y.Map { layout }                              written by the server only
 *   brief  Y.Map { title: Y.Text, purpose: Y.XmlFragment, population: Y.Text, sources: Y.XmlFragment,
 *                  place, model, models, start, end, cycle }
 *   cards  Y.Map<CardId, Y.Map>                          never hard-deleted by clients
 *   raci   Y.Map<"<cardId>|<partnerId>", Part>           flat key: no nested creation race
 *
 *   a card: Y.Map { id, kind, code, order, created, createdBy, deleted: null | { at, by },
 *                   title: Y.Text, body: Y.XmlFragment, "text:<field>": Y.Text,
 *                   fields: Y.Map<field, scalar>, partners: Y.Map<PartnerId, boolean>, links: Y.Map<string, boolean> }
 *
 * All containers of a card are made with it, in one transaction: a nested type that two people create on
 * demand loses one person's words.
 */
export const LAYOUT = 1;

export const PARTS = ["", "R", "A", "AR", "C", "I"] as const;
export type Part = (typeof PARTS)[number];

export type CardMap = Y.Map<unknown>;

export const metaOf = (doc: Y.Doc) => doc.getMap<number>("meta");
export const briefOf = (doc: Y.Doc) => doc.getMap<unknown>("brief");
export const cardsOf = (doc: Y.Doc) => doc.getMap<CardMap>("cards");
export const raciOf = (doc: Y.Doc) => doc.getMap<Part>("raci");

/** The top-level names, in the order above. */
export const ROOTS = ["meta", "brief", "cards", "raci"] as const;

export const raciKey = (card: CardId, partner: PartnerId) => `${card}|${partner}`;

const shared = <T>(map: Y.Map<unknown> | undefined, key: string, type: new () => T): T | null => {
	const value = map?.get(key);
	return value instanceof type ? value : null;
};

export const cardMap = (doc: Y.Doc, id: CardId): CardMap | null =>
	shared(cardsOf(doc) as Y.Map<unknown>, id, Y.Map) as CardMap | null;
export const titleOf = (card: CardMap) => shared(card, "title", Y.Text);
export const bodyOf = (card: CardMap) => shared(card, "body", Y.XmlFragment);
export const textOf = (card: CardMap, field: string) => shared(card, `text:${field}`, Y.Text);
export const fieldsOf = (card: CardMap) => shared(card, "fields", Y.Map) as Y.Map<unknown> | null;
export const partnersOf = (card: CardMap) => shared(card, "partners", Y.Map) as Y.Map<boolean> | null;
export const linksOf = (card: CardMap) => shared(card, "links", Y.Map) as Y.Map<boolean> | null;
export const briefTitle = (doc: Y.Doc) => shared(briefOf(doc), "title", Y.Text);
export const briefPurpose = (doc: Y.Doc) => shared(briefOf(doc), "purpose", Y.XmlFragment);
export const briefPopulation = (doc: Y.Doc) => shared(briefOf(doc), "population", Y.Text);
/** What a plan file said that belongs to no card: sources, notes, past meetings and agreements. */
export const briefSources = (doc: Y.Doc) => shared(briefOf(doc), "sources", Y.XmlFragment);
