import type { Part } from "@/lib/plan/document";
import type { Kind } from "@/lib/plan/field-spec";
import type { ProseNode } from "@/lib/plan/prose";

/** A card of the sample. Partners by code; a date is the day of the pictures, moved to today when it is made. */
export interface SampleCard {
	code: string;
	kind: Kind;
	title: string;
	partners: string;
	/** Review items: "F01 B05". */
	items: string;
	texts?: Record<string, string>;
	fields?: Record<string, string | number>;
	/** Other cards, by code. */
	cards?: string[];
	/** The row of the roles matrix, in joining order; "-" is no part. */
	parts?: string;
	prose?: (string | ProseNode)[];
}

const text = (words: string): ProseNode => ({ type: "text", text: words });
export const paragraph = (words: string): ProseNode => ({ type: "paragraph", content: [text(words)] });
const heading = (words: string): ProseNode => ({
	type: "heading",
	attrs: { level: 3 },
	content: [text(words)],
});
const bullets = (...items: string[]): ProseNode => ({
	type: "bulletList",
	content: items.map((item) => ({ type: "listItem", content: [paragraph(item)] })),
});

/** The parts of a row of the matrix, by partner code. */
export function partsOf(row: string, codes: readonly string[]): Record<string, Part> {
	const parts: Record<string, Part> = {};
	row.split(" ").forEach((part, index) => {
		const code = codes[index];
		if (code && part !== "-") parts[code] = part as Part;
	});
	return parts;
}

const ALL = "AH WC HH LC NG";

const aims: SampleCard[] = [
	{
		code: "A1",
		kind: "aim",
		title: "Home on the day people are ready",
		partners: ALL,
		items: "F01 B03",
		fields: { target: "2027-03-31", owner: "AH", priority: "must" },
		texts: {
			statement:
				"At least 80% of adults leave on the day they are medically ready, within a year of the start. Today it is 46%.",
			beneficiaries: "Adults leaving Ashdene wards",
			outcomeUser: "A shorter wait in a bed that is no longer needed",
			outcomeSystem: "Beds for those who need them",
		},
		cards: ["E1"],
	},
	{
		code: "A2",
		kind: "aim",
		title: "Nobody goes home to a cold or unsafe house",
		partners: "HH WC AH LC",
		items: "F01 B02",
		fields: { owner: "HH", priority: "must" },
		texts: {
			statement: "Heating, access and key safe are checked before the person leaves the ward.",
			beneficiaries: "Adults leaving Ashdene wards",
		},
	},
	{
		code: "A3",
		kind: "aim",
		title: "Carers know the plan the day before",
		partners: "LC AH NG",
		items: "F01 F05",
		fields: { owner: "LC", priority: "should" },
		texts: {
			statement: "Nine in ten carers have read the going home plan the day before.",
			outcomeUser: "Carers who feel prepared",
		},
		cards: ["E3"],
	},
	{
		code: "A4",
		kind: "aim",
		title: "Fewer people back in hospital within 30 days",
		partners: "AH NG WC",
		texts: { statement: "11% or lower within a year of the start. Today it is 14.2%." },
		items: "F01 F10",
		fields: { owner: "NG", priority: "should", target: "2027-03-31" },
		cards: ["E2"],
	},
];

const roles: SampleCard[] = [
	{
		code: "R1",
		kind: "role",
		title: "Discharge coordinator on every ward",
		partners: "AH WC",
		items: "F02 B01",
		parts: "AR R I I I",
		fields: { employer: "AH", lineManager: "AH", decision: "decide", wte: 300 },
	},
	{
		code: "R2",
		kind: "role",
		title: "Expected date told to the person and carer",
		partners: "AH LC",
		items: "F02",
		parts: "AR I I C I",
	},
	{
		code: "R3",
		kind: "role",
		title: "Care assessment started within 24 hours",
		partners: "WC AH",
		items: "F02",
		parts: "C AR I C I",
	},
	{
		code: "R4",
		kind: "role",
		title: "Home safety check before discharge",
		partners: "HH WC",
		items: "F02 B01",
		parts: "C R AR I I",
		prose: [
			"Harrowfold arranges the visit. It needs the key safe code and the person’s consent by noon the day before.",
		],
	},
	{
		code: "R5",
		kind: "role",
		title: "Medicines explained and checked",
		partners: "AH NG",
		items: "F02 B01",
		parts: "R - - C C",
	},
	{
		code: "R6",
		kind: "role",
		title: "Carer’s conversation before discharge",
		partners: "LC AH",
		items: "F02 B01 B08",
		parts: "A I - AR I",
	},
	{
		code: "R7",
		kind: "role",
		title: "Equipment delivered and fitted",
		partners: "WC HH",
		items: "F02",
		parts: "C AR R I I",
	},
	{
		code: "R8",
		kind: "role",
		title: "Practice told within 24 hours of going home",
		partners: "AH NG",
		items: "B06",
		parts: "AR I - I C",
	},
	{
		code: "R9",
		kind: "role",
		title: "Call at home on day three",
		partners: "LC",
		items: "F02",
		parts: "I C I AR I",
	},
];

