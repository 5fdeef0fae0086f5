"use client";
import "./minutes.css";
import { Printer } from "lucide-react";
import Link from "next/link";
import { PaperHead } from "@/components/plan/paper-head";
import { PlanActions } from "@/components/plan/shell-slots";
import { usePaper } from "@/components/readiness/use-paper";
import { usePlanDraft, useRoom } from "@/components/room/plan-room";
import { useAway } from "@/components/room/use-away";
import { Button, buttonClass } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { meetingWords } from "@/lib/i18n/en/meeting";
import { minutesWords as say } from "@/lib/i18n/en/minutes";
import { minutesOf } from "@/lib/meeting/minutes";
import { MinutesPaper } from "./minutes-paper";
import { useMeetings } from "./use-meetings";

/** The minutes of one meeting on a page of its own, to be read, printed and sent. */
export function MinutesPage({ number }: { number: string }) {
	usePaper();
	const { view, online } = useRoom();
	const away = useAway();
	const { found, failed, again } = useMeetings();
	const { cards } = usePlanDraft();
	const minutes = found && minutesOf(number, found.meetings, found.rows, found.readings);
	return (
		<div className="minutes-place">
			<PaperHead />
			<Link href={`/plans/${view.plan.id}/reviews`} className={buttonClass({ size: "sm" }, "minutes-way")}>
				{say.back}
			</Link>
			{minutes ? (
				<>
					<PlanActions>
						<Button look="quiet" size="sm" icon={Printer} onClick={() => window.print()}>
							{say.print}
						</Button>
					</PlanActions>
					<MinutesPaper minutes={minutes} cards={cards} />
				</>
			) : found ? (
				<div className="panel mt-3 max-w-[44rem] p-5">
					<h2 className="font-semibold">{say.missing}</h2>
					<p className="mt-1">{say.missingText(found.meetings.length)}</p>
				</div>
			) : failed && online ? (
				<>
					<Note tone="object" className="mt-3">
						{meetingWords.failed}
					</Note>
					<Button className="mt-3" onClick={again}>
						{meetingWords.again}
					</Button>
				</>
			) : (
				<p role="status" className="mt-3 text-ink-2">
					{away ? meetingWords.offline : meetingWords.loading}
				</p>
			)}
		</div>
	);
}
