import { agreementBox } from "@/lib/i18n/en/agreement-box";
import { plansWords } from "@/lib/i18n/en/plans";
import { words } from "@/lib/i18n/words";
import type { CardId, PartnerId } from "@/lib/ids";
import { isText, KINDS, type Kind, SECTIONS } from "@/lib/plan/cards";
import { fieldLabel } from "@/lib/plan/check";
import { longDate } from "@/lib/plan/dates";
import { type Counted, valueWords } from "@/lib/plan/value-words";
import { isBarrier, itemOf, modelName } from "@/lib/review/catalogue";
import type { BriefWording, CardWording, PlanWording, Wording } from "./wording";

/** One piece of a wording as people read it: the title, the prose, or a field under its name. */
export interface Passage {
	/** Its place in the wording; the same in every wording of one subject. */
	key: string;
	/** null: words that need no name, the prose. */
	label: string | null;
	lines: readonly string[];
}

/** What ids are called; a wording holds ids only. */
export interface Names {
	partner(id: PartnerId): string;
	/** A card's code and title: "A3 Home the same day". */
	card(id: CardId): string;
	/** An unmet condition in words. */
	gap(key: string): string;
}

const say = agreementBox.wording;

const filled = (passages: readonly Passage[]): Passage[] => passages.filter(({ lines }) => lines.length > 0);
const said = (value: string | null): string[] => (value ? [value] : []);

/** A review barrier, or a barrier of the plan's own, as it is called. */
function barrierName(id: string, names: Names): string {
	const item = isBarrier(id) ? itemOf(id) : null;
	return item ? `${item.code} ${item.text}` : names.card(id);
}

/** What of one card binds, in the order of its form, every value in words. */
export function cardPassages(card: CardWording, names: Names): Passage[] {
	const texts = Object.fromEntries(
		Object.entries(card.texts).map(([name, lines]) => [name, lines.join("\n")]),
	);
	const counted: Counted = { kind: card.kind, fields: card.fields, texts };
	const fields = KINDS[card.kind].fields.flatMap((spec): Passage[] => {
		if (!spec.binding) return [];
		const label = fieldLabel(card.kind, spec.name);
		const key = `field:${spec.name}`;
		if (isText(spec)) return [{ key, label, lines: card.texts[spec.name] ?? [] }];
		const value = card.fields[spec.name];
		if (value === undefined) return [];
		const read = spec.type === "partner" ? names.partner(String(value)) : valueWords(counted, spec, value);
		return [{ key, label, lines: [read] }];
	});
	const parts = Object.entries(card.parts ?? {})
		.map(([partner, part]) => ({
			key: `part:${partner}`,
			label: names.partner(partner),
			lines: said(part && words.card.parts[part]),
		}))
		.sort((a, b) => a.label.localeCompare(b.label, "en-GB"));
	return filled([
		{ key: "title", label: words.card.title, lines: said(card.title) },
		{ key: "prose", label: null, lines: card.prose },
		...fields,
		...parts,
		{ key: "answers", label: say.answers, lines: (card.answers ?? []).map((id) => barrierName(id, names)) },
	]);
}

function briefPassages(brief: BriefWording): Passage[] {
	const label = words.plan.about;
	const cycles = plansWords.fresh.cycles as Record<string, string>;
	return filled([
		{ key: "title", label: label.planTitle, lines: said(brief.title) },
		{ key: "place", label: label.place, lines: said(brief.place) },
		{ key: "purpose", label: label.purpose, lines: brief.purpose },
		{ key: "population", label: label.population, lines: brief.population },
		{ key: "model", label: label.model, lines: said(brief.model && modelName(brief.model)) },
		{ key: "models", label: say.models, lines: brief.models.map(modelName) },
		{ key: "start", label: label.start, lines: said(brief.start && longDate(brief.start)) },
		{ key: "end", label: label.end, lines: said(brief.end && longDate(brief.end)) },
		{ key: "cycle", label: label.cycle, lines: said(brief.cycle && (cycles[brief.cycle] ?? brief.cycle)) },
	]);
}

const placeOf = (kind: Kind): number => SECTIONS.findIndex(({ kinds }) => kinds.includes(kind));

/** The cards of a whole plan as its document has them: section by section, by their codes. */
const inSections = ({ cards }: PlanWording, names: Names): [CardId, CardWording][] =>
	Object.entries(cards).sort(
		([a, one], [b, other]) =>
			placeOf(one.kind) - placeOf(other.kind) ||
			names.card(a).localeCompare(names.card(b), "en-GB", { numeric: true }),
	);

/**
 * A wording as people read it, passage by passage. [A20]
 *
 * The catch: it is made of ids and codes; every one is given its name here, so nobody agrees to what they cannot read.
 */
export function passagesOf(wording: Wording, names: Names): Passage[] {
	switch (wording.subject) {
		case "card":
			return cardPassages(wording.card, names);
		case "not-applicable":
			return filled([
				{ key: "claim", label: null, lines: [say.doesNotApply(barrierName(wording.barrier, names))] },
				{ key: "reason", label: say.whyNotApply, lines: wording.reason },
				...cardPassages(wording.card, names).filter(({ key }) => key !== "title" && key !== "answers"),
			]);
		case "known-gaps":
			return filled([
				{ key: "gaps", label: say.gaps, lines: wording.gaps.map((gap) => names.gap(gap)) },
				{ key: "reason", label: say.whyStart, lines: wording.reason },
			]);
		case "plan":
			return [
				...briefPassages(wording.brief),
				...inSections(wording, names).flatMap(([id, card]) =>
					cardPassages(card, names).map((passage) => ({
						key: `${id} ${passage.key}`,
						label: say.ofCard(names.card(id) || card.title, passage.label),
						lines: passage.lines,
					})),
				),
			];
	}
}
