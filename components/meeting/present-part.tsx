"use client";
import Link from "next/link";
import { useState } from "react";
import { usePartners } from "@/components/agreement/use-partners";
import { PartnerMarks } from "@/components/partner/partner-mark";
import { today } from "@/components/plan/dates";
import { useRoom } from "@/components/room/plan-room";
import { Button, buttonClass } from "@/components/ui/button";
import { meetingWords as say } from "@/lib/i18n/en/meeting";
import type { Meeting } from "@/lib/meeting/meeting";
import { mayBeCorrected, overtakenBy } from "@/lib/meeting/overtaken";
import { shortDate } from "@/lib/plan/dates";
import { may } from "@/lib/seat/may";
import { CancelMeetingDialog, CorrectMeetingDialog } from "./correct-dialogs";

/** Which partners were at a meeting, and who of their staff; its minutes; for the plan lead, where it is put right. */
export function PresentPart({
	meeting,
	meetings,
}: {
	/** null: none was held yet. */
	meeting: Meeting | null;
	meetings: readonly Meeting[];
}) {
	const { view, me } = useRoom();
	const { partners } = usePartners();
	const [asked, setAsked] = useState<Asked | null>(null);
	const leads = may(me.seat, "run-plan");
	const about = asked && whatIsAsked(asked, meetings);
	const onClose = () => setAsked(null);
	return (
		<>
			{meeting && (
				<section aria-label={say.present}>
					<h3 className="font-semibold">
						{say.meeting(meeting.number)}, {shortDate(meeting.held, today())}
					</h3>
					<p className="mt-1 flex flex-wrap items-center gap-2 text-sm">
						<span className="text-ink-2">{say.present}</span>
						<PartnerMarks partners={partners.filter(({ id }) => meeting.present.includes(id))} most={8} />
					</p>
					{meeting.names && (
						<p className="mt-1 text-sm text-ink-2" dir="auto">
							{meeting.names}
						</p>
					)}
					<p className="mt-2 flex flex-wrap gap-2">
						<Link
							href={`/plans/${view.plan.id}/reviews/${meeting.number}`}
							className={buttonClass({ size: "sm" })}
						>
							{say.minutes}
						</Link>
						{leads && mayBeCorrected(meeting, meetings) && (
							<Button size="sm" onClick={() => setAsked({ what: "correct", meeting })}>
								{say.correct}
							</Button>
						)}
						{leads && meeting.closed === null && (
							<Button size="sm" onClick={() => setAsked({ what: "cancel", meeting })}>
								{say.cancelMeeting}
							</Button>
						)}
					</p>
				</section>
			)}
			{about?.what === "correct" && <CorrectMeetingDialog {...about} onClose={onClose} />}
			{about?.what === "cancel" && <CancelMeetingDialog {...about} onClose={onClose} />}
		</>
	);
}

interface Asked {
	what: "correct" | "cancel";
	/** As it was when this was asked. */
	meeting: Meeting;
}

/** What a dialog is about by now: one that is closed meanwhile can still be put right, and not cancelled. */
function whatIsAsked({ what, meeting: asked }: Asked, meetings: readonly Meeting[]) {
	const closed = meetings.find(({ id }) => id === asked.id)?.closed ?? asked.closed;
	const meeting = what === "correct" ? { ...asked, closed } : asked;
	return { what, meeting, overtaken: say.overtaken(overtakenBy(meeting, meetings), meeting.number) };
}
