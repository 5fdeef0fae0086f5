import type * as Y from "yjs";
import { type Piece, pieces } from "@/lib/agreement/difference";
import { textOfWording } from "@/lib/agreement/digest";
import { cardPassages, type Names, type Passage, passagesOf } from "@/lib/agreement/passages";
import { briefWording, cardWording, FORM } from "@/lib/agreement/wording";
import type { CardId } from "@/lib/ids";
import type { Section } from "@/lib/plan/field-spec";
import { type CardDraft, liveCards, type PlanDraft, untouched } from "@/lib/plan/read";
import { otherChanges } from "./other-changes";
import { trackingPassages } from "./tracking-passages";

/** A plan as it stood, or stands: its document and how it reads. */
export interface Side {
	doc: Y.Doc;
	plan: PlanDraft;
}

/** One passage of both sides: what the earlier one lost, what the later one gained. */
export interface BothPassages {
	key: string;
	label: string | null;
	before: readonly Piece[];
	after: readonly Piece[];
	changed: boolean;
}

export type WhatChanged = "new" | "gone" | "changed";

/** A card that reads differently at the two moments. */
export interface ComparedCard {
	/** null: the plan's own words. */
	id: CardId | null;
	section: Section | null;
	code: string;
	title: string;
	what: WhatChanged;
	/** Words that came and that went, of those that bind. */
	added: number;
	removed: number;
	/** What binds; then what was tracked or linked differently. */
	passages: readonly BothPassages[];
	/** As it was at the earlier moment and is at the later; null: it was not there. */
	was: CardDraft | null;
	is: CardDraft | null;
}

export interface Comparison {
	changed: readonly ComparedCard[];
	/** How many cards say the same. */
	same: number;
}

const wordsIn = (text: string): number => text.split(/\s+/u).filter(Boolean).length;
const countOf = (passages: readonly BothPassages[], kind: "added" | "removed"): number =>
	passages
		.flatMap(({ before, after }) => (kind === "added" ? after : before))
		.filter((piece) => piece.kind === kind)
		.reduce((sum, { text }) => sum + wordsIn(text), 0);

/** Two wordings of one subject beside each other, passage by passage, in the order of the later one. [H7] */
export function bothPassages(before: readonly Passage[], after: readonly Passage[]): BothPassages[] {
	const was = new Map(before.map((passage) => [passage.key, passage]));
	const is = new Map(after.map((passage) => [passage.key, passage]));
	const all = [...after, ...before.filter(({ key }) => !is.has(key))];
	return all.map(({ key, label }) => {
		const old = was.get(key)?.lines ?? [];
		const now = is.get(key)?.lines ?? [];
		const both = pieces(old, now);
		return {
			key,
			label,
			before: both.filter(({ kind }) => kind !== "added"),
			after: both.filter(({ kind }) => kind !== "removed"),
			changed: both.some(({ kind }) => kind !== "same"),
		};
	});
}

const shown = (plan: PlanDraft): Map<CardId, CardDraft> =>
	new Map(
		liveCards(plan)
			.filter((card) => !untouched(card))
			.map((card) => [card.id, card]),
	);

/**
 * Which cards read differently at two moments of a plan, and how, word by word. [H7]
 *
 * The catch: what lies in the bin is not there. A card that was binned is gone, one that was taken out again is new;
 * a fixed barrier that nobody has written about is neither.
 *
 * @param names what ids are called; partners and cards that are gone keep the names they had
 */
export function compare(before: Side, after: Side, names: Names): Comparison {
	const [then, now] = [shown(before.plan), shown(after.plan)];
	const order = [...after.plan.cards, ...before.plan.cards].map(({ id }) => id);
	const changed: ComparedCard[] = [];
	let same = 0;
	const brief = comparedBrief(before.doc, after.doc, names);
	if (brief) changed.push(brief);
	for (const id of new Set(order)) {
		const [old, new_] = [then.get(id) ?? null, now.get(id) ?? null];
		const card = new_ ?? old;
		if (!card) continue;
		const one = comparedCard(before.doc, after.doc, old, new_, card, names);
		if (one) changed.push(one);
		else same += 1;
	}
	return { changed, same };
}

function comparedCard(
	before: Y.Doc,
	after: Y.Doc,
	then: CardDraft | null,
	now: CardDraft | null,
	card: CardDraft,
	names: Names,
): ComparedCard | null {
	const old = then && cardWording(before, then);
	const new_ = now && cardWording(after, now);
	const others = then && now ? otherChanges(now, then) : { fields: [], links: false };
	const sameWords = old && new_ && textOfWording(old) === textOfWording(new_);
	if (sameWords && others.fields.length === 0 && !others.links) return null;
	const passages = bothPassages(old ? cardPassages(old, names) : [], new_ ? cardPassages(new_, names) : []);
	const tracking =
		then && now
			? bothPassages(trackingPassages(then, others, names), trackingPassages(now, others, names))
			: [];
	return {
		id: card.id,
		section: card.section,
		code: card.code,
		title: card.title,
		what: then ? (now ? "changed" : "gone") : "new",
		added: countOf(passages, "added"),
		removed: countOf(passages, "removed"),
		passages: [...passages, ...tracking.filter(({ changed }) => changed)],
		was: then,
		is: now,
	};
}

function comparedBrief(before: Y.Doc, after: Y.Doc, names: Names): ComparedCard | null {
	const [old, new_] = [before, after].map((doc) => ({
		form: FORM,
		subject: "plan" as const,
		brief: briefWording(doc),
		cards: {},
	}));
	if (!old || !new_ || textOfWording(old) === textOfWording(new_)) return null;
	const passages = bothPassages(passagesOf(old, names), passagesOf(new_, names));
	return {
		id: null,
		section: null,
		code: "",
		title: "",
		what: "changed",
		added: countOf(passages, "added"),
		removed: countOf(passages, "removed"),
		passages,
		was: null,
		is: null,
	};
}
