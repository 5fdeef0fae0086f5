import type { Direction, GapKind } from "@/lib/rating/factor-map";
import type { Score } from "@/lib/rating/rating";

const items = (n: number) => (n === 1 ? "1 item" : `${n} items`);

/** Rating rounds and the factor map. */
export const ratingWords = {
	title: "Factor map",
	loading: "Reading the ratings.",
	failed: "The ratings could not be read. Nothing was changed. Try again in a moment.",
	offline: "Ratings are on the server. They can be looked at and given again when you are connected.",
	again: "Try again",
	noRounds: "No rating round yet",
	noRoundsText:
		"In a round every partner rates the review’s twenty items from its own side, from 1 (holding us back) to 5 (working well). Nobody sees another partner’s rating until all have sealed; then all are shown at once, with the gaps between them.",
	firstOpen: "Round 1 is open. The map is drawn when it is revealed.",
	open: "Open a rating round",
	openAbout:
		"Every partner on the plan is asked to rate the twenty items. Nobody sees another partner’s ratings until all have sealed theirs, or until you close the round.",
	by: "Ratings wanted by",
	byHint:
		"Shown to every partner and in their inboxes. The round stays open until all have sealed or you close it.",
	wantedBy: (day: string) => `Ratings are wanted by ${day}.`,
	openVerb: "Open the round",
	opened: (number: number) => `Round ${number} is open`,
	onlyLead: (name: string) => `${name}, who leads the plan, opens rounds.`,
	notOpened: "The round was not opened",
	shown: (number: number, day: string) => `Round ${number}, revealed ${day}.`,
	closedEarly: "The plan lead closed it before all had sealed.",
	wide: "Gap of 3 or more on",
	noWide: "No gap of 3 or more.",
	rate: (number: number) => `Rate in round ${number}`,
	seeRound: (number: number) => `Round ${number}`,
	roundOpen: (number: number, sealed: number, asked: number) =>
		`Round ${number} is open: ${sealed} of ${asked} partners have sealed.`,
	nobodyWaited: (number: number) =>
		`Round ${number} is open and waits for nobody any more: all who are still on the plan have sealed. The plan lead closes it.`,
	close: "Close the round",
	closeAbout: (missing: readonly string[]) =>
		`What was sealed is shown to everybody. ${missing.length > 0 ? `${missing.join(", ")} will be shown as “did not rate”; what they have entered is shown to nobody.` : ""}`,
	closeEmpty:
		"No partner has sealed its ratings. The round ends with nothing to show: what was entered is shown to nobody, and the map stays as it is.",
	closed: (number: number) => `Round ${number} is closed`,
	openedMeanwhile: (number: number) =>
		`Round ${number} was opened in another window meanwhile, so nothing was done here. It is open now.`,
	closedMeanwhile: (number: number) => `Round ${number} has ended meanwhile, so nothing was done here.`,
	emptyRounds: (numbers: readonly number[]) =>
		numbers.length === 1
			? `Round ${numbers[0]} ended with no ratings.`
			: `Rounds ${numbers.slice(0, -1).join(", ")} and ${numbers.at(-1)} ended with no ratings.`,
	notClosed: "The round was not closed",
	rounds: "Round",
	roundChoice: (number: number, day: string) => `${number}, ${day}`,
	order: "Order",
	orders: { theme: "By theme", gap: "Widest gap first" },
	numbers: "Show as numbers",
	plot: "Show as a plot",
	grouping: "Themes are our grouping",
	groupingTitle:
		"Our grouping: the review names the three themes but does not say which item belongs to which",
	item: "Review item",
	low: "Holding us back",
	high: "Working well",
	gap: "Perception gap",
	gaps: { none: "None", close: "Close", some: "Some", wide: "Wide" } satisfies Record<GapKind, string>,
	gapOf: (kind: string, size: number) => (size === 0 ? kind : `${kind}, ${size}`),
	mean: "Mean over rounds",
	noMean: "Not rated",
	trends: { up: "up", down: "down", level: "level" } satisfies Record<Direction, string>,
	meanOf: (mean: string, trend: string) => (trend ? `${mean} ${trend}` : mean),
	trendOfSome: (trend: string, same: number, of: number) => `${trend} (${same} of ${of})`,
	trendSaid: (round: number, same: number, then: string, now: string) =>
		same === 1
			? `The one partner that rated it in round ${round} too went from ${then} to ${now}.`
			: `The ${same} partners that rated it in round ${round} too went from ${then} to ${now} on average.`,
	trendLegend:
		"Up and down compare only partners that rated an item both times. “(3 of 5)” says that three of five did.",
	meansSaid: (means: readonly string[]) => `Mean ${means.join(", then ")}`,
	cards: "Cards",
	agreed: "Agreed strategies",
	comments: "Open comments",
	commentsTitle: "On the item and on its cards",
	none: "–",
	caption: (number: number) => `Ratings by partner, round ${number}`,
	marksSaid: (marks: readonly string[], missing: readonly string[]) =>
		[marks.join(", "), missing.length > 0 ? `did not rate: ${missing.join(", ")}` : ""]
			.filter(Boolean)
			.join("; "),
	didNotRate: "Did not rate",
	reasons: "Ratings and reasons",
	noReason: "No reason given",
	itsCards: "Cards on this item",
	noCards: "No card of the plan is linked to this item yet.",
	openOnCard: (n: number) => (n === 1 ? "1 open comment" : `${n} open comments`),
	talk: "Comments on this item",
	calls: {
		talk: "The partners see this very differently. Talk about it before anything is decided.",
		strategy: (code: string, agreed: number) =>
			agreed === 0
				? `All in all this is rated low. A strategy for ${code} would answer it.`
				: `All in all this is rated low, although ${agreed === 1 ? "one strategy is" : `${agreed} strategies are`} agreed for it. Look at ${agreed === 1 ? "it" : "them"} at the next meeting, or propose another for ${code}.`,
	},
	startTalk: "Start a conversation",
	propose: "Propose a strategy",
	closePanel: "Close",
	keys: {
		move: "move between items",
		open: "open an item: cards, reasons, comments",
		numbers: "numbers or plot",
		sort: "sort by gap",
		rounds: "earlier, later round",
	},
	form: {
		title: (number: number) => `Round ${number}`,
		ratingFor: "Rating for",
		progress: (done: number) => `${done} of 20 rated`,
		themes: "The themes are our grouping.",
		items: "20 items",
		now: "now",
		place: (at: number) => `Item ${at} of 20`,
		kinds: { factor: "a promoting factor", barrier: "a barrier" },
		question: (partner: string) => `From where ${partner} stands, how well is this being handled today?`,
		scores: {
			1: ["Holding us back", "Causing delay or harm now"],
			2: ["Weak", "Often gets in the way"],
			3: ["Mixed", "Depends on the place or the week"],
			4: ["Good", "Usually works"],
			5: ["Working well", "We could show others"],
		} satisfies Record<Score, [string, string]>,
		why: "Why?",
		whyHint:
			"Needed for 1 and 2. Shown with your rating at the reveal. No details of people who use services.",
		whyMissing: "Say why: a 1 or a 2 is recorded with its reason. This rating is not saved yet.",
		before: (number: number, partner: string, score: number) =>
			`In round ${number} ${partner} rated this ${score}.`,
		theirs: (name: string, score: number) =>
			`${name} rated this ${score} meanwhile. What stands here is yours and not saved yet; it replaces theirs when you go on.`,
		savedBy: (name: string) => `Entered by ${name}`,
		notSaved: "The rating was not saved",
		previous: "Previous",
		skip: "Skip for now",
		next: (item: string) => `Next: ${item}`,
		last: "To the first that is left",
		clear: "Take this rating back",
		hidden: "Your answers are hidden from other partners until the reveal",
		waiting: "Waiting for the reveal",
		waitingText: (asked: number) =>
			`Nobody sees any rating until all ${asked} partners have sealed theirs, or the plan lead closes the round. A partner who has not sealed by then shows as “did not rate”.`,
		sealed: (day: string) => `Sealed ${day}`,
		notSealed: "Not sealed yet",
		ratingNow: (done: number) => `Rating now, ${done} of 20`,
		ratedSoFar: (done: number) => `Rated so far, ${done} of 20`,
		seal: (partner: string) => `Seal ${partner}’s ratings`,
		left: (n: number) => `${items(n)} left. You can change answers until you seal.`,
		leftOthers: (n: number) => `${items(n)} left to rate.`,
		noneLeft: "All items are rated. You can change answers until you seal.",
		sealAbout: (partner: string, left: number) =>
			left === 0
				? `${partner}’s ratings become final and are shown to everybody with the others at the reveal.`
				: `${partner} has not rated ${items(left)}. They stay unrated in this round. The rest becomes final and is shown with the others at the reveal.`,
		sealVerb: "Seal",
		sealDone: (partner: string) => `${partner} has sealed its ratings`,
		revealed: "All have sealed: the round is revealed",
		notSealedProblem: "The ratings were not sealed",
		whoSeals: (names: readonly string[]) =>
			names.length > 0
				? `${names.join(" or ")} seals for your organisation.`
				: "Your organisation has no signatory yet. Its lead gives somebody the mark.",
		sealedOwn: "Your organisation has sealed. Its ratings are shown with all others at the reveal.",
		mayNot:
			"You read this plan and do not rate: here is what your organisation has entered so far. Ask a lead of your organisation if you should rate.",
		notAsked: "Your organisation joined after this round was opened. It is asked in the next one.",
		noRound: "No round is open.",
		toMap: "To the factor map",
		keys: {
			rate: "rate",
			why: "write why",
			next: "next item",
			previous: "previous item",
			onward: "next item from Why",
			skip: "skip for now",
		},
	},
};
