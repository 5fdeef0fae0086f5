import type { Answer } from "@/lib/agreement/standing";
import type { PlanStatus } from "@/lib/queries";

const NUMBERS = [
	"no",
	"one",
	"two",
	"three",
	"four",
	"five",
	"six",
	"seven",
	"eight",
	"nine",
	"ten",
	"eleven",
	"twelve",
];
const number = (n: number): string => NUMBERS[n] ?? String(n);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const partners = (n: number): string => (n === 1 ? "1 partner" : `all ${number(n)} partners`);
const knownGaps = (n: number): string => (n === 1 ? "1 known gap" : `${n} known gaps`);
const and = (names: readonly string[]): string =>
	names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

const answers: Record<Answer | "withdraw", string> = {
	agree: "Agrees",
	reservation: "Agrees with reservation",
	object: "Objects",
	withdraw: "Withdrew",
};

/** The plan as a document: on the page, on paper and in files. */
export const documentWords = {
	kicker: "Joint working plan",
	contents: "Contents",
	untitled: "Untitled",
	agreement: "Agreement",
	state: "State",
	place: "Place",
	noPlace: "Not said yet",
	starts: "Starts",
	noStart: "No start date yet",
	ends: "Ends",
	population: "People it is for",
	otherModels: "Also works as",
	statusLabel: "Status",
	whichText: "Text",
	pastText: "The draft as it stood at this moment; text that had lapsed or was not decided is labelled",
	draftText: "Current draft; text that has lapsed or is not decided is labelled",
	agreedText: "Agreed text only: the words that partners agreed",
	wholePlan: "The whole plan",
	knownGaps: "Start with known gaps",
	cycles: {
		monthly: "reviewed every month",
		quarterly: "reviewed every quarter",
		"half-yearly": "reviewed every half year",
		yearly: "reviewed every year",
	},
	allOf: (n: number) => `All ${number(n)}`,
	someOf: (some: number, of: number) => capital(`${number(some)} of ${number(of)}`),
	gapsKnown: knownGaps,
	broken: (n: number, since: string | null) =>
		`${n === 1 ? "1 condition" : `${n} conditions`} broken${since ? ` since ${since}` : ""}`,
	statusLine: (status: string, met: number, of: number, said: string) =>
		`${status}, ${met} of ${of} readiness checks met. ${said}`,
	liveSince: (day: string) => `Live since ${day}.`,
	notYetAgreed: "Not yet agreed by all partners.",
	footOf: (status: PlanStatus) => (status === "live" || status === "closed" ? "Plan of" : "Draft of"),
	footAgreed: "Agreed text, as of",
	foot: (title: string, which: string, day: string, time: string, gaps: number) =>
		`${title}. ${which} ${day}, ${time}${gaps > 0 ? `. ${knownGaps(gaps)}` : ""}`,
	pageWord: "Page",
	ofWord: "of",

	noAgreedWords: "No agreed words yet",
	unread: "The agreed words could not be read just now, so they are not printed. Load the page again.",
	briefIsDraft:
		"The whole plan is not agreed yet, so its title, place, purpose and dates are those of the draft.",
	withWholePlan: "Agreed with the whole plan.",
	agreedWithPlan: "Agreed with the whole plan, not card by card.",
	planNotAgreed:
		"These cards are agreed with the whole plan, and the whole plan is not agreed yet. None of them is printed.",
	progressIsNow:
		"What tracks progress (what is committed and received, baselines) is as recorded now; it is no part of the agreed words.",
	addedSince: (n: number) =>
		n === 1
			? "1 card was added since and is not agreed, so it is not printed."
			: `${n} cards were added since and are not agreed, so they are not printed.`,
	movedSince: "The draft says something else now.",
	otherWordsPut: "Other words have been put to partners since.",

	parts: {
		partners: "Partners",
		aims: "Aims",
		roles: "Roles",
		resources: "Resources",
		communication: "Communication",
		people: "People and place",
		barriers: "Barriers and strategies",
		evaluation: "Evaluation and measures",
		record: "Record of agreements",
		gaps: "Known gaps",
	},

	none: {
		aims: "No aim is written yet.",
		roles: "No responsibility is written yet.",
		resources: "No resource is written yet.",
		communication: "No communication is written yet.",
		evaluation: "No measure is written yet.",
	},

	standing: {
		notPut: "Not put to partners yet.",
		notPutShort: "Not put to partners",
		agreed: (asked: number, day: string | null) => `Agreed by ${partners(asked)}${day ? `, ${day}` : ""}.`,
		agreedAsked: (asked: number, day: string | null) =>
			`Agreed by the ${number(asked)} partners that were asked${day ? `, ${day}` : ""}.`,
		agreedAskedShort: (asked: number) => `Agreed by the ${number(asked)} asked`,
		agreedShort: (asked: number) => (asked === 2 ? "Agreed by both" : "Agreed by all"),
		reservedShort: (who: readonly string[]) =>
			`Agreed, ${who.length === 1 ? "1 reservation" : `${who.length} reservations`} (${and(who)})`,
		reservation: (who: string, reason: string) => `Reservation by ${who}: “${reason}”`,
		objection: (who: string, reason: string) => `Objection by ${who}: “${reason}”`,
		objectedShort: (who: readonly string[]) =>
			`${who.length === 1 ? "Objection" : "Objections"} (${and(who)})`,
		open: (agreed: number, asked: number) => `With partners: ${agreed} of ${asked} have agreed.`,
		openShort: (agreed: number, asked: number) => `With partners, ${agreed} of ${asked} agreed`,
		lapsed: (since: string | null, moved: string | null) =>
			since
				? `Lapsed: agreed ${since}, text changed${moved ? ` ${moved}` : " since"}.`
				: `Lapsed: put to partners, text changed${moved ? ` ${moved}` : ""} before all had agreed.`,
		lapsedShort: (moved: string | null) => (moved ? `Lapsed: text changed ${moved}` : "Lapsed: text changed"),
		withdrawn: (who: string, day: string, reason: string) =>
			`Not in force: ${who} withdrew on ${day}${reason ? `: “${reason}”` : "."}`,
		withdrawnShort: (who: string) => `Withdrawn (${who})`,
	},

	partners: {
		organisation: "Organisation",
		kind: "Kind",
		signatory: "Signatory",
		signed: "Signed, date",
		nobody: "Nobody yet",
		left: (day: string) => `Left on ${day}`,
		signedBy: (who: string, day: string) => `${who}, ${day}`,
		note: "Each partner signs the whole plan in Concordat when it goes live. A blank space means not yet signed.",
	},

	roles: {
		responsibility: "Responsibility",
		state: "Clarity",
		noPart: "–",
		key: "R responsible, A accountable, AR both, C consulted, I informed. A dash: no part.",
		captionOf: (from: number, to: number, of: number) => `Roles, partners ${from} to ${to} of ${of}`,
		clear: "Clear",
		clearTo: (n: number, of: number) => `Clear to ${n} of ${of}`,
		gap: "Nobody is accountable",
		overlap: (who: string) => `Accountable twice: ${who}`,
		disputed: (who: string) => `Disputed by ${who}`,
		unclear: (who: string) => `Unclear to ${who}`,
	},

	resources: {
		resource: "Resource",
		needed: "Needed",
		committed: "Committed",
		received: "Received",
		gap: "Gap",
		by: "By",
		ends: "Ends",
		unit: "Unit",
		partner: "Partner",
		year: "Financial year",
		unsaid: "Not said",
		nothing: "Nothing yet",
		none: "None",
		unknown: "Not known",
		unrecorded: "Not recorded",
		nobody: "Nobody yet",
		goesOn: "No end",
		noYear: "No year given",
		totals: "Totals",
		perPartner: "Totals by providing partner",
		perYear: "Totals by financial year",
		stated: "Stated totals",
		rateUnsaid: "once or regular not said",
		units: {
			GBP: "Pounds",
			WTE: "WTE",
			hours_week: "Hours a week",
			m2: "Square metres",
			desks: "Desks",
			licences: "Licences",
			vehicles: "Vehicles",
			days: "Days",
		} as Record<string, string>,
		unitsOfKind: {
			money: "Pounds",
			staff: "WTE",
			premises: "Desks",
			it: "Licences",
			vehicle: "Vehicles",
			training: "Days",
		} as Record<string, string>,
		howCounted:
			"Only amounts of one unit and one rate are added; pounds and WTE never are. A gap is counted line by line: what is given beyond one need fills no other. Withdrawn counts as nothing committed, and a cut is negative.",
		unconfirmed: (amount: string) => `Of what is committed, ${amount} is not confirmed.`,
		withdrawn: (amount: string) => `${amount} was withdrawn and is not counted.`,
		needUnsaid: (n: number) =>
			n === 1 ? "1 line does not say how much is needed." : `${n} lines do not say how much is needed.`,
		ended: (amount: string) => `${amount} has ended.`,
		endsWithin: (amount: string, days: number) => `${amount} ends within ${days} days.`,
		lastEnds: (day: string) => `After ${day} nothing is committed.`,
		statedLine: (pool: string, stated: string, summed: string, difference: string | null, lines: number) =>
			`${pool}: ${stated} stated, ${summed} summed (${lines === 1 ? "1 line" : `${lines} lines`}), ${difference ? `${difference} difference` : "no difference"}.`,
	},

	communication: {
		what: "What is told",
		audience: "Audience",
		how: "How, how often",
		owner: "Owner",
		agreement: "What is shared",
		data: "Kind of data",
		basis: "Lawful basis",
		reviewBy: "Owner, review by",
		nobody: "Nobody yet",
		unsaid: "Not said",
	},

	people: {
		kind: "Kind",
		what: "What we will do",
		partners: "Partners",
		nothing: "Nothing yet",
		actedOn: (what: string) => `Acted on: ${what}`,
		gapWho: (gap: string, who: string) => `${gap}. ${who}`,
	},

	barriers: {
		intro:
			"For each of the ten barriers the partners record a strategy, or agree that the barrier does not apply.",
		barrier: "Barrier",
		strategy: "Strategy",
		ownerDue: "Owner, due",
		nobody: "Nobody yet",
		noStrategy: "No strategy yet",
		doesNotApply: (reason: string) => (reason ? `Does not apply: ${reason}` : "Does not apply"),
		loose: (codes: string) => `Answers no barrier yet: ${codes}.`,
		spread: "How each partner sees the barriers",
		applies: "Applies here",
		likelihood: "Likelihood",
		impact: "Impact",
		risk: "Risk",
		yes: "Yes",
		no: "No",
		unsure: "Unsure",
		notSaid: "Not said",
		from: (lowest: number, highest: number) => `${lowest} to ${highest}`,
	},

	evaluation: {
		measure: "Measure",
		aims: "Aims",
		baseline: "Baseline",
		now: "Now",
		noValue: "No value yet",
		target: "Target",
		supplied: "Supplied by, how often",
		unsaid: "Not said",
		nobody: "Nobody yet",
	},

	record: {
		none: "Nothing has been put to partners yet.",
		intro:
			"Every text that was put to partners, and what each said to it. A text is named by the first signs of its fingerprint; the whole of it is kept for good.",
		formerPartner: "A partner that has left",
		gone: "A card that is no longer in the plan",
		doesNotApply: (name: string) => `${name}: does not apply`,
		caption: (name: string) => `What partners said to ${name}`,
		which: "Text",
		partner: "Partner",
		answer: "Answer",
		who: "Signatory, date",
		reason: "Reason",
		text: (n: number, day: string, digest: string) => `Text ${n}, ${day} (${digest})`,
		answers,
		notDecided: "Not yet decided",
		now: (line: string) => `Now: ${line}`,
		objected: (who: string, day: string, reason: string) => `${who} objected on ${day}: “${reason}”`,
		reserved: (who: string, day: string, reason: string) =>
			`${who} agreed with a reservation on ${day}: “${reason}”`,
		open: (owner: string, due: string) => `Not settled yet; ${owner} sees to it by ${due}.`,
		overtaken: (who: string, day: string) => `${who} decided again on ${day}.`,
		settled: (who: string, day: string, how: string) => `Settled on ${day} by ${who}: “${how}”`,
		lapsed: (day: string, who: string) =>
			`On ${day} the text changed${who ? `, edited by ${who},` : ""} and the agreement lapsed.`,
		restored: (day: string) => `On ${day} the agreed text was back and the agreement stood again.`,
	},

	gaps: {
		intro: (day: string) =>
			`The plan went live on ${day} with these gaps, and every partner consented to that.`,
		reason: (reason: string) => `Reason given: “${reason}”`,
		gap: "Gap",
		condition: "Condition",
		who: "Who must act",
		state: "Now",
		open: "Open",
		closed: "Closed",
	},

	screen: {
		include: "What to include",
		signatures: "Signature column",
		partners: "Partners and signatories",
		roles: "Roles matrix",
		which: "Which text",
		draft: "Current draft",
		draftAbout: "Lapsed and undecided text is labelled",
		agreed: "Agreed text only",
		agreedAbout: "Uses the words partners agreed",
		everyPage: "Every page carries the title and the date, so a printout can be told from the live plan.",
		reading: "The agreed words are being read.",
		options: "What to include, and downloads",
		paper: "The plan as a document",
		print: "Print or save PDF",
		nextHeading: "next heading",
		printKey: "print",
		otherFormats: "CSV and more",
		csvHead: "One section as CSV",
	},

	formats: {
		docx: "Word",
		md: "Markdown",
		json: "Plan file (JSON)",
	},

	csv: {
		code: "Code",
		kind: "Kind",
		title: "Title",
		partners: "Partners involved",
		part: (partner: string) => `Part of ${partner}`,
		factors: "Factors",
		barriers: "Barriers",
		cards: "Linked cards",
		state: "State",
		agreedOn: "Agreed on",
		text: "Text",
		created: "Created",
		now: "Now",
		measuredOn: "Measured on",
		unitOfAmounts: "Unit of amounts",
		file: {
			aims: "aims",
			roles: "roles",
			resources: "resources",
			communication: "communication",
			people: "people-and-place",
			barriers: "barriers-and-strategies",
			evaluation: "evaluation",
		},
	},
};
