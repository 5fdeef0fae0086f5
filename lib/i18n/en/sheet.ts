const list = (names: readonly string[]) =>
	names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

/** The sheet on which one card is written. */
export const sheet = {
	of: (code: string, title: string) => [code || "New card", title].filter(Boolean).join(", "),
	untitled: "Untitled",
	noCode: "New",
	opening: "Opening the card",
	previous: "Previous card",
	next: "Next card",
	hereNow: "Here now",
	here: (names: readonly string[]) => `Here now: ${list(names)}`,
	copyLink: "Copy link",
	linkCopied: "The link to this card is copied.",
	linkNotCopied: "The link was not copied. Copy the address of this page instead.",
	more: "More actions",
	close: "Close",
	parts: {
		label: "Parts of this card",
		text: "Text",
		details: "Details",
		agreement: "Agreement",
		threads: "Threads",
		history: "History",
	},
	talk: {
		onSelection: "Comment on selection",
		/** The same in the crowded row of tools: the first word is seen, the rest heard. */
		comment: "Comment",
		onSelectionRest: "on selection",
		nothingSelected: "No words are selected: your comment is about the whole card.",
		field: (name: string, open: number) =>
			open === 0
				? `Comment on ${name}`
				: `Comment on ${name}, ${open === 1 ? "1 open thread" : `${open} open threads`}`,
	},
	textPane: "Text of this card",
	railPane: "Its agreement, its threads, how it stands, and its history",

	title: "Title",
	titlePrompt: "What is it, in one line?",
	prose: "Text",
	prosePrompt: "Write here. Everybody on the plan sees it as you type.",
	openingEditor: "Opening the text",
	details: "Details",
	partnersInvolved: "Partners involved",
	answersAndServes: "Answers and serves",
	nothingServed: "It serves no review item yet.",
	linkItem: "Link a review item",
	linkTitle: (code: string) =>
		code ? `Review items that ${code} serves` : "Review items that this card serves",
	linkAbout:
		"Choose what this card answers or strengthens. The words are the review’s own; the themes are our grouping.",
	suggested: "Often served by this kind of card",
	factors: "Promoting factors",
	barriers: "Barriers",
	done: "Done",
	linked: "Linked cards",
	linkCard: "Link a card",
	linkCardHint: "Choose a card",
	unlink: (card: string) => `Remove the link to ${card}`,
	localBarriers: "Barriers of our own that it answers",
	aimsMeasured: "Aims it measures",

	partsTitle: "Who has which part",
	partOf: (partner: string) => `Part of ${partner}`,
	partsHint: "Each responsibility has exactly one accountable partner, and at least one that does it.",
	left: (partner: string) => `${partner}, left the plan`,

	notSet: "Not set",
	choose: "Choose",
	typing: (names: readonly string[]) =>
		`${list(names)} ${names.length === 1 ? "is" : "are"} in this field too`,
	chars: (n: number, max: number) =>
		`${n} of ${max} characters. Nothing is cut, but long titles are not read.`,

	typed: {
		notANumber: (text: string) =>
			`“${text}” is not a number, so it is not saved yet. Write a number, or keep your words.`,
		notAWhole: (text: string) =>
			`“${text}” is not a whole number, so it is not saved yet. Write a whole number, or keep your words.`,
		notAYear: (text: string) =>
			`“${text}” is not a financial year, so it is not saved yet. Write it as 2026 or 2026/27, or keep your words.`,
		twoWays: (text: string) =>
			`“${text}” can be read as more than one number, so it is not saved yet. Write it like 1250 or 12.5, or keep your words.`,
		tooEarly: (earliest: string) =>
			`That day is not saved: it is before ${earliest}, which is most often a slip. Write another one.`,
		keepAsWords: "Keep as words",
		keptAsWords: (field: string) => `Your words are kept under “${field}”.`,
		keptInText: "Your words are kept at the end of the text.",
		fix: "Check the number",
	},

	stands: "How it stands",
	nothingMissing: "Nothing is missing on this card.",
	attention: "Worth a look",

	history: {
		title: "History",
		editing: (names: readonly string[]) => `${list(names)} ${names.length === 1 ? "is" : "are"} editing`,
		created: (name: string) => `Created by ${name}`,
		createdBySomebody: "Created",
		fromTheStart: "On the plan from its start",
		changed: (name: string) => `Changed by ${name}`,
		lookBack: "Shows the card as it was then",
		binned: (name: string) => `Put in the bin by ${name}`,
		binnedBySomebody: "Put in the bin",
		now: "now",
		offline: "Earlier changes are shown when you are online.",
	},

	toolbar: {
		label: "Text",
		bold: "Bold",
		italic: "Italic",
		heading: "Heading",
		smallHeading: "Small heading",
		bullets: "Bulleted list",
		numbers: "Numbered list",
		quote: "Quotation",
		link: "Link",
		table: "Table",
		addRow: "Add a row",
		addColumn: "Add a column",
		removeRow: "Remove this row",
		removeColumn: "Remove this column",
		removeTable: "Remove the table",
	},
	link: {
		title: "Link",
		about: "A web page or a mail address. The words you selected stay as they are.",
		address: "Address",
		words: "Words to show",
		wrong: "Write a web address (https://…) or a mail address.",
		set: "Set the link",
		remove: "Remove the link",
	},

	menu: {
		move: "Move to…",
		top: "Top of its section",
		up: "One place up",
		down: "One place down",
		bottom: "End of its section",
		turnInto: "Turn into…",
		bin: "Put in the bin",
		undo: "Undo",
		redo: "Redo",
	},
	moved: (code: string, at: number, of: number, section: string) =>
		`${code}, position ${at} of ${of} in ${section}`,
	binned: (code: string) => `${code || "The card"} is in the bin.`,

	bin: {
		removed: (name: string, time: string) => `${name} removed this card at ${time}.`,
		kept: "Your text is kept. Restore the card, or copy your text.",
		inBin: (name: string, day: string) => `This card is in the bin. ${name} removed it on ${day}.`,
		inBinToday: (name: string, time: string) => `This card is in the bin. ${name} removed it at ${time}.`,
		somebody: "Somebody",
		restore: "Restore",
		copyText: "Copy my text",
		copied: "Copied",
		restored: (code: string) => `${code || "The card"} is back on the board.`,
	},
	missing: {
		title: "There is no such card",
		text: "The link may be to another plan, or the card has not reached this device yet.",
	},
	keys: {
		previous: "previous card",
		next: "next card",
		pane: "next pane",
		agreement: "agreement",
		comment: "comment",
		reply: "reply",
		onSelection: "comment on selection",
		undo: "undo in the field",
		indent: "indent a list",
		outdent: "outdent a list",
		close: "close",
	},
	viewOnly: "View only",
	viewOnlyAsk: (people: string) => (people ? `To draft, ask ${people}.` : "To draft, ask the plan lead."),
};
