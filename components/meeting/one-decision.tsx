"use client";
import { shortDay } from "@/components/agreement/moments";
import { usePartners } from "@/components/agreement/use-partners";
import { today } from "@/components/plan/dates";
import { useRoom } from "@/components/room/plan-room";
import { Button } from "@/components/ui/button";
import { meetingWords as say } from "@/lib/i18n/en/meeting";
import { type DecisionOf, settles, stateOf } from "@/lib/meeting/decision";
import type { DecisionState as State } from "@/lib/meeting/meeting";
import { shortDate } from "@/lib/plan/dates";
import { DecisionState } from "./decision-state";

/** A decision with who sees to it, how it stands, and what whoever may settle it can say. */
export function OneDecision({
	decision,
	onSettle,
}: {
	decision: DecisionOf;
	onSettle: (state: State) => void;
}) {
	const { me } = useRoom();
	const { shortName } = usePartners();
	const { text, owner, due, number, step } = decision;
	const day = today();
	const mine = settles(me.seat, owner);
	return (
		<li className="decision">
			<p dir="auto">{text}</p>
			<p className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-2">
				<DecisionState decision={decision} today={day} />
				<span>{say.decisionOf(number, say.decisionLine(shortName(owner), shortDate(due, day)))}</span>
			</p>
			{step && (
				<p className="mt-0.5 text-sm text-ink-2">
					{say.settledBy(say.settledAs[step.state], step.personName, shortDay(step.at))}
					{step.note && (
						<>
							{" "}
							<span dir="auto">“{step.note}”</span>
						</>
					)}
				</p>
			)}
			{mine && (
				<p className="mt-1 flex flex-wrap gap-2">
					{NEXT[stateOf(decision)].map((state) => (
						<Button key={state} size="sm" onClick={() => onSettle(state)}>
							{say.settle[state]}
							<span className="sr-only">: {text}</span>
						</Button>
					))}
				</p>
			)}
		</li>
	);
}

/** What can be said of a decision, by how it stands. */
const NEXT: Record<State, readonly State[]> = {
	open: ["done", "dropped"],
	done: ["open"],
	dropped: ["open"],
};
