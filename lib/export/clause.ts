import { cardSubject } from "@/lib/agreement/subject";
import { documentWords } from "@/lib/i18n/en/document";
import { words } from "@/lib/i18n/words";
import { isText, KINDS } from "@/lib/plan/cards";
import { longDate } from "@/lib/plan/dates";
import type { FieldSpec, Kind } from "@/lib/plan/field-spec";
import type { ProseNode } from "@/lib/plan/prose";
import type { CardDraft } from "@/lib/plan/read";
import { valueWords } from "@/lib/plan/value-words";
import type { Block } from "./block";
import { paragraph } from "./block";
import type { Looking } from "./looking";
import { standingLine } from "./said";

const say = documentWords;

/** What a field is called on cards of this kind. */
export function fieldLabel(kind: Kind, name: string): string {
	const own = (words.card.fieldsOf as Record<string, Record<string, string> | undefined>)[kind];
	return own?.[name] ?? (words.card.fields as Record<string, string>)[name] ?? name;
}

export const titleOf = (card: CardDraft): string => card.title.trim() || say.untitled;

/** Whether prose has anything to print. */
export const hasProse = ({ content }: ProseNode): boolean =>
	(content ?? []).some((node) => node.text?.trim() || hasProse(node));

function fieldText(looking: Looking, card: CardDraft, spec: FieldSpec): string {
	if (isText(spec)) return (card.texts[spec.name] ?? "").trim();
	const value = card.fields[spec.name];
	if (value === undefined) return "";
	if (spec.type === "partner") return looking.fullName(value);
	if (spec.type === "date") return longDate(String(value));
	return valueWords(card, spec, value);
}

/** The filled fields of a card, but those that stand elsewhere. */
export function factsOf(
	looking: Looking,
	card: CardDraft,
	without: readonly string[] = [],
): { label: string; text: string }[] {
	return KINDS[card.kind].fields.flatMap((spec) => {
		const text = without.includes(spec.name) ? "" : fieldText(looking, card, spec);
		return text ? [{ label: fieldLabel(card.kind, spec.name), text }] : [];
	});
}

/** How a card that is put to partners stands, or in agreed text: how these words came to be agreed. */
export function standingOfCard(looking: Looking, card: CardDraft): string {
	const subject = cardSubject(card.id);
	const now = looking.standing(subject);
	const by = looking.by(card);
	if (!by) return standingLine(looking, now, subject);
	const line = standingLine(looking, by.standing, by.subject);
	const how = by.subject === "plan" || by.subject === "known-gaps" ? `${say.withWholePlan} ${line}` : line;
	const moved =
		now && now.round?.digest !== by.digest ? say.otherWordsPut : now?.kind === "lapsed" ? say.movedSince : "";
	return [how, moved].filter(Boolean).join(" ");
}

interface Asked {
	/** Fields that stand elsewhere: in the table above, or in `opening`. */
	without?: readonly string[];
	/** The field whose words open the clause. */
	opening?: string;
	standing?: boolean;
}

/** A card in full: its heading, its words, its other fields, and how it stands. */
export function clause(looking: Looking, card: CardDraft, asked: Asked = {}): Block {
	const { without = [], opening = "", standing = KINDS[card.kind].putToPartners } = asked;
	const heading: Block = {
		kind: "heading",
		level: 3,
		id: `card-${card.id}`,
		text: looking.silent(card) ? looking.whySilent(card) : titleOf(card),
		...(card.code ? { code: card.code } : {}),
	};
	const blocks: Block[] = [heading];
	if (!looking.silent(card)) {
		const first = (card.texts[opening] ?? "").trim();
		if (first && first !== card.title.trim()) blocks.push(paragraph("words", first));
		const prose = looking.printed.get(card.id)?.prose;
		if (prose && hasProse(prose)) blocks.push({ kind: "prose", node: prose });
		const rows = factsOf(looking, card, [...without, opening]);
		if (rows.length > 0) blocks.push({ kind: "facts", rows });
	}
	if (standing) blocks.push(paragraph("remark", standingOfCard(looking, card)));
	return { kind: "clause", blocks };
}

/** The clauses of cards that say more than their row in the table above does. */
export function clausesBeyond(
	looking: Looking,
	cards: readonly CardDraft[],
	inTable: readonly string[],
): Block[] {
	return cards.flatMap((card) => {
		const prose = looking.printed.get(card.id)?.prose;
		const more = (prose && hasProse(prose)) || factsOf(looking, card, inTable).length > 0;
		return more && !looking.silent(card)
			? [clause(looking, card, { without: inTable, standing: false })]
			: [];
	});
}
