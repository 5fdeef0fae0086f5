"use client";
import type { KeyboardEvent } from "react";
import { usePartners } from "@/components/agreement/use-partners";
import { PartnerMark } from "@/components/partner/partner-mark";
import { today } from "@/components/plan/dates";
import { ReviewTag } from "@/components/review/review-tag";
import { meetingWords as say } from "@/lib/i18n/en/meeting";
import type { CardId } from "@/lib/ids";
import type { Meeting } from "@/lib/meeting/meeting";
import type { Cell } from "@/lib/meeting/strip";
import { shortDate } from "@/lib/plan/dates";
import { fixedBarrier } from "@/lib/plan/read";
import { FACES } from "./progress-mark";
import type { Found } from "./use-meetings";

/** A strategy at a meeting, as the screen names the cell that is looked at. */
export interface ChosenCell {
	strategy: CardId;
	meeting: string;
}

/** Every agreed strategy over all meetings, each cell with sign and word. */
export function StripTable({
	found,
	chosen,
	onChoose,
	onKey,
}: {
	found: Found;
	chosen: ChosenCell | null;
	onChoose: (cell: ChosenCell) => void;
	onKey: (event: KeyboardEvent<HTMLElement>, cell: ChosenCell) => void;
}) {
	const { partner } = usePartners();
	const { meetings, rows, strategies, next } = found;
	const day = today();
	return (
		<div className="panel overflow-x-auto" data-strip>
			<table className="tbl strip-table">
				<caption className="sr-only">{say.caption}</caption>
				<thead>
					<tr>
						<th scope="col">{say.item}</th>
						<th scope="col">{say.strategy}</th>
						<th scope="col">{say.owner}</th>
						{meetings.map(({ id, held, number }) => (
							<th key={id} scope="col" className="strip-head">
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
								<td>
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
								</th>
								<td>
									{owner ? <PartnerMark partner={owner} /> : <span className="text-ink-2">{say.nobody}</span>}
								</td>
								{meetings.map((meeting, index) => {
									const at = { strategy, meeting: meeting.id };
									const on = chosen?.strategy === strategy && chosen.meeting === meeting.id;
									return (
										<td key={meeting.id} className="strip-cell">
											<StripCell
												cell={cells[index] ?? { kind: "not-said" }}
												name={card.code}
												meeting={meeting}
												at={at}
												on={on}
												onChoose={() => onChoose(at)}
												onKey={(event) => onKey(event, at)}
											/>
										</td>
									);
								})}
								{next && (
									<td className="strip-cell">
										<span className="strip-due">
											{last?.progress === "done" || last?.outcome === "stopped" ? "–" : say.due}
										</span>
									</td>
								)}
							</tr>
						);
					})}
				</tbody>
			</table>
		</div>
	);
}

function StripCell({
	cell,
	name,
	meeting,
	at,
	on,
	onChoose,
	onKey,
}: {
	cell: Cell;
	name: string;
	meeting: Meeting;
	at: ChosenCell;
	on: boolean;
	onChoose: () => void;
	onKey: (event: KeyboardEvent<HTMLElement>) => void;
}) {
	const said =
		cell.kind === "said"
			? say.progress[cell.status.progress]
			: cell.kind === "not-agreed"
				? say.notAgreed
				: say.notSaid;
	const note = cell.kind === "said" && cell.status.note !== "";
	const face = cell.kind === "said" ? FACES[cell.status.progress] : null;
	const Icon = face?.icon;
	return (
		<button
			type="button"
			data-cell={`${at.strategy} ${at.meeting}`}
			aria-pressed={on}
			aria-label={say.cell(name, say.meeting(meeting.number), note ? `${said}, ${say.hasNote}` : said)}
			className={`strip-button ${face ? `s-${face.tone}` : "strip-empty"}`}
			onClick={onChoose}
			onKeyDown={onKey}
		>
			{Icon && <Icon className="icon size-3.5" aria-hidden="true" />}
			<span aria-hidden="true">{cell.kind === "said" ? said : ""}</span>
			{note && <span className="strip-dot" aria-hidden="true" />}
		</button>
	);
}
