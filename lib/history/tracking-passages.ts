import type { Names, Passage } from "@/lib/agreement/passages";
import { timeMachineWords as say } from "@/lib/i18n/en/time-machine";
import { isText, KINDS } from "@/lib/plan/cards";
import { fieldLabel } from "@/lib/plan/check";
import type { CardDraft } from "@/lib/plan/read";
import { valueWords } from "@/lib/plan/value-words";
import { itemOf } from "@/lib/review/catalogue";

const itemName = (id: string, names: Names): string => {
	const item = itemOf(id);
	return item ? `${item.code} ${item.text}` : names.card(id);
};

/**
 * What of a card can change without its words: tracking fields with their values, its partners, the review items and
 * cards it is linked to. Only those named are given, so that a comparison shows what differs and not all of a form.
 */
export function trackingPassages(
	card: CardDraft,
	{ fields, links }: { fields: readonly string[]; links: boolean },
	names: Names,
): Passage[] {
	const named = KINDS[card.kind].fields.flatMap((spec): Passage[] => {
		if (spec.binding || !fields.includes(spec.name)) return [];
		const passage = (text: string): Passage[] => [
			{ key: `tracking:${spec.name}`, label: fieldLabel(card.kind, spec.name), lines: text ? [text] : [] },
		];
		if (isText(spec)) return passage(card.texts[spec.name] ?? "");
		const value = card.fields[spec.name];
		if (value === undefined) return passage("");
		return passage(spec.type === "partner" ? names.partner(String(value)) : valueWords(card, spec, value));
	});
	if (!links) return named;
	const items = [...card.factors, ...card.barriers.filter((id) => id !== card.id)];
	return [
		...named,
		{ key: "tracking:partners", label: say.partners, lines: card.partners.map(names.partner).sort() },
		{ key: "tracking:items", label: say.items, lines: items.map((id) => itemName(id, names)).sort() },
		{ key: "tracking:cards", label: say.linked, lines: card.cards.map(names.card).sort() },
	];
}
