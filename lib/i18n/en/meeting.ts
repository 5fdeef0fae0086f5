import type { MeasureStatus } from "@/lib/measure/measure";
import type { DecisionState, Outcome, Progress } from "@/lib/meeting/meeting";
import type { Overtaken } from "@/lib/meeting/overtaken";

const many = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`;
const ORDINALS = [
	"",
	"",
	"second",
	"third",
	"fourth",
	"fifth",
	"sixth",
	"seventh",
	"eighth",
	"ninth",
	"tenth",
];

const OVERTAKEN: Record<Overtaken, (number: number) => string> = {
	closed: (number) =>
		`Meeting ${number} was closed in another window meanwhile, so nothing of yours was recorded. What was said in it stays.`,
	cancelled: (number) =>
		`Meeting ${number} was cancelled in another window meanwhile, so nothing of yours was recorded.`,
	corrected: (number) =>
		`Meeting ${number} was put right in another window meanwhile, so nothing of yours was recorded. Look at it again.`,
	later: (number) =>
		`A later meeting was closed in another window meanwhile, so meeting ${number} stays as it is and nothing was recorded.`,
};

/** Review meetings, measures over time, and drift. */
export const meetingWords = {
	title: "Strategies over time",
	about: (strategies: number, ended: number, meetings: number) =>
		[
			many(strategies, "agreed strategy", "agreed strategies"),
			...(ended > 0 ? [`${ended} whose agreement is not in force`] : []),
			`${many(meetings, "review meeting", "review meetings")}.`,
		].join(", "),
	notInForce: "Its agreement is not in force",
	loading: "Reading the review meetings.",
	failed: "The review meetings could not be read. Nothing was changed. Try again in a moment.",
	offline: "Review meetings are on the server. They can be read and held again when you are connected.",
	again: "Try again",
	nothing: "No strategy is agreed yet",
	nothingText:
		"Review meetings track what the partners have agreed. Put a strategy to them on Barriers; once all have agreed it is tracked here.",
	noMeetings: "No review meeting was held yet. The plan lead opens the first one on its day.",
	progress: {
		"on-track": "On track",
		"at-risk": "At risk",
		"off-track": "Off track",
		done: "Done",
	} satisfies Record<Progress, string>,
	counted: (n: number, word: string) => `${n} ${word.toLowerCase()}`,
	outcomes: { kept: "Kept", changed: "Changed", stopped: "Stopped" } satisfies Record<Outcome, string>,
	caption: "How each agreed strategy stood at each review meeting",
	item: "Item",
	strategy: "Agreed strategy",
	owner: "Owner",
	nobody: "Nobody yet",
	meeting: (number: number) => `Meeting ${number}`,
	next: "Next",
	due: "Due",
	notAgreed: "Not agreed yet",
	notSaid: "Not said",
	legend:
		"A dot: there is a note. A pencil: the strategy was changed. Pale: done or stopped before, and not asked again. Dashed: not agreed yet, or nothing said.",
	notAskedAgain: "since an earlier meeting",
	settledSince: (meeting: number) => `since meeting ${meeting}; it is not asked for again`,
	unfold: (n: number) => (n === 1 ? "Show 1 earlier meeting" : `Show ${n} earlier meetings`),
	offPaper: (n: number) =>
		`The ${n === 1 ? "first meeting is" : `first ${n} meetings are`} left off here; each has its minutes.`,
	fold: "Show the latest meetings only",
	leftToSay: (n: number) =>
		n === 0 ? "Nothing is left to say." : `${many(n, "strategy", "strategies")} left to say.`,
	hasNote: "has a note",
	cell: (strategy: string, meeting: string, said: string) => `${strategy}, ${meeting}: ${said}`,
	inARow: (n: number) => (n > 1 ? `${ORDINALS[n] ?? `${n}th`} meeting in a row` : ""),
	noNote: "No note was written.",
	outcomeSaid: (outcome: string, why: string) => (why ? `${outcome}: ${why}` : outcome),
	toCard: "Open the strategy",
	closePanel: "Close",
	chart: "Agreed and done",
	chartTable: "As a table",
	chartPlot: "As a chart",
	agreed: "Agreed",
	done: "Done",
	held: "Held",
	chartSaid: (points: readonly string[]) => `Agreed and done at each meeting: ${points.join("; ")}`,
	chartNone: "The chart is drawn after the first meeting.",
	upcoming: "Upcoming meetings",
	upcomingNone: (cycle: boolean) =>
		cycle
			? "No next meeting is settled, and the plan has no start date to count its reviews from. Choose one on About, or settle the day when a meeting closes."
			: "No next meeting is settled, and the plan has no review cycle. Choose one on About.",
	settled: "settled",
	byCycle: "by the plan’s cycle",
	open: "Open a meeting",
	openNumber: (number: number) => `Open meeting ${number}`,
	openAbout: "What is said in it is written down for every agreed strategy. One meeting is open at a time.",
	opened: (number: number) => `Meeting ${number} is open`,
	notOpened: "The meeting was not opened",
	onDay: "Held on",
	present: "Partners present",
	names: "Staff present",
	namesHint: "Names of staff, if you wish. No names of people who use services.",
	presentMissing: "Tick at least one partner.",
	dayStays: "Its day stays: the meeting is closed.",
	openedElsewhere: (number: number) =>
		`Meeting ${number} was opened in another window meanwhile, so nothing of yours was recorded. It is open now.`,
	overtaken: (by: Overtaken | null, number: number) => (by ? OVERTAKEN[by](number) : null),
	minutes: "Minutes",
	correct: "Put right",
	correctTitle: (number: number) => `Put meeting ${number} right`,
	correctAbout: "What was written down first stays in the ledger.",
	correctVerb: "Save",
	corrected: (number: number) => `Meeting ${number} is put right`,
	notCorrected: "The meeting was not changed",
	cancelMeeting: "Cancel the meeting",
	cancelTitle: (number: number) => `Cancel meeting ${number}`,
	cancelAbout:
		"For a meeting that was opened by mistake. It counts nowhere and its number is used again. What was said in it stays in the ledger, with your reason.",
	keepMeeting: "Keep the meeting",
	cancelWhy: "Why it is cancelled",
	cancelWhyMissing: "Say why. The meeting is not cancelled yet.",
	cancelled: (number: number) => `Meeting ${number} is cancelled`,
	notCancelled: "The meeting was not cancelled",
	cancel: "Cancel",
	running: (number: number, day: string) => `Meeting ${number}, ${day}, is being held.`,
	runningHint:
		"Choose how each strategy stands. Everybody who drafts can write it down; the last word counts until the meeting is closed.",
	note: "Note",
	noteHint: "What was said, in a sentence or two. No details of people who use services.",
	outcome: "The strategy is",
	why: "Why",
	whyMissing: "Say why it is changed or stopped. This is not saved yet.",
	save: "Save",
	takeBack: "Take back",
	takeBackTitle: (day: string) => `Take back the value of ${day}?`,
	takeBackAbout:
		"It leaves the card, the chart and the status. That it was given, and taken back, stays in the ledger.",
	takeBackVerb: "Take it back",
	tookBack: "The value is taken back",
	notTakenBack: "The value was not taken back",
	saying: "being written down",
	meanwhile: (person: string) =>
		`${person} wrote something down since you began. Yours is not written down yet, and nothing is lost.`,
	addMine: "Put mine below it",
	replaceWithMine: "Put mine in its place",
	saved: (strategy: string) => `${strategy} is written down`,
	notSaved: "This was not written down",
	decisions: "Decisions",
	noDecisions: "No decision is written down yet.",
	decision: "What was decided",
	decisionOwner: "Who sees to it",
	decisionDue: "By",
	addDecision: "Add the decision",
	decisionAdded: "The decision is written down",
	decisionNotAdded: "The decision was not written down",
	dueMissing: "Say by when. The decision is not written down yet.",
	noOpenDecisions: "Every decision is settled.",
	settledDecisions: (n: number) => many(n, "settled decision", "settled decisions"),
	decisionOf: (number: number, line: string) => `Meeting ${number}: ${line}`,
	decisionStates: { open: "Open", done: "Done", dropped: "Dropped" } satisfies Record<DecisionState, string>,
	overdueBy: (days: number) => `Overdue by ${many(days, "day", "days")}`,
	settle: { open: "Take up again", done: "Done", dropped: "Drop" } satisfies Record<DecisionState, string>,
	settleTitle: {
		open: "Take the decision up again",
		done: "The decision is done",
		dropped: "Drop the decision",
	} satisfies Record<DecisionState, string>,
	settledAs: { open: "Taken up again", done: "Done", dropped: "Dropped" } satisfies Record<
		DecisionState,
		string
	>,
	settledBy: (as: string, name: string, day: string) => `${as}: ${name}, ${day}.`,
	settleNote: "Note",
	settleHint: "Everybody on the plan reads it. No details of people who use services.",
	droppedWhy: "Why it is dropped",
	droppedWhyMissing: "Say why it is dropped. Nothing is recorded yet.",
	settledDone: {
		open: "The decision is open again",
		done: "The decision is done",
		dropped: "The decision is dropped",
	} satisfies Record<DecisionState, string>,
	notSettled: "What became of the decision was not recorded",
	decisionMoved:
		"Somebody else said meanwhile what became of this decision, so nothing of yours was recorded. Look at it, and say it again if it is still needed.",
	decisionGone:
		"The meeting that made this decision was cancelled meanwhile, so nothing of yours was recorded. The ledger has both.",
	leftOver: "Not written down: the meeting ended before you saved this",
	leftOverHint:
		"It is kept on this device for you alone. Copy it to the next meeting, or to a comment, if it is still wanted.",
	letGo: "Let it go",
	noteWaits: "Choose above how it stands, and this is written down with it.",
	lapsed:
		"Its agreement has lapsed, because its words changed. Put them to the partners again; then it can be tracked.",
	decisionLine: (owner: string, due: string) => `${owner}, by ${due}`,
	close: "Close the meeting",
	closeAbout: (left: number) =>
		left === 0
			? "What was said stays as it is from now on."
			: `Nothing is said yet of ${many(left, "strategy", "strategies")}. What was said stays as it is from now on.`,
	nextDay: "Next meeting on",
	nextHint: "Leave it empty if it is not settled; the plan’s cycle is shown then.",
	closed: (number: number) => `Meeting ${number} is closed`,
	notClosed: "The meeting was not closed",
	compare: "Compare the plan of that day with now",
	onlyLead: (name: string) => `${name}, who leads the plan, opens and closes meetings.`,
	drift: "Where meetings and ratings come apart",
	driftLine: (code: string, progress: string, barrier: string, means: string, rounds: string) =>
		`${code} was said to be ${progress.toLowerCase()}, while the mean rating of ${barrier} fell twice: ${means} in rounds ${rounds}.`,
	brokenLine: (text: string, since: string) =>
		`A condition of the live plan is broken${since ? ` since ${since}` : ""}: ${text}`,
	measures: "Measures",
	noMeasures: "No measure is drafted yet. Add one under Evaluation on the board.",
	measure: "Measure",
	supplier: "Supplied by",
	target: "Target",
	last: "Last value",
	status: "Status",
	overTime: "Over time",
	statuses: {
		"on-track": "On track",
		watch: "Watch",
		"off-track": "Off track",
		"no-data": "No data",
		late: "Late",
	} satisfies Record<MeasureStatus, string>,
	expected: (value: string) => `${value} was to be reached by now`,
	lateSince: (supplier: string, due: string, days: number) =>
		`${supplier} owes a value since ${due}, ${many(days, "day", "days")} ago`,
	readingSaid: (value: string, day: string) => `${value} on ${day}`,
	values: "Values over time",
	noSupplier: "Nobody supplies this measure yet: choose its supplying partner, which then gives its values.",
	valuesFailed: "The values could not be fetched. Nothing is lost; open the card again in a moment.",
	givenOn: (day: string, name: string) => `on ${day}, ${name}`,
	give: "Give a value",
	giveTitle: (measure: string) => `A value of ${measure}`,
	giveAbout: (partner: string) =>
		`Given for ${partner}, which supplies this measure. It stays on record with its day.`,
	value: (unit: string) => (unit ? `Value (${unit})` : "Value"),
	valueMisfit: "Write a number, with at most two decimals, such as 3.4.",
	day: "Of the day",
	gave: "The value is on record",
	notGiven: "The value was not recorded",
	keys: {
		move: "move between meetings",
		open: "open the note",
		set: "on track, at risk, off track, done",
		table: "chart as a table",
	},
};
