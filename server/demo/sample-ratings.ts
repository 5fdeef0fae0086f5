import type { SampleRating } from "./story";

/** The first round, before anybody had agreed to anything. */
const FIRST: SampleRating["marks"] = {
	F01: "4 3 3 3 4",
	F02: "4 3 2 2 1",
	F03: "4 4 4 4 4",
	F04: "3 3 4 2 3",
	F05: "4 2 3 2 2",
	F06: "3 3 2 2 2",
	F07: "2 2 3 2 2",
	F08: "3 3 2 2 2",
	F09: "4 4 4 3 4",
	F10: "2 3 2 3 2",
	B01: "4 2 2 2 1",
	B02: "3 4 3 3 2",
	B03: "4 4 4 3 4",
	B04: "4 4 4 4 3",
	B05: "4 3 2 2 2",
	B06: "4 3 4 3 3",
	B07: "2 1 3 2 2",
	B08: "4 3 2 1 3",
	B09: "4 4 4 4 4",
	B10: "3 3 3 3 2",
};

/** The rounds of the picture of the factor map: three that are revealed, and the fourth as it is being rated. */
export const RATINGS_OF_THE_DRAFT: readonly SampleRating[] = [
	{ opened: "2026-01-08", sealed: "2026-01-15", marks: FIRST },
	{
		opened: "2026-02-05",
		sealed: "2026-02-12",
		marks: {
			F01: "4 4 3 3 4",
			F03: "5 4 4 4 3",
			F05: "4 3 3 2 2",
			F06: "4 3 2 2 2",
			F08: "4 4 2 2 2",
			F09: "4 4 4 4 4",
			F10: "3 3 3 3 2",
			B01: "4 3 2 2 1",
			B03: "4 4 4 4 4",
			B04: "5 4 4 3 3",
			B05: "4 3 1 2 2",
			B06: "4 4 4 3 3",
			B10: "3 3 3 2 2",
		},
	},
	{
		opened: "2026-02-26",
		sealed: "2026-03-05",
		marks: {
			F01: "4 4 4 3 4",
			F03: "5 4 4 4 4",
			F05: "4 3 3 3 2",
			F06: "4 3 2 3 2",
			F08: "4 4 3 2 2",
			F10: "3 3 3 3 3",
			B01: "4 3 2 2 2",
			B02: "3 4 3 3 3",
			B03: "4 4 5 4 4",
			B04: "5 4 4 4 3",
			B05: "4 3 1 2 1",
			B06: "4 4 4 3 4",
			B10: "3 3 3 2 1",
		},
	},
	{
		opened: "2026-03-11",
		sealed: "2026-03-11",
		marks: { F02: "4 4 2 3 2", F06: "4 4 3 3 2", B05: "4 3 2 2 2" },
		waiting: { WC: 6, HH: 0, NG: 0 },
	},
];

/** Three rounds of the plan that is tracked. In them communication and IT falls twice. */
export const RATINGS_SINCE: readonly SampleRating[] = [
	{
		opened: "2026-02-26",
		sealed: "2026-03-05",
		marks: {
			...FIRST,
			...RATINGS_OF_THE_DRAFT[1]?.marks,
			...RATINGS_OF_THE_DRAFT[2]?.marks,
		},
	},
	{
		opened: "2026-06-17",
		sealed: "2026-06-24",
		marks: {
			F02: "4 4 3 3 2",
			F05: "4 3 3 3 3",
			F06: "4 3 3 3 3",
			F07: "3 3 3 2 3",
			F10: "4 3 3 3 4",
			B01: "4 4 3 3 3",
			B05: "3 3 1 2 1",
			B07: "3 2 3 3 3",
			B08: "4 3 3 2 3",
		},
	},
	{
		opened: "2026-09-23",
		sealed: "2026-09-30",
		marks: {
			F01: "4 4 4 4 4",
			F02: "4 4 3 3 3",
			F08: "4 4 3 3 3",
			B01: "5 4 4 3 4",
			B05: "3 2 1 2 1",
			B07: "3 3 3 3 3",
			B10: "2 2 3 2 1",
		},
	},
];

/** Why a partner rates an item low: whenever it does. */
export const LOW_BECAUSE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	F02: {
		HH: "Wards still ring three different people of ours.",
		LC: "Nobody has said which conversations are ours.",
		NG: "Practices learn of their part when the person is already home.",
	},
	F04: { LC: "The winter scheme ended without a word to the carers we had found for it." },
	F05: {
		WC: "Our social workers were told, not asked.",
		LC: "The frontline group meets when our staff are on their rounds.",
		NG: "No practice nurse sits in the frontline group.",
	},
	F06: {
		HH: "We read the list a day late.",
		LC: "We hear of a discharge from the carer.",
		NG: "Letters arrive after the visit that they announce.",
	},
	F07: {
		AH: "Half a post is missing on every second ward.",
		WC: "The second year is not in any budget.",
		LC: "The grants last until summer.",
		NG: "Nothing is set aside for the calls that practices make.",
	},
	F08: {
		HH: "Our desk in the hub is free on two days a week.",
		LC: "We have no desk there.",
		NG: "Practices cannot be in the hub.",
	},
	F10: {
		AH: "We count discharges, not whether people were ready.",
		HH: "We have no figure of our own.",
		NG: "Readmissions come two months late.",
	},
	B01: {
		WC: "Two of our teams both think that they arrange the visit.",
		HH: "Who sends the key safe code is settled ward by ward.",
		LC: "The carer’s conversation is begun twice, or by nobody.",
		NG: "Who checks medicines at home is open.",
	},
	B02: { NG: "A practice is paid for what it does, not for what the plan asks." },
	B05: {
		WC: "The county record was down on nine days of the last quarter.",
		HH: "Our system does not read the list, so we key each row by hand.",
		LC: "We are sent screenshots.",
		NG: "Two systems of practices still print and post.",
	},
	B07: {
		AH: "Three coordinators left this winter.",
		WC: "We start the year with a freeze on new posts.",
		LC: "Our funding is decided in summer, from year to year.",
		NG: "Locums do not know the plan.",
	},
	B08: {
		HH: "Fitters are taken for visitors on the wards.",
		LC: "Our advice is called chatting.",
	},
	B10: {
		AH: "The trust joins a group next year.",
		WC: "Adult social care is being merged with public health.",
		LC: "We are talking with another charity about a merger.",
		NG: "Our federation is to be dissolved, and nobody says when.",
	},
};
