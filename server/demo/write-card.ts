import * as Y from "yjs";
import type { CardId, PartnerId } from "@/lib/ids";
import { fieldSpec } from "@/lib/plan/cards";
import { bodyOf, cardMap, type Part, textOf, titleOf } from "@/lib/plan/document";
import { linkOf, setField, setLink, setPart, setPartner } from "@/lib/plan/edit";
import { type LinkKey, makeCard, type Scalar } from "@/lib/plan/make-card";
import { writeProse } from "@/lib/plan/prose";
import { spliceText } from "@/lib/plan/splice-text";
import { paragraph, partsOf, type SampleCard } from "./sample-cards";
import type { Was } from "./sample-draftings";

/** What the sample's codes and days stand for in one plan of it. */
export interface Codes {
	card(code: string): CardId;
	/** By code, in joining order. */
	partners: ReadonlyMap<string, PartnerId>;
	/** A day of the pictures, moved to today's. */
	day(drawn: string): string;
}

function inPlan(card: SampleCard, name: string, value: Scalar, codes: Codes): Scalar {
	const type = fieldSpec(card.kind, name)?.type;
	if (type === "date") return codes.day(String(value));
	return type === "partner" ? (codes.partners.get(String(value)) ?? value) : value;
}

/** The partners' ids and what each does, by the row of the matrix. */
function partsIn(card: SampleCard, { partners }: Codes): [PartnerId, Part][] {
	const parts = partsOf(card.parts ?? "", [...partners.keys()]);
	return [...partners].map(([code, id]) => [id, parts[code] ?? ""]);
}

const involved = (card: SampleCard, { partners }: Codes): PartnerId[] =>
	card.partners.split(" ").flatMap((code) => partners.get(code) ?? []);

const linksOf = (card: SampleCard, codes: Codes): LinkKey[] => [
	...card.items.split(" ").map(linkOf),
	...(card.cards ?? []).map((code): LinkKey => `card:${codes.card(code)}`),
];

/** Makes a card of the sample; call it inside a transaction. */
export function writeCard(
	doc: Y.Doc,
	card: SampleCard,
	codes: Codes,
	born: { order: string; at: string },
): void {
	makeCard(doc, {
		id: codes.card(card.code),
		kind: card.kind,
		code: card.code,
		order: born.order,
		title: card.title,
		texts: card.texts,
		fields: Object.fromEntries(
			Object.entries(card.fields ?? {}).map(([name, value]) => [name, inPlan(card, name, value, codes)]),
		),
		partners: involved(card, codes),
		links: linksOf(card, codes),
		parts: Object.fromEntries(partsIn(card, codes).filter(([, part]) => part !== "")),
		body: (fragment) =>
			writeProse(
				fragment,
				(card.prose ?? []).map((block) => (typeof block === "string" ? paragraph(block) : block)),
			),
		created: born.at,
		createdBy: "",
	});
}

/** Writes to a card what it has become, and only where it was otherwise, as somebody would by hand. */
export function rewriteCard(
	doc: Y.Doc,
	{ was, before, after }: { was: Was; before: SampleCard; after: SampleCard },
	codes: Codes,
): void {
	const id = codes.card(after.code);
	const map = cardMap(doc, id);
	if (!map) throw new Error(`The sample has no card ${after.code}`);
	const title = titleOf(map);
	if (title) spliceText(title, after.title);
	for (const name of Object.keys(was.texts ?? {})) {
		const text = textOf(map, name);
		if (text) spliceText(text, after.texts?.[name] ?? "");
	}
	for (const name of Object.keys(was.fields ?? {})) {
		const value = after.fields?.[name];
		setField(doc, id, name, value === undefined ? null : inPlan(after, name, value, codes));
	}
	const [then, now] = [involved(before, codes), involved(after, codes)];
	for (const partner of codes.partners.values())
		if (then.includes(partner) !== now.includes(partner)) setPartner(doc, id, partner, now.includes(partner));
	const parts = new Map(partsIn(before, codes));
	for (const [partner, part] of partsIn(after, codes))
		if (parts.get(partner) !== part) setPart(doc, id, partner, part);
	const links = linksOf(before, codes);
	for (const link of linksOf(after, codes)) if (!links.includes(link)) setLink(doc, id, link, true);
	for (const [old, words] of was.prose ?? []) {
		const piece = pieceWith(bodyOf(map), old);
		spliceText(piece, piece.toString().replace(old, words));
	}
}

/** The first piece of prose that holds these words. */
export function pieceWith(fragment: Y.XmlFragment | null, words: string): Y.XmlText {
	for (const node of fragment?.createTreeWalker(() => true) ?? [])
		if (node instanceof Y.XmlText && node.toString().includes(words)) return node;
	throw new Error(`The sample has no prose with "${words}"`);
}
