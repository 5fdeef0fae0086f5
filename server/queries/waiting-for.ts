import { standing } from "@/lib/agreement/standing";
import { cardOfSubject } from "@/lib/agreement/subject";
import { askedOf } from "@/lib/attention/agreements";
import type { Held } from "@/lib/attention/held";
import type { InboxItem, PartnerMarkView } from "@/lib/attention/inbox";
import { isNear } from "@/lib/attention/over-time";
import { waiting } from "@/lib/attention/waiting";
import { readThreads } from "@/lib/comment/read-threads";
import type { PersonId, PlanId } from "@/lib/ids";
import { digestIn } from "@/lib/readiness/plan-now";
import { dayIn } from "@/server/acts/day-in";
import type { Words } from "@/server/acts/plan-words";
import { readStands } from "@/server/acts/stands";
import { decisionsOfPlan, matterStepsOfPlan, roundsOfPlan } from "@/server/db/rows/agreements";
import { seatSince, threadsThatCall } from "@/server/db/rows/attention";
import { noticesOf } from "@/server/db/rows/attested";
import { openDecisions } from "@/server/db/rows/meeting-decisions";
import { lastMeeting, lastReadingDays, lastStatuses } from "@/server/db/rows/meetings";
import { partnersOfPlan } from "@/server/db/rows/partners";
import { planById } from "@/server/db/rows/plans";
import { lastRatingRound } from "@/server/db/rows/ratings";
import { seenOnPlan } from "@/server/db/rows/seen";
import type { Db, Runtime, Tx } from "@/server/runtime";

type Site = Pick<Runtime, "db" | "words">;
/** What the database's own rows say; the words come on top. */
type Rows = Omit<Held, "standing" | "cards">;

/**
 * What waits for one person on one plan now, or null when they have no seat on it. [T7] [T8]
 *
 * The catch: what was said and attested is read before the words, so that words which moved meanwhile wait for
 * nobody's decision. Every open window asks this of every plan, so the words themselves are read, under the plan's
 * lock, only where a decision may be waited for.
 */
export async function waitingFor(
	site: Site,
	personId: PersonId,
	planId: PlanId,
	at: Date,
): Promise<InboxItem[] | null> {
	const rows = await rowsFor(site.db, personId, planId, at);
	if (!rows) return null;
	const cards = await site.words.faces(site.db, planId);
	if (!cards) return null;
	if (askedOf(rows).length === 0) return waiting({ ...rows, cards, standing: () => undefined });
	await site.words.warm(site.db, planId);
	return site.db.transaction(async (tx) => {
		const words = await site.words.underLock(tx, planId);
		return words && waiting({ ...rows, cards, standing: await standingsFor(tx, site, rows, words, at) });
	});
}

async function rowsFor(db: Db, personId: PersonId, planId: PlanId, at: Date): Promise<Rows | null> {
	const seat = await seatSince(db, planId, personId);
	const plan = seat && (await planById(db, planId));
	if (!plan) return null;
	const { partnerId, role, signatory, planLead, since, decidedFor } = seat;
	const partners = await partnersOfPlan(db, planId);
	const marks = partners.map(({ id, name, code, colour, pattern }): PartnerMarkView => {
		return { id, name, code, colour, pattern };
	});
	const calling = await threadsThatCall(db, planId, personId, partnerId);
	const today = dayIn(at);
	const aboutOf = new Map(calling.threads.map(({ id, about }) => [id, about]));
	const threads = readThreads(calling.threads, calling.comments, calling.steps);
	return {
		plan: { id: planId, title: plan.title, live: plan.status === "live" },
		me: { personId, partnerId, role, signatory, planLead, since: since.toISOString() },
		decidedFor,
		partners: new Map(marks.map((one) => [one.id, one])),
		left: new Set(partners.filter(({ leftAt }) => leftAt).map(({ id }) => id)),
		threads: threads.map((thread) => ({ ...thread, about: aboutOf.get(thread.id) ?? "" })),
		seen: await seenOnPlan(db, personId, planId),
		attested: {
			rounds: await roundsOfPlan(db, planId),
			decisions: await decisionsOfPlan(db, planId),
			steps: await matterStepsOfPlan(db, planId),
			notices: await noticesOf(db, [planId]),
		},
		...(await overTime(db, planId, today)),
		today,
	};
}

/** What rounds, meetings and measures wait for. */
export async function overTime(
	db: Db | Tx,
	planId: PlanId,
	today: string,
): Promise<Pick<Held, "rating" | "nextMeeting" | "lastSaid" | "openDecisions" | "measured">> {
	const round = await lastRatingRound(db, planId);
	const meeting = await lastMeeting(db, planId);
	const nextMeeting = meeting?.closed && meeting.next ? { after: meeting.id, day: meeting.next } : null;
	return {
		rating:
			round && !round.revealed ? { ...round, at: round.at.toISOString(), partner: round.partnerId } : null,
		nextMeeting,
		lastSaid: nextMeeting && isNear(nextMeeting.day, today) ? await lastStatuses(db, planId) : new Map(),
		openDecisions: await openDecisions(db, planId),
		measured: await lastReadingDays(db, planId),
	};
}

/**
 * How a subject stands, asked of the words where somebody is asked for a decision. Whole plans are read in full;
 * a card needs its own words alone.
 */
async function standingsFor(
	tx: Tx,
	site: Site,
	rows: Rows,
	{ doc, plan }: Words,
	at: Date,
): Promise<Held["standing"]> {
	if (askedOf(rows).some(({ subject }) => cardOfSubject(subject) === null))
		return (await readStands(tx, site, rows.plan.id, at)).standing;
	const digestNow = digestIn(doc, plan);
	const { rounds, decisions } = rows.attested;
	return (subject) => {
		const put = rounds.filter((one) => one.subject === subject);
		const last = put.at(-1);
		const said = decisions.filter((one) => one.subject === subject);
		return last && standing(digestNow(subject, last), put, said, (partner) => !rows.left.has(partner));
	};
}
