import { capture, planWording } from "@/lib/agreement/wording";
import type { Json } from "@/lib/history/canonical";
import { type CardId, newId, type PartnerId } from "@/lib/ids";
import { addDays } from "@/lib/plan/dates";
import { readPlan } from "@/lib/plan/read";
import { needsReason, type Score } from "@/lib/rating/rating";
import { ITEMS } from "@/lib/review/catalogue";
import { type Attested, type Given, personOf, signatoryOf, type Who } from "./sample-attested";
import { LOW_BECAUSE } from "./sample-ratings";
import type { SampleMeeting, SampleRating } from "./story";

/** A minute of a day's office hours. */
const on = (day: string, minute: number): Date => new Date(Date.parse(`${day}T10:00:00Z`) + minute * 60_000);
const by = (who: Who) => ({ personId: who.id, partnerId: who.partnerId });
/** A day on which people work: what would be at a weekend is on the Monday after it. */
function workday(day: string): string {
	const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
	return weekday === 6 ? addDays(day, 2) : weekday === 0 ? addDays(day, 1) : day;
}
/** Who leads the plan, and so opens rounds and meetings. */
const leader = (given: Given): Who =>
	personOf(given, given.sample.people.find((one) => one.planLead)?.name ?? "");
const partnerOf = ({ sample }: Given, code: string): PartnerId => {
	const found = sample.partners.find((one) => one.code === code);
	if (!found) throw new Error(`The sample has no partner ${code}`);
	return found.id;
};
/** A partner's lead, who speaks for it from day to day. */
const speakerOf = (given: Given, partner: PartnerId): Who => {
	const code = given.sample.partners.find((one) => one.id === partner)?.code;
	return personOf(
		given,
		given.sample.people.find((one) => one.partner === code && one.role === "lead")?.name ?? "",
	);
};

/** Code to card. */
const cardsOf = ({ sample }: Given) =>
	new Map(readPlan(sample.history.now).cards.map((card) => [card.code, card]));

/** What the aims mean to the partners. */
export function aimReadings(given: Given): Attested[] {
	const { planId, sample } = given;
	const cards = cardsOf(given);
	return sample.story.aims.map(
		({ aim: code, partner, on: day, words: reading, realism }, index): Attested => {
			const who = by(speakerOf(given, partnerOf(given, partner)));
			const aim = cards.get(code)?.id ?? "";
			const at = on(given.day(day), 100 + index);
			const said = { aim, reading, realism };
			return {
				...who,
				act: "read-aim",
				at,
				entry: said,
				rows: (entry) => ({ aims: [{ ...said, ...who, planId, entry, at }] }),
			};
		},
	);
}

interface Mark {
	item: string;
	score: Score;
	reason: string;
}

/** The marks of one partner, all items of the review in their order. */
function marksOf({ sample }: Given, marks: SampleRating["marks"], partner: PartnerId): Mark[] {
	const index = sample.partners.findIndex((one) => one.id === partner);
	const code = sample.partners[index]?.code ?? "";
	return ITEMS.map(({ id: item }) => {
		const score = Number(marks[item]?.split(" ")[index]) as Score;
		const reason = needsReason(score) ? LOW_BECAUSE[item]?.[code] : "";
		if (!(score >= 1 && score <= 5) || reason === undefined)
			throw new Error(`The sample has no mark of ${code} for ${item}, or no reason for it`);
		return { item, score, reason };
	});
}

/** The rating rounds, one after the other: each opened, rated, sealed, and revealed with its last seal. */
export function ratingRounds(given: Given): Attested[] {
	let marks: SampleRating["marks"] = {};
	return given.sample.story.ratings.flatMap((round, index) => {
		marks = { ...marks, ...round.marks };
		return ratingRound(given, { ...round, marks }, index + 1);
	});
}

