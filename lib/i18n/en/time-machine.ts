import type { MilestoneKind } from "@/lib/history/timeline";

const many = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`;

/** The plan's life as one can walk through it. */
export const timeMachineWords = {
	title: "Time machine",
	about: "What changed between two moments",
	thenAbout: "The plan as it stood",
	loading: "Reading the life of the plan.",
	failed: "The life of the plan could not be read. Nothing was changed. Try again in a moment.",
	again: "Try again",
	reading: "Reading the plan as it was.",
	notRead: "The plan could not be read as it was then. Nothing was changed. Choose the moment again.",
	offline: "The past is on the server. It can be looked at again when you are connected.",
	empty: "This plan has only one moment so far. Come back when something has changed.",
	view: "What to show",
	compare: "Compare",
	whole: "The plan at A",
	changesOnly: "Changes only",
	sliderA: "Moment A, the earlier",
	sliderB: "Moment B, the later",
	letterA: "A",
	letterB: "B",
	now: "Now",
	track: "The life of the plan",
	at: (moment: string, name: string) => (name ? `${moment}, ${name}` : moment),
	goA: "Set A to",
	goB: "Set B to",
	choose: "Choose a moment",
	back: (letter: string) => `${letter} one change earlier`,
	forth: (letter: string) => `${letter} one change later`,
	lists: { checkpoints: "Checkpoints", events: "What happened" },
	events: {
		begun: () => "Plan started",
		live: () => "Went live",
		reopened: () => "Reopened",
		"partner-joined": (partner: string) => `${partner} joined`,
		"partner-left": (partner: string) => `${partner} left`,
	} satisfies Record<MilestoneKind, (partner: string) => string>,
	agreed: (code: string) => `${code} agreed by all`,
	lapsed: (code: string) => `${code} lapsed`,
	standsAgain: (code: string) => `${code} stands again`,
	doesNotApply: (code: string) => `${code} does not apply`,
	aCard: "A card",
	aPartner: "A partner",
	/** `itself`: the plan's own words changed, too. */
	changed: (n: number, same: number, itself: boolean) => ({
		strong: itself
			? n === 0
				? "The plan itself"
				: `The plan itself and ${many(n, "card", "cards")}`
			: many(n, "card", "cards"),
		rest: ` changed, ${many(same, "card", "cards")} did not`,
	}),
	nothing: "No words changed between these two moments.",
	list: "Changed cards",
	plan: "The plan itself",
	untitled: "Untitled",
	what: { new: "new", gone: "gone", changed: "" },
	counts: (added: number, removed: number) =>
		`${many(added, "word", "words")} added, ${many(removed, "word", "words")} removed`,
	trackingOnly: "progress only",
	place: (at: number, of: number) => `Change ${at} of ${of}`,
	earlier: "Previous change",
	later: "Next change",
	changedBy: "Changed by",
	byNobody: "No person’s change is on record for it yet.",
	everybody: "All organisations",
	only: "Whose changes",
	noneOf: (partner: string) => `${partner} changed no card between these two moments.`,
	notThere: "This card was not there.",
	inBin: "This card lies in the bin. Restoring takes it out of the bin, too.",
	partners: "Partners",
	items: "Review items",
	linked: "Linked cards",
	restore: (code: string, moment: string) =>
		code ? `Restore ${code} from ${moment}` : `Restore it from ${moment}`,
	restoreNote:
		"Restoring writes the card as it was then as a new change. Nothing is lost, and Undo takes it back.",
	restoreTitle: (code: string) => (code ? `Restore ${code}?` : "Restore the card?"),
	restoreAbout: (moment: string) =>
		`The card will read as it did on ${moment}. What was written since stays in the time machine.`,
	restoreVerb: "Restore it",
	restoreEnds: (partners: number) =>
		`The agreement of ${many(partners, "partner", "partners")} is on the words of now. It lapses until they decide again, or the words are put back.`,
	restoreRevives: "These are the very words that the partners agreed to: their agreement stands again.",
	restoreUndecided: "Partners are deciding on the words of now. Their decisions no longer fit then.",
	restoreKeeps: "No agreement changes by it.",
	restoreGone: (partners: string) =>
		`${partners} no longer takes part in this plan. Restoring names it again; choose another partner afterwards.`,
	restored: (code: string) => (code ? `${code} is as it was` : "The card is as it was"),
	notRestored: "The card was not restored",
	notRestoredText: "It is of another kind now, or gone for good. Nothing was changed.",
	notOnRecord: "The card was restored, and the ledger does not say so",
	name: "Name this checkpoint",
	nameTitle: "Name this moment",
	nameAbout: "Everybody on the plan sees the name, and the ledger keeps it for good.",
	nameWhich: "Which moment",
	nameNow: "Now",
	nameA: (moment: string) => `A, ${moment}`,
	nameFailed: "The moment was not named",
	nameField: "Name",
	nameHint: "Such as: Aims workshop. No names of people who use services.",
	nameVerb: "Name it",
	named: (name: string) => `This moment is called ${name}`,
	cancel: "Cancel",
	print: "Print all changes",
	between: (agreed: number, lapsed: number) =>
		[many(agreed, "agreement", "agreements"), lapsed > 0 ? many(lapsed, "lapse", "lapses") : ""]
			.filter(Boolean)
			.join(", "),
	betweenTitle: "Between the two moments",
	betweenNone: "Nothing was agreed between these two moments.",
	keys: {
		moment: "move the moment in focus",
		next: "next, previous change",
		card: "compare, or the whole plan",
	},
	readiness: (met: number, of: number) => `${met} of ${of} conditions to go live were met then.`,
	wholeNote: (moment: string) =>
		`Everything below is the plan as it stood on ${moment}: its words, agreements, roles and barriers.`,
};
