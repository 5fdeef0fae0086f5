import { and, asc, desc, eq, isNotNull, isNull, lte } from "drizzle-orm";
import { grouped } from "@/lib/grouped";
import type { CardId, PersonId, PlanId } from "@/lib/ids";
import type { LastValue, Reading } from "@/lib/measure/measure";
import type { Meeting, StrategyStatus } from "@/lib/meeting/meeting";
import {
	measureReadings,
	meetingCancellations,
	meetingClosings,
	meetingCorrections,
	meetings,
	people,
	strategyStatuses,
} from "@/server/db/schema";
import type { Db, Tx } from "@/server/runtime";
import { decisionsOfMeetings } from "./meeting-decisions";

export const addMeeting = async (tx: Tx, ...rows: (typeof meetings.$inferInsert)[]) => {
	if (rows.length > 0) await tx.insert(meetings).values(rows);
};
export const addStatus = async (tx: Tx, ...rows: (typeof strategyStatuses.$inferInsert)[]) => {
	if (rows.length > 0) await tx.insert(strategyStatuses).values(rows);
};
export const addClosing = async (tx: Tx, ...rows: (typeof meetingClosings.$inferInsert)[]) => {
	if (rows.length > 0) await tx.insert(meetingClosings).values(rows);
};
export const addCorrection = async (tx: Tx, row: typeof meetingCorrections.$inferInsert) => {
	await tx.insert(meetingCorrections).values(row);
};
export const addCancellation = async (tx: Tx, row: typeof meetingCancellations.$inferInsert) => {
	await tx.insert(meetingCancellations).values(row);
};
export const addReading = async (tx: Tx, ...rows: (typeof measureReadings.$inferInsert)[]) => {
	if (rows.length > 0) await tx.insert(measureReadings).values(rows);
};

/**
 * The rows of a plan's meetings as they stand, the oldest first: put right, and none that was cancelled. [M22] [M23]
 */
async function standingRows(db: Db | Tx, planId: PlanId) {
	const rows = await db
		.select({ meeting: meetings })
		.from(meetings)
		.leftJoin(meetingCancellations, eq(meetingCancellations.meetingId, meetings.id))
		.where(and(eq(meetings.planId, planId), isNull(meetingCancellations.meetingId)))
		.orderBy(asc(meetings.number));
	const corrections = await db
		.select()
		.from(meetingCorrections)
		.where(eq(meetingCorrections.planId, planId))
		.orderBy(asc(meetingCorrections.entry));
	const last = new Map(corrections.map((one) => [one.meetingId, one]));
	return rows.map(({ meeting }) => {
		const { held, present, names } = last.get(meeting.id) ?? meeting;
		return { ...meeting, held, present, names };
	});
}

/** A plan's meetings without what was said at them, the oldest first. */
export async function meetingsHeld(db: Db | Tx, planId: PlanId) {
	const closings = await db.select().from(meetingClosings).where(eq(meetingClosings.planId, planId));
	return (await standingRows(db, planId)).map((row) => {
		const closing = closings.find(({ meetingId }) => meetingId === row.id);
		return { ...row, closed: closing !== undefined, next: closing?.next ?? null };
	});
}

/** The newest meeting of a plan; null when none was held yet. */
export const lastMeeting = async (db: Db | Tx, planId: PlanId) =>
	(await meetingsHeld(db, planId)).at(-1) ?? null;

/** Whether a meeting is this plan's: open, closed or cancelled. */
export async function isMeeting(tx: Tx, planId: PlanId, id: string): Promise<boolean> {
	const [row] = await tx.select({ planId: meetings.planId }).from(meetings).where(eq(meetings.id, id));
	return row?.planId === planId;
}

/** The meetings of a plan, the oldest first, with what was said at each. */
export async function meetingsOfPlan(db: Db | Tx, planId: PlanId): Promise<Meeting[]> {
	const rows = await standingRows(db, planId);
	const statuses = await db
		.select({ row: strategyStatuses, personName: people.name })
		.from(strategyStatuses)
		.innerJoin(people, eq(people.id, strategyStatuses.personId))
		.where(eq(strategyStatuses.planId, planId))
		.orderBy(asc(strategyStatuses.entry));
	const closings = await db.select().from(meetingClosings).where(eq(meetingClosings.planId, planId));
	const said = grouped(statuses, ({ row }) => row.meetingId);
	const decided = grouped(await decisionsOfMeetings(db, planId), ({ meeting }) => meeting);
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
			decisions: (decided.get(id) ?? []).map(({ meeting: _, number: __, ...one }) => one),
			closed: closing
				? { at: closing.at.toISOString(), next: closing.next, seq: closing.seq, entry: closing.entry }
				: null,
		};
	});
}

