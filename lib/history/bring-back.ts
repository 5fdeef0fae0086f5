import type * as Y from "yjs";
import { keepSameBlocks } from "@/lib/agreement/restore";
import type { CardId } from "@/lib/ids";
import { isText, KINDS } from "@/lib/plan/cards";
import {
	bodyOf,
	type CardMap,
	cardMap,
	fieldsOf,
	raciKey,
	raciOf,
	textOf,
	titleOf,
} from "@/lib/plan/document";
import { linkOf, restoreCard, setField, setLink, setPart, setPartner } from "@/lib/plan/edit";
import { type ProseNode, proseJson, writeProse } from "@/lib/plan/prose";
import { type CardDraft, readCard } from "@/lib/plan/read";
import { spliceText } from "@/lib/plan/splice-text";

/** A card as it stood at one moment of the plan. */
export interface PastCard {
	card: CardDraft;
	prose: ProseNode | null;
}

/**
 * Writes a card back as it stood once: its title, texts, fields, prose with its formatting, partners, links and a role's
 * row, as one gesture; out of the bin if it lies there. False when the card is of another kind now, or gone for good. [H3]
 *
 * The catch: this is an edit like any other, forward in time. Nothing is erased from the log, what others typed since
 * goes out of the draft, and undo brings it back. Where it stands on the board and its code are left alone.
 */
export function bringBack(doc: Y.Doc, id: CardId, { card: past, prose }: PastCard, origin: unknown): boolean {
	const map = cardMap(doc, id);
	const card = readCard(doc, id);
	if (!map || !card || card.kind !== past.kind) return false;
	doc.transact(() => {
		if (card.deleted) restoreCard(doc, id);
		write(titleOf(map), past.title);
		for (const spec of KINDS[past.kind].fields) {
			if (isText(spec)) write(textOf(map, spec.name), past.texts[spec.name] ?? "");
			else {
				// Read anew each time: a resource of another kind loses its unit on the way.
				const now = fieldsOf(map)?.get(spec.name) ?? null;
				const then = past.fields[spec.name] ?? null;
				if (now !== then) setField(doc, id, spec.name, then);
			}
		}
		bringProseBack(map, prose);
		for (const partner of both(card.partners, past.partners))
			if (card.partners.includes(partner) !== past.partners.includes(partner))
				setPartner(doc, id, partner, past.partners.includes(partner));
		bringLinksBack(doc, card, past);
		for (const partner of both(Object.keys(card.parts), Object.keys(past.parts))) {
			const part = past.parts[partner] ?? "";
			if ((raciOf(doc).get(raciKey(id, partner)) ?? "") !== part) setPart(doc, id, partner, part);
		}
	}, origin);
	return true;
}

const both = <T>(now: readonly T[], then: readonly T[]): T[] => [...new Set([...now, ...then])];

function write(text: Y.Text | null, words: string): void {
	if (text && text.toString() !== words) spliceText(text, words);
}

function bringProseBack(map: CardMap, prose: ProseNode | null): void {
	const body = bodyOf(map);
	const then = prose?.content ?? [];
	if (!body || JSON.stringify(proseJson(body).content ?? []) === JSON.stringify(then)) return;
	const start = keepSameBlocks(body, then);
	writeProse(body, then.slice(start));
}

function bringLinksBack(doc: Y.Doc, card: CardDraft, past: CardDraft): void {
	const linksOf = (one: CardDraft) => [
		...one.factors.map(linkOf),
		// A fixed barrier names itself, which is no link.
		...one.barriers.filter((barrier) => barrier !== one.id).map(linkOf),
		...one.cards.map((other) => `card:${other}` as const),
	];
	const [now, then] = [new Set(linksOf(card)), new Set(linksOf(past))];
	for (const link of both([...now], [...then]))
		if (now.has(link) !== then.has(link)) setLink(doc, card.id, link, then.has(link));
}
