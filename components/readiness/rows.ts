import type { CardId, PartnerId } from "@/lib/ids";
import type { Unmet, Verb } from "@/lib/readiness/readiness";

/** What keeps a check from being met, one line of it: conditions that one deed mends stand together. */
export interface Row {
	key: string;
	codes: readonly string[];
	text: string;
	partners: readonly PartnerId[];
	verb: Verb;
	href: string;
	of: readonly Unmet[];
}

const OF_THE_BOARD: readonly Verb[] = ["writeAim", "writeRole", "include"];
/** What is done at a barrier's row of the register, where its strategies are. */
const BARRIERS = "barriers:";

/**
 * Where an unmet condition is mended: a card, a barrier's row with the strategy that answers it, the board where
 * something must be written, or the people where a signatory is named. [G9]
 */
export function mendedAt(base: string, { key, verb, at }: Unmet): string {
	if (OF_THE_BOARD.includes(verb)) return base;
	if (verb === "nameSignatory") return `${base}/people`;
	if (!key.startsWith(BARRIERS)) return at.card ? `${base}?card=${at.card}` : base;
	const row: CardId = key.slice(BARRIERS.length);
	const strategy = at.card !== null && at.card !== row ? `&strategy=${at.card}` : "";
	return `${base}/barriers?row=${row}${strategy}`;
}

/** The unmet conditions of a check as lines; a strategy that answers two barriers is one line with both codes. [G9] */
export function rowsOf(unmet: readonly Unmet[], base: string): Row[] {
	const rows = new Map<string, Unmet[]>();
	for (const one of unmet) {
		const place = one.at.card ?? one.key;
		const same = `${one.check} ${one.verb} ${place} ${one.text}`;
		rows.set(same, [...(rows.get(same) ?? []), one]);
	}
	return [...rows.values()].flatMap((of) => {
		const [first] = of;
		if (!first) return [];
		const { key, text, partners, verb } = first;
		const codes = of.map(({ code }) => code).filter((code) => code !== "");
		return [{ key, codes, text, partners, verb, href: mendedAt(base, first), of }];
	});
}
