import { cardSubject } from "@/lib/agreement/subject";
import { documentWords } from "@/lib/i18n/en/document";
import { words } from "@/lib/i18n/words";
import type { PartnerId } from "@/lib/ids";
import { isText, KINDS, sectionSpec } from "@/lib/plan/cards";
import { bodyOf, cardMap } from "@/lib/plan/document";
import type { FieldSpec, Kind, Section } from "@/lib/plan/field-spec";
import { proseText } from "@/lib/plan/prose";
import { type CardDraft, cardsIn } from "@/lib/plan/read";
import { cardState } from "@/lib/plan/state";
import { choiceWords, unitOf, yearWords } from "@/lib/plan/value-words";
import { itemOf, shortCode } from "@/lib/review/catalogue";
import { fieldLabel } from "./clause";
import { type CsvValue, csvText } from "./csv-text";
import type { DocumentSource } from "./looking";

const say = documentWords.csv;

interface FieldColumn {
	head: string;
	of: ReadonlyMap<Kind, FieldSpec>;
}

/** One column for each field name of a section's kinds; kinds that call it otherwise get a column of their own. */
function fieldColumns(kinds: readonly Kind[]): FieldColumn[] {
	const columns = new Map<string, { head: string; of: Map<Kind, FieldSpec> }>();
	for (const kind of kinds)
		for (const spec of KINDS[kind].fields) {
			const head = fieldLabel(kind, spec.name);
			const key = `${spec.name} ${head}`;
			const column = columns.get(key) ?? { head, of: new Map<Kind, FieldSpec>() };
			column.of.set(kind, spec);
			columns.set(key, column);
		}
	return [...columns.values()];
}

function fieldValue(card: CardDraft, spec: FieldSpec, name: (partner: PartnerId) => string): CsvValue {
	if (isText(spec)) return card.texts[spec.name] ?? "";
	const value = card.fields[spec.name];
	if (value === undefined) return "";
	switch (spec.type) {
		case "partner":
			return name(String(value));
		case "choice":
			return choiceWords(spec.name, String(value));
		case "amount":
			return Number(value) / 100;
		case "year":
			return yearWords(Number(value));
		default:
			return value;
	}
}

const unitWords = (card: CardDraft): string => {
	const unit = unitOf(card);
	if (unit === "" || unit === "named") return (card.texts.unitName ?? "").trim();
	const field = card.kind === "measure" ? "measuredIn" : "unit";
	return choiceWords(field, unit);
};

/**
 * One section as a table: every card of it, every field of its kinds, whatever is filled; of a measure also its last
 * value, as the aims and the document have it. [X12] [M27]
 *
 * Amounts are plain numbers beside their unit, days YYYY-MM-DD, partners by name: for sorting and adding, not for
 * reading.
 */
export function sectionCsv(source: DocumentSource, section: Section): string {
	const { doc, plan, partners, attested, made } = source;
	const kinds = sectionSpec(section).kinds;
	const columns = fieldColumns(kinds);
	const names = new Map(partners.map(({ id, name }) => [id, name]));
	const name = (partner: PartnerId) => names.get(partner) ?? partner;
	const codes = new Map(plan.cards.map(({ id, code }) => [id, code]));
	const across = section === "roles" ? partners : [];
	const amounts = columns.some(({ of }) => [...of.values()].some(({ inUnit }) => inUnit));
	const agreed = kinds.some((kind) => KINDS[kind].putToPartners);
	const measured = kinds.includes("measure");
	const context = { plan, partners, today: made.day, attested };
	const head = [
		say.code,
		say.kind,
		say.title,
		say.state,
		...(agreed ? [say.agreedOn] : []),
		say.partners,
		...across.map((partner) => say.part(partner.name)),
		...columns.map((column) => column.head),
		...(measured ? [say.now, say.measuredOn] : []),
		...(amounts ? [say.unitOfAmounts] : []),
		say.factors,
		say.barriers,
		say.cards,
		say.text,
		say.created,
	];
	const row = (card: CardDraft): CsvValue[] => {
		const map = cardMap(doc, card.id);
		const since = attested.standings.get(cardSubject(card.id));
		const agreedOn = since?.kind === "in-force" && since.inForceSince ? source.dayOf(since.inForceSince) : "";
		const item = itemOf(card.id);
		const value = attested.values.get(card.id);
		return [
			item?.code ?? card.code,
			item ? documentWords.barriers.barrier : words.card.kinds[card.kind],
			item?.text ?? card.title,
			cardState(card, context).pill.text,
			...(agreed ? [agreedOn] : []),
			partners
				.filter(({ id }) => card.partners.includes(id))
				.map((one) => one.name)
				.join("; "),
			...across.map(({ id }) => card.parts[id] ?? ""),
			...columns.map(({ of }) => {
				const spec = of.get(card.kind);
				return spec ? fieldValue(card, spec, name) : "";
			}),
			...(measured ? [value ? value.value / 100 : "", value?.day ?? ""] : []),
			...(amounts ? [unitWords(card)] : []),
			card.factors.map(shortCode).join(" "),
			card.barriers.map(shortCode).join(" "),
			card.cards
				.flatMap((id) => codes.get(id) ?? [])
				.filter(Boolean)
				.sort()
				.join(" "),
			proseText(map && bodyOf(map)),
			card.created.slice(0, 10),
		];
	};
	return csvText([head, ...cardsIn(plan, section).map(row)]);
}
