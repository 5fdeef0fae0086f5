"use client";
import { useState } from "react";
import { useRoom } from "@/components/room/plan-room";
import { useArrival } from "@/components/ui/use-arrival";
import { meetingWords as say } from "@/lib/i18n/en/meeting";
import { allDecisions, type DecisionOf, stateOf } from "@/lib/meeting/decision";
import type { DecisionState, Meeting } from "@/lib/meeting/meeting";
import { DECISIONS } from "@/lib/meeting/places";
import { NewDecision } from "./new-decision";
import { OneDecision } from "./one-decision";
import { SettleDecisionDialog } from "./settle-decision-dialog";

interface Asked {
	id: string;
	state: DecisionState;
	before: DecisionState;
}

/** What the meetings decided: what is open first, what is settled folded away; while one is held, where the next is written down. */
export function DecisionsPart({
	meeting,
	meetings,
}: {
	meeting: Meeting | null;
	meetings: readonly Meeting[];
}) {
	useArrival(DECISIONS);
	const { mayDraft } = useRoom();
	const [asked, setAsked] = useState<Asked | null>(null);
	const { open, settled } = allDecisions(meetings);
	const one = (decision: DecisionOf) => (
		<OneDecision
			key={decision.id}
			decision={decision}
			onSettle={(state) => setAsked({ id: decision.id, state, before: stateOf(decision) })}
		/>
	);
	return (
		<>
			{meeting && (
				<section aria-label={say.decisions}>
					<h3 id={DECISIONS} tabIndex={-1} className="font-semibold">
						{say.decisions}
					</h3>
					{open.length === 0 && (
						<p className="text-ink-2">{settled.length === 0 ? say.noDecisions : say.noOpenDecisions}</p>
					)}
					<ul className="mt-1 flex flex-col gap-3">{open.map(one)}</ul>
					{meeting.closed === null && mayDraft && <NewDecision meeting={meeting} />}
					{settled.length > 0 && (
						<details className="mt-3">
							<summary className="text-sm font-semibold">{say.settledDecisions(settled.length)}</summary>
							<ul className="mt-2 flex flex-col gap-3">{settled.map(one)}</ul>
						</details>
					)}
				</section>
			)}
			{asked && (
				<SettleDecisionDialog
					key={`${asked.id} ${asked.state}`}
					decision={[...open, ...settled].find(({ id }) => id === asked.id) ?? null}
					state={asked.state}
					before={asked.before}
					onClose={() => setAsked(null)}
				/>
			)}
		</>
	);
}