function ratingRound(
	given: Given,
	{ opened, sealed, marks, waiting }: SampleRating,
	number: number,
): Attested[] {
	const { planId, sample } = given;
	const round = newId();
	const asked = sample.partners.map(({ id }) => id);
	const left = new Map(Object.entries(waiting ?? {}).map(([code, many]) => [partnerOf(given, code), many]));
	const openedAt = on(given.day(opened), 0);
	const entered = (partner: PartnerId, at: Date) =>
		marksOf(given, marks, partner)
			.slice(0, left.get(partner) ?? ITEMS.length)
			.map((mark) => ({ ...mark, planId, roundId: round, ...by(speakerOf(given, partner)), at }));
	const open: Attested = {
		...by(leader(given)),
		act: "open-rating-round",
		at: openedAt,
		entry: { round, number, asked },
		rows: (entry) => ({
			ratingRounds: [{ id: round, planId, entry, number, asked, ...by(leader(given)), at: openedAt }],
			// What is entered and not sealed is in no entry of the ledger.
			ratings: [...left.keys()].flatMap((partner) => entered(partner, on(given.day(opened), 30))),
		}),
	};
	const sealing = sample.partners.filter(({ id }) => !left.has(id));
	const revealed: { [key: string]: Json } = {
		ratings: sealing.flatMap(({ id: partner }) =>
			[...marksOf(given, marks, partner)]
				.sort((a, b) => (a.item < b.item ? -1 : 1))
				.map(({ item, score, reason }) => ({ partner, item, score, reason })),
		),
		didNotRate: [],
	};
	const seals = sealing.map(({ id: partner, code }, index): Attested => {
		const at = on(given.day(sealed), 60 + 7 * index);
		const who = by(signatoryOf(given, code));
		const reveals = left.size === 0 && index === sealing.length - 1;
		return {
			...who,
			act: "seal-ratings",
			at,
			entry: { round, ...(reveals ? { revealed } : {}) },
			rows: (entry) => ({
				ratings: entered(partner, on(given.day(sealed), 40 + index)),
				seals: [{ planId, roundId: round, ...who, entry, at }],
				reveals: reveals ? [{ planId, roundId: round, entry, closed: false, at }] : [],
			}),
		};
	});
	return [open, ...seals];
}

/** The whole plan is put to its partners and agreed to by all; the last agreement makes it live. */
export function goingLive(given: Given): Attested[] {
	const { planId, sample, day } = given;
	const { live } = sample.story;
	if (!live) return [];
	const putAt = on(day(live.put), 0);
	const draft = sample.history.at(putAt);
	const { text, digest } = capture(planWording(draft, readPlan(draft)));
	const round = newId();
	const subject = "plan";
	const asked = sample.partners.map(({ id }) => id);
	const names = Object.fromEntries(sample.partners.map(({ id, name }) => [id, name]));
	const asker = by(leader(given));
	const put: Attested = {
		...asker,
		act: "go-live",
		at: putAt,
		entry: { round, subject, number: 1, digest, asked, reason: "" },
		rows: (entry) => ({
			wordings: [{ planId, digest, text, names, prose: null, at: putAt }],
			rounds: [
				{ id: round, planId, entry, subject, number: 1, digest, asked, reason: "", ...asker, at: putAt },
			],
		}),
	};
	const decided = sample.partners.map(({ code }, index): Attested => {
		const who = by(signatoryOf(given, code));
		const at = on(day(live.decided), 9 * index);
		const decision = newId();
		const said = { subject, digest, answer: "agree", reason: "" } as const;
		const last = index === sample.partners.length - 1;
		return {
			...who,
			act: "decide",
			at,
			entry: { decision, round, ...said, ...(last ? { live: true } : {}) },
			rows: (entry) => ({
				decisions: [
					{ id: decision, planId, entry, roundId: round, digest, answer: "agree", reason: "", ...who, at },
				],
			}),
		};
	});
	return [put, ...decided];
}

/** The review meetings: each opened, every strategy spoken of, decided what was to be, and closed. */
export function reviewMeetings(given: Given): Attested[] {
	return given.sample.story.meetings.flatMap((one, index) => reviewMeeting(given, one, index));
}

