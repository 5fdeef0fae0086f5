"use client";
import Link from "next/link";
import { useEffect, useRef } from "react";
import { shortDay } from "@/components/agreement/moments";
import { usePartners } from "@/components/agreement/use-partners";
import { PartnerMark } from "@/components/partner/partner-mark";
import { today } from "@/components/plan/dates";
import { usePlanNow, useRoom } from "@/components/room/plan-room";
import { Button, buttonClass } from "@/components/ui/button";
import { escLeaves } from "@/components/ui/esc-leaves";
import { cardSubject } from "@/lib/agreement/subject";
import { meetingWords as say } from "@/lib/i18n/en/meeting";
import { shortDate } from "@/lib/plan/dates";
import { StatusPill } from "./progress-mark";
import { StatusForm } from "./status-form";
import type { ChosenCell } from "./strip-table";
import type { Found } from "./use-meetings";

/**
 * One strategy at one meeting: what was said and by whom; while the meeting is held, where it is said.
 *
 * The catch: another cell is another panel, so whoever shows it gives it a key.
 */
export function CellPanel({
	found,
	chosen,
	focused,
	onClose,
}: {
	found: Found;
	chosen: ChosenCell;
	/** Whether it was opened with a key, which goes on in it. */
	focused: boolean;
	onClose: () => void;
}) {
	const { view, mayDraft } = useRoom();
	const { partner, shortName } = usePartners();
	const { attested } = usePlanNow();
	const card = found.strategies.get(chosen.strategy);
	const meeting = found.meetings.find(({ id }) => id === chosen.meeting);
	const row = found.rows.find(({ strategy }) => strategy === chosen.strategy);
	const heading = useRef<HTMLHeadingElement>(null);
	useEffect(() => {
		if (focused) heading.current?.focus();
	}, [focused]);
	if (!card || !meeting || !row) return null;
	const status = meeting.statuses.find(({ strategy }) => strategy === card.id) ?? null;
	const cell = row.cells[found.meetings.indexOf(meeting)];
	const settled = cell?.kind === "settled" ? cell.status : null;
	const sinceMeeting =
		found.meetings.find(({ statuses }) => settled && statuses.includes(settled))?.number ?? 0;
	const isLast = status !== null && row.last === status;
	const owner = partner(String(card.fields.owner ?? ""));
	const who = status && partner(status.partner);
	const lapsed = attested.standings.get(cardSubject(card.id))?.kind === "lapsed";
	const held = meeting.closed === null && mayDraft && found.inForce.has(card.id);
	return (
		<section aria-label={card.title} onKeyDown={escLeaves(onClose)}>
			<div className="flex items-start gap-2">
				<div className="min-w-0 flex-1">
					<p className="eyebrow num">
						{card.code}, {say.meeting(meeting.number).toLowerCase()}, {shortDate(meeting.held, today())}
					</p>
					<h3 ref={heading} tabIndex={-1} className="cell-title mt-0.5 font-semibold" dir="auto">
						{card.title}
					</h3>
				</div>
				<Button look="quiet" size="sm" hotkey="Esc" onClick={onClose}>
					{say.closePanel}
				</Button>
			</div>
			{owner && (
				<p className="mt-1 flex items-center gap-1.5 text-sm text-ink-2">
					{say.owner} <PartnerMark partner={owner} /> {shortName(owner.id)}
				</p>
			)}
			{status && (
				<>
					<p className="mt-1.5 flex flex-wrap items-center gap-2">
						<StatusPill status={status} />
						<span className="text-sm text-ink-2">{isLast && say.inARow(row.inARow)}</span>
					</p>
					<p className={`mt-2 ${status.note ? "" : "text-ink-2"}`} dir="auto">
						{status.note || say.noNote}
					</p>
					<p className="mt-1 flex items-center gap-1.5 text-sm text-ink-2">
						{who && <PartnerMark partner={who} />}
						{status.personName}, {shortDay(status.at)}
					</p>
					{status.outcome !== "kept" && (
						<p className="mt-1">{say.outcomeSaid(say.outcomes[status.outcome], status.why)}</p>
					)}
				</>
			)}
			{settled && (
				<div className="mt-1.5 flex flex-wrap items-center gap-2">
					<StatusPill status={settled} />
					<span className="text-sm text-ink-2">{say.settledSince(sinceMeeting)}</span>
				</div>
			)}
			{!status && !settled && !held && (
				<p className="mt-2 text-ink-2">
					{found.inForce.has(card.id) ? say.notSaid : lapsed ? say.lapsed : say.notAgreed}
				</p>
			)}
			{held && <StatusForm card={card} meeting={meeting} status={status} />}
			<Link href={`/plans/${view.plan.id}?card=${card.id}`} className={buttonClass({ size: "sm" }, "mt-3")}>
				{say.toCard}
			</Link>
		</section>
	);
}
