const times = (n: number, one: string, many: string) => (n === 1 ? `1 ${one}` : `${n} ${many}`);

const SMALL = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const everyPartner = (n: number) =>
	n === 1 ? "the one partner" : n === 2 ? "both partners" : `all ${SMALL[n] ?? n} partners`;

/** The roles matrix: who does what, and where the partners' beliefs differ. */
export const rolesWords = {
	title: "Roles and responsibilities",
	oneAccountable: (n: number, of: number) =>
		`${n} of ${of} ${n === 1 ? "has" : "have"} exactly one accountable partner.`,
	clearToAll: (n: number, of: number, partners: number) =>
		`${n} of ${of} ${n === 1 ? "is" : "are"} clear to ${everyPartner(partners)}.`,
	caption: "Responsibilities by partner, with each partner’s clarity mark",
	responsibility: "Responsibility",
	clearTo: "Clear to",
	clearOf: (n: number, of: number) => `${n} of ${of}`,
	totals: "Accountable, responsible for",
	totalsSaid: (accountable: number, responsible: number) =>
		`accountable for ${accountable}, responsible for ${responsible}`,
	add: "Add responsibility",
	legend: "What the letters mean",
	review: "What the review says of it",
	notMarked: "Not marked",
	marks: { clear: "Clear", partly: "Partly", unclear: "Unclear" },
	cell: (code: string, title: string, partner: string, part: string, mark: string) =>
		`${code}, ${title}, ${partner}: ${part}, ${mark}`,
	threads: (n: number) => times(n, "open thread", "open threads"),
	states: {
		gap: "Nobody is accountable",
		overlap: (n: number) => (n === 2 ? "Two partners are accountable" : `${n} partners are accountable`),
		disputed: "Beliefs differ",
		unclear: (n: number) => (n === 1 ? "Unclear to one partner" : `Unclear to ${n} partners`),
	},
	warnings: {
		title: "Warnings",
		none: "Nothing to warn of. Each responsibility has one accountable partner, and nobody’s belief differs.",
		gap: "Nobody is accountable",
		overlap: (who: string, n: number) =>
			n === 2 ? `${who} are both accountable` : `${who} are all accountable`,
		disputed: "Partners believe different things",
		unclear: (who: string) => `Unclear to ${who}`,
		"nobody-responsible": "Nobody does the work",
		"nothing-to-do": (who: string) => `${who} has nothing to do`,
		toldOnly: (told: number, of: number) =>
			told === 0
				? "No part in any row"
				: told === of
					? `Consulted or informed only, in all ${times(of, "row", "rows")}`
					: `Consulted or informed only, in ${told} of ${times(of, "row", "rows")}`,
		all: (n: number) => `Show all ${n} warnings`,
		fewer: "Show fewer",
		believe: (claim: string, n: number) => `${n === 1 ? "believes" : "believe"} ${claim}`,
		settle: "to settle",
		explain: "to say what is not clear",
		check: "and the plan lead to check",
		planLead: "The plan lead to settle",
		go: (what: string) => `Go to: ${what}`,
	},
	panel: {
		label: "The chosen cell",
		choose: "Choose a cell to see it, mark it and talk about it.",
		close: "Close",
		open: (code: string) => `Open ${code}`,
		partOf: (who: string) => `${who}’s part`,
		parts: { "": "None", R: "R", A: "A", AR: "A, R", C: "C", I: "I" },
		drafted: "Parts are drafted together, and are part of the words that are agreed.",
		viewOnly: (who: string) => `You can read this. To change parts, ask ${who}.`,
		clarityOf: (who: string) => `How clear is this to ${who}?`,
		othersOwn: (who: string) => `Only ${who}’s people mark this for ${who}.`,
		speaks: (who: string) => `Your mark speaks for ${who}. Other partners set their own.`,
		beliefs: "Who the partners believe is accountable",
		believes: (claim: string) => `believes ${claim}`,
		inMatrix: (who: string) => `The matrix says ${who}.`,
		inMatrixNobody: "The matrix says nobody.",
		placement: "The post",
		employer: "Employer",
		host: "Host",
		lineManager: "Line manager",
		tasking: "Gives the tasks",
		placed: (label: string, who: string) => `${label}: ${who}`,
		noPost: "No details of a post yet.",
		editPost: "Change in the card",
	},
	as: {
		label: "As a partner sees it",
		everybody: "All partners",
		caption: (who: string) =>
			`What ${who} does, how clear it is to ${who}, and whom ${who} believes accountable`,
		part: (who: string) => `${who}’s part`,
		clarity: (who: string) => `Clear to ${who}`,
		belief: (who: string) => `${who} believes accountable`,
		matrix: "The matrix says",
		notSaid: "Not said",
		nobody: "Nobody",
		differs: "Differs",
	},
	empty: {
		title: "No responsibilities yet",
		body: "A responsibility is one thing that one partner answers for. Lack of clarity about roles is the review’s first barrier, so write down who does what before you begin.",
	},
	keys: {
		move: "move between cells",
		part: "set a part",
		mark: "clear, partly, unclear",
		open: "open the cell and its thread",
		clear: "take the part away",
		undo: "undo your last change",
		ends: "first and last partner",
		add: "new responsibility",
		close: "close",
		enter: "Enter",
		escape: "Esc",
		remove: "Del",
	},
	said: {
		part: (code: string, partner: string, part: string) => `${code}, ${partner}: ${part}`,
		lapses: "Partners had agreed to other words. Their agreement lapses until they decide again.",
		mayNotDraft: (who: string) => `Nothing was changed: your seat does not draft. Ask ${who}.`,
		mayNotMark: (who: string) => `Nothing was marked: only ${who}’s people mark this cell.`,
		mayNotMarkAtAll: (who: string) => `Nothing was marked: your seat only reads. Ask ${who}.`,
		marked: (code: string, who: string) => `${code} is marked as clear to ${who}.`,
		markedAlready: (code: string, who: string) => `${code} is marked as clear to ${who} already.`,
		offline: "Nothing was marked: you are offline. Marks must wait until you are connected.",
	},
} as const;
