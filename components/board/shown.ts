import type { CardId, PartnerId } from "@/lib/ids";
import { type Filter, involves } from "@/lib/plan/find";
import type { CardDraft } from "@/lib/plan/read";
import type { PartnerView } from "@/lib/queries";

export const toggled = <T>(list: readonly T[], value: T): T[] =>
	list.includes(value) ? list.filter((one) => one !== value) : [...list, value];

/** How many choices of the filter are on. */
export const filterCount = (filter: Filter): number =>
	filter.partners.length + filter.sections.length + filter.items.length + (filter.warned ? 1 : 0);

export interface FilterCounts {
	partners: ReadonlyMap<PartnerId, number>;
	warned: number;
}

/** How many cards each choice of the filter would show by itself. [U5] */
export function filterCounts(
	cards: readonly CardDraft[],
	partners: readonly PartnerView[],
	warned: (id: CardId) => boolean,
): FilterCounts {
	return {
		partners: new Map(
			partners.map(({ id }) => [id, cards.filter((card) => involves(card, id)).length] as const),
		),
		warned: cards.filter((card) => warned(card.id)).length,
	};
}
