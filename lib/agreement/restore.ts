import type * as Y from "yjs";
import type { CardId, PartnerId } from "@/lib/ids";
import { isText, KINDS } from "@/lib/plan/cards";
import { bodyOf, type CardMap, cardMap, raciKey, raciOf, textOf, titleOf } from "@/lib/plan/document";
import { setField, setLink, setPart } from "@/lib/plan/edit";
import { appendParagraphs, type ProseNode, proseJson, proseText, writeProse } from "@/lib/plan/prose";
import { type CardDraft, fixedBarrier, readCard } from "@/lib/plan/read";
import { spliceText } from "@/lib/plan/splice-text";
import { isBarrier } from "@/lib/review/catalogue";
import { type CardWording, linesOf } from "./wording";

const sameLines = (text: string, lines: readonly string[]): boolean =>
	linesOf(text).join("\n") === lines.join("\n");

/** A text that reads otherwise is written back; one that only has other spaces keeps them. */
function restoreText(text: Y.Text | null, lines: readonly string[]): void {
	if (text && !sameLines(text.toString(), lines)) spliceText(text, lines.join("\n"));
}

function restoreProse(map: CardMap, lines: readonly string[], kept: ProseNode | null): void {
	const body = bodyOf(map);
	if (!body || sameLines(proseText(body), lines)) return;
	const start = keepSameBlocks(body, kept?.content ?? []);
	if (kept) writeProse(body, (kept.content ?? []).slice(start));
	else appendParagraphs(body, lines);
}

/**
 * Takes prose away from the first block on that reads otherwise, so that carets above it stay where they are. Gives
 * how many blocks stayed.
 */
export function keepSameBlocks(body: Y.XmlFragment, then: readonly ProseNode[]): number {
	const now = proseJson(body).content ?? [];
	let start = 0;
	// Blocks that the editor does not know are unwrapped when read: then counting them would miss.
	if (now.length === body.length)
		while (start < then.length && JSON.stringify(now[start]) === JSON.stringify(then[start])) start++;
	body.delete(start, body.length - start);
	return start;
}

function restoreParts(doc: Y.Doc, card: CardDraft, parts: NonNullable<CardWording["parts"]>): void {
	const named = new Set<PartnerId>([...Object.keys(card.parts), ...Object.keys(parts)]);
	for (const partner of named) {
		const part = parts[partner] ?? "";
		if ((raciOf(doc).get(raciKey(card.id, partner)) ?? "") !== part) setPart(doc, card.id, partner, part);
	}
}

function restoreAnswers(doc: Y.Doc, card: CardDraft, answers: readonly string[]): void {
	const local = card.cards.filter((id) => cardMap(doc, id)?.get("kind") === "barrier");
	const link = (id: string) => (isBarrier(id) ? (`barrier:${id}` as const) : (`card:${id}` as const));
	for (const id of [...card.barriers, ...local])
		if (!answers.includes(id)) setLink(doc, card.id, link(id), false);
	for (const id of answers) setLink(doc, card.id, link(id), true);
}

/**
 * Writes a card's agreed words back into the draft, as one gesture: its title, its texts, its binding fields, a role's
 * row, what a strategy answers, and the prose with its formatting. The agreement then stands again. [A23]
 *
 * The catch: this is an edit like any other, forward in time. What partners typed since is taken out of the draft, and
 * only undo brings it back; what does not bind (tracking fields, partners involved, factors) is left alone.
 */
export function restoreWords(
	doc: Y.Doc,
	id: CardId,
	agreed: CardWording,
	prose: ProseNode | null,
	origin: unknown,
): boolean {
	const map = cardMap(doc, id);
	const card = readCard(doc, id);
	if (!map || !card || card.deleted || card.kind !== agreed.kind) return false;
	doc.transact(() => {
		if (!fixedBarrier(id)) restoreText(titleOf(map), agreed.title ? [agreed.title] : []);
		restoreProse(map, agreed.prose, prose);
		for (const spec of KINDS[agreed.kind].fields) {
			if (!spec.binding) continue;
			if (isText(spec)) restoreText(textOf(map, spec.name), agreed.texts[spec.name] ?? []);
			else if (card.fields[spec.name] !== agreed.fields[spec.name])
				setField(doc, id, spec.name, agreed.fields[spec.name] ?? null);
		}
		if (agreed.parts) restoreParts(doc, card, agreed.parts);
		if (agreed.answers) restoreAnswers(doc, card, agreed.answers);
	}, origin);
	return true;
}
