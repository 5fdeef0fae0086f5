import { goingLive } from "@/lib/i18n/en/going-live";
import { words } from "@/lib/i18n/words";
import type { PartnerId } from "@/lib/ids";
import type { Verb } from "@/lib/readiness/readiness";
import type { Row } from "./rows";

const say = goingLive.act;

/** What one partner has to do before the plan can go live. */
export interface Acting {
	partner: PartnerId;
	/** Something waits for its signatory, not for its lead. */
	decides: boolean;
	/** "3 decisions, 1 role" */
	counts: string;
	/** The first things to do, each leading to its place. */
	actions: readonly { text: string; href: string }[];
}

const ACTIONS_SHOWN = 2;
/** So many codes are read at a glance. */
const CODES_SHOWN = 4;

type Counted = keyof typeof say.counts;
/** Words that lapsed are put again: both are a text to put. */
const countedAs = (verb: Verb): Counted =>
	verb === "putAgain" || verb === "putAfterWithdrawal" || verb === "askRest" ? "put" : verb;

/** Who must act, most first; partners with as much stand in joining order. [G10] */
export function whoActs(rows: readonly Row[], partners: readonly PartnerId[]): Acting[] {
	return partners
		.map((partner) => ({ partner, rows: rows.filter((row) => row.partners.includes(partner)) }))
		.filter((one) => one.rows.length > 0)
		.sort((a, b) => b.rows.length - a.rows.length)
		.map((one) => ({
			partner: one.partner,
			decides: one.rows[0]?.verb === "decide",
			counts: countsOf(one.rows),
			actions: actionsOf(one.rows).slice(0, ACTIONS_SHOWN),
		}));
}

function countsOf(rows: readonly Row[]): string {
	const counts = new Map<Counted, number>();
	for (const { verb } of rows) counts.set(countedAs(verb), (counts.get(countedAs(verb)) ?? 0) + 1);
	return [...counts].map(([verb, n]) => say.counts[verb](n)).join(", ");
}

function actionsOf(rows: readonly Row[]): Acting["actions"] {
	const verbs = [...new Set(rows.map(({ verb }) => verb))];
	return verbs.map((verb) => {
		const of = rows.filter((row) => row.verb === verb);
		return { text: say.verbs[verb](codesOf(of)), href: of[0]?.href ?? "" };
	});
}

function codesOf(rows: readonly Row[]): string {
	const codes = [...new Set(rows.flatMap((row) => (row.codes.length > 0 ? row.codes : [say.newCard])))];
	if (codes.length <= CODES_SHOWN) return words.card.and(codes);
	const shown = codes.slice(0, CODES_SHOWN - 1);
	return words.card.and([...shown, say.more(codes.length - shown.length)]);
}
