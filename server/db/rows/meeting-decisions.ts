import { and, asc, eq, isNull } from "drizzle-orm";
import type { PlanId } from "@/lib/ids";
import { type DecisionOf, openOnes } from "@/lib/meeting/decision";
import type { DecisionStep, MeetingDecision } from "@/lib/meeting/meeting";
import { decisionSteps, meetingCancellations, meetingDecisions, meetings, people } from "@/server/db/schema";
import type { Db, Tx } from "@/server/runtime";

export const addMeetingDecision = async (tx: Tx, ...rows: (typeof meetingDecisions.$inferInsert)[]) => {
	if (rows.length > 0) await tx.insert(meetingDecisions).values(rows);
};
export const addDecisionStep = async (tx: Tx, ...rows: (typeof decisionSteps.$inferInsert)[]) => {
	if (rows.length > 0) await tx.insert(decisionSteps).values(rows);
};

/**
 * What the meetings of a plan decided, each with what became of it, the oldest first. [M20]
 *
 * The catch: what a cancelled meeting decided is in the ledger and nowhere else.
 */
export async function decisionsOfMeetings(
	db: Db | Tx,
	planId: PlanId,
): Promise<(DecisionOf & { meeting: string })[]> {
	const rows = await db
		.select({ row: meetingDecisions, personName: people.name, number: meetings.number })
		.from(meetingDecisions)
		.innerJoin(people, eq(people.id, meetingDecisions.personId))
		.innerJoin(meetings, eq(meetings.id, meetingDecisions.meetingId))
		.leftJoin(meetingCancellations, eq(meetingCancellations.meetingId, meetingDecisions.meetingId))
		.where(and(eq(meetingDecisions.planId, planId), isNull(meetingCancellations.meetingId)))
		.orderBy(asc(meetingDecisions.entry));
	const steps = rows.length > 0 ? await lastSteps(db, planId) : new Map<string, DecisionStep>();
	return rows.map(({ row, personName, number }) => ({
		id: row.id,
		meeting: row.meetingId,
		number,
		text: row.text,
		owner: row.ownerPartnerId,
		due: row.due,
		personName,
		at: row.at.toISOString(),
		step: steps.get(row.id) ?? null,
	}));
}

/** What the meetings of a plan decided and is not settled, the first due first. */
export const openDecisions = async (db: Db | Tx, planId: PlanId): Promise<DecisionOf[]> =>
	openOnes(await decisionsOfMeetings(db, planId));

/** A decision of a meeting of this plan, with what became of it. */
export const decisionOfPlan = async (
	db: Db | Tx,
	planId: PlanId,
	id: string,
): Promise<MeetingDecision | null> =>
	(await decisionsOfMeetings(db, planId)).find((one) => one.id === id) ?? null;

/** The last step of each decision that has one. */
async function lastSteps(db: Db | Tx, planId: PlanId): Promise<Map<string, DecisionStep>> {
	const rows = await db
		.select({ row: decisionSteps, personName: people.name })
		.from(decisionSteps)
		.innerJoin(people, eq(people.id, decisionSteps.personId))
		.where(eq(decisionSteps.planId, planId))
		.orderBy(asc(decisionSteps.entry));
	return new Map(
		rows.map(({ row, personName }) => {
			const { decisionId, state, note, partnerId: partner, at } = row;
			return [decisionId, { state, note, partner, personName, at: at.toISOString() }];
		}),
	);
}
