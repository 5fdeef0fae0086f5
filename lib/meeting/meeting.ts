import type { CardId, PartnerId } from "@/lib/ids";
import { MEETINGS_SINCE } from "@/lib/limits";

export const PROGRESS = ["on-track", "at-risk", "off-track", "done"] as const;
export type Progress = (typeof PROGRESS)[number];

/** What the partners do with a strategy at a meeting. */
export const OUTCOMES = ["kept", "changed", "stopped"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** How one agreed strategy stood at one meeting. */
export interface StrategyStatus {
	strategy: CardId;
	progress: Progress;
	note: string;
	outcome: Outcome;
	/** Needed when it is changed or stopped. */
	why: string;
	partner: PartnerId;
	personName: string;
	at: string;
}

export const DECISION_STATES = ["open", "done", "dropped"] as const;
export type DecisionState = (typeof DECISION_STATES)[number];

/** What became of a decision, as somebody last said it. */
export interface DecisionStep {
	state: DecisionState;
	/** Why it was dropped; else what there is to say, or nothing. */
	note: string;
	partner: PartnerId;
	personName: string;
	at: string;
}

/** What a meeting decided: who sees to it, and by when. */
export interface MeetingDecision {
	id: string;
	text: string;
	owner: PartnerId;
	due: string;
	personName: string;
	at: string;
	/** null: open since it was written down. */
	step: DecisionStep | null;
}

export interface Closing {
	at: string;
	/** The day of the next meeting; null: not settled. */
	next: string | null;
	/** How far the plan's log and ledger had come: the plan can be looked at and compared as it was then. */
	seq: number;
	entry: number;
}

/** What partners hold every cycle: who was there, and how every agreed strategy stands. */
export interface Meeting {
	id: string;
	number: number;
	/** "YYYY-MM-DD" */
	held: string;
	present: readonly PartnerId[];
	/** Staff who were there, as the lead wrote them down. */
	names: string;
	statuses: readonly StrategyStatus[];
	decisions: readonly MeetingDecision[];
	/** null: it is being held. */
	closed: Closing | null;
}

export const openMeeting = (meetings: readonly Meeting[]): Meeting | null =>
	meetings.find(({ closed }) => closed === null) ?? null;

/**
 * Why a meeting cannot be held on this day, or null. [M1]
 *
 * The catch: yesterday's meeting may be written down today; one before the last that was held would change history,
 * and one in the future has not been held.
 */
export function dayMisfit(
	held: string,
	today: string,
	last: string | null,
): "future" | "before-last" | "long-ago" | null {
	if (held > today) return "future";
	if (held < MEETINGS_SINCE) return "long-ago";
	return last !== null && held < last ? "before-last" : null;
}
