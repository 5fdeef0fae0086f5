import { facesOf } from "@/lib/attention/held";
import type { NoticeKind } from "@/lib/attention/kinds";
import { type MeetingMatter, meets } from "@/lib/attention/meeting-asks";
import {
	decisionSource,
	isDecisionDue,
	isNear,
	lateSince,
	readingSource,
	seesToDecision,
	suppliesReading,
} from "@/lib/attention/over-time";
import { holdsReview, isDue, reviewDay, reviewSource } from "@/lib/attention/reviews";
import type { PlanId } from "@/lib/ids";
import { readPlan } from "@/lib/plan/read";
import { dayIn } from "@/server/acts/day-in";
import { tell } from "@/server/acts/tell";
import { decisionsOfPlan, roundsOfPlan } from "@/server/db/rows/agreements";
import { plansWithPeople } from "@/server/db/rows/attention";
import { noticesOf } from "@/server/db/rows/attested";
import { partnersOfPlan } from "@/server/db/rows/partners";
import { loadPlanDoc } from "@/server/db/rows/plan-docs";
import type { NamedSeat } from "@/server/db/rows/seats";
import { overTime } from "@/server/queries/waiting-for";
import type { Db, Runtime } from "@/server/runtime";

/** One thing that waits because its day has come. */
interface Due {
	kind: NoticeKind;
	source: string;
	concerns: (seat: NamedSeat) => boolean;
}

/**
 * Notes what came due, for those who see to it: reviews, settled meetings, decisions, values of measures. Nobody does an act when a
 * day comes. [T6] [T37] [T38] [T39] [T40]
 *
 * The catch: noted once a thing and day, whichever process looks and however often. Plans are read one after another,
 * once a day, past the words that are kept for acts.
 */
export async function noteDays(site: Pick<Runtime, "db" | "log">, morning: Date, now: Date): Promise<void> {
	for (const planId of await plansWithPeople(site.db))
		await noteDaysOf(site.db, planId, { morning, today: dayIn(now) }).catch((error: unknown) => {
			// One plan that cannot be read keeps no other's days back; it is looked at again tomorrow.
			const name = error instanceof Error ? error.name : "unknown";
			site.log.warn({ planId, name }, "what is due on a plan could not be looked at");
		});
}

async function noteDaysOf(
	db: Db,
	planId: PlanId,
	{ morning, today }: { morning: Date; today: string },
): Promise<void> {
	const due = await dueOn(db, planId, today);
	if (due.length === 0) return;
	await db.transaction(async (tx) => {
		for (const { kind, source, concerns } of due)
			await tell(tx, { planId, at: morning, by: null }, kind, source, concerns);
	});
}

async function dueOn(db: Db, planId: PlanId, today: string): Promise<Due[]> {
	const loaded = await loadPlanDoc(db, planId);
	if (!loaded) return []; // deleted since
	const { nextMeeting, lastSaid, openDecisions, measured } = await overTime(db, planId, today);
	const cards = facesOf(readPlan(loaded.doc).cards);
	const faces = [...cards.values()].filter(({ deleted }) => !deleted);
	const reviews = faces.flatMap((card): Due[] => {
		const day = reviewDay(card);
		if (day === null || !isDue(day, today)) return [];
		return [{ kind: "review", source: reviewSource(card, day), concerns: (seat) => holdsReview(card, seat) }];
	});
	const readings = faces.flatMap((card): Due[] => {
		const day = measured.get(card.id);
		if (day === undefined || lateSince(card, day, today) === null) return [];
		const source = readingSource(card, day);
		return [{ kind: "reading", source, concerns: (seat) => suppliesReading(card, seat) }];
	});
	const decisions = openDecisions
		.filter((one) => isDecisionDue(one, today))
		.map((one): Due => {
			return { kind: "decision", source: decisionSource(one), concerns: (seat) => seesToDecision(one, seat) };
		});
	if (!nextMeeting || !isNear(nextMeeting.day, today)) return [...reviews, ...decisions, ...readings];
	const partners = await partnersOfPlan(db, planId);
	const matter: MeetingMatter = {
		cards,
		lastSaid,
		left: new Set(partners.filter(({ leftAt }) => leftAt).map(({ id }) => id)),
		attested: {
			rounds: await roundsOfPlan(db, planId),
			decisions: await decisionsOfPlan(db, planId),
			notices: await noticesOf(db, [planId]),
		},
	};
	const meeting: Due = {
		kind: "meeting",
		source: nextMeeting.after,
		concerns: (seat) => meets(matter, seat),
	};
	return [...reviews, ...decisions, ...readings, meeting];
}