const resources: SampleCard[] = [
	{
		code: "S1",
		kind: "resource",
		title: "Discharge coordinators, four wards",
		partners: "AH WC",
		items: "F07 B07",
		fields: {
			resource: "staff",
			unit: "WTE",
			need: 300,
			committed: 250,
			provider: "WC",
			certainty: "in_principle",
		},
		texts: { needNote: "£142,500" },
	},
	{
		code: "S2",
		kind: "resource",
		title: "Shared discharge hub, Level 2",
		partners: "AH WC HH",
		items: "F08 F07",
		fields: {
			resource: "premises",
			unit: "desks",
			need: 600,
			committed: 600,
			provider: "AH",
			certainty: "confirmed",
		},
		texts: { needNote: "2 screens" },
	},
	{
		code: "S3",
		kind: "resource",
		title: "Handyperson van and fitter",
		partners: "HH",
		items: "F07",
		fields: {
			resource: "money",
			need: 3_840_000,
			committed: 3_840_000,
			period: "per_year",
			provider: "HH",
			certainty: "confirmed",
		},
	},
	{
		code: "S4",
		kind: "resource",
		title: "Small grants for carers",
		partners: "LC WC",
		items: "F07 B07",
		fields: {
			resource: "money",
			need: 1_800_000,
			committed: 1_200_000,
			period: "once",
			certainty: "requested",
		},
	},
];

const communication: SampleCard[] = [
	{
		code: "C1",
		kind: "communication",
		title: "Discharge huddle, 9.15 every weekday",
		partners: "AH WC HH LC",
		items: "F06 F05 B05",
		fields: { channel: "meeting", frequency: "daily", owner: "AH", direction: "both" },
		texts: {
			audience: "Ward, social work, housing",
			channelNote: "Hub and video",
			purpose: "Everyone hears who is ready today and what is still missing.",
		},
	},
	{
		code: "C2",
		kind: "communication",
		title: "One shared discharge list",
		partners: ALL,
		items: "F06 B05",
		fields: { channel: "shared_record", frequency: "daily", owner: "AH", direction: "both" },
		texts: { audience: "All five teams", frequencyNote: "By 10am every day" },
	},
	{
		code: "C3",
		kind: "communication",
		title: "‘Going home’ leaflet",
		partners: "LC AH",
		items: "F06",
		fields: { channel: "other", frequency: "per_event", owner: "LC", direction: "out" },
		texts: { audience: "Patients and carers", channelNote: "Print and large print" },
	},
	{
		code: "C4",
		kind: "communication",
		title: "Friday note to frontline teams",
		partners: "WC AH",
		items: "F05 F06",
		fields: { channel: "email", owner: "AH", direction: "out" },
		texts: { audience: "Ward, home care, fitters", feedback: "Night staff say that it does not reach them." },
	},
	{
		code: "C5",
		kind: "communication",
		title: "One page a month to all five boards",
		partners: ALL,
		items: "F03",
		fields: { channel: "email", frequency: "monthly", owner: "WC", direction: "out" },
		texts: { audience: "Boards of the five partners" },
	},
	{
		code: "C6",
		kind: "communication",
		title: "First hour in the hub for new staff",
		partners: "AH HH",
		items: "F08",
		fields: { channel: "training", frequency: "as_needed", owner: "HH", direction: "out" },
		texts: { audience: "New staff of any partner" },
	},
];

