import { documentWords } from "@/lib/i18n/en/document";
import { words } from "@/lib/i18n/words";
import type { CardDraft } from "@/lib/plan/read";
import { cardState } from "@/lib/plan/state";
import { choiceWords } from "@/lib/plan/value-words";
import { type Block, type Cell, cell, column, paragraph } from "../block";
import { clausesBeyond, titleOf } from "../clause";
import type { Looking } from "../looking";
import { agreedWithPlan } from "./with-plan";

const say = documentWords.communication;
const IN_TABLE = ["audience", "channel", "channelNote", "frequency", "frequencyNote", "owner"];
const IN_SHARING = ["data", "basis", "reviewBy", "owner"];

/** A choice and the words beside it. */
function said(card: CardDraft, name: "channel" | "frequency"): string {
	const value = card.fields[name];
	const parts = [
		value === undefined ? "" : choiceWords(name, String(value)),
		card.texts[`${name}Note`] ?? "",
	];
	return parts
		.map((part) => part.trim())
		.filter(Boolean)
		.join(", ");
}

const stateCell = (looking: Looking, card: CardDraft): Cell => {
	const { pill } = cardState(card, looking.context);
	return cell(pill.text, pill.tone === "gap" ? { strong: true } : {});
};

/** Who hears what, how and how often; and which kinds of data are shared on which basis. */
export function communication(looking: Looking): Block[] {
	const cards = looking.cards("communication", "sharing");
	if (cards.length === 0) return [paragraph("plain", documentWords.none.communication)];
	const note = agreedWithPlan(looking, cards);
	const spoken = cards.filter((card) => !looking.silent(card));
	const talk = spoken.filter(({ kind }) => kind === "communication");
	const sharing = spoken.filter(({ kind }) => kind === "sharing");
	const blocks: Block[] = [...note];
	if (talk.length > 0)
		blocks.push({
			kind: "table",
			caption: documentWords.parts.communication,
			columns: [
				column(say.what, 27),
				column(say.audience, 20),
				column(say.how, 22),
				column(say.owner, 16),
				column(documentWords.state, 15),
			],
			rows: talk.map((card) => [
				cell(titleOf(card), { code: card.code, words: true }),
				cell((card.texts.audience ?? "").trim() || say.unsaid),
				cell(
					[said(card, "channel"), said(card, "frequency").toLowerCase()].filter(Boolean).join(", ") ||
						say.unsaid,
				),
				cell(looking.name(card.fields.owner) || say.nobody),
				stateCell(looking, card),
			]),
		});
	if (sharing.length > 0)
		blocks.push(
			{ kind: "heading", level: 3, id: "information-sharing", text: words.card.kinds.sharing },
			{
				kind: "table",
				caption: words.card.kinds.sharing,
				columns: [
					column(say.agreement, 26),
					column(say.data, 28),
					column(say.basis, 18),
					column(say.reviewBy, 14),
					column(documentWords.state, 14),
				],
				rows: sharing.map((card) => [
					cell(titleOf(card), { code: card.code, words: true }),
					cell((card.texts.data ?? "").trim() || say.unsaid),
					cell(
						card.fields.basis === undefined ? say.unsaid : choiceWords("basis", String(card.fields.basis)),
					),
					cell(
						[looking.name(card.fields.owner), looking.due(card.fields.reviewBy)].filter(Boolean).join(", "),
					),
					stateCell(looking, card),
				]),
			},
		);
	return [
		...blocks,
		...clausesBeyond(looking, talk, IN_TABLE),
		...clausesBeyond(looking, sharing, IN_SHARING),
	];
}
