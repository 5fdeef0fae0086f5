import type { PartnerId } from "@/lib/ids";
import { DECISION_YEARS_MAX } from "@/lib/limits";
import { daysBetween } from "@/lib/plan/dates";
import { may, type SeatFacts } from "@/lib/seat/may";
import type { Meeting, MeetingDecision } from "./meeting";

/** A decision with the number of the meeting that made it. */
export interface DecisionOf extends MeetingDecision {
	number: number;
}

/**
 * Why a decision of a meeting cannot be due on this day, or null. [M21]
 *
 * @param held the meeting's day
 */
export function dueMisfit(due: string, held: string): "before-meeting" | "too-far" | null {
	if (due < held) return "before-meeting";
	const last = `${Number(held.slice(0, 4)) + DECISION_YEARS_MAX}${held.slice(4)}`;
	return due > last ? "too-far" : null;
}

/** What became of a decision: the last step counts, and one without a step is open. [M20] */
export const stateOf = ({ step }: Pick<MeetingDecision, "step">) => step?.state ?? "open";

/** By how many days an open decision is overdue; 0 when it is not. [M21] */
export const overdueBy = (decision: Pick<MeetingDecision, "due" | "step">, today: string): number =>
	stateOf(decision) === "open" ? Math.max(0, daysBetween(decision.due, today)) : 0;

/** Whether somebody says what became of a decision: who speaks for its owner, or who runs the plan. [M20] */
export const settles = (seat: SeatFacts & { partnerId: PartnerId }, owner: PartnerId): boolean =>
	may(seat, "run-plan") || (seat.partnerId === owner && may(seat, "attest-own"));

/** Decisions that are open, the first due first. [M21] */
export const openOnes = <D extends MeetingDecision>(all: readonly D[]): D[] =>
	all.filter((one) => stateOf(one) === "open").sort((a, b) => a.due.localeCompare(b.due));

/** The decisions of all meetings: what is open, the first due first, and what is settled, the last settled first. [M21] */
export function allDecisions(meetings: readonly Meeting[]): { open: DecisionOf[]; settled: DecisionOf[] } {
	const all = meetings.flatMap(({ number, decisions }) => decisions.map((one) => ({ ...one, number })));
	return {
		open: openOnes(all),
		settled: all
			.filter((one) => stateOf(one) !== "open")
			.sort((a, b) => (b.step?.at ?? "").localeCompare(a.step?.at ?? "")),
	};
}
