import * as Y from "yjs";
import { cardSubject } from "@/lib/agreement/subject";
import { capture, wordingNow } from "@/lib/agreement/wording";
import type { CardId, PartnerId } from "@/lib/ids";
import { readPlan } from "@/lib/plan/read";
import type { SampleCard } from "./sample-cards";
import { cardBefore, type Drafting } from "./sample-draftings";
import type { Story } from "./story";
import { type Codes, rewriteCard, writeCard } from "./write-card";

/** One person's edit to one card, and when. */
export interface Edit {
	by: string;
	/** The card's code. */
	of: string;
	at: Date;
	write(doc: Y.Doc): void;
}

/** An edit as it is stored: its author's own. */
export interface StoredEdit {
	by: string;
	of: string;
	cards: CardId[];
	update: Uint8Array;
	at: Date;
}

/** What a lapse is in the ledger. */
export interface Lapse {
	at: Date;
	entry: { of: string; editors: { name: string; partner: PartnerId }[] };
}

/** A moment of the pictures, "2026-03-11 16:41", moved to today's days. */
export const momentIn = (drawn: string, day: Codes["day"]): Date => {
	const [date = "", time = ""] = drawn.split(" ");
	return new Date(`${day(date)}T${time}:00Z`);
};

/** The cards with which a plan began, and how they became the story's, each writing an edit. */
export function cardsFromTheStart(
	{ cards, draftings }: Pick<Story, "cards" | "draftings">,
	codes: Codes,
	orderOf: (code: string) => string,
): { first: SampleCard[]; edits: Edit[] } {
	const known = new Map(cards.map((card) => [card.code, card]));
	const inOrder = [...draftings].sort((a, b) => a.at.localeCompare(b.at));
	const edits = inOrder.reverse().map((drafting): Edit => back(drafting, known, codes, orderOf));
	return { first: cards.flatMap(({ code }) => known.get(code) ?? []), edits: edits.reverse() };
}

/** Takes one writing back from the cards that are known, and says how it is written again. */
function back(
	{ by, of, at: drawn, was }: Drafting,
	known: Map<string, SampleCard>,
	codes: Codes,
	orderOf: (code: string) => string,
): Edit {
	const after = known.get(of);
	if (!after) throw new Error(`The sample has no card ${of} on ${drawn}`);
	const at = momentIn(drawn, codes.day);
	if (was === "nothing") {
		known.delete(of);
		const born = { order: orderOf(of), at: at.toISOString() };
		return { by, of, at, write: (doc) => writeCard(doc, after, codes, born) };
	}
	const before = cardBefore(after, was);
	known.set(of, before);
	return { by, of, at, write: (doc) => rewriteCard(doc, { was, before, after }, codes) };
}

/** Writes the edits one after the other, each under its author's own hand, and gives the plan as it was at any moment. */
export class History {
	readonly stored: StoredEdit[] = [];
	readonly #docs: Y.Doc[];

	constructor(first: Y.Doc, edits: readonly Edit[], codes: Codes) {
		this.#docs = [first];
		for (const { by, of, at, write } of edits) {
			const theirs = copyOf(this.now);
			const known = Y.encodeStateVector(theirs);
			theirs.transact(() => write(theirs));
			const update = Y.encodeStateAsUpdate(theirs, known);
			this.stored.push({ by, of, cards: [codes.card(of)], update, at });
			this.#docs.push(theirs);
		}
	}

	/** The document as it was then; read it, and write nothing to it. */
	at(moment: Date): Y.Doc {
		return this.#docs[this.#writtenBy(moment)] as Y.Doc;
	}

	/** The last row of the plan's log then; the first lays the plan out. */
	seqAt(moment: Date): number {
		return 1 + this.#writtenBy(moment);
	}

	#writtenBy(moment: Date): number {
		return this.stored.filter(({ at }) => at <= moment).length;
	}

	/** Whether a card reads differently since one of the edits, as partners agree to it. */
	moved(edit: StoredEdit): boolean {
		const index = this.stored.indexOf(edit);
		const [before, after] = this.#docs
			.slice(index, index + 2)
			.map((doc) => digestOf(doc, edit.cards[0] ?? ""));
		return before !== after;
	}

	get now(): Y.Doc {
		return this.#docs.at(-1) as Y.Doc;
	}
}

/** The digest of a card's words; null while there is no such card. */
function digestOf(doc: Y.Doc, card: CardId): string | null {
	const wording = wordingNow(doc, readPlan(doc), cardSubject(card));
	return wording && capture(wording).digest;
}

function copyOf(doc: Y.Doc): Y.Doc {
	const copy = new Y.Doc();
	Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
	return copy;
}

/** Words that were changed after they were put to partners: whose edits they were, until they were put again. */
export function lapsesOf(
	{ rounds }: Pick<Story, "rounds">,
	history: History,
	{ codes, partnerOf }: { codes: Codes; partnerOf(person: string): PartnerId },
): Lapse[] {
	const lapses = new Map<string, Lapse>();
	for (const edit of history.stored) {
		const { by, of, at } = edit;
		const put = rounds.filter(
			(round) => round.of === of && momentIn(`${round.on} 00:00`, codes.day) < at,
		).length;
		if (put === 0 || !history.moved(edit)) continue;
		const key = `${of} ${put}`;
		const editor = { name: by, partner: partnerOf(by) };
		const lapse = lapses.get(key) ?? { at, entry: { of: cardSubject(codes.card(of)), editors: [] } };
		lapse.entry.editors.push(editor);
		lapses.set(key, lapse);
	}
	return [...lapses.values()];
}
