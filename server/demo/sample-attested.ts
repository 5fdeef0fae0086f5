import type { Digest } from "@/lib/agreement/digest";
import { cardSubject, notApplicable } from "@/lib/agreement/subject";
import { capture, wordingNow } from "@/lib/agreement/wording";
import { newId, type PartnerId, type PersonId, type PlanId } from "@/lib/ids";
import { MATTER_DAYS } from "@/lib/limits";
import { addDays } from "@/lib/plan/dates";
import { bodyOf, cardMap } from "@/lib/plan/document";
import { proseJson } from "@/lib/plan/prose";
import { fixedBarrier, readPlan } from "@/lib/plan/read";
import {
	addAppraisal,
	addClarityMark,
	addDecision,
	addMatterStep,
	addRound,
} from "@/server/db/rows/agreements";
import { addAimReading } from "@/server/db/rows/aims";
import { addComment, addThread, addThreadStep } from "@/server/db/rows/comments";
import { appendManyToLedger, type LedgerEntry } from "@/server/db/rows/ledger";
import { addDecisionStep, addMeetingDecision } from "@/server/db/rows/meeting-decisions";
import { addClosing, addMeeting, addReading, addStatus } from "@/server/db/rows/meetings";
import { setLive } from "@/server/db/rows/plans";
import { addRating, addRatingRound, addReveal, addSeal } from "@/server/db/rows/ratings";
import { keepWording } from "@/server/db/rows/wordings";
import type { Tx } from "@/server/runtime";
import { CLARITY_LETTERS, SAMPLE_REASONS, type SampleRound } from "./sample-agreements";
import { aimReadings, goingLive, ratingRounds, reviewMeetings, values } from "./sample-over-time";
import type { SamplePlan } from "./sample-plan";
import { talk } from "./sample-talk";

export interface Who {
	id: PersonId;
	name: string;
	partnerId: PartnerId;
	signatory: boolean;
}

export interface Given {
	planId: PlanId;
	sample: SamplePlan;
	people: readonly Who[];
	/** A day of the pictures, moved to today's. */
	day: (drawn: string) => string;
}

/** One thing that was attested: when, what the ledger says, and the row it leaves at that place. */
export interface Attested extends Omit<LedgerEntry, "planId"> {
	rows(entry: number): Rows;
}

interface Rows {
	wordings?: Parameters<typeof keepWording>[1][];
	rounds?: Parameters<typeof addRound>[1][];
	decisions?: Parameters<typeof addDecision>[1][];
	steps?: Parameters<typeof addMatterStep>[1][];
	appraisals?: Parameters<typeof addAppraisal>[1][];
	clarity?: Parameters<typeof addClarityMark>[1][];
	threads?: Parameters<typeof addThread>[1][];
	comments?: Parameters<typeof addComment>[1][];
	threadSteps?: Parameters<typeof addThreadStep>[1][];
	ratingRounds?: Parameters<typeof addRatingRound>[1][];
	ratings?: Parameters<typeof addRating>[1][];
	seals?: Parameters<typeof addSeal>[1][];
	reveals?: Parameters<typeof addReveal>[1][];
	meetings?: Parameters<typeof addMeeting>[1][];
	statuses?: Parameters<typeof addStatus>[1][];
	meetingDecisions?: Parameters<typeof addMeetingDecision>[1][];
	decisionSteps?: Parameters<typeof addDecisionStep>[1][];
	closings?: Parameters<typeof addClosing>[1][];
	readings?: Parameters<typeof addReading>[1][];
	aims?: Parameters<typeof addAimReading>[1][];
}

/** Office hours, a minute apart, so that what happened on one day has an order. */
class Clock {
	private readonly minutes = new Map<string, number>();
	at(day: string): Date {
		const minute = (this.minutes.get(day) ?? 0) + 3;
		this.minutes.set(day, minute);
		return new Date(Date.parse(`${day}T09:10:00Z`) + minute * 60_000);
	}
}

/**
 * What the sample's organisations attested before today: agreements, an objection, reservations, how they see the
 * barriers, how clear their roles are, and what their people said to each other. Written as the acts write it, and it verifies like any plan. [I9]
 */