const people: SampleCard[] = [
	{
		code: "P1",
		kind: "involvement",
		title: "Frontline group, every second Thursday",
		partners: ALL,
		items: "F05 B08",
		fields: { owner: "AH", depth: "co_designed", on: "2026-03-05" },
		texts: {
			group: "Ward, fitters, home care",
			said: "A huddle at 8.30 falls into the handover of the night shift.",
			changed: "Huddle moved to 9.15",
		},
	},
	{
		code: "P2",
		kind: "skill",
		title: "A lead who can decide on the day",
		partners: ALL,
		items: "F09 B07",
		fields: { fills: "NG" },
		texts: { skill: "One from each partner", who: "4 of 5", gap: "1 lead" },
	},
	{
		code: "P3",
		kind: "colocation",
		title: "Who sits in the hub, and when",
		partners: "AH WC HH LC",
		items: "F08 B05",
		fields: { desks: 6 },
		texts: { site: "Ashdene, Level 2", days: "Every weekday", shared: "Two screens with the discharge list" },
	},
];

const strategy = (
	code: string,
	title: string,
	owner: string,
	due: string,
	items: string,
	more: Partial<SampleCard> = {},
): SampleCard => ({
	code,
	kind: "strategy",
	title,
	partners: ALL,
	items,
	fields: { owner, due },
	...more,
});

const strategies: SampleCard[] = [
	strategy("B1.1", "One page per ward: who does what, and who is accountable", "AH", "2026-03-20", "B01 F02"),
	strategy("B2.1", "All five boards receive the same monthly measure", "WC", "2026-03-31", "B02 F01"),
	strategy("B3.1", "Start with four wards; add more after two good reviews", "AH", "2026-04-01", "B03 F01"),
	strategy("B4.1", "A named director from each partner attends every review", "WC", "2026-03-18", "B04 F03"),
	strategy("B5.1", "One shared discharge list replaces five spreadsheets", "AH", "2026-03-27", "B05 F06", {
		texts: { lessens: "Everyone reads the same row", evidence: "No other list is in use" },
		prose: [
			"One list on the county record replaces the five spreadsheets kept by wards, social work, housing, carers’ support and practices. Everyone who helps a person home sees the same row.",
			"The ward updates each row by noon on weekdays. A row holds name, ward, ready date, housing need, carer contact and the next step.",
			heading("What is shared, and with whom"),
			bullets("Housing and carers’ support see need and date only, never clinical detail"),
		],
	}),
	strategy("B5.2", "All five sign one information sharing agreement", "NG", "2026-03-20", "B05 F06"),
	strategy("B6.1", "Two groups become one discharge board in April", "WC", "2026-03-25", "B06 F03", {
		title: "Two groups become one discharge board at the start",
	}),
	strategy("B7.1", "Any partner can cover a vacant coordinator shift", "AH", "2026-03-24", "B07 F07", {
		partners: "AH WC HH",
	}),
	strategy(
		"B7.2",
		"Funding for the first year confirmed in writing before go live",
		"WC",
		"2026-03-20",
		"B07",
	),
	strategy(
		"B8.1",
		"Each team shadows another for a day in the first month",
		"LC",
		"2026-04-30",
		"B08 F05 F09",
	),
];

const measures: SampleCard[] = [
	{
		code: "E1",
		kind: "measure",
		title: "Days in hospital after being ready",
		partners: "AH WC",
		items: "F10",
		fields: {
			measuredIn: "days",
			direction: "down",
			baseline: 340,
			baselineOn: "2026-02-27",
			target: 150,
			targetOn: "2027-03-31",
			frequency: "monthly",
			owner: "AH",
			sort: "outcome",
		},
	},
	{
		code: "E2",
		kind: "measure",
		title: "Back in hospital within 30 days",
		partners: "AH NG",
		items: "F10",
		fields: {
			measuredIn: "percent",
			direction: "down",
			baseline: 1420,
			baselineOn: "2026-02-27",
			target: 1100,
			targetOn: "2027-03-31",
			frequency: "monthly",
			owner: "NG",
			sort: "outcome",
		},
	},
	{
		code: "E3",
		kind: "measure",
		title: "Carers who felt prepared",
		partners: "LC",
		items: "F10 F06 B05",
		fields: { measuredIn: "named", direction: "up", frequency: "quarterly", owner: "LC", sort: "experience" },
		texts: { targetNote: "9 in 10", unitName: "in 10 carers" },
	},
];

/** The cards of the pictures, section by section. */
export const SAMPLE_CARDS: readonly SampleCard[] = [
	...aims,
	...roles,
	...resources,
	...communication,
	...people,
	...strategies,
	...measures,
];

/** What the partners wrote on the barriers that every plan is born with. */
export const SAMPLE_BARRIERS: Readonly<Record<string, string>> = {
	B09: "No county elections in the first year, so we expect little of it here.",
};
