/** A card as it was: read when somebody looks at its history. */
export const historyWords = {
	title: (code: string, day: string) =>
		code ? `${code} as it was on ${day}` : `This card as it was on ${day}`,
	about: (name: string) => `After ${name} changed it. Compared with what it says now.`,
	loading: "Reading the plan as it was.",
	failed: "The card as it was could not be read. Nothing was changed. Close this and try again.",
	same: "Its words were the same as now.",
	alsoDiffers: (labels: string) => `Also different: ${labels}.`,
	partnersAndLinks: "partners or links",
	verb: "Bring these words back",
	close: "Close",
	note: "This writes the card as it was into the draft, for everybody. What was typed since goes out of the draft; Undo brings it back. An agreement on today's words lapses.",
	done: (code: string) => (code ? `${code} is as it was` : "The card is as it was"),
	notDone: "The words were not brought back",
	notDoneText: "The card is in the bin or of another kind by now. Nothing was changed.",
};
