/** A thread of the sample. Days and times are those of the pictures; partners by code, people by name. */
export interface SampleThread {
	/** A card's code, or a factor ("F06"). */
	of: string;
	/** A partner's cell of the role's row, a field, or words of the card's text; nothing: the whole card. */
	cell?: string;
	field?: string;
	words?: string;
	said: readonly [by: string, on: string, text: string, calls?: readonly string[]][];
	assigned?: { by: string; on: string; to: string; due: string };
	resolved?: { by: string; on: string };
}

const oriel = "Oriel Pennock";
const imara = "Imara Holloway";
const lowri = "Lowri Tamsett";
const jonah = "Jonah Westrup";
const bettina = "Bettina Osgrove";
const farid = "Farid Quillen";

export const SAMPLE_THREADS: readonly SampleThread[] = [
	{
		of: "B5.1",
		words: "10am every day, including weekends and bank holidays",
		said: [
			[
				lowri,
				"2026-03-11 16:20",
				"We cannot staff a weekend update before June. Could weekends be noon for housing rows?",
			],
			[
				imara,
				"2026-03-11 16:58",
				"@Lowri Tamsett yes. I will add it as a line below rather than a reservation.",
				[lowri],
			],
		],
		assigned: { by: lowri, on: "2026-03-11 17:02", to: imara, due: "2026-03-13" },
	},
	{
		of: "B5.1",
		said: [
			[farid, "2026-02-20 11:15", "Do practices write to the list, or only read it?"],
			[imara, "2026-02-20 13:40", "Only read it. The ward writes."],
			[farid, "2026-02-20 13:52", "Good. That settles it for us."],
		],
		resolved: { by: farid, on: "2026-02-20 13:53" },
	},
	{
		of: "R4",
		cell: "WC",
		said: [
			[oriel, "2026-03-10 14:05", "Do our social workers arrange the visit, or only send the key safe code?"],
			[
				jonah,
				"2026-03-10 15:31",
				"We arrange it. We need the code and the person’s consent by noon the day before.",
			],
		],
	},
	{
		of: "R5",
		said: [
			[
				farid,
				"2026-03-09 10:12",
				"Our pharmacist can explain medicines, but nobody is asked to check them. @Ashdene, is that the ward’s?",
				["AH"],
			],
			[
				imara,
				"2026-03-09 16:45",
				"I am asking our chief pharmacist. Until then it is nobody’s, and it should say so.",
			],
		],
		assigned: { by: farid, on: "2026-03-09 17:00", to: imara, due: "2026-03-20" },
	},
	{
		of: "R6",
		said: [
			[
				bettina,
				"2026-03-06 09:30",
				"The ward begins this conversation and we carry it on. Who answers for it?",
			],
			[
				oriel,
				"2026-03-06 12:10",
				"One of you. @Lantern and @Ashdene, settle it between you before the 20th.",
				["LC", "AH"],
			],
		],
	},
	{
		of: "A1",
		field: "target",
		said: [
			[bettina, "2026-02-09 10:00", "Is the date the end of the first year, or of the financial year?"],
			[oriel, "2026-02-09 11:20", "Of the financial year. I have set it."],
		],
		resolved: { by: bettina, on: "2026-02-09 11:45" },
	},
	{
		of: "F04",
		said: [
			[
				lowri,
				"2026-03-04 15:00",
				"Wexmoor and we ran the winter beds together in 2023. What went wrong there is worth a card.",
			],
		],
	},
];
