import { documentWords } from "@/lib/i18n/en/document";
import { longDate } from "@/lib/plan/dates";
import type { CardDraft } from "@/lib/plan/read";
import { amountWords, choiceWords, yearWords } from "@/lib/plan/value-words";
import { lineOf } from "@/lib/resource/line";
import { statedTotals } from "@/lib/resource/stated";
import { resourceTotals, type Sum, type UnitTotal } from "@/lib/resource/totals";
import { type Block, type Cell, cell, column, paragraph } from "../block";
import { clausesBeyond, titleOf } from "../clause";
import type { Looking } from "../looking";
import { agreedWithPlan } from "./with-plan";

const say = documentWords.resources;
const IN_TABLE = [
	"resource",
	"provider",
	"unit",
	"unitName",
	"need",
	"committed",
	"certainty",
	"end",
	"needNote",
	"committedNote",
	"period",
	"year",
];

const text = (card: CardDraft, name: string): string => (card.texts[name] ?? "").trim();

/** An amount, or the words that stand for it, or both. */
function amount(card: CardDraft, name: "need" | "committed"): string {
	const value = card.fields[name];
	const parts = [typeof value === "number" ? amountWords(card, value) : "", text(card, `${name}Note`)];
	return parts.filter(Boolean).join(", ");
}

const rateOf = (card: CardDraft): string => {
	const { period, year } = card.fields;
	const parts = [
		period === undefined ? "" : choiceWords("period", String(period)).toLowerCase(),
		typeof year === "number" ? yearWords(year) : "",
	];
	return parts.filter(Boolean).join(", ");
};

function lineRow(looking: Looking, card: CardDraft): Cell[] {
	const { gap } = lineOf(card);
	const { provider, certainty, end } = card.fields;
	const need = [amount(card, "need"), rateOf(card)].filter(Boolean).join(", ");
	const by = [
		looking.name(provider) || say.nobody,
		certainty === undefined ? "" : choiceWords("certainty", String(certainty)).toLowerCase(),
	];
	return [
		cell(titleOf(card), { code: card.code, words: true }),
		cell(need || say.unsaid, need ? {} : { strong: true }),
		cell(amount(card, "committed") || say.nothing),
		gapCell(card, gap, card.fields.need === undefined),
		cell(by.filter(Boolean).join(", ")),
		cell(looking.due(end) || say.goesOn),
	];
}

/** Which unit, at which rate: "Pounds, per year, 2026/27". */
export function unitWords({ like, period, year }: Pick<UnitTotal, "like" | "period" | "year">): string {
	const named = text(like, "unitName");
	const unit = String(like.fields.unit ?? "");
	const kind = String(like.fields.resource ?? "");
	const name = named || say.units[unit] || say.unitsOfKind[kind] || titleOf(like);
	const rate = period === "unsaid" ? say.rateUnsaid : choiceWords("period", period).toLowerCase();
	return [name, rate, year === null ? "" : yearWords(year)].filter(Boolean).join(", ");
}

/** A gap, or that there is none; where no need is said, nobody knows. */
const gapCell = (like: CardDraft, gap: number, unknown: boolean): Cell =>
	gap > 0 ? cell(amountWords(like, gap), { strong: true }) : cell(unknown ? say.unknown : say.none);

const sums = (like: CardDraft, sum: Sum): Cell[] => [
	cell(sum.needUnsaid === sum.lines ? say.unsaid : amountWords(like, sum.need)),
	cell(amountWords(like, sum.committed)),
	cell(sum.receivedUnsaid === sum.lines ? say.unrecorded : amountWords(like, sum.received)),
	gapCell(like, sum.gap, sum.needUnsaid === sum.lines),
];

const SUM_COLUMNS = [
	column(say.needed, 16),
	column(say.committed, 16),
	column(say.received, 16),
	column(say.gap, 16),
];

