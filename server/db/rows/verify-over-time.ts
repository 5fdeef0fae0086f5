import { eq } from "drizzle-orm";
import type { PlanId } from "@/lib/ids";
import {
	aimReadings,
	checkpoints,
	decisionSteps,
	measureReadings,
	meetingCancellations,
	meetingClosings,
	meetingCorrections,
	meetingDecisions,
	meetings,
	ratingRounds,
	ratingSeals,
	strategyStatuses,
} from "@/server/db/schema";
import type { Db, Tx } from "@/server/runtime";
import { ratingRoundsOf } from "./ratings";

/** The acts over time whose entry has a row of its own. */
export const OVER_TIME = [
	"open-meeting",
	"say-progress",
	"record-decision",
	"settle-decision",
	"correct-meeting",
	"cancel-meeting",
	"close-meeting",
	"give-reading",
	"read-aim",
	"name-checkpoint",
	"open-rating-round",
	"seal-ratings",
] as const;

type Check = (
	table: string,
	row: { entry: number; partnerId: string; personId: string },
	facts: Record<string, unknown>,
) => void;

/**
 * Compares meetings, readings, checkpoints and ratings with their entries of the ledger. Gives what does not hold. [L9]
 *
 * The catch: before its reveal a rating has no entry to be compared with; from then on the entry holds all of them.
 */
export async function verifyOverTime(
	db: Db | Tx,
	planId: PlanId,
	said: readonly { seq: number; entry: unknown }[],
	check: Check,
): Promise<string[]> {
	for (const row of await db.select().from(meetings).where(eq(meetings.planId, planId))) {
		const { id: meeting, number, held, present } = row;
		check("meetings", row, { meeting, number, held, present });
	}
	for (const row of await db.select().from(strategyStatuses).where(eq(strategyStatuses.planId, planId))) {
		const { meetingId: meeting, strategy, progress, note, outcome, why } = row;
		check("strategy_statuses", row, { meeting, strategy, progress, note, outcome, why });
	}
	for (const row of await db.select().from(meetingDecisions).where(eq(meetingDecisions.planId, planId))) {
		const { meetingId: meeting, id: decision, text, ownerPartnerId: owner, due } = row;
		check("meeting_decisions", row, { meeting, decision, text, owner, due });
	}
	for (const row of await db.select().from(decisionSteps).where(eq(decisionSteps.planId, planId))) {
		const { decisionId: decision, state, note } = row;
		check("decision_steps", row, { decision, state, note });
	}
	for (const row of await db.select().from(meetingCorrections).where(eq(meetingCorrections.planId, planId))) {
		const { meetingId: meeting, held, present } = row;
		check("meeting_corrections", row, { meeting, held, present });
	}
	for (const row of await db
		.select()
		.from(meetingCancellations)
		.where(eq(meetingCancellations.planId, planId))) {
		const { meetingId: meeting, reason: text } = row;
		check("meeting_cancellations", row, { meeting, text });
	}
	for (const row of await db.select().from(meetingClosings).where(eq(meetingClosings.planId, planId))) {
		const { meetingId: meeting, next, seq } = row;
		check("meeting_closings", row, { meeting, next, seq });
	}
	for (const row of await db.select().from(measureReadings).where(eq(measureReadings.planId, planId))) {
		const { measure, day, value, note } = row;
		check("measure_readings", row, { measure, day, value, note });
	}
	for (const row of await db.select().from(aimReadings).where(eq(aimReadings.planId, planId))) {
		const { aim, reading, realism } = row;
		check("aim_readings", row, { aim, reading, realism });
	}
	for (const row of await db.select().from(checkpoints).where(eq(checkpoints.planId, planId))) {
		const { id: checkpoint, name, ofSeq: seq, ofEntry: entry } = row;
		check("checkpoints", row, { checkpoint, name, seq, entry });
	}
	for (const row of await db.select().from(ratingRounds).where(eq(ratingRounds.planId, planId))) {
		const { id: round, number, asked } = row;
		check("rating_rounds", row, { round, number, asked });
	}
	for (const row of await db.select().from(ratingSeals).where(eq(ratingSeals.planId, planId)))
		check("rating_seals", row, { round: row.roundId });
	return revealsThatDiffer(db, planId, said);
}

interface Revealed {
	round?: string;
	revealed?: { ratings: { partner: string; item: string; score: number; reason: string }[] };
}

/** Revealed ratings that are not what the reveal wrote down. */
async function revealsThatDiffer(
	db: Db | Tx,
	planId: PlanId,
	said: readonly { seq: number; entry: unknown }[],
): Promise<string[]> {
	const line = (one: { partner: string; item: string; score: number; reason: string }) =>
		JSON.stringify([one.partner, one.item, one.score, one.reason]);
	const told = new Map<string, string>();
	for (const { entry } of said) {
		const { round, revealed } = entry as Revealed;
		if (round && revealed) told.set(round, revealed.ratings.map(line).sort().join());
	}
	const rounds = await ratingRoundsOf(db, planId);
	return rounds.flatMap(({ id, revealed }) =>
		revealed && told.get(id) !== revealed.ratings.map(line).sort().join() ? [`ratings ${id}`] : [],
	);
}
