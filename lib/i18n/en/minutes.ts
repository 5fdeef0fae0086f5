/** The minutes of a review meeting on a page of their own. */
export const minutesWords = {
	title: (number: number) => `Minutes of review meeting ${number}`,
	back: "All meetings",
	print: "Print the minutes",
	missing: "There is no meeting with this number",
	missingText: (meetings: number) =>
		meetings === 0
			? "No review meeting was held yet. Its minutes are here once it is."
			: `The meetings of this plan are numbered 1 to ${meetings}. One that was cancelled has no minutes; the ledger has what was said in it.`,
	closedOn: "Closed",
	strategies: "Strategies",
	noStrategies: "No strategy was agreed by then, and of none was anything said.",
	ownedBy: (owner: string) => `Owner: ${owner}`,
	settledBefore: "Since an earlier meeting, and not asked for again",
	saidBy: (name: string, partner: string) => `Said by ${name}, ${partner}`,
	values: "Values of measures since the meeting before",
	noValues: "No value was recorded.",
	valueBy: (day: string, name: string, partner: string) => `Of ${day}, given by ${name}, ${partner}`,
	noDecisions: "Nothing was decided.",
	next: "Next meeting",
	notSettled: "Its day was not settled.",
	stillHeld: "This meeting is still being held. Its next day is settled when it closes.",
	gone: "A card that is gone",
} as const;
