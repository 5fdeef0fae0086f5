import type { PartnerId, PersonId } from "@/lib/ids";

/** One moment of a plan: how far its draft and its ledger had come. */
export interface Moment {
	/** The last thing that happened up to it (ISO). */
	at: string;
	/** The last row of the log. */
	seq: number;
	/** The last entry of the ledger; 0: none. */
	entry: number;
}

/** A moment that somebody gave a name. */
export interface Checkpoint extends Moment {
	id: string;
	name: string;
	personName: string;
	partnerId: PartnerId;
	/** When it was named (ISO). */
	namedAt: string;
}

/** What in the life of a plan is worth finding again, beside agreements and lapses, which the plan's frame tells of. */
export const MILESTONES = ["begun", "live", "reopened", "partner-joined", "partner-left"] as const;
export type MilestoneKind = (typeof MILESTONES)[number];

export interface Milestone {
	kind: MilestoneKind;
	at: string;
	entry: number;
	partnerId: PartnerId | null;
}

/** A moment as it is sent: milliseconds since 1970, the log's last row, the ledger's last entry. */
export type SentStop = readonly [at: number, seq: number, entry: number];

export interface TimelineView {
	stops: readonly SentStop[];
	checkpoints: readonly Checkpoint[];
	milestones: readonly Milestone[];
}

/**
 * The moments that one can go to: the end of each window in which the draft or the ledger moved, and each moment that
 * was given a name. [H4]
 *
 * The catch: a draft is there from its first row on; before that there is nothing to go to.
 *
 * @param ends each with exactly how far the draft and the ledger had come by then
 */
export function stopsOf(ends: readonly SentStop[], named: readonly Moment[] = []): SentStop[] {
	const all = [...ends, ...named.map(({ at, seq, entry }): SentStop => [Date.parse(at), seq, entry])].sort(
		(a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2],
	);
	return all.filter(([, seq, entry], at) => {
		const before = all[at - 1];
		return seq > 0 && (before?.[1] !== seq || before[2] !== entry);
	});
}

/** How wide a window may become, in seconds: as narrow as leaves room for all. */
export const WIDTHS = [60, 300, 900, 3_600, 6 * 3_600, 86_400, 7 * 86_400, 30 * 86_400] as const;

/**
 * The narrowest width at which there are no more than so many windows, in seconds; the widest where there always are. [H4]
 *
 * The catch: what counts is in how many of them something happened, not how long the plan has lived; a quiet year
 * between two busy days makes neither of them coarser.
 *
 * @param windows in how many windows of each of the `WIDTHS` something happened
 */
export function widthFor(windows: readonly number[], most: number): number {
	const fits = windows.findIndex((many) => many <= most);
	return WIDTHS[fits] ?? WIDTHS[WIDTHS.length - 1] ?? 60;
}

/** The stop of a named moment, or of the moment before it when it has none of its own. */
export function stopOfMoment(stops: readonly SentStop[], { at, seq, entry }: Moment): number {
	const own = stops.findIndex((stop) => stop[1] === seq && stop[2] === entry);
	return own >= 0 ? own : stopAt(stops, Date.parse(at));
}

/** The first stop at which an entry of the ledger is there; the last one when it is at none. */
export function stopOfEntry(stops: readonly SentStop[], entry: number): number {
	const found = stops.findIndex((stop) => stop[2] >= entry);
	return found >= 0 ? found : Math.max(0, stops.length - 1);
}

/** The last stop that is not after a moment; the first one when all are. */
export function stopAt(stops: readonly SentStop[], at: number): number {
	let low = 0;
	let high = stops.length - 1;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if ((stops[middle]?.[0] ?? 0) <= at) low = middle;
		else high = middle - 1;
	}
	return low;
}

/** Who changed a card between two moments. */
export interface ChangedBy {
	card: string;
	personId: PersonId;
	personName: string;
	partnerId: PartnerId | null;
}
