"use client";
import "./meeting.css";
import "@/components/rating/rating.css";
import { CalendarCheck } from "lucide-react";
import Link from "next/link";
import { lazy, Suspense, useRef, useState } from "react";
import { useWidth } from "@/components/board/use-width";
import { today } from "@/components/plan/dates";
import { PaperHead } from "@/components/plan/paper-head";
import { usePlanKeys, type ViewKey } from "@/components/plan/shell-slots";
import { usePlanLead } from "@/components/readiness/use-plan-lead";
import { useRoom } from "@/components/room/plan-room";
import { useAway } from "@/components/room/use-away";
import { Button, buttonClass } from "@/components/ui/button";
import { useKeys } from "@/components/ui/keys";
import { Note } from "@/components/ui/note";
import { Sheet } from "@/components/ui/sheet";
import { meetingWords as say } from "@/lib/i18n/en/meeting";
import { PROGRESS } from "@/lib/meeting/meeting";
import { longDate, shortDate } from "@/lib/plan/dates";
import { may } from "@/lib/seat/may";
import { CellPanel } from "./cell-panel";
import { DecisionsPart } from "./decisions-part";
import { DriftNotes } from "./drift-notes";
import { LeftOverWords } from "./left-over";
import { MeasuresPart } from "./measures-part";
import { MeetingAction } from "./meeting-action";
import { PresentPart } from "./present-part";
import { ProgressPill, StoppedPill } from "./progress-mark";
import { type ChosenCell, focusCell, StripTable } from "./strip-table";
import { type Found, useMeetings } from "./use-meetings";
import { useSayByKey } from "./use-say-by-key";

const BurnUpChart = lazy(() => import("./burn-up"));
const ESCAPE = "Escape";
const KEYS: readonly ViewKey[] = [
	{ keys: ["←", "↑", "↓", "→"], does: say.keys.move },
	{ keys: ["Enter"], does: say.keys.open },
	{ keys: ["T", "R", "X", "D"], does: say.keys.set },
	{ keys: ["B"], does: say.keys.table },
];
/** While no meeting is held there is nothing to set. */
const KEYS_BETWEEN = KEYS.filter(({ does }) => does !== say.keys.set);

/** The agreed strategies over time: what was said of each at every review meeting, and the meeting that is held. */
export function ReviewsPage() {
	const { online } = useRoom();
	const away = useAway();
	const { found, failed, again } = useMeetings();
	if (found) return <Reviews found={found} />;
	return (
		<div className="p-5">
			{failed && online ? (
				<>
					<Note tone="object">{say.failed}</Note>
					<Button className="mt-3" onClick={again}>
						{say.again}
					</Button>
				</>
			) : (
				<p role="status" className="text-ink-2">
					{away ? say.offline : say.loading}
				</p>
			)}
		</div>
	);
}

function Reviews({ found }: { found: Found }) {
	const { view, me, mayDraft } = useRoom();
	const lead = usePlanLead();
	const [chosen, choose] = useState<ChosenCell | null>(null);
	const place = useRef<HTMLDivElement>(null);
	const width = useWidth();
	const leads = may(me.seat, "run-plan");
	const { open, meetings, rows, left } = found;
	const last = meetings.at(-1);
	const closed = meetings.filter((meeting) => meeting.closed !== null).at(-1);
	const stopped = rows.filter((row) => row.last?.outcome === "stopped").length;
	usePlanKeys(open ? KEYS : KEYS_BETWEEN);
	const close = () => {
		if (chosen) focusCell(place.current, chosen);
		choose(null);
	};
	useKeys({ [ESCAPE]: () => chosen && close() });
	const { sayByKey, saying } = useSayByKey(found);
	const shownMeeting = meetings.find(({ id }) => id === chosen?.meeting) ?? open ?? closed ?? null;
	const panel = chosen && (
		<CellPanel
			key={`${chosen.strategy} ${chosen.meeting}`}
			found={found}
			chosen={chosen}
			focused={chosen.byKey === true}
			onClose={close}
		/>
	);
	return (
		<div className="reviews">
			<div className="reviews-place" ref={place}>
				<PaperHead />
				{leads && <MeetingAction found={found} left={left} />}
				<div className="mb-3 flex flex-wrap items-end gap-x-4 gap-y-2">
					<div>
						<h2 className="text-xl font-semibold tracking-tight">{say.title}</h2>
						<p className="mt-0.5 text-ink-2">
							{say.about(found.inForce.size, rows.length - found.inForce.size, meetings.length)}
						</p>
					</div>
					<span className="flex-1" />
					<div className="flex flex-wrap gap-2">
						{[...PROGRESS].reverse().map((progress) => {
							const many = rows.filter(
								({ last: said }) => said?.progress === progress && said.outcome !== "stopped",
							).length;
							return many > 0 && <ProgressPill key={progress} progress={progress} count={many} large />;
						})}
						{stopped > 0 && <StoppedPill count={stopped} />}
					</div>
				</div>
				{open && (
					<Note tone="live" icon={CalendarCheck} className="mb-3">
						<p className="font-semibold">
							{say.running(open.number, longDate(open.held))} {say.leftToSay(left)}
						</p>
						<p>{mayDraft ? say.runningHint : say.onlyLead(lead)}</p>
					</Note>
				)}
				<LeftOverWords found={found} />
				<DriftNotes found={found} />
				{rows.length === 0 ? (
					<div className="panel max-w-[44rem] p-5">
						<h3 className="font-semibold">{say.nothing}</h3>
						<p className="mt-1">{say.nothingText}</p>
					</div>
				) : (
					<>
						<StripTable found={found} chosen={chosen} saying={saying} onChoose={choose} onKey={sayByKey} />
						<p className="hint mt-2">{meetings.length === 0 ? say.noMeetings : say.legend}</p>
					</>
				)}
				<MeasuresPart measures={found.measures} />
			</div>
			<aside className="reviews-side" aria-label={say.upcoming}>
				{chosen && width === "wide" && panel}
				<PresentPart meeting={shownMeeting} meetings={meetings} />
				<DecisionsPart meeting={shownMeeting} meetings={meetings} />
				{shownMeeting?.closed && (
					<Link
						href={`/plans/${view.plan.id}/history?at=${Date.parse(shownMeeting.closed.at)}`}
						className={buttonClass({ size: "sm" }, "self-start")}
					>
						{say.compare}
					</Link>
				)}
				<section aria-label={say.chart}>
					<Suspense fallback={null}>
						<BurnUpChart points={found.points} />
					</Suspense>
				</section>
				<section aria-label={say.upcoming}>
					<h3 className="font-semibold">{say.upcoming}</h3>
					{found.upcoming.length === 0 && <p className="text-ink-2">{say.upcomingNone(found.cycle)}</p>}
					<ol>
						{found.upcoming.map((day, index) => (
							<li key={day} className="reviews-next">
								<span className="num font-semibold">{shortDate(day, today())}</span>
								<span>
									{say.meeting((open?.number ?? last?.number ?? 0) + 1 + index)}
									<span className="block text-sm text-ink-2">
										{index === 0 && found.next ? say.settled : say.byCycle}
									</span>
								</span>
							</li>
						))}
					</ol>
					{!leads && <p className="hint mt-2">{say.onlyLead(lead)}</p>}
				</section>
			</aside>
			{chosen && width !== "wide" && (
				<Sheet
					open
					onOpenChange={(stay) => !stay && close()}
					title={found.strategies.get(chosen.strategy)?.title ?? ""}
				>
					<div className="flex-1 overflow-y-auto p-4">{panel}</div>
				</Sheet>
			)}
		</div>
	);
}
