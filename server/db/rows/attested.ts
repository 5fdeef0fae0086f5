import { and, asc, desc, eq, inArray, lte, or, sql } from "drizzle-orm";
import type { AttestedView, LiveStart, Notice } from "@/lib/agreement/attested";
import { cardDigest, readWording } from "@/lib/agreement/wording";
import type { PartnerId, PlanId } from "@/lib/ids";
import type { Lacks } from "@/lib/queries";
import { lacksOnRecord } from "@/lib/readiness/plan-standing";
import { ledger, rounds } from "@/server/db/schema";
import type { Db, Tx } from "@/server/runtime";
import {
	appraisalsOfPlan,
	clarityOfPlan,
	decisionsOfPlan,
	matterStepsOfPlan,
	roundOfPlan,
	roundsOfPlan,
} from "./agreements";
import { lastEntry } from "./ledger";
import { lastValuesOfPlan } from "./meetings";
import { planById } from "./plans";
import { wordingByDigest } from "./wordings";

/** The acts by which the server itself writes down what became of agreements and conditions. */
export const OBSERVED = {
	lapsed: "wording-lapsed",
	restored: "wording-restored",
	broken: "condition-broken",
	met: "condition-met",
} as const;

interface ObservedEntry {
	of?: string;
	editors?: { name: string; partner: PartnerId | null }[];
}

const eventOf = new Map(Object.entries(OBSERVED).map(([event, act]) => [act as string, event]));

/** What the server saw become of the agreements and conditions of these plans, the oldest first. */
export async function noticesOf(db: Db | Tx, planIds: PlanId[]): Promise<(Notice & { planId: PlanId })[]> {
	const rows = await db
		.select({ planId: ledger.planId, seq: ledger.seq, act: ledger.act, at: ledger.at, entry: ledger.entry })
		.from(ledger)
		.where(and(inArray(ledger.planId, planIds), inArray(ledger.act, Object.values(OBSERVED))))
		.orderBy(asc(ledger.seq));
	return rows.map(({ planId, seq, act, at, entry }) => {
		const said = entry as ObservedEntry;
		return {
			planId,
			entry: seq,
			at: at.toISOString(),
			event: eventOf.get(act) as Notice["event"],
			of: said.of ?? "",
			editors: said.editors ?? [],
		};
	});
}

async function liveStartOf(db: Db | Tx, planId: PlanId): Promise<LiveStart | null> {
	const plan = await planById(db, planId);
	if (!plan?.liveRoundId || !plan.liveAt) return null;
	return liveStart(db, planId, plan.liveRoundId, plan.liveAt);
}

async function liveStart(db: Db | Tx, planId: PlanId, roundId: string, at: Date): Promise<LiveStart> {
	const round = await roundOfPlan(db, planId, roundId);
	if (!round) throw new Error(`Expected the round by which plan ${planId} went live, found none`);
	const words = await wordingByDigest(db, planId, round.known?.plan ?? round.digest);
	const wording = words && readWording(words.text);
	if (wording?.subject !== "plan")
		throw new Error(`Expected the words with which plan ${planId} went live, found none`);
	return {
		round: round.id,
		at: at.toISOString(),
		brief: cardDigest(wording.brief),
		cards: Object.fromEntries(Object.entries(wording.cards).map(([id, card]) => [id, cardDigest(card)])),
		gaps: round.known?.gaps ?? [],
	};
}

/** Everything that organisations have attested on a plan, and what the server saw become of it. */
export async function attestedOf(db: Db | Tx, planId: PlanId): Promise<AttestedView> {
	return {
		entry: await lastEntry(db, planId),
		rounds: await roundsOfPlan(db, planId),
		decisions: await decisionsOfPlan(db, planId),
		steps: await matterStepsOfPlan(db, planId),
		appraisals: await appraisalsOfPlan(db, planId),
		clarity: await clarityOfPlan(db, planId),
		values: await lastValuesOfPlan(db, planId),
		notices: (await noticesOf(db, [planId])).map(({ planId: _, ...notice }) => notice),
		live: await liveStartOf(db, planId),
	};
}

/**
 * The same as it stood once an entry of the ledger was written. [H5]
 *
 * The catch: whether the plan was live then is read from the ledger too, because its row says only what it is now.
 */
export async function attestedUpTo(db: Db, planId: PlanId, entry: number): Promise<AttestedView> {
	const [last] = await db
		.select({ act: ledger.act, at: ledger.at, entry: ledger.entry })
		.from(ledger)
		.where(
			and(
				eq(ledger.planId, planId),
				lte(ledger.seq, entry),
				or(eq(ledger.act, "reopen-plan"), sql`${ledger.entry} ->> 'live' = 'true'`),
			),
		)
		.orderBy(desc(ledger.seq))
		.limit(1);
	const round = last && last.act !== "reopen-plan" ? (last.entry as { round?: string }).round : undefined;
	const notices = await noticesOf(db, [planId]);
	return {
		entry,
		rounds: await roundsOfPlan(db, planId, entry),
		decisions: await decisionsOfPlan(db, planId, entry),
		steps: await matterStepsOfPlan(db, planId, entry),
		appraisals: await appraisalsOfPlan(db, planId, entry),
		clarity: await clarityOfPlan(db, planId, entry),
		values: await lastValuesOfPlan(db, planId, entry),
		notices: notices.filter((notice) => notice.entry <= entry).map(({ planId: _, ...notice }) => notice),
		live: last && round ? await liveStart(db, planId, round, last.at) : null,
	};
}

/** What live plans lack, as the ledger last said, for a list of plans. */
export async function lacksOfPlans(
	db: Db,
	live: readonly { id: PlanId; liveRoundId: string | null }[],
): Promise<Map<PlanId, Lacks>> {
	const found = live.flatMap(({ id, liveRoundId }) => (liveRoundId ? [{ id, liveRoundId }] : []));
	if (found.length === 0) return new Map();
	const started = await db
		.select({ id: rounds.id, known: rounds.known })
		.from(rounds)
		.where(
			inArray(
				rounds.id,
				found.map(({ liveRoundId }) => liveRoundId),
			),
		);
	const gaps = new Map(started.map(({ id, known }) => [id, known?.gaps ?? []]));
	const notices = await noticesOf(
		db,
		found.map(({ id }) => id),
	);
	return new Map(
		found.map(({ id, liveRoundId }) => [
			id,
			lacksOnRecord(
				gaps.get(liveRoundId) ?? [],
				notices.filter(({ planId }) => planId === id),
			),
		]),
	);
}