function remarksOf(total: UnitTotal): string[] {
	const { like, cliff } = total;
	const words = (hundredths: number) => amountWords(like, hundredths);
	const unit = unitWords(total);
	const remarks = [
		total.unconfirmed !== 0 ? say.unconfirmed(words(total.unconfirmed)) : "",
		total.withdrawn !== 0 ? say.withdrawn(words(total.withdrawn)) : "",
		total.needUnsaid > 0 ? say.needUnsaid(total.needUnsaid) : "",
		cliff.ended !== 0 ? say.ended(words(cliff.ended)) : "",
		cliff.within90 !== 0 ? say.endsWithin(words(cliff.within90), 90) : "",
		cliff.within180 !== cliff.within90 ? say.endsWithin(words(cliff.within180), 180) : "",
		cliff.last ? say.lastEnds(longDate(cliff.last)) : "",
	].filter(Boolean);
	return remarks.length > 0 ? [`${unit}: ${remarks.join(" ")}`] : [];
}

/** Totals per unit, per partner and per financial year, each from lines that may be added. [X1] */
function totalsOf(looking: Looking, cards: readonly CardDraft[]): Block[] {
	const joined = looking.source.partners.map(({ id }) => id);
	const totals = resourceTotals(cards, joined, looking.source.made.day);
	if (totals.length === 0) return [];
	const perPartner = totals.flatMap((total) =>
		total.partners.map((one) => [
			cell(one.partner === null ? say.nobody : looking.fullName(one.partner)),
			cell(unitWords(total)),
			...sums(total.like, one),
		]),
	);
	const perYear = totals.flatMap((total) =>
		total.years.map((one) => [
			cell(one.year === null ? say.noYear : yearWords(one.year)),
			cell(unitWords(total)),
			...sums(total.like, one),
		]),
	);
	return [
		{ kind: "heading", level: 3, id: "totals", text: say.totals },
		{
			kind: "table",
			caption: say.totals,
			columns: [column(say.unit, 36), ...SUM_COLUMNS],
			rows: totals.map((total) => [cell(unitWords(total)), ...sums(total.like, total)]),
		},
		...totals.flatMap(remarksOf).map((line) => paragraph("remark", line)),
		paragraph("remark", say.howCounted),
		{ kind: "heading", level: 3, id: "totals-by-partner", text: say.perPartner },
		{
			kind: "table",
			caption: say.perPartner,
			columns: [column(say.partner, 20), column(say.unit, 16), ...SUM_COLUMNS],
			rows: perPartner,
		},
		...(perYear.length > 0
			? ([
					{ kind: "heading", level: 3, id: "totals-by-year", text: say.perYear },
					{
						kind: "table",
						caption: say.perYear,
						columns: [column(say.year, 20), column(say.unit, 16), ...SUM_COLUMNS],
						rows: perYear,
					},
				] satisfies Block[])
			: []),
	];
}

/** Published totals that do not add up, said plainly. [X3] */
function statedOf(cards: readonly CardDraft[]): Block[] {
	const found = statedTotals(cards);
	if (found.length === 0) return [];
	return [
		{ kind: "heading", level: 3, id: "stated-totals", text: say.stated },
		...found.map(({ card, pool, stated, summed, difference, lines }) =>
			paragraph(
				"plain",
				say.statedLine(
					pool,
					amountWords(card, stated),
					amountWords(card, summed),
					difference === 0 ? null : amountWords(card, Math.abs(difference)),
					lines,
				),
			),
		),
	];
}

/** Every resource, what they come to, and when they end. */
export function resources(looking: Looking): Block[] {
	const cards = looking.cards("resource");
	if (cards.length === 0) return [paragraph("plain", documentWords.none.resources)];
	const spoken = cards.filter((card) => !looking.silent(card));
	const note = agreedWithPlan(looking, cards);
	if (spoken.length === 0) return note;
	return [
		...note,
		{
			kind: "table",
			caption: documentWords.parts.resources,
			columns: [
				column(say.resource, 28),
				column(say.needed, 16),
				column(say.committed, 16),
				column(say.gap, 12),
				column(say.by, 14),
				column(say.ends, 14),
			],
			rows: spoken.map((card) => lineRow(looking, card)),
		},
		...totalsOf(looking, spoken),
		...statedOf(spoken),
		...clausesBeyond(looking, spoken, IN_TABLE),
	];
}
