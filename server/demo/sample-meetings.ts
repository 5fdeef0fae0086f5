import type { Progress } from "@/lib/meeting/meeting";
import type { SampleMeeting, SampleValues, Story } from "./story";

const ALL = "AH WC HH LC NG";

/** The meetings of the picture of the reviews. */
export const SAMPLE_MEETINGS: readonly SampleMeeting[] = [
	{
		held: "2026-04-29",
		present: ALL,
		names: "Oriel Pennock, Imara Holloway, Lowri Tamsett, Bettina Osgrove, Farid Quillen",
		notes: { "B5.1": { note: "Two of four wards keep their own list beside it." } },
		decided: {
			text: "Both wards end their own list when the weekend rows are agreed.",
			owner: "AH",
			due: "2026-05-27",
			settled: { on: "2026-05-26", state: "done", note: "Both lists ended on Friday." },
		},
		next: "2026-05-27",
	},
	{
		held: "2026-05-27",
		present: "AH WC HH LC",
		names: "Oriel Pennock, Imara Holloway, Lowri Tamsett, Bettina Osgrove",
		notes: {
			"B2.1": { note: "Harrowfold’s board had it a week late." },
			"B5.1": { note: "The county record was down on four mornings." },
		},
		decided: {
			text: "The wards keep a list on paper for mornings on which the county record is down.",
			owner: "AH",
			due: "2026-06-24",
			settled: {
				on: "2026-06-22",
				state: "dropped",
				note: "It was not down again, and a second list is what we are ending.",
			},
		},
		next: "2026-06-24",
	},
	{
		held: "2026-06-24",
		present: ALL,
		names: "Oriel Pennock, Imara Holloway, Lowri Tamsett, Bettina Osgrove, Farid Quillen",
		notes: {
			"B5.1": {
				note: "A third ward went back to its spreadsheet.",
				outcome: "changed",
				why: "Weekend rows wait for housing’s new system, so weekdays come first.",
			},
			"B7.1": { note: "No partner could cover in the second half of the month." },
			"B8.1": { note: "Night staff have had no turn." },
		},
		decided: {
			text: "Harrowfold brings its new system’s date to the next meeting.",
			owner: "HH",
			due: "2026-07-29",
			settled: { on: "2026-07-28", state: "done", note: "Its supplier says October." },
		},
		next: "2026-07-29",
	},
	{
		held: "2026-07-29",
		present: "AH WC HH NG",
		names: "Oriel Pennock, Imara Holloway, Lowri Tamsett, Farid Quillen",
		notes: {
			"B4.1": { note: "Two directors sent somebody else." },
			"B7.1": { note: "Two posts are still empty." },
		},
		next: "2026-08-26",
	},
	{
		held: "2026-08-26",
		present: "AH WC HH LC",
		names: "Oriel Pennock, Tobin Sarkar-Lee, Lowri Tamsett, Bettina Osgrove",
		notes: { "B5.3": { note: "Our supplier moved the date to November." } },
		next: "2026-09-30",
	},
	{
		held: "2026-09-30",
		present: ALL,
		names: "Oriel Pennock, Imara Holloway, Lowri Tamsett, Bettina Osgrove, Farid Quillen",
		notes: { "B10.1": { note: "Two stand-ins have left with the reorganisation." } },
		decided: {
			text: "Each partner names its stand-in anew, in writing.",
			owner: "WC",
			due: "2026-10-28",
		},
		next: "2026-10-28",
	},
	{
		held: "2026-10-28",
		present: "AH WC HH LC",
		names: "Oriel Pennock, Imara Holloway, Lowri Tamsett, Jonah Westrup, Bettina Osgrove",
		notes: {
			"B5.3": {
				note: "Supplier moved the date again, now February. We will key rows by hand each noon until then.",
			},
		},
		decided: {
			text: "Harrowfold tells all partners in writing what the new date means for the winter.",
			owner: "HH",
			due: "2026-12-09",
		},
		next: "2026-11-25",
	},
];

const OF: Readonly<Record<string, Progress | null>> = {
	t: "on-track",
	r: "at-risk",
	x: "off-track",
	d: "done",
	"-": null,
};
const row = (letters: string): (Progress | null)[] => letters.split(" ").map((letter) => OF[letter] ?? null);

/** The strips of the picture. */
export const SAMPLE_PROGRESS: Story["progress"] = {
	"B1.1": row("t t d d d d d"),
	"B2.1": row("t r t t t d d"),
	"B3.1": row("t t t t t d d"),
	"B4.1": row("t t t r r t t"),
	"B5.1": row("r x x r r t t"),
	"B5.2": row("t t d d d d d"),
	"B5.3": row("- - t r x x x"),
	"B6.1": row("t d d d d d d"),
	"B7.1": row("r r x x r r t"),
	"B7.2": row("r r t t d d d"),
	"B8.1": row("t t r r t t t"),
	"B10.1": row("t t t t t r r"),
};

/** What the measures said since; Northmere's is late. */
export const SAMPLE_VALUES: SampleValues = {
	E1: [
		["2026-04-27", 325],
		["2026-05-26", 312],
		["2026-06-22", 290],
		["2026-07-27", 282],
		["2026-08-24", 268],
		["2026-09-28", 251],
		["2026-10-26", 247],
	],
	E2: [
		["2026-04-28", 1410],
		["2026-05-26", 1390],
		["2026-06-23", 1400],
		["2026-07-28", 1360],
		["2026-08-25", 1340],
	],
	E3: [
		["2026-06-23", 680],
		["2026-09-29", 740],
	],
	E4: [
		["2026-04-28", 5_800],
		["2026-05-26", 6_300],
		["2026-06-23", 7_000],
		["2026-07-28", 7_400],
		["2026-08-25", 7_900],
		["2026-09-29", 8_200],
		["2026-10-27", 8_300],
	],
};
