"use client";
import { useEffect, useRef } from "react";
import { shortDayOfMoment, today } from "@/components/plan/dates";
import { usePlanStanding } from "@/components/plan/plan-status";
import { usePlanDraft, usePlanNow } from "@/components/room/plan-room";
import { useSay } from "@/components/ui/say";
import { goingLive } from "@/lib/i18n/en/going-live";
import { words } from "@/lib/i18n/words";
import type { PlanStatus } from "@/lib/queries";
import { brokenFirst, type PlanStanding } from "@/lib/readiness/plan-standing";
import { countdown } from "./countdown";
import { GoLive } from "./go-live";
import { KnownGaps } from "./known-gaps";
import { LivePlan } from "./live-plan";
import { PlanRound } from "./plan-round";
import { Ring } from "./ring";
import { WhoMustAct } from "./who-must-act";

const say = goingLive;

/** How the plan stands, the way to go live, and who must act before. */
export function StatePanel() {
	const { attested, readiness } = usePlanNow();
	const { status } = usePlanStanding();
	const standing = attested.standings.get("plan");
	const withPartners = standing?.kind === "open" || standing?.kind === "objected";
	const panel = useNews(status);
	return (
		<div ref={panel} tabIndex={-1} className="outline-none">
			<Head />
			{status === "live" && <LivePlan />}
			{(status === "draft" || status === "ready") &&
				(standing && withPartners ? (
					<PlanRound standing={standing} />
				) : (
					<>
						<GoLive standing={standing} />
						{!readiness.ready && <KnownGaps />}
					</>
				))}
			<WhoMustAct />
		</div>
	);
}

function Head() {
	const { met, of, unmet } = usePlanNow().readiness;
	const { start } = usePlanDraft().brief;
	const standing = usePlanStanding();
	const { status } = standing;
	return (
		<div className="flex items-center gap-4">
			<Ring met={met} of={of} />
			<div className="min-w-0">
				<p className="text-lg font-semibold">
					{status === "draft" ? say.notReady : words.plan.status[status]}
				</p>
				{status === "live" || status === "closed" ? (
					<Lacks standing={standing} />
				) : (
					<p className="text-ink-2">{countdown(unmet.length, start, today())}</p>
				)}
			</div>
		</div>
	);
}

function Lacks({ standing: { gaps, broken } }: { standing: PlanStanding }) {
	const since = brokenFirst(broken);
	if (broken.length + gaps.length === 0) return <p className="text-ink-2">{say.live.allHolds}</p>;
	return (
		<>
			{broken.length > 0 && (
				<p className="text-lapsed">{say.live.brokenCount(broken.length, since && shortDayOfMoment(since))}</p>
			)}
			{gaps.length > 0 && <p className="text-ink-2">{say.live.gapCount(gaps.length)}</p>}
		</>
	);
}

/**
 * Says when the gate opens and when the plan is live, also to people who listen.
 *
 * The catch: the last decision takes its own form away; whoever made it then stands at the head of this panel.
 */
function useNews(status: PlanStatus) {
	const tell = useSay();
	const before = useRef(status);
	const panel = useRef<HTMLDivElement>(null);
	useEffect(() => {
		if (before.current === status) return;
		if (status === "ready" && before.current === "draft") tell(say.goLive.opened);
		if (status === "live") tell(say.round.nowLive);
		before.current = status;
		if (document.activeElement === document.body) panel.current?.focus();
	}, [status, tell]);
	return panel;
}
