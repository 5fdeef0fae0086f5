import { cardSubject, notApplicable } from "@/lib/agreement/subject";
import { documentWords } from "@/lib/i18n/en/document";
import { words } from "@/lib/i18n/words";
import type { CardDraft } from "@/lib/plan/read";
import { fixedBarrier } from "@/lib/plan/read";
import { itemOf, SOURCE, shortCode } from "@/lib/review/catalogue";
import { type Block, type Cell, cell, column, paragraph, type Table } from "../block";
import { clause, clausesBeyond, titleOf } from "../clause";
import type { Looking } from "../looking";
import { standingCell } from "../said";

const say = documentWords.barriers;

/** A barrier as the document names it: the review's own words, never shortened. */
const nameOf = (card: CardDraft): { code: string; text: string } => ({
	code: fixedBarrier(card.id) ? shortCode(card.id) : card.code,
	text: itemOf(card.id)?.text ?? titleOf(card),
});

/** The ten barriers and the partners' own, each with what answers it. */
function rowsOf(looking: Looking, barrier: CardDraft): Cell[][] {
	const { code, text } = nameOf(barrier);
	const head = (first: boolean): Cell => (first ? cell(text, { code }) : cell("", { code, again: true }));
	const rows: Cell[][] = [];
	const subject = notApplicable(barrier.id);
	const no = looking.standing(subject);
	const saysNo = no && no.kind !== "not-put" && no.round;
	if (saysNo && (!looking.agreed || no.kind === "in-force"))
		rows.push([
			head(true),
			cell(say.doesNotApply(saysNo.reason), { words: true }),
			cell(""),
			standingCell(looking, no, subject),
		]);
	for (const strategy of looking.index.strategies.get(barrier.id) ?? []) {
		const key = cardSubject(strategy.id);
		const silent = looking.silent(strategy);
		const standing = looking.by(strategy)?.standing ?? looking.standing(key);
		const owner = [looking.name(strategy.fields.owner), looking.due(strategy.fields.due)].filter(Boolean);
		rows.push([
			head(rows.length === 0),
			cell(silent ? looking.whySilent(strategy) : titleOf(strategy), { words: true }),
			cell(silent ? "" : owner.join(", ") || say.nobody),
			standingCell(looking, standing, key),
		]);
	}
	if (rows.length === 0)
		rows.push([
			head(true),
			cell(say.noStrategy, { words: true }),
			cell(""),
			cell(words.card.states.gap, { strong: true }),
		]);
	return rows;
}

/** How the partners see each barrier: the highest risk and the spread, never a mean. */
function spreadOf(looking: Looking, barriers: readonly CardDraft[]): Block[] {
	const range = (spread: { lowest: number; highest: number } | null) =>
		spread === null
			? say.notSaid
			: spread.lowest === spread.highest
				? `${spread.lowest}`
				: say.from(spread.lowest, spread.highest);
	const rows = barriers.flatMap((barrier): Cell[][] => {
		const view = looking.source.attested.barriers.get(barrier.id);
		if (!view) return [];
		const { code, text } = nameOf(barrier);
		const who = (ids: readonly string[], verb: string) =>
			ids.length > 0 ? [`${verb}: ${ids.map((id) => looking.name(id)).join(", ")}`] : [];
		return [
			[
				cell(text, { code }),
				cell(
					[
						...who(view.says.yes, say.yes),
						...who(view.says.no, say.no),
						...who(view.says.unsure, say.unsure),
					].join("; "),
				),
				cell(range(view.likelihood)),
				cell(range(view.impact)),
				cell(view.risk ? words.card.risks[view.risk] : say.notSaid, {
					strong: view.risk === "high" || view.risk === "very-high",
				}),
			],
		];
	});
	if (rows.length === 0) return [];
	const table: Table = {
		kind: "table",
		caption: say.spread,
		columns: [
			column(say.barrier, 34),
			column(say.applies, 27),
			column(say.likelihood, 15),
			column(say.impact, 12),
			column(say.risk, 12),
		],
		rows,
	};
	return [{ kind: "heading", level: 3, id: "barriers-by-partner", text: say.spread }, table];
}

/** Barriers with what answers them: the review's closing message, one row at a time. */
export function barriers(looking: Looking): Block[] {
	const all = looking.cards("barrier");
	const named = new Set(all.map(({ id }) => id));
	const strategies = looking.cards("strategy");
	const loose = strategies.filter((card) => ![...card.barriers, ...card.cards].some((id) => named.has(id)));
	const rows = all.flatMap((barrier) =>
		looking.silent(barrier) && !fixedBarrier(barrier.id) ? [] : rowsOf(looking, barrier),
	);
	return [
		paragraph("words", `${SOURCE.key_message} ${say.intro}`),
		{
			kind: "table",
			caption: documentWords.parts.barriers,
			columns: [
				column(say.barrier, 30),
				column(say.strategy, 34),
				column(say.ownerDue, 17),
				column(documentWords.agreement, 19),
			],
			rows,
		},
		...(loose.length > 0 ? [paragraph("remark", say.loose(loose.map(({ code }) => code).join(", ")))] : []),
		...spreadOf(looking, all),
		...clausesBeyond(
			looking,
			all
				.filter((card) => !looking.silent(card))
				.map((card) => ({ ...card, title: nameOf(card).text, code: nameOf(card).code })),
			[],
		),
		...strategies.map((card) => clause(looking, card)),
	];
}
