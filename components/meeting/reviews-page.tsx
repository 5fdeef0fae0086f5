"use client";
import "./meeting.css";
import "@/components/rating/rating.css";
import { CalendarCheck, TriangleAlert } from "lucide-react";
import Link from "next/link";
import { type KeyboardEvent, lazy, Suspense, useRef, useState } from "react";
import { shortDay } from "@/components/agreement/moments";
import { useAct } from "@/components/partner/use-act";
import { today } from "@/components/plan/dates";
import { PaperHead } from "@/components/plan/paper-head";
import { usePlanKeys, type ViewKey } from "@/components/plan/shell-slots";
import { usePlanLead } from "@/components/readiness/use-plan-lead";
import { usePlanNow, useRoom } from "@/components/room/plan-room";
import { Button, buttonClass } from "@/components/ui/button";
import { endsPair, useKeys } from "@/components/ui/keys";
import { Note } from "@/components/ui/note";
import { meetingWords as say } from "@/lib/i18n/en/meeting";
import { PROGRESS, type Progress } from "@/lib/meeting/meeting";
import { longDate, shortDate } from "@/lib/plan/dates";
import { planStanding } from "@/lib/readiness/plan-standing";
import { itemOf, shortCode } from "@/lib/review/catalogue";
import { may } from "@/lib/seat/may";
import { CellPanel } from "./cell-panel";
import { DecisionsPart } from "./decisions-part";
import { MeasuresPart } from "./measures-part";
import { MeetingAction } from "./meeting-action";
import { PresentPart } from "./present-part";
import { ProgressPill } from "./progress-mark";
import { type ChosenCell, StripTable } from "./strip-table";
import { type Found, useMeetings } from "./use-meetings";

const BurnUpChart = lazy(() => import("./burn-up"));
const ESCAPE = "Escape";
const KEYS: readonly ViewKey[] = [
	{ keys: ["←", "↑", "↓", "→"], does: say.keys.move },
	{ keys: ["Enter"], does: say.keys.open },
	{ keys: ["T", "R", "X", "D"], does: say.keys.set },
	{ keys: ["B"], does: say.keys.table },
];
/** What a key says of the strategy whose cell has the focus, while its meeting is held. */
const SAYS: Readonly<Record<string, Progress>> = { t: "on-track", r: "at-risk", x: "off-track", d: "done" };

/** The agreed strategies over time: what was said of each at every review meeting, and the meeting that is held. */
export function ReviewsPage() {
	const { online } = useRoom();
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
					{online ? say.loading : say.offline}
				</p>
			)}
		</div>
	);
}

