"use client";
import { usePartners } from "@/components/agreement/use-partners";
import { dayOfMoment, today } from "@/components/plan/dates";
import { meetingWords } from "@/lib/i18n/en/meeting";
import { minutesWords as say } from "@/lib/i18n/en/minutes";
import { stateOf } from "@/lib/meeting/decision";
import type { MeetingDecision } from "@/lib/meeting/meeting";
import { longDate } from "@/lib/plan/dates";
import { DecisionState } from "./decision-state";

/** What the meeting decided, with what became of it until today. */
export function MinutesDecisions({ decisions }: { decisions: readonly MeetingDecision[] }) {
	const { shortName } = usePartners();
	const day = today();
	return (
		<section aria-labelledby="minutes-decisions">
			<h3 id="minutes-decisions" className="mb-2 text-lg font-semibold">
				{meetingWords.decisions}
			</h3>
			{decisions.length === 0 && <p className="text-ink-2">{say.noDecisions}</p>}
			<ul className="minutes-list">
				{decisions.map((one) => (
					<li key={one.id}>
						<div className="minutes-line">
							<span className="font-semibold" dir="auto">
								{one.text}
							</span>
							<span>
								<DecisionState decision={one} today={day} />
								{stateOf(one) === "open" && one.due >= day && meetingWords.decisionStates.open}
							</span>
						</div>
						<p className="text-sm text-ink-2">
							{meetingWords.decisionLine(shortName(one.owner), longDate(one.due))}
						</p>
						{one.step && (
							<p className="text-sm text-ink-2">
								{meetingWords.settledBy(
									meetingWords.settledAs[one.step.state],
									one.step.personName,
									dayOfMoment(one.step.at),
								)}{" "}
								<span dir="auto">{one.step.note}</span>
							</p>
						)}
					</li>
				))}
			</ul>
		</section>
	);
}
