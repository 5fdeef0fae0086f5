import type * as Y from "yjs";
import type { CardId, PartnerId } from "@/lib/ids";
import { isText, KINDS } from "@/lib/plan/cards";
import { bodyOf, briefPurpose, cardMap, type Part } from "@/lib/plan/document";
import type { Kind } from "@/lib/plan/field-spec";
import { proseText } from "@/lib/plan/prose";
import {
	type CardDraft,
	liveCards,
	type PlanDraft,
	readBrief,
	readCard,
	type Scalar,
	untouched,
} from "@/lib/plan/read";
import type { UnmetKey } from "@/lib/readiness/check";
import { type Digest, digestOfText, textOfWording } from "./digest";
import { type SubjectKey, subjectOf } from "./subject";

/** The version of the canonical form. A wording keeps the form it was captured in. */
export const FORM = 1;

/** What of a card binds: its words, line by line, and its binding fields. Formatting is left out. */
export interface CardWording {
	kind: Kind;
	title: string;
	prose: readonly string[];
	texts: Readonly<Record<string, readonly string[]>>;
	fields: Readonly<Record<string, Scalar>>;
	/** A role's row of the matrix. */
	parts?: Readonly<Record<PartnerId, Part>>;
	/** The barriers that a strategy answers: what it is agreed for. */
	answers?: readonly string[];
}

export interface BriefWording {
	title: string;
	place: string;
	purpose: readonly string[];
	population: readonly string[];
	model: string | null;
	models: readonly string[];
	start: string | null;
	end: string | null;
	cycle: string | null;
}

export interface PlanWording {
	form: number;
	subject: "plan";
	brief: BriefWording;
	cards: Readonly<Record<CardId, CardWording>>;
}

export type Wording =
	| { form: number; subject: "card"; card: CardWording }
	| { form: number; subject: "not-applicable"; barrier: CardId; reason: readonly string[]; card: CardWording }
	| PlanWording
	| {
			form: number;
			subject: "known-gaps";
			gaps: readonly UnmetKey[];
			reason: readonly string[];
			/** The digest of the whole plan's wording, which is kept beside this one. */
			plan: Digest;
	  };

/**
 * Words line by line, as they are compared: composed Unicode, single spaces, no empty lines; the cells of a table's
 * row stay apart.
 */
export const linesOf = (text: string): string[] =>
	text
		.normalize("NFC")
		.split(/\r\n|[\n\r\u2028\u2029]/)
		.map((line) =>
			line
				.split("\t")
				.map((cell) => cell.replace(/\s+/g, " ").trim())
				.join("\t")
				.replace(/\t+$/, ""),
		)
		.filter((line) => line !== "");

const oneLine = (text: string): string => linesOf(text).join(" ");

/** What of a card binds, as it is drafted now. */
export function cardWording(doc: Y.Doc, card: CardDraft): CardWording {
	const map = cardMap(doc, card.id);
	const texts: Record<string, string[]> = {};
	const fields: Record<string, Scalar> = {};
	for (const spec of KINDS[card.kind].fields) {
		if (!spec.binding) continue;
		if (isText(spec)) {
			const lines = linesOf(card.texts[spec.name] ?? "");
			if (lines.length > 0) texts[spec.name] = lines;
		} else {
			const value = card.fields[spec.name];
			if (value !== undefined) fields[spec.name] = value;
		}
	}
	const wording: CardWording = {
		kind: card.kind,
		title: oneLine(card.title),
		prose: linesOf(proseText(map && bodyOf(map))),
		texts,
		fields,
	};
	if (card.kind === "role") return { ...wording, parts: { ...card.parts } };
	if (card.kind === "strategy") {
		const local = card.cards.filter((id) => cardMap(doc, id)?.get("kind") === "barrier");
		return { ...wording, answers: [...card.barriers, ...local].sort() };
	}
	return wording;
}

export function briefWording(doc: Y.Doc): BriefWording {
	const { title, place, model, models, population, start, end, cycle } = readBrief(doc);
	return {
		title: oneLine(title),
		place: oneLine(place),
		purpose: linesOf(proseText(briefPurpose(doc))),
		population: linesOf(population),
		model,
		models: [...models].sort(),
		start,
		end,
		cycle,
	};
}

/** Reads what of a card binds; a screen keeps what it has read until the card is touched. */
export type ReadWords = (doc: Y.Doc, card: CardDraft) => CardWording;

/** The whole plan's words: its brief and every card that somebody wrote to; what is in the bin says nothing. */
export function planWording(doc: Y.Doc, plan: PlanDraft, read: ReadWords = cardWording): PlanWording {
	const cards: Record<CardId, CardWording> = {};
	for (const card of liveCards(plan)) if (!untouched(card)) cards[card.id] = read(doc, card);
	return { form: FORM, subject: "plan", brief: briefWording(doc), cards };
}

/** What an asker says beside the drafted words. */
export interface Said {
	reason?: string;
	gaps?: readonly UnmetKey[];
}

/** A captured wording: its one text and that text's digest. */
export interface Captured {
	text: string;
	digest: Digest;
}

export function capture(wording: Wording): Captured {
	const text = textOfWording(wording);
	return { text, digest: digestOfText(text) };
}

/**
 * The exact words of a subject as they stand now, or null when it is not in the plan (any more). [A1]
 *
 * The catch: the server captures its own copy. A browser works out the same text to know at once that it moved.
 */
export function wordingNow(
	doc: Y.Doc,
	plan: PlanDraft,
	key: SubjectKey,
	said: Said = {},
	read: ReadWords = cardWording,
): Wording | null {
	const subject = subjectOf(key);
	switch (subject.kind) {
		case "plan":
			return planWording(doc, plan, read);
		case "known-gaps":
			return {
				form: FORM,
				subject: "known-gaps",
				gaps: [...(said.gaps ?? [])].sort(),
				reason: linesOf(said.reason ?? ""),
				plan: capture(planWording(doc, plan, read)).digest,
			};
		default: {
			const card = readCard(doc, subject.card);
			if (!card || card.deleted) return null;
			const words = read(doc, card);
			return subject.kind === "card"
				? { form: FORM, subject: "card", card: words }
				: {
						form: FORM,
						subject: "not-applicable",
						barrier: card.id,
						reason: linesOf(said.reason ?? ""),
						card: words,
					};
		}
	}
}

/** A wording out of its stored text. */
export const readWording = (text: string): Wording => JSON.parse(text) as Wording;

/** The digest of one card's words by themselves, as a whole plan's wording compares them. */
export const cardDigest = (words: CardWording | BriefWording): Digest => digestOfText(textOfWording(words));
