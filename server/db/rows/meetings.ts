import { asc, desc, eq, max } from "drizzle-orm";
import { grouped } from "@/lib/grouped";
import type { CardId, PlanId } from "@/lib/ids";
import type { Reading } from "@/lib/measure/measure";
import type { DecisionStep, Meeting, MeetingDecision, StrategyStatus } from "@/lib/meeting/meeting";
import {
	decisionSteps,
	measureReadings,
	meetingClosings,
	meetingDecisions,
	meetings,
	people,
	strategyStatuses,
} from "@/server/db/schema";
import type { Db, Tx } from "@/server/runtime";

export const addMeeting = async (tx: Tx, ...rows: (typeof meetings.$inferInsert)[]) => {
	if (rows.length > 0) await tx.insert(meetings).values(rows);
};
export const addStatus = async (tx: Tx, ...rows: (typeof strategyStatuses.$inferInsert)[]) => {
	if (rows.length > 0) await tx.insert(strategyStatuses).values(rows);
};
export const addMeetingDecision = async (tx: Tx, ...rows: (typeof meetingDecisions.$inferInsert)[]) => {
	if (rows.length > 0) await tx.insert(meetingDecisions).values(rows);
};
export const addDecisionStep = async (tx: Tx, ...rows: (typeof decisionSteps.$inferInsert)[]) => {
	if (rows.length > 0) await tx.insert(decisionSteps).values(rows);
};
export const addClosing = async (tx: Tx, ...rows: (typeof meetingClosings.$inferInsert)[]) => {
	if (rows.length > 0) await tx.insert(meetingClosings).values(rows);
};
export const addReading = async (tx: Tx, ...rows: (typeof measureReadings.$inferInsert)[]) => {
	if (rows.length > 0) await tx.insert(measureReadings).values(rows);
};

/** The newest meeting of a plan; null when none was held yet. */
export async function lastMeeting(tx: Db | Tx, planId: PlanId) {
	const [row] = await tx
		.select({ meeting: meetings, closedAt: meetingClosings.at, next: meetingClosings.next })
		.from(meetings)
		.leftJoin(meetingClosings, eq(meetingClosings.meetingId, meetings.id))
		.where(eq(meetings.planId, planId))
		.orderBy(desc(meetings.number))
		.limit(1);
	return row ? { ...row.meeting, closed: row.closedAt !== null, next: row.next } : null;
}

/** Whether a meeting is this plan's, open or closed. */
export async function isMeeting(tx: Tx, planId: PlanId, id: string): Promise<boolean> {
	const [row] = await tx.select({ planId: meetings.planId }).from(meetings).where(eq(meetings.id, id));
	return row?.planId === planId;
}

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

/** A decision of a meeting of this plan, with what became of it. */
export async function decisionOfPlan(db: Db | Tx, planId: PlanId, id: string) {
	const meetings = await meetingsOfPlan(db, planId);
	return meetings.flatMap(({ decisions }) => decisions).find((one) => one.id === id) ?? null;
}

/** The meetings of a plan, the oldest first, with what was said at each. */
export async function meetingsOfPlan(db: Db | Tx, planId: PlanId): Promise<Meeting[]> {
	const rows = await db
		.select()
		.from(meetings)
		.where(eq(meetings.planId, planId))
		.orderBy(asc(meetings.number));
	const statuses = await db
		.select({ row: strategyStatuses, personName: people.name })
		.from(strategyStatuses)
		.innerJoin(people, eq(people.id, strategyStatuses.personId))
		.where(eq(strategyStatuses.planId, planId))
		.orderBy(asc(strategyStatuses.entry));
	const decisions = await db
		.select({ row: meetingDecisions, personName: people.name })
		.from(meetingDecisions)
		.innerJoin(people, eq(people.id, meetingDecisions.personId))
		.where(eq(meetingDecisions.planId, planId))
		.orderBy(asc(meetingDecisions.entry));
	const steps = await lastSteps(db, planId);
	const closings = await db.select().from(meetingClosings).where(eq(meetingClosings.planId, planId));
	const said = grouped(statuses, ({ row }) => row.meetingId);
	const decided = grouped(decisions, ({ row }) => row.meetingId);
	return rows.map(({ id, number, held, present, names }) => {
		const latest = new Map(
			(said.get(id) ?? []).map(({ row, personName }): [string, StrategyStatus] => [
				row.strategy,
				{
					strategy: row.strategy,
					progress: row.progress,
					note: row.note,
					outcome: row.outcome,
					why: row.why,
					partner: row.partnerId,
					personName,
					at: row.at.toISOString(),
				},
			]),
		);
		const closing = closings.find(({ meetingId }) => meetingId === id);
		return {
			id,
			number,
			held,
			present,
			names,
			statuses: [...latest.values()],
			decisions: (decided.get(id) ?? []).map(
				({ row, personName }): MeetingDecision => ({
					id: row.id,
					text: row.text,
					owner: row.ownerPartnerId,
					due: row.due,
					personName,
					at: row.at.toISOString(),
					step: steps.get(row.id) ?? null,
				}),
			),
			closed: closing
				? { at: closing.at.toISOString(), next: closing.next, seq: closing.seq, entry: closing.entry }
				: null,
		};
	});
}

/** The day of the latest reading of each measure that has one. */
export async function lastReadingDays(db: Db | Tx, planId: PlanId): Promise<Map<CardId, string>> {
	const rows = await db
		.select({ measure: measureReadings.measure, day: max(measureReadings.day) })
		.from(measureReadings)
		.where(eq(measureReadings.planId, planId))
		.groupBy(measureReadings.measure);
	return new Map(rows.flatMap(({ measure, day }) => (day ? [[measure, day] as const] : [])));
}

/** The readings of a plan's measures; of a measure's day the latest. */
export async function readingsOfPlan(db: Db | Tx, planId: PlanId): Promise<Reading[]> {
	const rows = await db
		.select({ row: measureReadings, personName: people.name })
		.from(measureReadings)
		.innerJoin(people, eq(people.id, measureReadings.personId))
		.where(eq(measureReadings.planId, planId))
		.orderBy(asc(measureReadings.entry));
	const latest = new Map(rows.map((one) => [`${one.row.measure} ${one.row.day}`, one]));
	return [...latest.values()].map(({ row, personName }) => ({
		measure: row.measure,
		day: row.day,
		value: row.value,
		note: row.note,
		partner: row.partnerId,
		personName,
		at: row.at.toISOString(),
	}));
}
