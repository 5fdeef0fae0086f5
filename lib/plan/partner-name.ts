import type { PartnerId } from "@/lib/ids";

/** What the plan's rules need to know of a partner. */
export interface PlanPartner {
	id: PartnerId;
	name: string;
	code: string;
	left: string | null;
}

/** First words that name a sort of organisation or a size rather than the organisation. */
const GENERIC = new Set(
	"a all an association board borough care central charity city community council county department east friends general group health hospital joint local national new nhs north office our police regional royal service services several south st the three trust two university voluntary west".split(
		" ",
	),
);
const NUMBERS = new Set("one two three four five six seven eight nine ten eleven twelve".split(" "));

/**
 * The short name of each partner, as people say it: "Ashdene" for Ashdene Hospitals NHS Trust.
 *
 * The catch: the first word serves only when no other partner begins with it and it means something by itself;
 * otherwise the partner's code does.
 */
export function shortNames(partners: readonly PlanPartner[]): ReadonlyMap<PartnerId, string> {
	const known = cache.get(partners);
	if (known) return known;
	const first = (partner: PlanPartner) => partner.name.trim().split(/[\s,:(/-]+/)[0] ?? "";
	const counts = new Map<string, number>();
	for (const partner of partners) {
		const word = first(partner).toLowerCase();
		counts.set(word, (counts.get(word) ?? 0) + 1);
	}
	const names = new Map<PartnerId, string>();
	for (const partner of partners) {
		const word = first(partner);
		const plain = word.toLowerCase();
		const says = word.length >= 3 && counts.get(plain) === 1 && !GENERIC.has(plain) && !NUMBERS.has(plain);
		names.set(partner.id, says ? word : partner.code);
	}
	cache.set(partners, names);
	return names;
}

const cache = new WeakMap<readonly PlanPartner[], ReadonlyMap<PartnerId, string>>();
