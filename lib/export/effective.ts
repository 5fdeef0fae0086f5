import type * as Y from "yjs";
import type { CardWording } from "@/lib/agreement/wording";
import type { CardId } from "@/lib/ids";
import { isText, KINDS } from "@/lib/plan/cards";
import { bodyOf, cardMap } from "@/lib/plan/document";
import { type ProseNode, proseJson } from "@/lib/plan/prose";
import type { CardDraft, PlanDraft, Scalar } from "@/lib/plan/read";
import { isBarrier } from "@/lib/review/catalogue";
import type { AgreedPlan, AgreedWords } from "./agreed";

/** One card as the document prints it. */
export interface Printed {
	card: CardDraft;
	prose: ProseNode;
	/** Where its words come from: what is drafted now, what partners agreed, or nowhere yet. */
	source: "draft" | "agreed" | "none" | "unread";
	by: AgreedWords | null;
}

/** Lines of a wording as blocks of prose; lines with tabs were rows of one table. */
function proseOfLines(lines: readonly string[]): ProseNode {
	const content: ProseNode[] = [];
	const words = (text: string): ProseNode => ({
		type: "paragraph",
		...(text ? { content: [{ type: "text", text }] } : {}),
	});
	for (const line of lines) {
		if (!line.includes("\t")) {
			content.push(words(line));
			continue;
		}
		const row = line.split("\t").map((text) => ({ type: "tableCell", content: [words(text)] }));
		const last = content.at(-1);
		if (last?.type === "table") last.content?.push({ type: "tableRow", content: row });
		else content.push({ type: "table", content: [{ type: "tableRow", content: row }] });
	}
	return { type: "doc", content };
}

/**
 * A card with the words that were agreed in place of those drafted now.
 *
 * The catch: what tracks progress (what is committed, a baseline) was never part of the wording. Its values are as
 * they are now; its texts are left out, for nobody agreed to them.
 */
function withWords(card: CardDraft, words: CardWording): CardDraft {
	const texts: Record<string, string> = {};
	const fields: Record<string, Scalar> = {};
	for (const spec of KINDS[card.kind].fields) {
		if (isText(spec)) {
			const lines = words.texts[spec.name];
			if (lines) texts[spec.name] = lines.join("\n");
		} else {
			const value = spec.binding ? words.fields[spec.name] : card.fields[spec.name];
			if (value !== undefined) fields[spec.name] = value;
		}
	}
	const answers = words.answers ?? null;
	return {
		...card,
		title: words.title,
		texts,
		fields,
		parts: words.parts ?? {},
		barriers: answers ? answers.filter(isBarrier) : card.barriers,
		cards: answers ? answers.filter((id) => !isBarrier(id)) : card.cards,
		hasProse: words.prose.length > 0,
		deleted: null,
	};
}

const wordless = (card: CardDraft): CardDraft => ({
	...card,
	title: "",
	texts: {},
	fields: {},
	parts: {},
	hasProse: false,
});

export interface Effective {
	plan: PlanDraft;
	printed: ReadonlyMap<CardId, Printed>;
}

/**
 * The plan in the words that the document prints: as drafted now, or as agreed.
 *
 * The catch: a card that was agreed and is in the bin since is still what partners agreed, so it is printed.
 */
export function effectivePlan(doc: Y.Doc, plan: PlanDraft, agreed: AgreedPlan | null): Effective {
	const printed = new Map<CardId, Printed>();
	for (const card of plan.cards) {
		const found = agreed ? agreed.card(card) : undefined;
		if (card.deleted && (!found || found === "unread")) continue;
		if (found === undefined) {
			const map = cardMap(doc, card.id);
			printed.set(card.id, { card, prose: proseJson(map && bodyOf(map)), source: "draft", by: null });
		} else if (found === null || found === "unread") {
			const prose: ProseNode = { type: "doc", content: [] };
			printed.set(card.id, { card: wordless(card), prose, source: found ?? "none", by: null });
		} else {
			const prose = proseOfLines(found.words.prose);
			printed.set(card.id, { card: withWords(card, found.words), prose, source: "agreed", by: found.by });
		}
	}
	return { plan: { brief: plan.brief, cards: [...printed.values()].map(({ card }) => card) }, printed };
}
