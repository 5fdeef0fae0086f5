/** The calendar feed: what stands in a calendar, and the part of the account page where it is made. */
export const calendarWords = {
	name: "Joint plans",
	of: (what: string) => `Joint plan: ${what}`,
	withTitle: (plan: string, what: string, title: string) => [plan, what, title].filter(Boolean).join(": "),
	due: (code: string) => (code ? `${code} is due` : "a strategy is due"),
	target: (code: string) => (code ? `target date of ${code}` : "a target date"),
	ends: (code: string) => (code ? `${code} ends` : "a resource ends"),
	review: (code: string) => (code ? `${code} is to be reviewed` : "information sharing is to be reviewed"),
	matter: (kind: "object" | "reservation", code: string) =>
		`${kind === "object" ? "an objection" : "a reservation"}${code ? ` on ${code}` : ""} is to be settled`,
	thread: (code: string, number: number) =>
		code ? `thread ${number} on ${code}, assigned to you, is due` : "a thread assigned to you is due",
	decision: (number: number, meeting: number) => `decision ${number} of meeting ${meeting} is due`,
	meeting: (number: number) => `review meeting ${number}`,
	title: "Calendar",
	about:
		"A private address that your calendar reads: due dates of your organisations, what is assigned to you, and review meetings. It shows dates and codes, and no words of a plan, unless you ask for them.",
	titles: "Show titles of plans and cards in the calendar",
	titlesHint: "Everybody who can see your calendar can read them then.",
	titlesShown: "Your calendar shows titles the next time it looks",
	titlesHidden: "Your calendar shows dates and codes alone the next time it looks",
	make: "Make the address",
	again: "Make a new address",
	made: (day: string) => `An address was made on ${day}. It is not shown again; a new one ends it.`,
	once: "This address is shown once. Copy it now and add it to your calendar as a subscription.",
	address: "Your calendar’s address",
	end: "End the feed",
	ended: "The feed has ended. Calendars that read it are told that it is not there.",
	ready: "The address is made",
	failed: "The calendar was not changed",
	loading: "Reading your calendar’s settings.",
	notRead: "Your calendar’s settings could not be read. Try again in a moment.",
};
