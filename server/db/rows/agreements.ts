import { and, asc, count, eq, lte } from "drizzle-orm";
import type { MatterStep } from "@/lib/agreement/matter";
import type { Decision, Round } from "@/lib/agreement/standing";
import type { Appraisal } from "@/lib/barrier/appraisal";
import type { ClarityMark } from "@/lib/clarity/clarity";
import type { PlanId } from "@/lib/ids";
import { appraisals, clarityMarks, decisions, matterSteps, people, rounds } from "@/server/db/schema";
import type { Db, Tx } from "@/server/runtime";

export const addRound = async (tx: Tx, ...rows: (typeof rounds.$inferInsert)[]) => {
	if (rows.length > 0) await tx.insert(rounds).values(rows);
};
export const addDecision = async (tx: Tx, ...rows: (typeof decisions.$inferInsert)[]) => {
	if (rows.length > 0) await tx.insert(decisions).values(rows);
};
export const addMatterStep = async (tx: Tx, ...rows: (typeof matterSteps.$inferInsert)[]) => {
	if (rows.length > 0) await tx.insert(matterSteps).values(rows);
};
export const addAppraisal = async (tx: Tx, ...rows: (typeof appraisals.$inferInsert)[]) => {
	if (rows.length > 0) await tx.insert(appraisals).values(rows);
};
export const addClarityMark = async (tx: Tx, ...rows: (typeof clarityMarks.$inferInsert)[]) => {
	if (rows.length > 0) await tx.insert(clarityMarks).values(rows);
};

/** Everything that is in the ledger; a smaller number asks how it stood once that entry was written. */
const LATEST = Number.MAX_SAFE_INTEGER;

/** Every round of a plan, the oldest first. */
export async function roundsOfPlan(db: Db | Tx, planId: PlanId, upTo = LATEST): Promise<Round[]> {
	const rows = await db
		.select({ round: rounds, personName: people.name })
		.from(rounds)
		.innerJoin(people, eq(people.id, rounds.personId))
		.where(and(eq(rounds.planId, planId), lte(rounds.entry, upTo)))
		.orderBy(asc(rounds.entry));
	return rows.map(({ round, personName }) => ({
		id: round.id,
		entry: round.entry,
		subject: round.subject,
		number: round.number,
		digest: round.digest,
		asked: round.asked,
		reason: round.reason,
		known: round.known,
		personId: round.personId,
		personName,
		partner: round.partnerId,
		at: round.at.toISOString(),
	}));
}

/** Every decision and withdrawal of a plan, the oldest first. */
export async function decisionsOfPlan(db: Db | Tx, planId: PlanId, upTo = LATEST): Promise<Decision[]> {
	const rows = await db
		.select({ decision: decisions, subject: rounds.subject, personName: people.name })
		.from(decisions)
		.innerJoin(rounds, eq(rounds.id, decisions.roundId))
		.innerJoin(people, eq(people.id, decisions.personId))
		.where(and(eq(decisions.planId, planId), lte(decisions.entry, upTo)))
		.orderBy(asc(decisions.entry));
	return rows.map(({ decision, subject, personName }) => ({
		id: decision.id,
		entry: decision.entry,
		round: decision.roundId,
		subject,
		digest: decision.digest,
		partner: decision.partnerId,
		personId: decision.personId,
		personName,
		answer: decision.answer,
		reason: decision.reason,
		at: decision.at.toISOString(),
	}));
}

export async function matterStepsOfPlan(db: Db | Tx, planId: PlanId, upTo = LATEST): Promise<MatterStep[]> {
	const rows = await db
		.select({ step: matterSteps, personName: people.name })
		.from(matterSteps)
		.innerJoin(people, eq(people.id, matterSteps.personId))
		.where(and(eq(matterSteps.planId, planId), lte(matterSteps.entry, upTo)))
		.orderBy(asc(matterSteps.entry));
	return rows.map(({ step, personName }) => ({
		id: step.id,
		entry: step.entry,
		decision: step.decisionId,
		owner: step.ownerPartnerId,
		due: step.due,
		settled: step.settled,
		personId: step.personId,
		personName,
		partner: step.partnerId,
		at: step.at.toISOString(),
	}));
}

/** What each partner says of each barrier now. */
export async function appraisalsOfPlan(db: Db | Tx, planId: PlanId, upTo = LATEST): Promise<Appraisal[]> {
	const rows = await db
		.select({ row: appraisals, personName: people.name })
		.from(appraisals)
		.innerJoin(people, eq(people.id, appraisals.personId))
		.where(and(eq(appraisals.planId, planId), lte(appraisals.entry, upTo)))
		.orderBy(asc(appraisals.entry));
	const latest = new Map(rows.map((one) => [`${one.row.barrier} ${one.row.partnerId}`, one]));
	return [...latest.values()].map(({ row, personName }) => ({
		barrier: row.barrier,
		partner: row.partnerId,
		applies: row.applies,
		reason: row.reason,
		likelihood: row.likelihood,
		impact: row.impact,
		personId: row.personId,
		personName,
		at: row.at.toISOString(),
	}));
}

/** What each partner says of each responsibility now. */
export async function clarityOfPlan(db: Db | Tx, planId: PlanId, upTo = LATEST): Promise<ClarityMark[]> {
	const rows = await db
		.select({ row: clarityMarks, personName: people.name })
		.from(clarityMarks)
		.innerJoin(people, eq(people.id, clarityMarks.personId))
		.where(and(eq(clarityMarks.planId, planId), lte(clarityMarks.entry, upTo)))
		.orderBy(asc(clarityMarks.entry));
	const latest = new Map(rows.map((one) => [`${one.row.role} ${one.row.partnerId}`, one]));
	return [...latest.values()].map(({ row, personName }) => ({
		role: row.role,
		partner: row.partnerId,
		clarity: row.clarity,
		reason: row.reason,
		claim: row.claim,
		personId: row.personId,
		personName,
		at: row.at.toISOString(),
	}));
}

/** Whether anything was ever put to this plan's partners. */
export async function hasRounds(db: Db | Tx, planId: PlanId): Promise<boolean> {
	const [row] = await db.select({ many: count() }).from(rounds).where(eq(rounds.planId, planId));
	return (row?.many ?? 0) > 0;
}

/** Plans in which anything was ever put to partners. */
export async function plansWithRounds(db: Db): Promise<PlanId[]> {
	const rows = await db.selectDistinct({ planId: rounds.planId }).from(rounds);
	return rows.map(({ planId }) => planId);
}

/** Whether any organisation has decided on this plan's words. */
export async function hasDecisions(db: Db | Tx, planId: PlanId): Promise<boolean> {
	const [row] = await db.select({ many: count() }).from(decisions).where(eq(decisions.planId, planId));
	return (row?.many ?? 0) > 0;
}

/** One round of this plan, or null: another plan's look missing. */
export async function roundOfPlan(db: Db | Tx, planId: PlanId, id: string) {
	const [row] = await db
		.select()
		.from(rounds)
		.where(and(eq(rounds.planId, planId), eq(rounds.id, id)));
	return row ?? null;
}
