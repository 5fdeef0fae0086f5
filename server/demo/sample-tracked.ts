import { SAMPLE_APPRAISALS, SAMPLE_CLAIMS, SAMPLE_ROUNDS, type SampleRound } from "./sample-agreements";
import { SAMPLE_AIM_READINGS } from "./sample-aims";
import { SAMPLE_BARRIERS, SAMPLE_CARDS, type SampleCard } from "./sample-cards";
import { CHANGES } from "./sample-changes";
import { DRAFTED } from "./sample-drafted";
import { DRAFTINGS, type Drafting } from "./sample-draftings";
import { SAMPLE_MEETINGS, SAMPLE_PROGRESS, SAMPLE_VALUES } from "./sample-meetings";
import { RATINGS_SINCE } from "./sample-ratings";
import type { Story } from "./story";

/** What was still missing in the draft, by the card's code. */
const COMPLETED: Readonly<Record<string, Partial<SampleCard>>> = {
	A2: { cards: ["E4"] },
	R5: { parts: "AR - - C R" },
	R6: { parts: "R I - AR I" },
	S1: {
		fields: {
			resource: "staff",
			unit: "WTE",
			need: 300,
			committed: 300,
			provider: "WC",
			certainty: "confirmed",
		},
	},
	S4: {
		fields: {
			resource: "money",
			need: 1_800_000,
			committed: 1_800_000,
			period: "once",
			certainty: "confirmed",
		},
	},
	C4: {
		fields: { channel: "email", frequency: "weekly", owner: "AH", direction: "out" },
		texts: { audience: "Ward, home care, fitters" },
	},
	P2: { fields: {}, texts: { skill: "One from each partner", who: "5 of 5" } },
	E3: {
		fields: {
			measuredIn: "named",
			direction: "up",
			baseline: 620,
			baselineOn: "2026-03-09",
			target: 900,
			targetOn: "2027-03-31",
			frequency: "quarterly",
			owner: "LC",
			sort: "experience",
		},
		texts: { unitName: "in 10 carers" },
	},
};

const ADDED: readonly SampleCard[] = [
	{
		code: "B5.3",
		kind: "strategy",
		title: "Housing rows updated from the new system",
		partners: "HH AH WC",
		items: "B05 F06",
		fields: { owner: "HH", due: "2026-11-30" },
		texts: { lessens: "Nobody keys a row twice", evidence: "No row is older than a day" },
	},
	{
		code: "B10.1",
		kind: "strategy",
		title: "Name a stand-in for every lead during reorganisation",
		partners: "AH WC HH LC NG",
		items: "B10 F03",
		fields: { owner: "WC", due: "2026-04-30" },
	},
	{
		code: "E4",
		kind: "measure",
		title: "Homes checked before the person leaves",
		partners: "HH WC",
		items: "F10",
		fields: {
			measuredIn: "percent",
			direction: "up",
			baseline: 5_400,
			baselineOn: "2026-03-09",
			target: 9_500,
			targetOn: "2027-03-31",
			frequency: "monthly",
			owner: "HH",
			sort: "output",
		},
	},
];

/** Who completed what was still missing, and when; one strategy was drafted before the start and agreed after it. */
const COMPLETIONS: readonly Drafting[] = [
	completed("R5", "Imara Holloway", "2026-03-13 15:40"),
	completed("R6", "Bettina Osgrove", "2026-03-13 16:15"),
	{ by: "Oriel Pennock", of: "B10.1", at: "2026-03-16 14:30", was: "nothing" },
	{ by: "Lowri Tamsett", of: "E4", at: "2026-03-17 10:20", was: "nothing" },
	completed("A2", "Lowri Tamsett", "2026-03-17 10:25"),
	completed("C4", "Imara Holloway", "2026-03-17 13:10"),
	completed("E3", "Bettina Osgrove", "2026-03-18 09:40"),
	completed("P2", "Farid Quillen", "2026-03-18 11:30"),
	completed("S1", "Oriel Pennock", "2026-03-19 10:05"),
	completed("S4", "Oriel Pennock", "2026-03-20 15:50"),
	{ by: "Lowri Tamsett", of: "B5.3", at: "2026-03-24 11:15", was: "nothing" },
];

