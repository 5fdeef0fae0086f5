import type { CardId } from "@/lib/ids";
import type { Meeting, Progress, StrategyStatus } from "./meeting";

/** One strategy at one meeting. */
export type Cell =
	| { kind: "said"; status: StrategyStatus }
	/** Nothing was said, and nothing was asked: it was done or stopped at a meeting before. */
	| { kind: "settled"; status: StrategyStatus }
	| { kind: "not-agreed" }
	| { kind: "not-said" };

/** Whether a strategy has come to its end: the next meeting does not ask how it stands, though it may be said. [M11] */
export const isSettled = <S extends Pick<StrategyStatus, "progress" | "outcome">>(
	status: S | null | undefined,
): status is S => status?.progress === "done" || status?.outcome === "stopped";

/** A strategy over all meetings, the oldest first. */
export interface StripRow {
	strategy: CardId;
	cells: readonly Cell[];
	/** What was said last; null: nothing yet. */
	last: StrategyStatus | null;
	/** How many meetings in a row, up to the last one held, say the same. */
	inARow: number;
}

/**
 * What the open meeting still has to hear of: agreed strategies of which nothing is said in it, but for those that a
 * meeting before has settled. [M11]
 */
export function leftToSay(rows: readonly StripRow[], agreed: ReadonlySet<CardId>): CardId[] {
	return rows
		.filter(({ strategy, cells }) => agreed.has(strategy) && cells.at(-1)?.kind === "not-said")
		.map(({ strategy }) => strategy);
}

/** Agreed and done so far, at the time of one meeting. */
export interface BurnUp {
	held: string;
	agreed: number;
	done: number;
}

/**
 * Each agreed strategy over the meetings. [M4]
 *
 * @param inForceFrom the place in the ledger at which each strategy first came in force
 */
export function stripOf(
	meetings: readonly Meeting[],
	strategies: readonly CardId[],
	inForceFrom: ReadonlyMap<CardId, number>,
): StripRow[] {
	return strategies.map((strategy) => {
		let before: StrategyStatus | null = null;
		const cells = meetings.map((meeting): Cell => {
			const status = meeting.statuses.find((one) => one.strategy === strategy);
			if (status) {
				before = status;
				return { kind: "said", status };
			}
			if (isSettled(before)) return { kind: "settled", status: before };
			const agreed = inForceFrom.get(strategy);
			const was = agreed !== undefined && (meeting.closed === null || agreed <= meeting.closed.entry);
			return { kind: was ? "not-said" : "not-agreed" };
		});
		const said = cells.flatMap((cell) => (cell.kind === "said" ? [cell.status] : []));
		return { strategy, cells, last: said.at(-1) ?? null, inARow: inARow(cells) };
	});
}

function inARow(cells: readonly Cell[]): number {
	const progressOf = (cell: Cell | undefined): Progress | null =>
		cell && "status" in cell ? cell.status.progress : null;
	const last = cells.findLast((cell) => cell.kind === "said");
	const from = last ? cells.lastIndexOf(last) : -1;
	let many = 0;
	for (let at = from; at >= 0 && progressOf(cells[at]) === progressOf(last); at--) many += 1;
	return many;
}

/**
 * How many strategies were agreed, and how many of them done, by each closed meeting. [M5]
 *
 * The catch: a strategy that was done and is not any more is not done; the last word on it counts.
 */
export function burnUp(meetings: readonly Meeting[], inForceFrom: ReadonlyMap<CardId, number>): BurnUp[] {
	const progress = new Map<CardId, Progress>();
	const points: BurnUp[] = [];
	for (const { held, statuses, closed } of meetings) {
		if (!closed) continue;
		for (const one of statuses) progress.set(one.strategy, one.progress);
		points.push({
			held,
			agreed: [...inForceFrom.values()].filter((entry) => entry <= closed.entry).length,
			done: [...progress.values()].filter((one) => one === "done").length,
		});
	}
	return points;
}
