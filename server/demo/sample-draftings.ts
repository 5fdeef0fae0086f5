import type { SampleCard } from "./sample-cards";

/** How a card read before somebody wrote to it; what is not named was as it is after. Null: it was empty. */
export interface Was {
	title?: string;
	partners?: string;
	parts?: string;
	texts?: Readonly<Record<string, string | null>>;
	fields?: Readonly<Record<string, string | number | null>>;
	/** Other cards, by code. */
	cards?: string[];
	/** Stretches of its prose: how each read before, and how it reads after. */
	prose?: readonly (readonly [before: string, after: string])[];
}

/** What one person wrote to one card, before its words were put to partners. Days are those of the pictures. */
export interface Drafting {
	by: string;
	of: string;
	/** "2026-01-20 10:05" */
	at: string;
	/** How the card read before; "nothing": it came then. */
	was: Was | "nothing";
}

const oriel = "Oriel Pennock";
const imara = "Imara Holloway";
const lowri = "Lowri Tamsett";
const bettina = "Bettina Osgrove";
const farid = "Farid Quillen";

/** How the words of the pictures came about, in the order in which they were written. */
export const DRAFTINGS: readonly Drafting[] = [
	{ by: bettina, of: "A3", at: "2026-01-14 11:20", was: "nothing" },
	{ by: lowri, of: "R4", at: "2026-01-16 09:45", was: "nothing" },
	{ by: oriel, of: "A1", at: "2026-01-20 10:05", was: { title: "Nobody waits in hospital" } },
	{ by: oriel, of: "P1", at: "2026-01-22 14:10", was: "nothing" },
	{ by: bettina, of: "R6", at: "2026-01-27 15:30", was: "nothing" },
	{
		by: imara,
		of: "A1",
		at: "2026-02-03 16:20",
		was: { texts: { statement: "Everybody leaves on the day they are medically ready." } },
	},
	{
		by: lowri,
		of: "A2",
		at: "2026-02-05 10:40",
		was: { partners: "HH WC", texts: { statement: "Heating and access are checked in the first week." } },
	},
	{ by: oriel, of: "A1", at: "2026-02-09 11:18", was: { fields: { target: "2027-04-01" } } },
	{ by: oriel, of: "B2.1", at: "2026-02-09 15:05", was: "nothing" },
	{
		by: imara,
		of: "B5.1",
		at: "2026-02-10 09:50",
		was: {
			title: "One shared spreadsheet replaces five",
			fields: { owner: "WC" },
			prose: [
				[
					"One spreadsheet on the shared drive replaces the five lists",
					"One list on the county record replaces the five spreadsheets",
				],
			],
		},
	},
	{ by: bettina, of: "A3", at: "2026-02-12 13:15", was: { texts: { statement: "Carers know the plan." } } },
	{ by: imara, of: "E1", at: "2026-02-12 16:00", was: { fields: { target: 100 } } },
	{
		by: bettina,
		of: "B5.1",
		at: "2026-02-13 10:25",
		was: {
			partners: "AH WC HH NG",
			prose: [
				["housing and practices", "housing, carers’ support and practices"],
				[
					"Housing sees need and clinical summary",
					"Housing and carers’ support see need and date only, never clinical detail",
				],
			],
		},
	},
	{
		by: farid,
		of: "B5.1",
		at: "2026-02-16 12:05",
		was: {
			fields: { due: "2026-03-31" },
			prose: [["housing need and clinical summary", "housing need, carer contact and the next step"]],
		},
	},
	{ by: lowri, of: "R4", at: "2026-02-16 14:30", was: { parts: "C R - I I" } },
	{ by: imara, of: "B7.1", at: "2026-02-17 11:10", was: "nothing" },
	{ by: bettina, of: "R9", at: "2026-02-18 09:35", was: { title: "Call at home in the first week" } },
	{ by: imara, of: "B3.1", at: "2026-02-18 15:45", was: { title: "Start with all eleven wards" } },
	{
		by: oriel,
		of: "B4.1",
		at: "2026-02-19 10:15",
		was: { title: "A manager from each partner attends every review" },
	},
	{
		by: farid,
		of: "B5.2",
		at: "2026-02-20 09:20",
		was: { title: "Each partner signs its own agreement with the trust" },
	},
	{
		by: imara,
		of: "S2",
		at: "2026-02-20 16:30",
		was: { fields: { committed: 400, certainty: "requested" } },
	},
	{ by: oriel, of: "B7.2", at: "2026-02-23 11:00", was: "nothing" },
	{ by: farid, of: "A4", at: "2026-02-24 14:40", was: "nothing" },
	{ by: bettina, of: "S4", at: "2026-02-25 10:10", was: "nothing" },
	{ by: imara, of: "B1.1", at: "2026-02-27 15:20", was: { title: "One page per ward: who does what" } },
	{
		by: lowri,
		of: "R4",
		at: "2026-03-02 09:30",
		was: { prose: [["It needs the key safe code", "It needs the key safe code and the person’s consent"]] },
	},
	{
		by: bettina,
		of: "B8.1",
		at: "2026-03-02 13:50",
		was: { title: "Each team meets another in the first month" },
	},
	{ by: imara, of: "C1", at: "2026-03-05 14:20", was: { title: "Discharge huddle, 8.30 every weekday" } },
	{ by: imara, of: "P1", at: "2026-03-05 14:25", was: { texts: { changed: null } } },
	{
		by: imara,
		of: "A4",
		at: "2026-03-06 11:30",
		was: { texts: { statement: "Fewer people come back than today." } },
	},
	{ by: imara, of: "C2", at: "2026-03-11 16:35", was: { texts: { frequencyNote: "By noon on weekdays" } } },
];

/** How a card read before: what `was` names, and everything else as it is after. */
export function cardBefore(after: SampleCard, was: Was): SampleCard {
	const { prose = [], ...rest } = was;
	return {
		...after,
		...rest,
		texts: without(after.texts, was.texts),
		fields: without(after.fields, was.fields),
		prose: prose.reduce((blocks, [before, now]) => inProse(blocks, now, before), after.prose ?? []),
	};
}

function without<Value>(
	after: Readonly<Record<string, Value>> = {},
	was: Readonly<Record<string, Value | null>> = {},
): Record<string, Value> {
	const before = Object.entries({ ...after, ...was });
	return Object.fromEntries(before.filter((one): one is [string, Value] => one[1] !== null));
}

type Prose = NonNullable<SampleCard["prose"]>;

/** The prose with one stretch of words put in another's place, wherever in it they stand. */
function inProse(blocks: Prose, from: string, to: string): Prose {
	const before = JSON.stringify(blocks);
	if (!before.includes(from)) throw new Error(`The sample has no prose with "${from}"`);
	return JSON.parse(before.replace(from, to));
}
