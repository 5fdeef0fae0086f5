import type { CardId } from "@/lib/ids";
import type { Reading } from "@/lib/measure/measure";
import type { Meeting, StrategyStatus } from "./meeting";
import type { StripRow } from "./strip";

/** One strategy in the minutes: what was said of it, or null when it was agreed and nothing was said. */
export interface MinutesLine {
	strategy: CardId;
	status: StrategyStatus | null;
	/** What a meeting before had settled, where nothing was said: it was not asked for. [M11] */
	settled: StrategyStatus | null;
}

/** The minutes of one meeting, as far as they are more than the meeting itself. */
export interface Minutes {
	meeting: Meeting;
	lines: readonly MinutesLine[];
	/** The day's last values of measures that were recorded since the meeting before, the oldest day first. */
	values: readonly Reading[];
}

/**
 * The minutes of the meeting with this number, or null when there is none. [M25]
 *
 * The catch: a strategy that was spoken of stays in them though it went into the bin since, so the minutes begin with the
 * strip and end with what the strip does not show any more.
 *
 * @param number as the address has it
 * @param rows the strip, which has a cell for each meeting
 */
export function minutesOf(
	number: string,
	meetings: readonly Meeting[],
	rows: readonly StripRow[],
	readings: readonly Reading[],
): Minutes | null {
	const at = meetings.findIndex((one) => String(one.number) === number);
	const meeting = meetings[at];
	if (!meeting) return null;
	const shown = rows.flatMap(({ strategy, cells }): MinutesLine[] => {
		const cell = cells[at];
		if (!cell || cell.kind === "not-agreed") return [];
		return [
			{
				strategy,
				status: cell.kind === "said" ? cell.status : null,
				settled: cell.kind === "settled" ? cell.status : null,
			},
		];
	});
	const gone = meeting.statuses.filter((one) => !rows.some(({ strategy }) => strategy === one.strategy));
	const from = meetings[at - 1]?.closed?.at ?? "";
	const to = meeting.closed?.at ?? null;
	return {
		meeting,
		lines: [...shown, ...gone.map((status) => ({ strategy: status.strategy, status, settled: null }))],
		values: readings
			.filter((one) => one.at > from && (to === null || one.at <= to))
			.sort((a, b) => a.day.localeCompare(b.day)),
	};
}