/** What `COMPLETED` says of a card, as one person's writing. */
function completed(code: string, by: string, at: string): Drafting {
	const card = SAMPLE_CARDS.find((one) => one.code === code);
	const now = COMPLETED[code];
	if (!card || !now) throw new Error(`Nothing of ${code} was completed`);
	const { parts } = card;
	return {
		by,
		of: code,
		at,
		was: {
			...(now.parts ? { parts } : {}),
			...(now.cards ? { cards: card.cards ?? [] } : {}),
			...(now.texts ? { texts: { ...emptied(now.texts), ...card.texts } } : {}),
			...(now.fields ? { fields: { ...emptied(now.fields), ...card.fields } } : {}),
		},
	};
}

function emptied(values: Readonly<Record<string, unknown>>): Record<string, null> {
	return Object.fromEntries(Object.keys(values).map((name) => [name, null]));
}

const agreedTo = (of: string, by: string, on: string, decided: string): SampleRound => ({
	of,
	by,
	on,
	decided,
});

/** What was still open in the draft was agreed and settled before the start; one strategy came after it. */
const ROUNDS: readonly SampleRound[] = [
	...SAMPLE_ROUNDS.map(({ waiting: _, but, ...round }) => (round.settled ? { ...round, but } : round)),
	agreedTo("A3", "Bettina Osgrove", "2026-03-12", "2026-03-17"),
	{
		...agreedTo("B5.1", "Oriel Pennock", "2026-03-12", "2026-03-18"),
		but: { HH: ["reservation", "Weekend rows wait until our new system starts in June."] },
	},
	agreedTo("R5", "Imara Holloway", "2026-03-16", "2026-03-19"),
	agreedTo("R6", "Bettina Osgrove", "2026-03-16", "2026-03-20"),
	agreedTo("B10.1", "Oriel Pennock", "2026-03-17", "2026-03-20"),
	agreedTo("B5.3", "Lowri Tamsett", "2026-06-02", "2026-06-16"),
];

/** "Home from Hospital: Wexmoor" as it is tracked, eight months after it went live: the plan of the picture of the reviews. */
export const TRACKED: Story = {
	title: "Home from Hospital: Wexmoor, eight months on",
	drawnOn: "2026-11-19",
	begunOn: DRAFTED.begunOn,
	cards: [...SAMPLE_CARDS.map((card) => ({ ...card, ...COMPLETED[card.code] })), ...ADDED].sort((a, b) =>
		a.code.localeCompare(b.code, "en", { numeric: true }),
	),
	draftings: [...DRAFTINGS, ...COMPLETIONS],
	barriers: SAMPLE_BARRIERS,
	changes: CHANGES,
	rounds: ROUNDS,
	appraisals: SAMPLE_APPRAISALS,
	clarity: {},
	unclear: {},
	claims: { ...SAMPLE_CLAIMS, R5: "AH AH - - AH", R6: "LC - - LC -" },
	threads: [
		{
			of: "B5.3",
			said: [
				[
					"Imara Holloway",
					"2026-10-28 13:05",
					"Can the wards send housing rows by noon, so that you key them once?",
				],
				[
					"Jonah Westrup",
					"2026-10-28 14:20",
					"Yes. @Imara Holloway, from Monday, until our system reads them.",
					["Imara Holloway"],
				],
			],
			assigned: { by: "Lowri Tamsett", on: "2026-10-29 09:10", to: "HH", due: "2026-12-01" },
		},
		{
			of: "B5",
			said: [
				[
					"Farid Quillen",
					"2026-10-01 09:40",
					"This went down again in our rating, and we call the list on track. Which of the two is true?",
				],
			],
		},
	],
	aims: [
		...SAMPLE_AIM_READINGS,
		{
			aim: "A1",
			partner: "NG",
			on: "2026-02-19",
			words: "The practice knows the same day, and has somebody to call.",
			realism: 3,
		},
	],
	ratings: RATINGS_SINCE,
	live: { put: "2026-03-26", decided: "2026-04-01" },
	meetings: SAMPLE_MEETINGS,
	progress: SAMPLE_PROGRESS,
	values: SAMPLE_VALUES,
};
