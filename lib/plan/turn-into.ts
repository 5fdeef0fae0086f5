import type * as Y from "yjs";
import { words } from "@/lib/i18n/words";
import { type CardId, newId } from "@/lib/ids";
import { choicesOf, fieldSpec, isText, KINDS } from "./cards";
import { bodyOf, cardMap, linksOf, type Part } from "./document";
import type { Kind } from "./field-spec";
import { BIRTH, type By, makeCard, type Scalar } from "./make-card";
import { keysFor } from "./place";
import { appendParagraphs, copyProse } from "./prose";
import { type CardDraft, fixedBarrier, readCards } from "./read";
import { valueWords } from "./value-words";

/**
 * Makes a card of another kind out of this one, and bins the first. Gives the new card's id, or null when the
 * card is missing or one of the ten fixed barriers.
 *
 * The catch: nothing may be lost. What has no field in the new kind goes into the prose as "Label: words"; a
 * partner named in a field that the new kind lacks stays as a partner involved; cards that pointed at the first
 * point at the new one.
 */
export function turnInto(doc: Y.Doc, id: CardId, kind: Kind, by: By, origin?: unknown): CardId | null {
	const cards = readCards(doc);
	const card = cards.find((one) => one.id === id);
	const old = cardMap(doc, id);
	if (!card || !old || fixedBarrier(id) || card.kind === kind) return null;
	const carried = carry(card, kind);
	const next = newId();
	const target = KINDS[kind].section;
	const row = cards.filter((one) => one.section === target && !one.deleted);
	const { order, moved } = keysFor(next, row, card.section === target ? { after: id } : {});
	doc.transact(() => {
		makeCard(doc, {
			id: next,
			kind,
			order,
			title: card.title,
			texts: carried.texts,
			fields: carried.fields,
			partners: carried.partners,
			links: [
				...card.factors.map((item) => `factor:${item}` as const),
				...card.barriers.map((item) => `barrier:${item}` as const),
				...card.cards.map((other) => `card:${other}` as const),
			],
			parts: kind === "role" ? card.parts : {},
			body: (fragment) => {
				copyProse(bodyOf(old), fragment);
				appendParagraphs(fragment, carried.paragraphs);
			},
			created: by.at,
			createdBy: by.by,
			deleted: { at: by.at, by: by.by },
		});
	}, BIRTH);
	doc.transact(() => {
		cardMap(doc, next)?.set("deleted", null);
		old.set("deleted", { at: by.at, by: by.by });
		for (const [other, key] of moved) cardMap(doc, other)?.set("order", key);
		for (const other of cards.filter((one) => one.cards.includes(id))) {
			const holder = cardMap(doc, other.id);
			const links = holder && linksOf(holder);
			links?.set(`card:${id}`, false);
			links?.set(`card:${next}`, true);
		}
	}, origin);
	return next;
}

/**
 * Takes a turn back: the first card is on the board again, the one made out of it is in the bin with whatever was
 * written into it since, and what points at it points at the first.
 */
export function turnBack(doc: Y.Doc, first: CardId, made: CardId, by: By, origin?: unknown): void {
	const cards = readCards(doc);
	doc.transact(() => {
		cardMap(doc, first)?.set("deleted", null);
		cardMap(doc, made)?.set("deleted", { at: by.at, by: by.by });
		for (const other of cards.filter((one) => one.id !== first && one.cards.includes(made))) {
			const holder = cardMap(doc, other.id);
			const links = holder && linksOf(holder);
			links?.set(`card:${made}`, false);
			links?.set(`card:${first}`, true);
		}
	}, origin);
}

function carry(card: CardDraft, kind: Kind) {
	const texts: Record<string, string> = {};
	const fields: Record<string, Scalar> = {};
	const partners = new Set(card.partners);
	const paragraphs: string[] = [];
	const label = (name: string) => (words.card.fields as Record<string, string>)[name] ?? name;
	for (const field of KINDS[card.kind].fields) {
		const target = fieldSpec(kind, field.name);
		if (isText(field)) {
			const text = card.texts[field.name] ?? "";
			if (text.trim() === "") continue;
			if (target && isText(target)) texts[field.name] = text;
			else paragraphs.push(`${label(field.name)}: ${text}`);
			continue;
		}
		const value = card.fields[field.name];
		if (value === undefined) continue;
		const fits =
			target?.type === field.type &&
			!target.inUnit &&
			(target.type !== "choice" || choicesOf(target, fields).includes(String(value)));
		if (fits) fields[field.name] = value;
		else if (field.type === "partner") partners.add(String(value));
		else paragraphs.push(`${label(field.name)}: ${valueWords(card, field, value)}`);
	}
	if (kind !== "role")
		for (const [partner, part] of Object.entries(card.parts) as [string, Part][])
			if (part) partners.add(partner);
	return { texts, fields, partners: [...partners], paragraphs };
}
