"use client";
import { type KeyboardEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { usePartners } from "@/components/agreement/use-partners";
import { useWidth } from "@/components/board/use-width";
import { PartnerMark } from "@/components/partner/partner-mark";
import { today } from "@/components/plan/dates";
import { ReviewTag } from "@/components/review/review-tag";
import { Button } from "@/components/ui/button";
import { meetingWords as say } from "@/lib/i18n/en/meeting";
import type { CardId } from "@/lib/ids";
import { isSettled } from "@/lib/meeting/strip";
import { shortDate } from "@/lib/plan/dates";
import { fixedBarrier } from "@/lib/plan/read";
import { StripCell } from "./strip-cell";
import type { Found } from "./use-meetings";
import type { Saying } from "./use-say-by-key";

/** A strategy at a meeting, as the screen names the cell that is looked at. */
export interface ChosenCell {
	strategy: CardId;
	meeting: string;
	/** Chosen with a key: the focus goes on into what it opens. */
	byKey?: boolean;
}

/** So many meetings fit beside the strategies' names; earlier ones are folded away until they are asked for. */
const SHOWN = { wide: 7, middle: 5, phone: 2 } as const;

const STEPS: Readonly<Record<string, readonly [right: number, down: number]>> = {
	ArrowLeft: [-1, 0],
	ArrowRight: [1, 0],
	ArrowUp: [0, -1],
	ArrowDown: [0, 1],
};

export const focusCell = (within: HTMLElement | null, { strategy, meeting }: ChosenCell) =>
	within?.querySelector<HTMLElement>(`[data-cell="${strategy} ${meeting}"]`)?.focus();

/**
 * Every agreed strategy over all meetings, each cell with sign and word.
 *
 * The catch: the table is one stop of the Tab key; arrows go from cell to cell, also to the meetings that are folded away.
 */
export function StripTable({
	found,
	chosen,
	saying,
	onChoose,
	onKey,
}: {
	found: Found;
	chosen: ChosenCell | null;
	/** What is on its way to the open meeting. */
	saying: Saying;
	onChoose: (cell: ChosenCell) => void;
	/** What a key does beside going about; true: it did something. */
	onKey: (event: KeyboardEvent, cell: ChosenCell) => boolean;
}) {
	const { partner } = usePartners();
	const width = useWidth();
	const { meetings, rows, strategies, next } = found;
	const [unfolded, setUnfolded] = useState(false);
	const [at, setAt] = useState<ChosenCell | null>(null);
	const frame = useRef<HTMLDivElement>(null);
	const day = today();
	const folded = unfolded ? 0 : Math.max(0, meetings.length - SHOWN[width]);
	const foldedAway = (index: number) => index < folded || undefined;
	/** Paper is as wide as a wide screen, and nothing on it unfolds. */
	const offPaper = (index: number) => index < meetings.length - SHOWN.wide || undefined;
	const exists = (cell: ChosenCell | null) =>
		cell !== null &&
		rows.some(({ strategy }) => strategy === cell.strategy) &&
		meetings.slice(folded).some(({ id }) => id === cell.meeting);
	const lastMeeting = meetings.at(-1);
	const first = rows[0] && lastMeeting ? { strategy: rows[0].strategy, meeting: lastMeeting.id } : null;
	/** The cell that Tab comes to. */
	const stop = exists(at) ? at : exists(chosen) ? chosen : first;
	const go = (event: KeyboardEvent, cell: ChosenCell) => {
		if (onKey(event, cell)) return event.preventDefault();
		const [right, down] = STEPS[event.key] ?? [0, 0];
		if (event.ctrlKey || event.metaKey || event.altKey || (right === 0 && down === 0)) return;
		event.preventDefault();
		const row = rows[rows.findIndex(({ strategy }) => strategy === cell.strategy) + down];
		const index = meetings.findIndex(({ id }) => id === cell.meeting) + right;
		const meeting = meetings[index];
		if (!row || !meeting) return;
		if (index < folded) flushSync(() => setUnfolded(true));
		focusCell(frame.current, { strategy: row.strategy, meeting: meeting.id });
	};
	return (
		<>
			{meetings.length > SHOWN[width] && (
				<Button size="sm" look="quiet" className="mb-1" onClick={() => setUnfolded(!unfolded)}>
					{unfolded ? say.fold : say.unfold(folded)}
				</Button>
			)}
			{meetings.length > SHOWN.wide && (
				<p className="hint mb-1 hidden print:block">{say.offPaper(meetings.length - SHOWN.wide)}</p>
			)}
			<div className="panel overflow-x-auto" data-strip ref={frame}>
				<table className="tbl strip-table">
					<caption className="sr-only">{say.caption}</caption>
					<thead>
						<tr>
							<th scope="col" className="strip-aside">
								{say.item}
							</th>
							<th scope="col">{say.strategy}</th>
							<th scope="col" className="strip-aside">
								{say.owner}
							</th>
							{meetings.map(({ id, held, number }, index) => (
								<th
									key={id}
									scope="col"
									className="strip-head"
									data-folded={foldedAway(index)}
									data-off-paper={offPaper(index)}
								>
									<span className="block num text-ink">{shortDate(held, day)}</span>
									<span className="font-normal">{say.meeting(number)}</span>
								</th>
							))}
							{next && (
								<th scope="col" className="strip-head">
									<span className="block num text-primary">{shortDate(next, day)}</span>
									<span className="font-normal">{say.next}</span>
								</th>
							)}
						</tr>
					</thead>
					<tbody>
						{rows.map(({ strategy, cells, last }) => {
							const card = strategies.get(strategy);
							if (!card) return null;
							const owner = partner(String(card.fields.owner ?? ""));
							return (
								<tr key={strategy}>
									<td className="strip-aside">
										<span className="inline-flex gap-1">
											{card.barriers
												.filter(fixedBarrier)
												.slice(0, 3)
												.map((id) => (
													<ReviewTag key={id} id={id} />
												))}
										</span>
									</td>
									<th scope="row" className="strip-name">
										<span className="num">{card.code}</span> <span dir="auto">{card.title}</span>
										{!found.inForce.has(strategy) && (
											<span className="block text-xs font-semibold text-lapsed">{say.notInForce}</span>
										)}
									</th>
									<td className="strip-aside">
										{owner ? (
											<PartnerMark partner={owner} />
										) : (
											<span className="text-ink-2">{say.nobody}</span>
										)}
									</td>
									{meetings.map((meeting, index) => {
										const here = { strategy, meeting: meeting.id };
										return (
											<td
												key={meeting.id}
												className="strip-cell"
												data-folded={foldedAway(index)}
												data-off-paper={offPaper(index)}
											>
												<StripCell
													cell={cells[index] ?? { kind: "not-said" }}
													name={card.code}
													meeting={meeting}
													place={`${strategy} ${meeting.id}`}
													saying={meeting.closed === null ? (saying.get(strategy) ?? null) : null}
													on={chosen?.strategy === strategy && chosen.meeting === meeting.id}
													stop={stop?.strategy === strategy && stop.meeting === meeting.id}
													onFocus={() => setAt(here)}
													onChoose={(byKey) => onChoose({ ...here, byKey })}
													onKey={(event) => go(event, here)}
												/>
											</td>
										);
									})}
									{next && (
										<td className="strip-cell">
											<span className="strip-due">{isSettled(last) ? "–" : say.due}</span>
										</td>
									)}
								</tr>
							);
						})}
					</tbody>
				</table>
			</div>
		</>
	);
}
