import type { SampleReading } from "./story";

/** What the aims mean to the partners. Two find the first one less realistic than the others do. */
export const SAMPLE_AIM_READINGS: readonly SampleReading[] = [
	{
		aim: "A1",
		partner: "AH",
		on: "2026-02-16",
		words: "People whose treatment has ended leave the ward that day, not the morning after.",
		realism: 4,
	},
	{
		aim: "A1",
		partner: "WC",
		on: "2026-02-17",
		words: "Home care starts on the day. We can promise that on weekdays.",
		realism: 3,
	},
	{
		aim: "A1",
		partner: "HH",
		on: "2026-02-17",
		words: "The house is warm and safe before the ambulance arrives.",
		realism: 4,
	},
	{
		aim: "A1",
		partner: "LC",
		on: "2026-02-18",
		words: "Nobody goes home before their carer has said yes.",
		realism: 2,
	},
	{
		aim: "A2",
		partner: "HH",
		on: "2026-02-20",
		words: "Our fitter has been there before the person leaves the ward.",
		realism: 4,
	},
	{
		aim: "A2",
		partner: "AH",
		on: "2026-02-20",
		words: "The ward asks for the check in time, and waits for its answer.",
		realism: 4,
	},
	{
		aim: "A2",
		partner: "WC",
		on: "2026-02-23",
		words: "Equipment and key safe are part of the same visit.",
		realism: 3,
	},
	{
		aim: "A3",
		partner: "LC",
		on: "2026-02-24",
		words: "The carer has had a day to ask questions, and knows whom to ask.",
		realism: 3,
	},
];
