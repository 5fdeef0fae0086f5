import type { PartnerId } from "@/lib/ids";
import { daysBetween } from "@/lib/plan/dates";
import type { CardDraft } from "@/lib/plan/read";
import { lineOf, type Period, type ResourceLine } from "./line";

/** A cliff is near within a quarter, and in sight within half a year: the notice that posts and leases need. */
const NEAR_DAYS = 90;
const FAR_DAYS = 180;

/** Sums of lines that may be added, in hundredths of their unit. */
export interface Sum {
	need: number;
	committed: number;
	unconfirmed: number;
	received: number;
	withdrawn: number;
	gap: number;
	lines: number;
	/** Lines that do not say how much is needed. */
	needUnsaid: number;
	/** Lines that do not say what has been received. */
	receivedUnsaid: number;
}

export interface Ending {
	card: CardDraft;
	end: string;
	/** From today; negative: it has ended. */
	days: number;
	committed: number;
}

/** What of the committed amounts ends, and when nothing is left. */
export interface Cliff {
	ended: number;
	within90: number;
	/** Those within 90 days included. */
	within180: number;
	/** The day the last line ends; null while one goes on. */
	last: string | null;
	/** Lines that have ended or end within 180 days, the first to end first. */
	endings: readonly Ending[];
}

/** One unit, at one rate: everything in it may be added. */
export interface UnitTotal extends Sum {
	key: string;
	/** A card of the unit, by which its amounts are put in words. */
	like: CardDraft;
	period: Period;
	/** The financial year of a rate that is paid in one. */
	year: number | null;
	/** By providing partner in joining order; those that nobody provides last. */
	partners: readonly (Sum & { partner: PartnerId | null })[];
	/** By financial year, where one is given; the lines that name none last. */
	years: readonly (Sum & { year: number | null })[];
	cliff: Cliff;
}

const sumOf = (lines: readonly ResourceLine[]): Sum => {
	const add = (of: (line: ResourceLine) => number) => lines.reduce((sum, line) => sum + of(line), 0);
	return {
		need: add(({ need }) => need ?? 0),
		committed: add(({ committed }) => committed),
		unconfirmed: add(({ unconfirmed }) => unconfirmed),
		received: add(({ received }) => received ?? 0),
		withdrawn: add(({ withdrawn }) => withdrawn),
		gap: add(({ gap }) => gap),
		lines: lines.length,
		needUnsaid: lines.filter(({ need }) => need === null).length,
		receivedUnsaid: lines.filter(({ received }) => received === null).length,
	};
};

const groupedBy = <K>(lines: readonly ResourceLine[], key: (line: ResourceLine) => K) => {
	const groups = new Map<K, ResourceLine[]>();
	for (const line of lines) groups.set(key(line), [...(groups.get(key(line)) ?? []), line]);
	return groups;
};

function cliffOf(lines: readonly ResourceLine[], today: string): Cliff {
	const given = lines.filter(({ committed }) => committed !== 0);
	const endings = given
		.flatMap(({ card, end, committed }): Ending[] =>
			end === null ? [] : [{ card, end, committed, days: daysBetween(today, end) }],
		)
		.sort((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : 0));
	const within = (fits: (days: number) => boolean) =>
		endings.filter(({ days }) => fits(days)).reduce((sum, { committed }) => sum + committed, 0);
	return {
		ended: within((days) => days < 0),
		within90: within((days) => days >= 0 && days <= NEAR_DAYS),
		within180: within((days) => days >= 0 && days <= FAR_DAYS),
		last: given.length > 0 && endings.length === given.length ? (endings.at(-1)?.end ?? null) : null,
		endings: endings.filter(({ days }) => days <= FAR_DAYS),
	};
}

/** Lowest first; null, which means nobody or none, last. */
const nullLast = (a: number | null, b: number | null) =>
	a === b ? 0 : a === null ? 1 : b === null ? -1 : a - b;

/**
 * What the resources come to: one total for each unit and rate, in the order of the board. [X1]
 *
 * The catch: pounds and posts are never added, nor one-off amounts and yearly ones. The gap is counted line by
 * line, as the cards show it: a total of needs less a total of promises would let one rich line hide a poor one.
 *
 * @param joined the partners in joining order
 * @param today "YYYY-MM-DD" where the reader is
 */
export function resourceTotals(
	cards: readonly CardDraft[],
	joined: readonly PartnerId[],
	today: string,
): UnitTotal[] {
	const place = new Map(joined.map((id, index) => [id, index]));
	const lines = cards.filter(({ kind }) => kind === "resource").map(lineOf);
	const counted = lines.filter(
		({ need, committed, received, withdrawn }) =>
			need !== null || committed !== 0 || received !== null || withdrawn !== 0,
	);
	return [...groupedBy(counted, ({ key }) => key)].flatMap(([key, group]): UnitTotal[] => {
		const [first] = group;
		if (!first) return [];
		const rate = first.period === "per_month" || first.period === "per_year";
		const years = groupedBy(group, ({ year }) => year);
		return [
			{
				...sumOf(group),
				key,
				like: first.card,
				period: first.period,
				year: rate ? first.year : null,
				partners: [...groupedBy(group, ({ provider }) => provider)]
					.map(([partner, some]) => ({ partner, ...sumOf(some) }))
					.sort((a, b) =>
						nullLast(
							a.partner === null ? null : (place.get(a.partner) ?? joined.length),
							b.partner === null ? null : (place.get(b.partner) ?? joined.length),
						),
					),
				years: rate
					? []
					: [...years]
							.map(([year, some]) => ({ year, ...sumOf(some) }))
							.filter(() => [...years.keys()].some((year) => year !== null))
							.sort((a, b) => nullLast(a.year, b.year)),
				cliff: cliffOf(group, today),
			},
		];
	});
}