/** What was said last of each strategy, at meetings that stand. */
export async function lastStatuses(
	db: Db | Tx,
	planId: PlanId,
): Promise<Map<CardId, Pick<StrategyStatus, "progress" | "outcome">>> {
	const { strategy, progress, outcome } = strategyStatuses;
	const rows = await db
		.select({ strategy, progress, outcome })
		.from(strategyStatuses)
		.leftJoin(meetingCancellations, eq(meetingCancellations.meetingId, strategyStatuses.meetingId))
		.where(and(eq(strategyStatuses.planId, planId), isNull(meetingCancellations.meetingId)))
		.orderBy(asc(strategyStatuses.entry));
	return new Map(rows.map((row) => [row.strategy, row]));
}

/** When, and by whom, it was last said at a meeting how a strategy stands. */
export async function lastSaid(
	tx: Tx,
	meetingId: string,
	strategy: CardId,
): Promise<{ at: Date; personId: PersonId; personName: string } | undefined> {
	const [last] = await tx
		.select({ at: strategyStatuses.at, personId: people.id, personName: people.name })
		.from(strategyStatuses)
		.innerJoin(people, eq(people.id, strategyStatuses.personId))
		.where(and(eq(strategyStatuses.meetingId, meetingId), eq(strategyStatuses.strategy, strategy)))
		.orderBy(desc(strategyStatuses.entry))
		.limit(1);
	return last;
}

/** What was last said of each day of each measure, up to an entry of the ledger; null: it was taken back. */
const latestOfDays = (db: Db | Tx, planId: PlanId, upTo: number) =>
	db
		.selectDistinctOn([measureReadings.measure, measureReadings.day], {
			measure: measureReadings.measure,
			day: measureReadings.day,
			value: measureReadings.value,
		})
		.from(measureReadings)
		.where(and(eq(measureReadings.planId, planId), lte(measureReadings.entry, upTo)))
		.orderBy(asc(measureReadings.measure), desc(measureReadings.day), desc(measureReadings.entry))
		.as("latest");

/** The day of the latest reading of each measure that has one. */
export async function lastReadingDays(db: Db | Tx, planId: PlanId): Promise<Map<CardId, string>> {
	return new Map((await lastValuesOfPlan(db, planId)).map(({ measure, day }) => [measure, day]));
}

/** The last value of each measure of a plan that has one, by all that was given up to an entry of the ledger. [M27] */
export async function lastValuesOfPlan(
	db: Db | Tx,
	planId: PlanId,
	upTo = Number.MAX_SAFE_INTEGER,
): Promise<LastValue[]> {
	const latest = latestOfDays(db, planId, upTo);
	const rows = await db
		.selectDistinctOn([latest.measure], { measure: latest.measure, day: latest.day, value: latest.value })
		.from(latest)
		.where(isNotNull(latest.value))
		.orderBy(asc(latest.measure), desc(latest.day));
	return rows.flatMap(({ measure, day, value }) => (value === null ? [] : [{ measure, day, value }]));
}

/** The readings of a plan's measures that stand; of a measure's day the latest. */
export async function readingsOfPlan(db: Db | Tx, planId: PlanId): Promise<Reading[]> {
	const rows = await db
		.select({ row: measureReadings, personName: people.name })
		.from(measureReadings)
		.innerJoin(people, eq(people.id, measureReadings.personId))
		.where(eq(measureReadings.planId, planId))
		.orderBy(asc(measureReadings.entry));
	const latest = new Map(rows.map((one) => [`${one.row.measure} ${one.row.day}`, one]));
	return [...latest.values()].flatMap(({ row, personName }): Reading[] => {
		const { measure, day, value, note, partnerId: partner, at } = row;
		return value === null ? [] : [{ measure, day, value, note, partner, personName, at: at.toISOString() }];
	});
}