function reviewMeeting(given: Given, one: SampleMeeting, index: number): Attested[] {
	const { planId, sample, day } = given;
	const meeting = newId();
	const held = workday(day(one.held));
	const next = workday(day(one.next));
	const number = index + 1;
	const present = one.present.split(" ").map((code) => partnerOf(given, code));
	const chair = by(leader(given));
	const openedAt = on(held, 0);
	const open: Attested = {
		...chair,
		act: "open-meeting",
		at: openedAt,
		entry: { meeting, number, held, present },
		rows: (entry) => ({
			meetings: [
				{ id: meeting, planId, entry, number, held, present, names: one.names, ...chair, at: openedAt },
			],
		}),
	};
	const cards = cardsOf(given);
	const said = Object.entries(sample.story.progress).flatMap(([code, row], place): Attested[] => {
		const card = cards.get(code);
		const progress = row[index];
		if (!card || !progress) return [];
		const { note = "", outcome = "kept", why = "" } = one.notes[code] ?? {};
		const who = by(speakerOf(given, String(card.fields.owner)));
		const at = on(held, 5 + 4 * place);
		const status = { meeting, strategy: card.id, progress, note, outcome, why } as const;
		return [
			{
				...who,
				act: "say-progress",
				at,
				entry: status,
				rows: (entry) => ({
					statuses: [
						{
							planId,
							entry,
							meetingId: meeting,
							strategy: card.id,
							progress,
							note,
							outcome,
							why,
							...who,
							at,
						},
					],
				}),
			},
		];
	});
	const closedAt = on(held, 80);
	const seq = sample.history.seqAt(closedAt);
	const close: Attested = {
		...chair,
		act: "close-meeting",
		at: closedAt,
		entry: { meeting, number, next, seq },
		rows: (entry) => ({
			closings: [{ meetingId: meeting, planId, entry, seq, next, ...chair, at: closedAt }],
		}),
	};
	return [open, ...said, ...decisionAt(given, one, { meeting, at: on(held, 70) }), close];
}

function decisionAt(
	given: Given,
	{ decided }: SampleMeeting,
	{ meeting, at }: { meeting: string; at: Date },
): Attested[] {
	if (!decided) return [];
	const decision = newId();
	const { planId } = given;
	const owner = partnerOf(given, decided.owner);
	const due = workday(given.day(decided.due));
	const { text, settled } = decided;
	const chair = by(leader(given));
	const recorded: Attested = {
		...chair,
		act: "record-decision",
		at,
		entry: { meeting, decision, text, owner, due },
		rows: (entry) => ({
			meetingDecisions: [
				{ id: decision, planId, entry, meetingId: meeting, text, ownerPartnerId: owner, due, ...chair, at },
			],
		}),
	};
	if (!settled) return [recorded];
	const { state, note } = settled;
	const who = by(speakerOf(given, owner));
	const then = on(workday(given.day(settled.on)), 90);
	const said = { decision, state, note };
	const step: Attested = {
		...who,
		act: "settle-decision",
		at: then,
		entry: { ...said, text },
		rows: (entry) => ({
			decisionSteps: [{ planId, entry, decisionId: decision, state, note, ...who, at: then }],
		}),
	};
	return [recorded, step];
}

/** The values of the measures, from the partners that supply them. */
export function values(given: Given): Attested[] {
	const { planId, sample, day: moved } = given;
	const cards = cardsOf(given);
	return Object.entries(sample.story.values).flatMap(([code, rows], place) =>
		rows.map(([drawn, value]): Attested => {
			const card = cards.get(code);
			if (!card) throw new Error(`The sample has no measure ${code}`);
			const measure: CardId = card.id;
			const day = moved(drawn);
			const who = by(speakerOf(given, String(card.fields.owner)));
			const at = on(day, 200 + place);
			const said = { measure, day, value, note: "" };
			return {
				...who,
				act: "give-reading",
				at,
				entry: said,
				rows: (entry) => ({ readings: [{ ...said, ...who, planId, entry, at }] }),
			};
		}),
	);
}
