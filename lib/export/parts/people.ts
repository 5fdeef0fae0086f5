import { documentWords } from "@/lib/i18n/en/document";
import { words } from "@/lib/i18n/words";
import { sectionSpec } from "@/lib/plan/cards";
import type { CardDraft } from "@/lib/plan/read";
import { cardState } from "@/lib/plan/state";
import { type Block, type Cell, cell, column } from "../block";
import { clausesBeyond, titleOf } from "../clause";
import type { Looking } from "../looking";
import { agreedWithPlan } from "./with-plan";

const say = documentWords.people;

function stateCell(looking: Looking, card: CardDraft): Cell {
	const { pill, warnings } = cardState(card, looking.context);
	const changed = (card.texts.changed ?? "").trim();
	if (pill.key === "actedOn" && changed) return cell(say.actedOn(changed));
	const [first] = warnings;
	const gap = pill.tone === "gap";
	return cell(gap && first ? say.gapWho(pill.text, first.text) : pill.text, gap ? { strong: true } : {});
}

/** The four kinds of People and place; a kind without a card is a gap that is said. */
export function people(looking: Looking): Block[] {
	const kinds = sectionSpec("people").kinds;
	const all = looking.cards(...kinds);
	const spoken = all.filter((card) => !looking.silent(card));
	const row = (card: CardDraft): Cell[] => [
		cell(words.card.kinds[card.kind], { code: card.code }),
		cell(titleOf(card), { words: true }),
		cell(looking.involved(card.partners)),
		stateCell(looking, card),
	];
	const rows = kinds.flatMap((kind): Cell[][] => {
		const cards = all.filter((card) => card.kind === kind);
		const said = cards.filter((card) => !looking.silent(card)).map(row);
		if (said.length > 0) return said;
		const text = cards.length > 0 ? documentWords.noAgreedWords : say.nothing;
		const state = cards.length > 0 ? cell("") : cell(words.card.states.gap, { strong: true });
		return [[cell(words.card.kinds[kind]), cell(text, { words: true }), cell(""), state]];
	});
	return [
		...agreedWithPlan(looking, all),
		{
			kind: "table",
			caption: documentWords.parts.people,
			columns: [
				column(say.kind, 24),
				column(say.what, 38),
				column(say.partners, 16),
				column(documentWords.state, 22),
			],
			rows,
		},
		...clausesBeyond(looking, spoken, []),
	];
}
