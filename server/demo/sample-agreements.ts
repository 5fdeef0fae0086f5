import type { Answer } from "@/lib/agreement/standing";
import type { Applies } from "@/lib/barrier/appraisal";
import type { Clarity } from "@/lib/clarity/clarity";

/** Words of the sample that were put to its partners. Days are those of the pictures. */
export interface SampleRound {
	/** A card's code; a barrier's means that it does not apply. */
	of: string;
	/** Who put it. */
	by: string;
	on: string;
	/** The day by which those decided who have. */
	decided: string;
	/** Partners that have not decided. */
	waiting?: string;
	/** Who said something else than yes, and why. */
	but?: Record<string, [answer: Exclude<Answer, "agree">, reason: string]>;
	/** Why it does not apply. */
	reason?: string;
	/** How what was said against it was settled, by whom and when. */
	settled?: { of: string; by: string; on: string; how: string };
}

const oriel = "Oriel Pennock";
const imara = "Imara Holloway";

/** The agreements of the pictures, in the order in which they were put. */
export const SAMPLE_ROUNDS: readonly SampleRound[] = [
	{ of: "A1", by: oriel, on: "2026-02-12", decided: "2026-02-19" },
	{
		of: "A2",
		by: oriel,
		on: "2026-02-17",
		decided: "2026-02-24",
		but: { HH: ["reservation", "Out of county addresses need two days’ notice."] },
	},
	{
		of: "B5.1",
		by: oriel,
		on: "2026-02-19",
		decided: "2026-02-26",
		but: { HH: ["reservation", "Weekend rows wait until our new system starts in June."] },
	},
	{ of: "A3", by: "Bettina Osgrove", on: "2026-02-20", decided: "2026-02-26" },
	{
		of: "B2.1",
		by: oriel,
		on: "2026-02-23",
		decided: "2026-03-02",
		but: { HH: ["reservation", "Our board meets a week later than the others."] },
		settled: {
			of: "HH",
			by: oriel,
			on: "2026-03-04",
			how: "Harrowfold’s board receives the measure a week after the others, with the same figures.",
		},
	},
	{ of: "B3.1", by: imara, on: "2026-02-24", decided: "2026-03-02" },
	{ of: "B4.1", by: oriel, on: "2026-02-24", decided: "2026-03-03" },
	{
		of: "B5.2",
		by: "Farid Quillen",
		on: "2026-02-25",
		decided: "2026-03-04",
		but: { HH: ["reservation", "Our board confirms it in April."] },
	},
	{ of: "B6.1", by: oriel, on: "2026-02-26", decided: "2026-03-04" },
	{ of: "R1", by: imara, on: "2026-02-26", decided: "2026-03-03" },
	{ of: "R2", by: imara, on: "2026-02-26", decided: "2026-03-03" },
	{ of: "R3", by: oriel, on: "2026-02-26", decided: "2026-03-03" },
	{ of: "R7", by: oriel, on: "2026-02-27", decided: "2026-03-04" },
	{ of: "R8", by: imara, on: "2026-02-27", decided: "2026-03-04" },
	{ of: "R9", by: "Bettina Osgrove", on: "2026-02-27", decided: "2026-03-05" },
	{
		of: "B9",
		by: oriel,
		on: "2026-03-02",
		decided: "2026-03-05",
		reason: "No county elections in the first year.",
	},
	{
		of: "B7.1",
		by: imara,
		on: "2026-03-03",
		decided: "2026-03-09",
		waiting: "LC NG",
		but: {
			WC: [
				"object",
				"Our social workers can cover only with a week’s notice, and the words promise the same day.",
			],
		},
	},
	{ of: "B1.1", by: imara, on: "2026-03-04", decided: "2026-03-09", waiting: "NG" },
	{ of: "B8.1", by: "Bettina Osgrove", on: "2026-03-05", decided: "2026-03-10", waiting: "NG" },
	{ of: "B7.2", by: oriel, on: "2026-03-05", decided: "2026-03-10", waiting: "WC HH NG" },
	{ of: "R4", by: "Lowri Tamsett", on: "2026-03-06", decided: "2026-03-10", waiting: "WC NG" },
	{ of: "A4", by: imara, on: "2026-03-09", decided: "2026-03-11", waiting: "HH NG" },
];

/** How each partner sees each barrier: likelihood and impact in joining order; "-" is not said yet. */
export const SAMPLE_APPRAISALS: Readonly<Record<string, string>> = {
	B01: "3x4 4x3 3x3 2x4 -",
	B02: "2x3 3x3 2x2 3x3 2x3",
	B03: "2x2 1x3 2x2 2x2 1x2",
	B04: "1x4 1x3 1x4 2x2 1x3",
	B05: "4x3 3x5 5x3 3x3 2x4",
	B06: "2x3 3x2 2x4 3x3 -",
	B07: "4x4 5x4 3x4 4x5 3x4",
	B08: "2x3 2x3 3x3 3x2 2x4",
	B09: "1x2 1x3 no 1x2 no",
	B10: "2x3 3x3 2x2 unsure 3x2",
};

export const SAMPLE_REASONS: Readonly<Record<Exclude<Applies, "yes">, string>> = {
	no: "We answer to no council.",
	unsure: "Our own merger is not decided.",
};

/** How clear each responsibility is to each partner, where it is not clear to all: in joining order. */
export const SAMPLE_CLARITY: Readonly<Record<string, string>> = {
	R4: "c p c c p",
	R5: "p u u c u",
	R6: "p u u c c",
};

export const SAMPLE_UNCLEAR: Readonly<Record<string, string>> = {
	R4: "Who arranges the visit, and who only sends the key safe code?",
	R5: "Nobody has said who explains them at home.",
	R6: "Two of us believe it is theirs.",
};

/** Whom each partner believes accountable, in joining order; two of them believe that R6 is theirs. */
export const SAMPLE_CLAIMS: Readonly<Record<string, string>> = {
	R1: "AH AH AH AH AH",
	R2: "AH AH - AH AH",
	R3: "WC WC - - WC",
	R4: "HH HH HH - HH",
	R5: "- AH - - AH",
	R6: "AH - - LC -",
	R7: "- WC WC - -",
	R8: "AH AH - - AH",
	R9: "LC LC LC LC LC",
};

export const CLARITY_LETTERS: Readonly<Record<string, Clarity>> = { c: "clear", p: "partly", u: "unclear" };