export async function attestSample(tx: Tx, given: Given): Promise<void> {
	const clock = new Clock();
	const live = goingLive(given);
	const events = [
		...given.sample.story.rounds.flatMap((round) => agreement(given, round, clock)),
		...barriers(given, clock),
		...clarity(given, clock),
		...talk(given),
		...aimReadings(given),
		...ratingRounds(given),
		...live,
		...reviewMeetings(given),
		...values(given),
		...given.sample.lapses.map((lapse): Attested => {
			const { at, entry } = lapse;
			return { act: "wording-lapsed", personId: null, partnerId: null, at, entry, rows: () => ({}) };
		}),
	].sort((a, b) => a.at.getTime() - b.at.getTime());
	const first = await appendManyToLedger(
		tx,
		events.map(({ rows: _, ...entry }) => ({ ...entry, planId: given.planId })),
	);
	const all = events.map((event, index) => event.rows(first + index));
	await keepWording(tx, ...all.flatMap(({ wordings = [] }) => wordings));
	await addRound(tx, ...all.flatMap(({ rounds = [] }) => rounds));
	await addDecision(tx, ...all.flatMap(({ decisions = [] }) => decisions));
	await addMatterStep(tx, ...all.flatMap(({ steps = [] }) => steps));
	await addAppraisal(tx, ...all.flatMap(({ appraisals = [] }) => appraisals));
	await addThread(tx, ...all.flatMap(({ threads = [] }) => threads));
	await addComment(tx, ...all.flatMap(({ comments = [] }) => comments));
	await addThreadStep(tx, ...all.flatMap(({ threadSteps = [] }) => threadSteps));
	await addClarityMark(tx, ...all.flatMap(({ clarity = [] }) => clarity));
	// The database takes no rating after its seal, and no seal after the reveal.
	await addRatingRound(tx, ...all.flatMap(({ ratingRounds = [] }) => ratingRounds));
	await addRating(tx, ...all.flatMap(({ ratings = [] }) => ratings));
	await addSeal(tx, ...all.flatMap(({ seals = [] }) => seals));
	await addReveal(tx, ...all.flatMap(({ reveals = [] }) => reveals));
	await addMeeting(tx, ...all.flatMap(({ meetings = [] }) => meetings));
	await addStatus(tx, ...all.flatMap(({ statuses = [] }) => statuses));
	await addMeetingDecision(tx, ...all.flatMap(({ meetingDecisions = [] }) => meetingDecisions));
	await addDecisionStep(tx, ...all.flatMap(({ decisionSteps = [] }) => decisionSteps));
	await addClosing(tx, ...all.flatMap(({ closings = [] }) => closings));
	await addReading(tx, ...all.flatMap(({ readings = [] }) => readings));
	await addAimReading(tx, ...all.flatMap(({ aims = [] }) => aims));
	const last = live.at(-1);
	const round = all.flatMap(({ rounds = [] }) => rounds).find(({ subject }) => subject === "plan");
	if (last && round) await setLive(tx, given.planId, { round: round.id, at: last.at });
}

export const personOf = ({ people }: Given, name: string): Who => {
	const found = people.find((one) => one.name === name);
	if (!found) throw new Error(`Nobody of the sample is called ${name}`);
	return found;
};

export const signatoryOf = ({ sample, people }: Given, code: string): Who => {
	const partner = sample.partners.find((one) => one.code === code);
	const found = people.find((one) => one.partnerId === partner?.id && one.signatory);
	if (!found) throw new Error(`Nobody of the sample signs for ${code}`);
	return found;
};

/** The exact words of a round, as they were when it was put. */
function wordsOf({ sample }: Given, { of, reason = "" }: SampleRound, putAt: Date) {
	const doc = sample.history.at(putAt);
	const plan = readPlan(doc);
	const card = plan.cards.find(({ code }) => code === of);
	if (!card) throw new Error(`The sample has no card ${of}`);
	const subject = fixedBarrier(card.id) ? notApplicable(card.id) : cardSubject(card.id);
	const wording = wordingNow(doc, plan, subject, { reason });
	const map = cardMap(doc, card.id);
	if (!wording || !map) throw new Error(`The sample's card ${of} has no words`);
	return { subject, ...capture(wording), prose: proseJson(bodyOf(map)) };
}

function agreement(given: Given, round: SampleRound, clock: Clock): Attested[] {
	const { planId, sample, day } = given;
	const putAt = clock.at(day(round.on));
	const { subject, text, digest, prose } = wordsOf(given, round, putAt);
	const asker = personOf(given, round.by);
	const id = newId();
	const asked = sample.partners.map((one) => one.id);
	const { rounds } = sample.story;
	const number = rounds.slice(0, rounds.indexOf(round) + 1).filter(({ of }) => of === round.of).length;
	const reason = round.reason ?? "";
	const names = Object.fromEntries(sample.partners.map((one) => [one.id, one.name]));
	const put: Attested = {
		act: "put-to-partners",
		personId: asker.id,
		partnerId: asker.partnerId,
		at: putAt,
		entry: { round: id, subject, number, digest, asked, reason },
		rows: (entry) => ({
			wordings: [{ planId, digest, text, names, prose, at: putAt }],
			rounds: [
				{
					id,
					planId,
					entry,
					subject,
					number,
					digest,
					asked,
					reason,
					personId: asker.id,
					partnerId: asker.partnerId,
					at: putAt,
				},
			],
		}),
	};
	const waiting = (round.waiting ?? "").split(" ");
	const deciding = sample.partners.filter(({ code }) => !waiting.includes(code));
	const of = { given, round, id, subject, digest, asker, clock };
	return [put, ...deciding.flatMap(({ code }) => decision(of, code))];
}

