import { documentWords } from "@/lib/i18n/en/document";
import { longDate } from "@/lib/plan/dates";
import type { CardDraft } from "@/lib/plan/read";
import { cardState } from "@/lib/plan/state";
import { amountWords, choiceWords } from "@/lib/plan/value-words";
import { type Block, type Cell, cell, column, paragraph } from "../block";
import { clausesBeyond, titleOf } from "../clause";
import type { Looking } from "../looking";
import { agreedWithPlan } from "./with-plan";

const say = documentWords.evaluation;
const IN_TABLE = [
	"baseline",
	"baselineNote",
	"baselineOn",
	"target",
	"targetNote",
	"targetOn",
	"measuredIn",
	"unitName",
	"frequency",
	"frequencyNote",
	"owner",
];

/** A level and its day: "46%, 1 January 2026". */
function level(card: CardDraft, name: "baseline" | "target"): string {
	const value = card.fields[name];
	const on = card.fields[`${name}On`];
	const parts = [
		typeof value === "number" ? amountWords(card, value) : "",
		(card.texts[`${name}Note`] ?? "").trim(),
		typeof on === "string" ? longDate(on) : "",
	];
	return parts.filter(Boolean).join(", ");
}

/** What is measured, from where to where, how far it has come, and by whom. [M27] */
export function evaluation(looking: Looking): Block[] {
	const cards = looking.cards("measure");
	if (cards.length === 0) return [paragraph("plain", documentWords.none.evaluation)];
	const spoken = cards.filter((card) => !looking.silent(card));
	const note = agreedWithPlan(looking, cards);
	if (spoken.length === 0) return note;
	const aimsOf = (card: CardDraft): string =>
		looking.index.aims
			.filter((aim) => looking.index.measures.get(aim.id)?.includes(card))
			.map(({ code }) => code)
			.filter(Boolean)
			.join(", ");
	const { values } = looking.source.attested;
	const valued = spoken.some(({ id }) => values.has(id));
	const now = (card: CardDraft): string => {
		const last = values.get(card.id);
		return last ? [amountWords(card, last.value), longDate(last.day)].join(", ") : say.noValue;
	};
	const row = (card: CardDraft): Cell[] => {
		const { pill } = cardState(card, looking.context);
		const often = [
			card.fields.frequency === undefined ? "" : choiceWords("frequency", String(card.fields.frequency)),
			(card.texts.frequencyNote ?? "").trim(),
		];
		const baseline = level(card, "baseline");
		return [
			cell(titleOf(card), { code: card.code, words: true }),
			cell(aimsOf(card)),
			cell(baseline || pill.text, baseline ? {} : { strong: true }),
			...(valued ? [cell(now(card))] : []),
			cell(level(card, "target") || say.unsaid),
			cell([looking.name(card.fields.owner), ...often].filter(Boolean).join(", ") || say.nobody),
		];
	};
	return [
		...note,
		{
			kind: "table",
			caption: documentWords.parts.evaluation,
			columns: [
				column(say.measure, valued ? 26 : 32),
				column(say.aims, valued ? 8 : 10),
				column(say.baseline, valued ? 17 : 20),
				...(valued ? [column(say.now, 17)] : []),
				column(say.target, valued ? 17 : 20),
				column(say.supplied, valued ? 15 : 18),
			],
			rows: spoken.map(row),
		},
		...clausesBeyond(looking, spoken, IN_TABLE),
	];
}
