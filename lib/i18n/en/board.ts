const cards = (n: number) => (n === 1 ? "1 card" : `${n} cards`);
const list = (names: string[]) =>
	names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names[names.length - 1]}`;

export const board = {
	label: "Board, seven sections",
	jump: "Jump to a section",
	inView: "in view",
	addTo: (section: string) => `Add a card to ${section}`,
	cardsIn: (n: number) => cards(n),
	shownOf: (shown: number, all: number) => `${shown} of ${cards(all)} shown`,
	moreBelow: (n: number) => `and ${n} more below`,
	menuOf: (card: string) => `Move or change ${card}`,
	noCode: "New",
	untitled: "Untitled",
	nothingWritten: "Nothing is written yet.",
	startAnywhere: "Start anywhere. Each place says which of the 20 review items its first card answers.",
	example: "For example",
	answers: "Answers",
	gap: "Gap",
	addCard: "Add a card",

	presence: {
		editing: (names: string[], more: number) =>
			more > 0
				? `${names[0]} and ${more} others are editing`
				: `${list(names)} ${names.length === 1 ? "is" : "are"} editing`,
		here: (names: string[], more: number) =>
			more > 0
				? `${names[0]} and ${more} others are here`
				: `${list(names)} ${names.length === 1 ? "is" : "are"} here`,
	},

	empty: {
		aims: {
			question: "What will be different for people, by when, and how you will know.",
			example: "“Home on the day people are ready. 80% by 31 March 2027.”",
			add: "Write the first aim",
		},
		roles: {
			question: "One task, one accountable partner, and who else takes part.",
			example: "“Call at home on day three. Lantern is accountable.”",
			add: "Add a responsibility",
		},
		resources: {
			question: "What is needed, who commits it, and what is still short.",
			example: "“Discharge coordinators: 3.0 WTE needed, 2.5 committed.”",
			add: "Add a need",
		},
		communication: {
			question: "Who needs to hear what, how and how often. What data is shared.",
			example: "“Huddle at 9.15 every weekday, hub and video.”",
			add: "Add an audience",
		},
		people: {
			question: "Who is involved, who is right for it, where they work, and what was learnt before.",
			example: "“Frontline group every second Thursday. Huddle moved to 9.15.”",
			add: "Add a first card",
		},
		barriers: {
			question: "The ten barriers are already here. Each needs a strategy, or an agreed ‘does not apply’.",
			example: "“Poor communication and IT systems: one shared list.”",
			add: "Answer the first barrier",
		},
		evaluation: {
			question: "A measure, its baseline today, a target and a date.",
			example: "“Days in hospital after being ready: 3.4 now, 1.5 by March.”",
			add: "Add a measure",
		},
	},

	slots: {
		involvement: {
			name: "Frontline involvement",
			question: "Who on the front line is involved, and what changed because of it?",
		},
		skill: {
			name: "The right people",
			question: "Which skills are needed, who has them, and what is missing?",
		},
		colocation: {
			name: "Co-location",
			question: "Where do people work side by side, and what do they share?",
		},
		history: {
			name: "Shared history",
			question: "What did these partners do together before, and what did it teach them?",
		},
		folded: (name: string) => `${name}: nothing yet`,
	},

	barriers: {
		addStrategy: "Add a strategy",
		addStrategyFor: (code: string) => `Add a strategy for ${code}`,
		open: (code: string, title: string) => `${code}, ${title}, no strategy yet`,
		answeredRow: (code: string, title: string, answer: string) => `${code}, ${title}, ${answer}`,
		strategies: (n: number) => (n === 1 ? "1 strategy" : `${n} strategies`),
	},

	/** How much is said about a card, for whoever listens. */
	comments: (n: number, unread: number) =>
		`${n === 1 ? "1 comment" : `${n} comments`}${unread > 0 ? `, ${unread} unread` : ""}`,

	lens: {
		title: "Lens",
		label: "Lens: 20 review items",
		choose: "Choose a review item to see which cards serve it.",
		grouping: "The themes are our grouping.",
		groupingWhy:
			"Our grouping: the review names the three themes but does not say which item belongs to which",
		showing: "Showing",
		cards: (n: number) => cards(n),
		thatServe: (n: number, code: string) =>
			`that ${n === 1 ? "serves" : "serve"} ${code}. The rest are folded, not hidden.`,
		hide: "Hide the lens",
		show: "Lens",
		showAll: "Lens: all items",
		showOne: (code: string) => `Lens: ${code}`,
		clear: "Clear",
		close: "Close",
		settled: "Settled",
		draft: "In draft",
		nothing: "Nothing yet",
		ofSettled: (settled: number, all: number) => `${settled} of ${all}`,
		settledWord: "settled",
		cardsWord: (n: number) => (n === 1 ? "card" : "cards"),
		said: (n: number, code: string) =>
			n === 0 ? `No card serves ${code}` : `${cards(n)} ${n === 1 ? "serves" : "serve"} ${code}`,
		discuss: (open: number) =>
			open === 0
				? "Discuss it"
				: open === 1
					? "Discuss it: 1 open thread"
					: `Discuss it: ${open} open threads`,
		cleared: "Lens cleared, all cards are open",
		none: (code: string) => `No card serves ${code}`,
		noneWhy: (text: string) => `${text}. A card that answers it would close this gap.`,
		cardFor: (code: string) => `Card for ${code}`,
	},

	find: {
		open: "Find",
		label: "Find in cards",
		placeholder: "Words, a code, a name",
		close: "Close find",
		foundIn: (n: number) => `${n} found`,
		found: (shown: number, all: number) => `${shown} of ${all}`,
		none: (query: string) => `No cards match “${query}”`,
		noneFilter: "No cards match the filter",
		looked: (n: number) => `Looked in ${cards(n)} and their fields.`,
		clear: "Clear the search",
		clearFilter: "Clear the filter",
	},

	filter: {
		open: "Filter",
		on: "on",
		title: "Show only",
		partners: "Partner involved",
		attention: "Needs attention",
		warning: "With a warning",
		clear: "Clear the filter",
		close: "Done",
	},

	add: {
		button: "New card",
		title: "New card",
		choose: "What do you want to add?",
		said: (kind: string, section: string) => `${kind} added to ${section}`,
		chooseKind: (section: string) => `Add to ${section}`,
	},

	menu: {
		open: "Open",
		move: "Move to…",
		top: "Top",
		up: "Up",
		down: "Down",
		bottom: "Bottom",
		turnInto: "Turn into…",
		bin: "Put in the bin",
	},

	moving: {
		lifted: (code: string, at: number, of: number, section: string) =>
			`${code} lifted, position ${at} of ${of} in ${section}. Arrow keys move it, Enter drops it, Escape cancels.`,
		at: (code: string, at: number, of: number, section: string) =>
			`${code}, position ${at} of ${of} in ${section}`,
		dropped: (code: string, at: number, of: number, section: string) =>
			`${code} dropped at position ${at} of ${of} in ${section}`,
		mark: (code: string, at: number, of: number) => `${code}, position ${at} of ${of}`,
		cancelled: (code: string) => `${code} stays where it was`,
		staysHere: (section: string) =>
			`A card keeps its section. To put it into another one, use Turn into in its menu. This is ${section}.`,
		strip: "Moving. Arrow keys choose the place.",
		drop: "drop",
		cancel: "cancel",
	},

	turn: {
		title: (code: string) => `Turn ${code} into another kind of card?`,
		what: "The words stay: title, text and every field that the new kind also has. What has no field there is added to the text. The old card goes to the bin.",
		into: "Turn into",
		confirm: (kind: string) => `Turn into ${kind}`,
		cancel: "Leave it",
		now: (code: string, next: string) => `${code} is now ${next}`,
		back: (code: string) => `${code} is back as it was`,
		done: (code: string, kind: string) => `${code} is now a card of the kind ${kind}`,
	},

	bin: {
		open: "Bin",
		openCount: (n: number) => `Bin, ${cards(n)}`,
		title: "Bin",
		empty: "The bin is empty.",
		emptyWhy: "Cards that you put in the bin wait here with all their words.",
		restore: "Restore",
		restoreOf: (card: string) => `Restore ${card}`,
		who: (name: string, when: string) => `Put here by ${name}, ${when}`,
		somebody: "somebody",
		close: "Close the bin",
		said: (code: string) => `${code} is in the bin`,
		restored: (code: string) => `${code} is back on the board`,
	},

	undo: {
		undo: "Undo",
		redo: "Redo",
		undone: "Undone",
		redone: "Done again",
	},

	others: {
		changed: (n: number, partners: string[]) =>
			partners.length === 0 ? `${cards(n)} changed by others` : `${cards(n)} changed by ${list(partners)}`,
	},

	guide: {
		title: "First five minutes",
		hide: "Hide this guide",
		doneOf: (n: number, all: number) => `${n} of ${all}`,
		doneWord: "done",
		name: "Name the plan and its model",
		partners: "Add the partners",
		partnersNow: (n: number) => (n === 1 ? "Only your own so far" : `${n} on the plan`),
		invite: "Invite a lead from each partner",
		inviteNow: (joined: number, all: number) => `${joined} of ${all} have joined`,
		inviteDo: "Invite",
		partnersDo: "Add",
		aim: "Write one aim together",
		aimNow: "Everyone can type at once",
		aimDo: "Write",
	},

	keys: {
		between: "move between cards",
		open: "open",
		move: "move this card, then arrows",
		section: "section",
		lens: "lens",
		find: "find",
		filter: "filter",
		new: "new card",
		menu: "menu of this card",
		ends: "first or last card of the section",
		undo: "undo your last change to cards",
		redo: "redo",
		clear: "clear the lens, the search or the filter",
		enter: "Enter",
		escape: "Esc",
	},
};
