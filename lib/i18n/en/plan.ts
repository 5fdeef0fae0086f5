const people = (n: number) => (n === 1 ? "1 person" : `${n} people`);
const partners = (n: number) => (n === 1 ? "1 partner" : `${n} partners`);
const changes = (n: number) => (n === 1 ? "1 change" : `${n} changes`);

/** The plan as a whole: its frame and its own words. */
export const plan = {
	plans: "Plans",
	allPlans: "All plans",
	untitled: "Untitled plan",
	printed: (day: string) => `Printed on ${day}`,
	breadcrumb: "Where you are",
	views: "Views of this plan",
	menu: "Plan menu",
	share: "Invite",
	add: "Add",
	peopleAndPartners: "People and partners",
	download: "Download the plan (JSON)",
	tabs: {
		board: "Board",
		roles: "Roles",
		barriers: "Barriers",
		factors: "Factor map",
		readiness: "Readiness",
		reviews: "Reviews",
		history: "History",
		document: "Document",
		people: "People",
		ledger: "Ledger",
		about: "About",
	},
	/** What the count beside a tab counts, for whoever listens. */
	tabCounts: {
		roles: (n: number) => (n === 1 ? "1 responsibility" : `${n} responsibilities`),
		barriers: (n: number) => (n === 1 ? "1 barrier" : `${n} barriers`),
		readiness: (met: number, of: number) => `${met} of ${of} checks met`,
		people,
	},
	keys: {
		board: "board",
		roles: "roles",
		barriers: "barriers and strategies",
		factors: "factor map",
		readiness: "readiness",
		reviews: "review meetings",
		history: "history",
		document: "document",
		people: "people and partners",
		ledger: "ledger",
		about: "about this plan",
		inbox: "inbox",
	},
	since: "What changed since you were last here",
	status: { draft: "Draft", ready: "Ready", live: "Live", closed: "Closed" },
	liveWithGaps: (n: number) => (n === 1 ? "Live, 1 known gap" : `Live, ${n} known gaps`),
	liveBroken: (n: number, since: string | null) =>
		`Live, ${n === 1 ? "1 condition" : `${n} conditions`} broken${since ? ` since ${since}` : ""}`,
	saved: {
		saved: "Saved",
		saving: "Saving",
		deviceOnly: (n: number) => `${changes(n)} on this device only`,
		notSaved: (n: number) => `${changes(n)} not saved`,
		viewOnly: "View only",
		exactly: (time: string) => `Every change has reached the server. Last change ${time}`,
	},
	hereNow: (n: number) => `${n} here now`,
	hereByPartner: (n: number, from: number) => `${people(n)} here now, from ${partners(from)}`,
	whoIsHere: "Here now",

	about: {
		title: "About this plan",
		intro:
			"The plan’s own words. Everybody who drafts can change them. Texts are saved as you type, the place and the dates when you leave their field.",
		planTitle: "Title",
		place: "Place",
		model: "Model of joint working",
		purpose: "Purpose",
		population: "People it is for",
		populationHint: "A group, never a person.",
		start: "Start date",
		end: "End date",
		cycle: "Review cycle",
		sources: "From the plan file",
		sourcesIntro: "What the imported file said that belongs to no card. It attests nothing.",
		titleMissing: "Write a title, by which partners know the plan in their lists.",
		tooLong: (max: number, has: number) =>
			`This is not saved: it has ${has} characters, and ${max} is the most. Nothing was cut.`,
		tooEarly: (earliest: string) =>
			`That day is not saved: it is before ${earliest}, which is most often a slip. Choose another one.`,
		endBeforeStart: "The end is before the start.",
		notADate: "That is not a date.",
		viewOnly: "You can read this. To change it, ask a lead of your organisation for the role of editor.",
		keep: "Keep a copy",
		keepText: "The whole plan as one file that can be imported again.",
		leave: "Delete",
		leaveText: "Only the plan lead can, and only while the plan is a draft.",
	},

	delete: {
		title: "Delete this plan for good?",
		about:
			"Every card and all that was written goes, for every partner. There is no way back. Download the plan first if you may need it.",
		typeTitle: (title: string) => `To delete it, type its title: ${title}`,
		differs: "That is not the title of this plan. Nothing was deleted.",
		verb: "Delete the plan",
	},
};