function Reviews({ found }: { found: Found }) {
	const { view, me, mayDraft } = useRoom();
	const lead = usePlanLead();
	const { run } = useAct();
	const [chosen, choose] = useState<ChosenCell | null>(null);
	const place = useRef<HTMLDivElement>(null);
	const leads = may(me.seat, "run-plan");
	const { open, meetings, rows } = found;
	const last = meetings.at(-1);
	const closed = meetings.filter((meeting) => meeting.closed !== null).at(-1);
	const left = open
		? [...found.inForce].filter((id) => !open.statuses.some(({ strategy }) => strategy === id)).length
		: 0;
	usePlanKeys(KEYS);
	const focus = (cell: ChosenCell) =>
		place.current?.querySelector<HTMLElement>(`[data-cell="${cell.strategy} ${cell.meeting}"]`)?.focus();
	const close = () => {
		if (chosen) focus(chosen);
		choose(null);
	};
	useKeys({ [ESCAPE]: () => chosen && close() });
	const onKey = (event: KeyboardEvent<HTMLElement>, cell: ChosenCell) => {
		if (event.ctrlKey || event.metaKey || event.altKey || endsPair(event.nativeEvent)) return;
		const says = SAYS[event.key.toLowerCase()];
		if (says && open?.id === cell.meeting && mayDraft && found.inForce.has(cell.strategy)) {
			event.preventDefault();
			const before = open.statuses.find(({ strategy }) => strategy === cell.strategy);
			const { note = "", outcome = "kept", why = "" } = before ?? {};
			const input = {
				plan: view.plan.id,
				meeting: open.id,
				strategy: cell.strategy,
				progress: says,
				note,
				outcome,
				why,
			};
			void run("say-progress", input, say.saved(found.strategies.get(cell.strategy)?.code ?? ""));
			return;
		}
		const [right, down] = STEPS[event.key] ?? [0, 0];
		if (right === 0 && down === 0) return;
		event.preventDefault();
		const row = rows[rows.findIndex(({ strategy }) => strategy === cell.strategy) + down];
		const meeting = meetings[meetings.findIndex(({ id }) => id === cell.meeting) + right];
		if (row && meeting) focus({ strategy: row.strategy, meeting: meeting.id });
	};
	const shownMeeting = meetings.find(({ id }) => id === chosen?.meeting) ?? open ?? closed ?? null;
	return (
		<div className="reviews">
			<div className="reviews-place" ref={place}>
				<PaperHead />
				{leads && <MeetingAction found={found} left={left} />}
				<div className="mb-3 flex flex-wrap items-end gap-x-4 gap-y-2">
					<div>
						<h2 className="text-xl font-semibold tracking-tight">{say.title}</h2>
						<p className="mt-0.5 text-ink-2">{say.about(found.inForce.size, meetings.length)}</p>
					</div>
					<span className="flex-1" />
					<div className="flex flex-wrap gap-2">
						{[...PROGRESS].reverse().map((progress) => {
							const many = rows.filter((row) => row.last?.progress === progress).length;
							return many > 0 && <ProgressPill key={progress} progress={progress} count={many} large />;
						})}
					</div>
				</div>
				{open && (
					<Note tone="live" icon={CalendarCheck} className="mb-3">
						<p className="font-semibold">
							{say.running(open.number, longDate(open.held))}{" "}
							{say.said(found.inForce.size - left, found.inForce.size)}.
						</p>
						<p>{mayDraft ? say.runningHint : say.onlyLead(lead)}</p>
					</Note>
				)}
				<DriftNotes found={found} />
				{rows.length === 0 ? (
					<div className="panel max-w-[44rem] p-5">
						<h3 className="font-semibold">{say.nothing}</h3>
						<p className="mt-1">{say.nothingText}</p>
					</div>
				) : (
					<>
						<StripTable found={found} chosen={chosen} onChoose={choose} onKey={onKey} />
						<p className="hint mt-2">{meetings.length === 0 ? say.noMeetings : say.legend}</p>
					</>
				)}
				<MeasuresPart measures={found.measures} />
			</div>
			<aside className="reviews-side" aria-label={say.upcoming}>
				{chosen && <CellPanel found={found} chosen={chosen} onClose={close} />}
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
					{found.upcoming.length === 0 && <p className="text-ink-2">{say.upcomingNone}</p>}
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
		</div>
	);
}

const STEPS: Readonly<Record<string, readonly [right: number, down: number]>> = {
	ArrowLeft: [-1, 0],
	ArrowRight: [1, 0],
	ArrowUp: [0, -1],
	ArrowDown: [0, 1],
};

/** What meetings say and ratings or conditions do not: told with the numbers, above the strip. */
function DriftNotes({ found }: { found: Found }) {
	const { view } = useRoom();
	const { readiness } = usePlanNow();
	const { broken } = planStanding(view.plan.status, view.attested, readiness);
	if (found.drift.length === 0 && broken.length === 0) return null;
	return (
		<Note tone="reserve" icon={TriangleAlert} className="mb-3">
			<p className="font-semibold">{say.drift}</p>
			<ul>
				{found.drift.map(({ strategy, barrier, means, rounds }) => {
					const row = found.rows.find((one) => one.strategy === strategy);
					return (
						<li key={`${strategy} ${barrier}`}>
							{say.driftLine(
								found.strategies.get(strategy)?.code ?? "",
								say.progress[row?.last?.progress ?? "on-track"],
								`${shortCode(barrier)} (${itemOf(barrier)?.text ?? ""})`,
								means.map((mean) => mean.toFixed(1)).join(", "),
								rounds.join(", "),
							)}
						</li>
					);
				})}
				{broken.map(({ unmet, since }) => (
					<li key={unmet.key}>
						{say.brokenLine([unmet.code, unmet.text].filter(Boolean).join(" "), since ? shortDay(since) : "")}
					</li>
				))}
			</ul>
		</Note>
	);
}
