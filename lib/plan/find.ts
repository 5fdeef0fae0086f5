import type * as Y from "yjs";
import type { CardId, PartnerId } from "@/lib/ids";
import { serves } from "./coverage";
import { bodyOf, cardMap } from "./document";
import type { Section } from "./field-spec";
import { type PlanPartner, shortNames } from "./partner-name";
import { indexOf, type PlanContext } from "./plan-index";
import { proseText } from "./prose";
import type { CardDraft } from "./read";
import { cardState } from "./state";

/** The prose of a card; given in, because reading a plan does not read every prose. */
export type ProseOf = (id: CardId) => string;

/** Reads a card's prose out of its document. */
export const proseIn =
	(doc: Y.Doc): ProseOf =>
	(id) => {
		const card = cardMap(doc, id);
		return card ? proseText(bodyOf(card)) : "";
	};

/** Letters without their accents and case, so that "Pont-y-pridd" finds "PONT-Y-PRIDD" and "cafe" finds "café". */
export const folded = (text: string): string =>
	text.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase("en");

/** Everything of a card that find looks at: code, title, fields, prose, partners' names and codes. */
function haystack(card: CardDraft, partners: readonly PlanPartner[], proseOf: ProseOf): string {
	const names = shortNames(partners);
	const involved = new Set<string>([...card.partners, ...Object.keys(card.parts)]);
	for (const value of Object.values(card.fields)) if (typeof value === "string") involved.add(value);
	const who = partners
		.filter(({ id }) => involved.has(id))
		.flatMap(({ id, name, code }) => [name, code, names.get(id) ?? ""]);
	return folded(
		[card.code, card.title, ...Object.values(card.texts), ...who, card.hasProse ? proseOf(card.id) : ""].join(
			"\n",
		),
	);
}

/** Whether every word of the question is somewhere in the card. An empty question finds everything. */
export function matches(
	card: CardDraft,
	question: string,
	partners: readonly PlanPartner[],
	proseOf: ProseOf,
): boolean {
	const asked = folded(question).split(/\s+/).filter(Boolean);
	if (asked.length === 0) return true;
	const text = haystack(card, partners, proseOf);
	return asked.every((word) => text.includes(word));
}

/** What the board can be narrowed to; within one list any may fit, and every list that is not empty must. */
export interface Filter {
	partners: readonly PartnerId[];
	sections: readonly Section[];
	/** Review items: "F03", "B05". */
	items: readonly string[];
	/** Only cards that warn of something. */
	warned: boolean;
}

export const NO_FILTER: Filter = { partners: [], sections: [], items: [], warned: false };

export const isFiltering = (filter: Filter): boolean =>
	filter.warned || filter.partners.length + filter.sections.length + filter.items.length > 0;

/** Whether a partner is involved: ticked, named in a field, or with a part in the role. */
export const involves = (card: CardDraft, partner: PartnerId): boolean =>
	card.partners.includes(partner) ||
	Boolean(card.parts[partner]) ||
	Object.values(card.fields).includes(partner);

/** Whether a card passes the filter. */
export function passes(card: CardDraft, filter: Filter, context: PlanContext): boolean {
	const any = <T>(wanted: readonly T[], fits: (one: T) => boolean) =>
		wanted.length === 0 || wanted.some(fits);
	return (
		any(filter.sections, (section) => card.section === section) &&
		any(filter.partners, (partner) => involves(card, partner)) &&
		any(filter.items, (item) => serves(card, item)) &&
		(!filter.warned || cardState(card, context).warnings.length > 0)
	);
}

/** The live cards that answer a question and pass the filter, in the board's order. */
export function find(question: string, filter: Filter, context: PlanContext, proseOf: ProseOf): CardDraft[] {
	return indexOf(context.plan).live.filter(
		(card) => passes(card, filter, context) && matches(card, question, context.partners, proseOf),
	);
}
