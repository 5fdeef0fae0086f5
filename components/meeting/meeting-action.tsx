"use client";
import { CalendarCheck } from "lucide-react";
import { useState } from "react";
import { useWidth } from "@/components/board/use-width";
import { today } from "@/components/plan/dates";
import { PlanActions } from "@/components/plan/shell-slots";
import { Button } from "@/components/ui/button";
import { meetingWords as say } from "@/lib/i18n/en/meeting";
import type { Meeting } from "@/lib/meeting/meeting";
import { dayToOpen, overtakenBy } from "@/lib/meeting/overtaken";
import { monthsLater } from "@/lib/meeting/upcoming";
import { CloseMeetingDialog, OpenMeetingDialog } from "./meeting-dialogs";
import type { Found } from "./use-meetings";

type Asked = { what: "open"; number: number } | { what: "close"; meeting: Meeting };

/**
 * The plan lead's button that opens the next meeting or closes the one that is held, with its dialog.
 *
 * The catch: a dialog stays about the meeting that it was opened for, whatever other windows do meanwhile. [M24]
 */
export function MeetingAction({ found, left }: { found: Found; left: number }) {
	const [asked, setAsked] = useState<Asked | null>(null);
	const width = useWidth();
	const { open, meetings } = found;
	const number = (meetings.at(-1)?.number ?? 0) + 1;
	const button = (
		<Button
			size="sm"
			look="primary"
			icon={CalendarCheck}
			onClick={() => setAsked(open ? { what: "close", meeting: open } : { what: "open", number })}
		>
			{open ? say.close : say.openNumber(number)}
		</Button>
	);
	const onClose = () => setAsked(null);
	return (
		<>
			{width === "phone" ? <div className="mb-3">{button}</div> : <PlanActions>{button}</PlanActions>}
			{asked?.what === "open" && (
				<OpenMeetingDialog
					number={asked.number}
					day={dayToOpen(found.next, today())}
					overtaken={number === asked.number ? null : say.openedElsewhere(asked.number)}
					onClose={onClose}
				/>
			)}
			{asked?.what === "close" && (
				<CloseMeetingDialog
					meeting={asked.meeting}
					left={left}
					proposed={proposedNext(asked.meeting.held, found)}
					overtaken={closedElsewhere(asked.meeting, meetings)}
					onClose={onClose}
				/>
			)}
		</>
	);
}

/** What the plan's cycle makes of the next day; a month later when it has none. */
function proposedNext(held: string, found: Found): string {
	return found.upcoming.find((day) => day > held) ?? monthsLater(held, 1);
}

/** A meeting that was put right meanwhile is closed all the same. */
function closedElsewhere(meeting: Meeting, meetings: readonly Meeting[]): string | null {
	const by = overtakenBy(meeting, meetings);
	return by === "corrected" ? null : say.overtaken(by, meeting.number);
}
