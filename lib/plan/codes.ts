import type * as Y from "yjs";
import type { CardId } from "@/lib/ids";
import { isBarrier, shortCode } from "@/lib/review/catalogue";
import { KINDS } from "./cards";
import { cardMap } from "./document";
import { type CardDraft, fixedBarrier, readCards } from "./read";

const CODE = /^([A-Z]{1,2}\d{1,4})(?:\.(\d{1,4}))?$/;

/** A code as people say it: A3, L1, B5.2. */
export const isCode = (code: string): boolean => CODE.test(code);

/** The letter of a strategy that answers no barrier yet. It keeps its code when it comes to answer one. */
const UNANSWERING = "X";

/** What the numbers of this card's code follow: a letter, or the barrier that a strategy answers first. */
function stem(card: CardDraft, cards: ReadonlyMap<CardId, CardDraft>): string {
	if (card.kind !== "strategy") return KINDS[card.kind].letter;
	const barrier = card.barriers.find(isBarrier);
	if (barrier) return `${shortCode(barrier)}.`;
	const local = card.cards
		.map((id) => cards.get(id))
		.find((other) => other?.kind === "barrier" && other.code);
	return local ? `${local.code}.` : UNANSWERING;
}

/**
 * Gives cards the codes that people say: A1 for the first aim, B5.1 for the first strategy against B5, L1 for a
 * barrier of the partners' own. A strategy that answers no barrier yet is X1, which looks like no barrier's.
 *
 * The catch: a code is never reused, so binned cards keep theirs and count. Only the server calls this, at the
 * commit that brings a card; a code a client wrote for its own new card is kept only if nobody else has it.
 */
export function assignCodes(doc: Y.Doc, cardIds: readonly CardId[], origin?: unknown): void {
	const wanted = new Set(cardIds);
	const cards = new Map(readCards(doc).map((card) => [card.id, card]));
	const taken = new Set<string>();
	const highest = new Map<string, number>();
	const take = (code: string) => {
		taken.add(code);
		const [, base = "", index] = CODE.exec(code) ?? [];
		const prefix = index === undefined ? base.replace(/\d+$/, "") : `${base}.`;
		const n = Number(index ?? base.slice(prefix.length));
		if (prefix) highest.set(prefix, Math.max(highest.get(prefix) ?? 0, n));
	};
	const lacking: CardDraft[] = [];
	for (const card of cards.values()) if (!wanted.has(card.id) && isCode(card.code)) take(card.code);
	for (const card of cards.values()) {
		if (!wanted.has(card.id)) continue;
		if (isCode(card.code) && !taken.has(card.code)) take(card.code);
		else lacking.push(card);
	}
	if (lacking.length === 0) return;
	// Local barriers first: a strategy that came with its barrier is named after it.
	lacking.sort((a, b) => Number(a.kind === "strategy") - Number(b.kind === "strategy"));
	doc.transact(() => {
		for (const card of lacking) {
			const prefix = fixedBarrier(card.id) ? "" : stem(card, cards);
			const code = prefix ? `${prefix}${(highest.get(prefix) ?? 0) + 1}` : shortCode(card.id);
			take(code);
			cards.set(card.id, { ...card, code });
			cardMap(doc, card.id)?.set("code", code);
		}
	}, origin);
}