interface OfRound {
	given: Given;
	round: SampleRound;
	id: string;
	subject: string;
	digest: Digest;
	asker: Who;
	clock: Clock;
}

function decision({ given, round, id, subject, digest, asker, clock }: OfRound, code: string): Attested[] {
	const { planId, day } = given;
	const [answer, reason] = round.but?.[code] ?? (["agree", ""] as const);
	const { id: personId, partnerId } = signatoryOf(given, code);
	const at = clock.at(day(round.decided));
	const decided = newId();
	const due = addDays(at.toISOString().slice(0, 10), MATTER_DAYS);
	const owner = asker.partnerId;
	const by = { personId, partnerId };
	const matter = { planId, decisionId: decided, ownerPartnerId: owner, due };
	const said: Attested = {
		...by,
		act: "decide",
		at,
		entry: { decision: decided, round: id, subject, digest, answer, reason },
		rows: (entry) => ({
			decisions: [{ id: decided, planId, entry, roundId: id, digest, answer, reason, ...by, at }],
			steps: answer === "agree" ? [] : [{ ...matter, ...by, id: newId(), entry, settled: null, at }],
		}),
	};
	const { settled } = round;
	if (settled?.of !== code) return [said];
	const settler = personOf(given, settled.by);
	const settledBy = { personId: settler.id, partnerId: settler.partnerId };
	const settledAt = clock.at(day(settled.on));
	return [
		said,
		{
			...settledBy,
			act: "settle-matter",
			at: settledAt,
			entry: { matter: decided, subject, owner, due, settled: settled.how },
			rows: (entry) => ({
				steps: [
					{
						...matter,
						...settledBy,
						id: newId(),
						entry,
						settled: settled.how,
						at: settledAt,
					},
				],
			}),
		},
	];
}

/** "4x3" is likely 4 and hurts 3; a word is why there are no numbers. */
function barriers(given: Given, clock: Clock): Attested[] {
	const { planId, sample, day } = given;
	return Object.entries(sample.story.appraisals).flatMap(([barrier, row]) =>
		row.split(" ").flatMap((said, index): Attested[] => {
			const partner = sample.partners[index];
			if (!partner || said === "-") return [];
			const { id: personId, partnerId } = signatoryOf(given, partner.code);
			const [likelihood, impact] = said.includes("x") ? said.split("x").map(Number) : [null, null];
			const applies = said === "no" || said === "unsure" ? said : "yes";
			const reason = applies === "yes" ? "" : SAMPLE_REASONS[applies];
			const facts = {
				barrier,
				applies,
				reason,
				likelihood: likelihood ?? null,
				impact: impact ?? null,
			} as const;
			const at = clock.at(day("2026-02-10"));
			const by = { personId, partnerId };
			return [
				{
					...by,
					act: "appraise-barrier",
					at,
					entry: facts,
					rows: (entry) => ({ appraisals: [{ ...facts, ...by, planId, entry, at }] }),
				},
			];
		}),
	);
}

function clarity(given: Given, clock: Clock): Attested[] {
	const { planId, sample, day } = given;
	const roles = readPlan(sample.history.now).cards.filter(({ kind }) => kind === "role");
	return roles.flatMap(({ id: role, code }) =>
		sample.partners.flatMap((partner, index): Attested[] => {
			const letter = (sample.story.clarity[code] ?? "c c c c c").split(" ")[index] ?? "c";
			const mark = CLARITY_LETTERS[letter] ?? "clear";
			const reason = mark === "clear" ? "" : (sample.story.unclear[code] ?? "");
			const { id: personId, partnerId } = signatoryOf(given, partner.code);
			const by = { personId, partnerId };
			const believed = (sample.story.claims[code] ?? "").split(" ")[index];
			const claim = sample.partners.find(({ code }) => code === believed)?.id ?? null;
			const facts = { role, clarity: mark, reason, claim };
			const at = clock.at(day("2026-02-25"));
			return [
				{
					...by,
					act: "mark-clarity",
					at,
					entry: facts,
					rows: (entry) => ({ clarity: [{ ...facts, ...by, planId, entry, at }] }),
				},
			];
		}),
	);
}
