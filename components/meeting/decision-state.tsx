import { CheckCheck, CircleSlash, ClockAlert } from "lucide-react";
import { StatePill } from "@/components/ui/state-pill";
import { meetingWords as say } from "@/lib/i18n/en/meeting";
import { overdueBy, stateOf } from "@/lib/meeting/decision";
import type { MeetingDecision } from "@/lib/meeting/meeting";

/** How a decision stands, in word, sign and colour: done, dropped, or by how much it is overdue. One that is open and in time has none. */
export function DecisionState({ decision, today }: { decision: MeetingDecision; today: string }) {
	const late = overdueBy(decision, today);
	const state = stateOf(decision);
	if (late > 0)
		return (
			<StatePill tone="object" icon={ClockAlert}>
				{say.overdueBy(late)}
			</StatePill>
		);
	if (state === "open") return null;
	return (
		<StatePill tone={state === "done" ? "done" : "draft"} icon={state === "done" ? CheckCheck : CircleSlash}>
			{say.decisionStates[state]}
		</StatePill>
	);
}
