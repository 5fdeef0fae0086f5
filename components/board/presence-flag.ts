import { words } from "@/lib/i18n/words";
import type { PartnerId, PersonId } from "@/lib/ids";
import type { PartnerView } from "@/lib/queries";

/** Somebody else whose window is on a card. */
export interface Here {
	personId: PersonId;
	personName: string;
	partnerId: PartnerId;
	editing: boolean;
}

export interface Flag {
	text: string;
	editing: boolean;
	/** Colour of the first partner named: the border of the card takes it. */
	colour: number;
}

const NAMED = 2;

export const firstName = (name: string) => name.trim().split(/\s+/)[0] ?? name;

/**
 * The one flag of a card: who of the others is editing it or, if nobody is, who is looking. [U3]
 *
 * Never two flags, and named in the order of the partners, not of arrival: a flag that reorders itself while
 * people come and go cannot be read.
 */
export function flagOf(here: readonly Here[], partners: readonly PartnerView[]): Flag | null {
	const rank = new Map(partners.map((partner, index) => [partner.id, index]));
	const editing = here.filter((one) => one.editing);
	const people = new Map((editing.length > 0 ? editing : here).map((one) => [one.personId, one]));
	const ordered = [...people.values()].sort(
		(a, b) =>
			(rank.get(a.partnerId) ?? partners.length) - (rank.get(b.partnerId) ?? partners.length) ||
			a.personName.localeCompare(b.personName),
	);
	const first = ordered[0];
	if (!first) return null;
	const more = ordered.length > NAMED ? ordered.length - 1 : 0;
	const names = ordered.slice(0, NAMED).map((one) => firstName(one.personName));
	const say = editing.length > 0 ? words.board.presence.editing : words.board.presence.here;
	return {
		text: say(names, more),
		editing: editing.length > 0,
		colour: partners.find((partner) => partner.id === first.partnerId)?.colour ?? 8,
	};
}
