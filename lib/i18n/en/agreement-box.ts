const partners = (n: number) => (n === 1 ? "1 partner" : `${n} partners`);
const SMALL = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const number = (n: number) => SMALL[n] ?? String(n);
/** "all five", "both"; one alone is "the one partner". */
const all = (n: number) => (n === 2 ? "both" : n === 1 ? "the one partner" : `all ${number(n)}`);
const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const list = (names: readonly string[], and = "and") =>
	names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} ${and} ${names.at(-1)}`;

/** The box in which words are put to partners and decided on, wherever it stands; a board shows none of it. */
export const agreementBox = {
	/** A decision cell, in full. */
	cell: {
		agree: (who: string) => `${who} agrees`,
		reservation: (who: string) => `${who} agrees with reservation`,
		object: (who: string) => `${who} objects`,
		undecided: (who: string) => `${who} not yet decided`,
		lapsed: (who: string) => `${who} decided, lapsed`,
		withdraw: (who: string) => `${who} has withdrawn`,
	},
	/** An answer in a list of decisions. */
	answers: {
		agree: "Agrees",
		reservation: "Reservation",
		object: "Objects",
		undecided: "Not yet decided",
		withdraw: "Withdrawn",
	},
	consents: {
		agree: "Consents",
		object: "Does not consent",
	},

	/** Exact words as they were captured. */
	wording: {
		answers: "Answers",
		models: "Further models",
		doesNotApply: (barrier: string) => `${barrier}: does not apply here`,
		whyNotApply: "Why it does not apply here",
		gaps: "Known gaps",
		whyStart: "Why start now",
		ofCard: (card: string, label: string | null) => (label ? `${card}: ${label}` : card),
		goneCard: "A card that is no longer on the plan",
		gonePartner: "A partner that is no longer on the plan",
		nothing: "There are no words yet.",
		show: "Read the exact words",
		showPlan: "Read the exact words of the whole plan",
		region: "The exact words",
		opening: "Fetching the exact words",
		notRead: "The exact words were not fetched, so you cannot decide yet. Try again.",
	},

	/** The agreement box. */
	box: {
		label: "Agreement",
		notPut: "Not put to partners",
		notPutPlan: "The whole plan has not been put to its partners",
		notPutText:
			"When the words are settled, put them to partners. Their signatories decide on this exact text.",
		notPutBarrier:
			"If this barrier does not apply here, put that to partners with the reason. Their signatories decide on this exact text.",
		notPutElsewhere: "The whole plan is put to its partners on the Readiness page.",
		seeReadiness: "See readiness",
		noTitle: "It has no title yet. Write one before it is put to partners.",
		open: (decided: number, asked: number) => `With partners, ${decided} of ${asked} decided`,
		objected: (who: readonly string[]) => `${list(who)} ${who.length === 1 ? "objects" : "object"}`,
		noConsent: (who: readonly string[]) =>
			`Known gaps: ${list(who)} ${who.length === 1 ? "does" : "do"} not consent`,
		agreed: (asked: number, date: string, reservations: number) =>
			reservations === 0
				? `Agreed by all ${number(asked)} asked, ${date}`
				: `Agreed by all ${number(asked)} asked, ${date}, ${reservations === 1 ? "1 reservation" : `${reservations} reservations`}`,
		doesNotApply: (date: string) => `Agreed that it does not apply, ${date}`,
		lapsedAfterAll: (n: number) => `Lapsed: text changed after ${all(n)} agreed`,
		lapsedAfterSome: (n: number) =>
			n === 0 ? "Lapsed: text changed before anybody decided" : `Lapsed: text changed after ${n} decided`,
		changedAfterAll: (n: number) => `The text changed after ${all(n)} agreed.`,
		changedAfterSome: (n: number) => `The text changed after ${number(n)} agreed.`,
		seeUnder: "See what changed under Agreement.",
		withdrawn: (who: string) => `Withdrawn by ${who}`,
		withdrawnOn: (who: string, person: string, date: string) =>
			`${person} withdrew for ${who} on ${date}. What was agreed ended with it.`,
		put: (person: string, who: string, date: string) => `Put to partners by ${person} (${who}), ${date}`,
		version: (n: number) => `Text version ${n}`,
		agreedSince: (date: string) => `Agreed ${date}, changed since`,
		putSince: (date: string) => `Put to partners ${date}, changed since`,
		askedAbout: "Only the difference from the words last agreed is new:",
		sameAsAgreed: "These words read the same as those last agreed.",
		changed: "Text changed since agreed",
		inBin: "The card is in the bin. These were its words",
		changedSincePut: "Text changed since it was put",
		changedByAt: (who: readonly string[], when: string) => `First changed by ${list(who)}, ${when}`,
		changedAt: (when: string) => `First changed ${when}`,
		person: (name: string, partner: string) => (partner ? `${name} (${partner})` : name),
		decisions: "Decisions",
		decisionsOld: "Decisions on the agreed text",
		decisionsOldPut: "Decisions on the text that was put",
		stayOnRecord: "Decisions on the old text stay on record. They do not carry over.",
		leftPlan: "left the plan",
		notAsked: (who: readonly string[]) =>
			`${list(who)} ${who.length === 1 ? "was" : "were"} not asked on these words.`,
		consentTo: "Consent is to these gaps, and to the plan’s words as they are now.",
		readDocument: "Read the whole plan as a document, with who agreed to what",
		askThem: "Put the words to partners again to ask.",
		moved: "The words of this round are not the words on the plan any more.",
	},
	difference: {
		added: "added",
		removed: "removed",
		key: "How changes are shown",
		agreedOnly: "Show agreed text only",
		putOnly: "Show the text that was put only",
		changes: "Show what changed",
		same: (lines: number) => (lines === 1 ? "1 line unchanged" : `${lines} lines unchanged`),
		none: "The words read the same. Only their formatting or their names changed.",
	},

	actions: {
		put: "Put to partners",
		putNew: "Put new text to partners",
		putAgain: "Put to partners again",
		putDoesNotApply: "Put ‘does not apply’ to partners",
		restore: "Restore",
		decide: "Decide",
		change: "Change the decision",
		withdraw: "Withdraw",
		takeBack: "Take the decision back",
		settle: "Settle the objection",
		settleReservation: "Settle the reservation",
	},

	/** Who may decide, said to everybody who may not. */
	who: {
		onlySignatories: (people: readonly string[]) =>
			people.length === 1
				? `Only a signatory decides: ${people[0]}.`
				: `Only signatories decide: ${list(people)}.`,
		notAsked: (who: string) => `${who} was not asked on these words.`,
		noSignatory: (who: string, lead: string) =>
			lead
				? `${who} has no signatory on this plan, so nobody can decide for it. Ask ${lead} to name one.`
				: `${who} has no signatory on this plan, so nobody can decide for it.`,
		nameSignatory:
			"Your organisation has no signatory on this plan, so nobody can decide for it. Name one in People and partners: yourself or a colleague.",
		decided: (who: string, answer: string, person: string, date: string) =>
			`${who} has decided: ${answer}. ${person}, ${date}.`,
		waitsOnline: "You are offline. Decisions must wait until you are connected.",
		putWaitsOnline: "You are offline. Putting words to partners must wait until you are connected.",
		kept: (text: string) => `What you wrote is kept for the next round: “${text}”`,
	},

	/** The form on which a signatory decides. */
	form: {
		youDecide: (who: string) => `You decide for ${who}`,
		on: (n: number, date: string, person: string) =>
			`On text version ${n}, put to partners on ${date} by ${person}.`,
		question: (who: string) => `What does ${who} say?`,
		choices: {
			agree: "Agree",
			reservation: "Agree with reservation",
			object: "Object",
		},
		hints: {
			reservation: "Counts as agreement. The reservation stays beside the words and is followed up.",
			object: "The words are not in force until it is settled.",
		},
		consentChoices: { agree: "Consent", object: "Do not consent" },
		reasons: {
			agree: "A remark",
			reservation: "What is the reservation?",
			object: "Why does it object?",
			noConsent: "Why does it not consent?",
		},
		reasonHint: "Every partner reads it, for good. Never name a patient or client.",
		reasonMissing: "Say why. The other partners read it.",
		choose: "Choose an answer.",
		send: {
			agree: (who: string) => `Agree for ${who}`,
			reservation: (who: string) => `Agree with reservation for ${who}`,
			object: (who: string) => `Object for ${who}`,
		},
		consentSend: {
			agree: (who: string) => `Consent for ${who}`,
			object: (who: string) => `Do not consent for ${who}`,
		},
		sendAny: "Record the decision",
		notRecorded: (who: string) => `The decision for ${who} was not recorded`,
		recorded: (who: string) => `The decision for ${who} is recorded.`,
		changedWhileDeciding: (code: string) =>
			`The text of ${code} changed while you were deciding, so nothing was saved. Read the new text, then decide again.`,
		readFirst: "You can decide once the exact words are here.",
		seeChange: "See what changed",
		notNow: "Not now",
	},

	/** The dialog that puts exact words to partners. */
	put: {
		title: (code: string) => `Put ${code} to partners`,
		titleNew: (code: string) => `Put the new text of ${code} to partners`,
		titleNotApply: (code: string) => `Put ‘${code} does not apply here’ to partners`,
		thisCard: "this card",
		about:
			"These exact words are captured. The partners’ signatories decide on this exact text; any change of a word lapses the decisions.",
		words: "The words",
		difference: "What is new since the words last agreed",
		who: "Who is asked",
		whoHint: "All partners, unless you choose fewer. At least two.",
		tooFew: "Ask at least two partners.",
		noSignatory: "no signatory yet",
		askedBefore: "asked before",
		reason: "Why it does not apply here",
		reasonHint: "It becomes part of the words that partners agree to.",
		reasonMissing: "Say why it does not apply here. The partners decide on that reason.",
		send: (n: number) => `Put to ${partners(n)}`,
		done: (code: string) => `${code} is with its partners.`,
		notPut: "It was not put to partners",
		gone: "There is nothing to put: the card is not on the plan.",
	},

	restore: {
		title: "Restore the agreed words?",
		about: (date: string) =>
			`The draft goes back to the words agreed on ${date}, and the agreement stands again. Everybody on the plan sees it.`,
		replaced: "These are replaced:",
		verb: "Restore the agreed words",
		done: (code: string) => `${code} has its agreed words again.`,
		titlePut: "Restore the words that were put?",
		aboutPut: (date: string) =>
			`The draft goes back to the words put to partners on ${date}, and the partners’ decisions on them count again. Everybody on the plan sees it.`,
		verbPut: "Restore these words",
		donePut: (code: string) => `${code} has the words again that were put to partners.`,
		notDone: "The agreed words were not restored",
		notDoneText: "The card is not there any more, or is now of another kind.",
	},

	withdraw: {
		title: (who: string) => `Withdraw for ${who}?`,
		titleOpen: (who: string) => `Take the decision of ${who} back?`,
		aboutInForce: (who: string) =>
			`These words are in force. When ${who} withdraws, the agreement ends, and the words must be put to partners again. Everything said so far stays on record.`,
		aboutOpen: (who: string) => `${who} is again one that has not decided. What it said stays on record.`,
		reason: "Why (optional)",
		verb: (who: string) => `Withdraw for ${who}`,
		takeBack: "Take it back",
		done: (who: string) => `${who} has withdrawn.`,
		doneOpen: (who: string) => `The decision for ${who} is taken back.`,
		notDone: "Nothing was withdrawn",
	},

	matters: {
		title: "Objections and reservations",
		objection: (who: string) => `${who} objected`,
		reservation: (who: string) => `${who} has a reservation`,
		states: { open: "Open", settled: "Settled", overtaken: "Decided again" },
		since: (who: string, date: string) => `${who} decided again on ${date}.`,
		sees: (who: string, date: string) => `${who} sees to it by ${date}`,
		late: "overdue",
		settledOn: (person: string, who: string, date: string) => `Settled by ${person} (${who}), ${date}`,
		changeOwner: "Change who sees to it",
		/** Tells the buttons of one matter from those of the next. */
		namedBy: (who: string, why: string) => (why ? `, ${who}: ${why}` : `, ${who}`),
		change: {
			title: "Who sees to it, and by when",
			owner: "Who sees to it",
			due: "By",
			dueMissing: "Choose a date.",
			done: "Changed.",
			notDone: "Nothing was changed",
		},
		settle: {
			title: "Settle the objection",
			titleReservation: "Settle the reservation",
			about: (who: string) =>
				`How it was settled is kept beside the words for good. It decides nothing: ${who} then decides again.`,
			how: "How it was settled",
			missing: "Say how it was settled.",
			verb: "Settle it",
			done: "Settled.",
			notDone: "It was not settled",
		},
	},

	rounds: {
		title: "Earlier rounds",
		one: (n: number, date: string) => `Round ${n}, put ${date}`,
		by: (person: string, who: string) => `Put to partners by ${person} (${who})`,
		nobody: "Nobody decided.",
		loading: "Fetching the words",
	},

	/** A card of a kind that is agreed with the whole plan. */
	none: {
		title: "No decision needed on this card",
		text: (state: string) =>
			`Resources, communication, people and place, and measures are agreed with the whole plan. Draft here. The card shows its own state: ${state}.`,
	},

	/** What organisations said, in a card's history. */
	history: {
		put: (person: string) => `Put to partners by ${person}`,
		putNotApply: (person: string) => `‘Does not apply’ put to partners by ${person}`,
		agree: (who: string) => `${who} agreed`,
		reservation: (who: string) => `${who} agreed with a reservation`,
		object: (who: string) => `${who} objected`,
		withdraw: (who: string) => `${who} withdrew`,
		allAgreed: (n: number, reservations: number) =>
			`${sentence(all(n))} agreed${reservations === 0 ? "" : reservations === 1 ? ", 1 reservation" : `, ${reservations} reservations`}`,
		lapsed: "Text changed: agreement lapsed",
		restored: "Words changed back: agreement stands again",
		settled: (who: string) => `What ${who} said was settled`,
	},
} as const;
