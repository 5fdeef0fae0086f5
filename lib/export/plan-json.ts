import type * as Y from "yjs";
import { importingWords } from "@/lib/i18n/en/importing";
import type { PartnerId } from "@/lib/ids";
import { isText, KINDS } from "@/lib/plan/cards";
import { bodyOf, briefPurpose, briefSources, cardMap, type Part } from "@/lib/plan/document";
import type { FieldSpec } from "@/lib/plan/field-spec";
import { type ProseNode, proseJson, proseText } from "@/lib/plan/prose";
import { type CardDraft, fixedBarrier, readPlan } from "@/lib/plan/read";
import { choiceWords, yearWords } from "@/lib/plan/value-words";

export const FORMAT = "concordat-plan";
const VERSION = 2;

/** What an export needs of the plan's row; everything else is in the document. */
export interface PlanRow {
	id: string;
	title: string;
	place: string;
	model: string;
	status: string;
}

/** What an export tells of a partner, and what an import makes of it. */
export interface PartnerRow {
	id: PartnerId;
	name: string;
	code: string;
	kind: string;
	left: string | null;
}

export interface ExportedCard {
	kind: string;
	code: string;
	/** Which of the review's ten barriers this is, for the cards that every plan is born with. */
	item?: string;
	/** Only where the code does not name the card alone. */
	ref?: string;
	title: string;
	texts: Record<string, string>;
	fields: Record<string, string | number>;
	/** How the choices among the fields read; not read back. */
	words: Record<string, string>;
	prose: ProseNode;
	/** The same prose as plain text; not read back. */
	text: string;
	partners: string[];
	factors: string[];
	barriers: string[];
	cards: string[];
	parts: Record<string, Part>;
	created: string;
	deleted: null | { at: string };
}

/** A plan file of version 2, as `docs/plan-file.md` describes it. */
export interface PlanExport {
	format: typeof FORMAT;
	version: typeof VERSION;
	exportedAt: string;
	id: string;
	title: string;
	place: string;
	model: string;
	models: readonly string[];
	status: string;
	start: string | null;
	end: string | null;
	cycle: string | null;
	population: string;
	purpose: ProseNode;
	purposeText: string;
	fromPlanFile: ProseNode;
	fromPlanFileText: string;
	partners: { code: string; name: string; kind: string; left: string | null }[];
	cards: ExportedCard[];
}

/** Hundredths as the number people mean: 14250000 is 142500. */
const asNumber = (hundredths: number): number => hundredths / 100;

function exportField(
	spec: FieldSpec,
	value: string | number,
	codes: ReadonlyMap<PartnerId, string>,
): string | number {
	if (spec.type === "partner") return codes.get(String(value)) ?? value;
	if (spec.type === "amount") return asNumber(Number(value));
	if (spec.type === "year") return yearWords(Number(value));
	return value;
}

/** How each card is named in the file: by its code, or by its id where a code is missing or given twice. */
function refsOf(cards: readonly CardDraft[]): Map<string, string> {
	const counts = new Map<string, number>();
	for (const { code } of cards) counts.set(code, (counts.get(code) ?? 0) + 1);
	return new Map(cards.map(({ id, code }) => [id, code && counts.get(code) === 1 ? code : id]));
}

/** One card as the export writes it. */
function exportCard(
	doc: Y.Doc,
	card: CardDraft,
	codes: ReadonlyMap<PartnerId, string>,
	refs: ReadonlyMap<string, string>,
): ExportedCard {
	const texts: Record<string, string> = {};
	const fields: Record<string, string | number> = {};
	const said: Record<string, string> = {};
	for (const spec of KINDS[card.kind].fields) {
		if (isText(spec)) {
			const text = card.texts[spec.name];
			if (text) texts[spec.name] = text;
			continue;
		}
		const value = card.fields[spec.name];
		if (value === undefined) continue;
		fields[spec.name] = exportField(spec, value, codes);
		if (spec.type === "choice") said[spec.name] = choiceWords(spec.name, String(value));
	}
	const map = cardMap(doc, card.id);
	const body = map && bodyOf(map);
	const ref = refs.get(card.id) ?? card.id;
	const parts: Record<string, Part> = {};
	for (const [partner, part] of Object.entries(card.parts).sort())
		parts[codes.get(partner) ?? partner] = part;
	return {
		kind: card.kind,
		code: card.code,
		...(fixedBarrier(card.id) ? { item: card.id } : {}),
		...(ref === card.code ? {} : { ref }),
		title: card.title,
		texts,
		fields,
		words: said,
		prose: proseJson(body),
		text: proseText(body),
		partners: inJoiningOrder(card.partners, codes),
		factors: [...card.factors],
		barriers: card.barriers.filter((id) => !(fixedBarrier(card.id) && id === card.id)),
		cards: card.cards.flatMap((id) => refs.get(id) ?? []).sort(),
		parts,
		created: card.created,
		deleted: card.deleted ? { at: card.deleted.at } : null,
	};
}

function inJoiningOrder(partners: readonly PartnerId[], codes: ReadonlyMap<PartnerId, string>): string[] {
	const place = new Map([...codes.keys()].map((id, index) => [id, index]));
	return [...partners]
		.sort((a, b) => (place.get(a) ?? codes.size) - (place.get(b) ?? codes.size) || (a < b ? -1 : 1))
		.map((id) => codes.get(id) ?? id);
}

/**
 * The whole plan as a plan file of version 2: every word of every card, binned ones too. [I6]
 *
 * The catch: partners are named by their codes and cards by theirs, so that the file means the same on another
 * site, where every id is new. Nothing that is attested is in it.
 */
export function exportPlan(
	doc: Y.Doc,
	plan: PlanRow,
	partners: readonly PartnerRow[],
	exportedAt: string,
): PlanExport {
	const { brief, cards } = readPlan(doc);
	const codes = new Map(partners.map(({ id, code }) => [id, code]));
	const refs = refsOf(cards);
	return {
		format: FORMAT,
		version: VERSION,
		exportedAt,
		id: plan.id,
		title: brief.title,
		place: brief.place,
		model: brief.model ?? plan.model,
		models: brief.models,
		status: plan.status,
		start: brief.start,
		end: brief.end,
		cycle: brief.cycle,
		population: brief.population,
		purpose: proseJson(briefPurpose(doc)),
		purposeText: brief.purpose,
		fromPlanFile: proseJson(briefSources(doc)),
		fromPlanFileText: brief.sources,
		partners: partners.map(({ code, name, kind, left }) => ({ code, name, kind, left })),
		cards: cards.map((card) => exportCard(doc, card, codes, refs)),
	};
}

/** A file name for a plan's export: its title, safe on every disk. [I6] */
export function exportName(title: string, ends = "plan.json"): string {
	const safe = title
		.normalize("NFKD")
		.replace(/\p{M}/gu, "")
		.replace(/[^A-Za-z0-9]+/g, "-")
		.replace(/^-+|-+$/g, "")
		.slice(0, 60)
		.toLowerCase();
	return `${safe || importingWords.fileFallback}.${ends}`;
}
