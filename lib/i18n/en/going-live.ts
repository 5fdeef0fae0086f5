const NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split(" ");
/** A number as it is said in a sentence: in words up to twelve. */
const inWords = (n: number): string => NUMBERS[n] ?? String(n);
const many = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;
const days = (n: number): string => many(n, "day", "days");
const checks = (n: number): string => many(n, "check", "checks");

/** The page on which a plan is made ready and goes live; a board shows none of it. */
export const goingLive = {
	title: "Readiness",
	stands: "How the plan stands",
	intro: (of: number) =>
		`Strategies to overcome barriers must be identified before embarking on any joint working initiative. The plan can go live when ${of === 1 ? "its one check is" : `all ${of} checks are`} met.`,
	introLive:
		"Strategies to overcome barriers must be identified before embarking on any joint working initiative. The plan is live and stays live when a check breaks; what broke is shown with its date.",
	onlyMine: (who: string) => `Only what ${who} must do`,
	nothingMine: (who: string) => `${who} has nothing to do here.`,
	allMet: "Nothing is missing here.",
	noneYet: "Nothing to check yet",
	metOf: (met: number, of: number) => `${met} of ${of}`,
	check: { met: "met", unmet: "not met" },
	printChecklist: "Print checklist",
	keys: {
		enter: "Enter",
		between: "move between items",
		open: "open and mend",
		mine: "only my partner",
		fold: "expand or fold a check",
	},
	knownGap: "Known gap",
	brokenSince: (day: string | null) => (day ? `Broken since ${day}` : "Broken just now"),
	notReady: "Not ready",
	toGo: (n: number) => (n === 0 ? "Every check is met" : `${checks(n)} to go`),
	start: {
		none: "no start date yet",
		ahead: (n: number, day: string) => `${days(n)} to the start date, ${day}`,
		today: (day: string) => `the start date, ${day}, is today`,
		past: (n: number, day: string) => `the start date, ${day}, passed ${days(n)} ago`,
	},

	goLive: {
		verb: "Go live",
		locked:
			"Locked until every check is met. Nobody can override this, including administrators. When it opens, the whole plan is put to partners and one signatory from each confirms.",
		open: "Every check is met. The whole plan is put to partners, and it is live when the last of them agrees.",
		askLead: (lead: string) => `Every check is met. Ask ${lead} to go live: only the plan lead can.`,
		offline: "You are offline. Going live must wait until you are connected.",
		opened: "Every check is met. The plan can go live.",
		lapsed:
			"The plan’s words changed after it was put to partners, so what they decided does not count for the plan as it reads now. Put the whole plan again.",
		withdrawn: (who: string) => `${who} withdrew its agreement to the whole plan. It can be put again.`,
		title: "Put the whole plan to its partners?",
		about: (n: number) =>
			`All ${inWords(n)} partners are asked for the plan as it reads now: its brief and every card. A signatory decides for each.`,
		outcome:
			"It is live at the last agreement. If a word changes before, the agreements lapse and the plan is put again.",
		titleAtOnce: "Go live again?",
		aboutAtOnce:
			"Every partner has agreed to exactly these words before, and those agreements stand. Nobody is asked again; the plan is live at once.",
		doneAtOnce: "The plan is live again",
		confirm: "Put the plan to partners",
		done: "The whole plan is with its partners",
		failed: "The plan was not put to its partners",
	},
	round: {
		title: "The whole plan is with its partners",
		agreed: (agreed: number, asked: number) =>
			`${agreed} of ${asked} agreed. It is live at the last agreement.`,
		objected: (who: string, n: number) =>
			`${who} ${n === 1 ? "objects" : "object"}, so the plan waits until that is settled.`,
		unmetAgain: (n: number) =>
			`${checks(n)} ${n === 1 ? "is" : "are"} unmet again since the plan was put. It does not go live until ${n === 1 ? "it is" : "they are"} met.`,
		asked: (who: string, day: string) => `${who} put it to partners on ${day}.`,
		nowLive: "The plan is live.",
	},

	gaps: {
		verb: "Start with known gaps",
		needs: (n: number) => (n === 2 ? "needs both partners" : `needs all ${inWords(n)} partners`),
		about:
			"Not an override. A joint decision that stays on record: who decided, when, which gaps, and each partner’s consent. If one partner does not consent, the plan waits.",
		asThey: (n: number) =>
			`${many(n, "unmet condition", "unmet conditions")}, as ${n === 1 ? "it" : "they"} will be recorded`,
		asPut: (n: number) => `${many(n, "unmet condition", "unmet conditions")}, as put to partners`,
		kinds: {
			barriers: (n: number) => `${many(n, "barrier", "barriers")} without an agreed strategy`,
			aims: (n: number) => `${many(n, "aim", "aims")} not agreed`,
			accountable: (n: number) => `${many(n, "role", "roles")} without one accountable partner`,
			clear: (n: number) => `${many(n, "role", "roles")} not clear to all partners`,
			resources: (n: number) => `${many(n, "resource need", "resource needs")} not committed`,
			audiences: (n: number) => `${many(n, "audience", "audiences")} not reached`,
			measures: (n: number) => `${many(n, "aim", "aims")} without a measure with a baseline`,
			leftOut: (n: number) => `${many(n, "partner", "partners")} neither sending nor receiving anything`,
			noAims: () => "No aim is written",
			noRoles: () => "No responsibility is written",
		},
		goneCard: "a card that is gone",
		reason: "Why start now, and who watches each gap",
		reasonHint: (n: number) => (n === 2 ? "Words that both accept" : `Words that all ${inWords(n)} accept`),
		reasonMissing: "Write why the plan starts now, and who watches each gap. Nobody was asked.",
		reasonSaid: "Why it starts now, and who watches each gap",
		reasonBy: (who: string, day: string) => `Asked by ${who} on ${day}`,
		consent: "Consent of every partner",
		states: {
			notAsked: "Not asked",
			asked: "Asked",
			consents: "Consents",
			refuses: "Does not consent",
			lapsed: "Lapsed",
		},
		noSignatory: "No signatory yet",
		ask: (n: number) => (n === 2 ? "Ask both for consent" : `Ask all ${inWords(n)} for consent`),
		askAgain: (n: number) => (n === 2 ? "Ask both again" : `Ask all ${inWords(n)} again`),
		askLead: (lead: string) => `Only the plan lead asks for consent: ${lead}.`,
		offline: "You are offline. Asking for consent must wait until you are connected.",
		decideAgain: (who: string) => `Change the decision for ${who}`,
		lapses: "A new gap, or a changed word, and every consent lapses.",
		lapsed: "A gap was added or a word changed, so every consent lapsed. Nothing starts on the old words.",
		refused: (who: string, n: number) => `${who} ${n === 1 ? "does" : "do"} not consent, so the plan waits.`,
		done: (n: number) =>
			n === 2 ? "Both partners are asked for consent" : `All ${inWords(n)} partners are asked for consent`,
		failed: "Nobody was asked for consent",
	},

	act: {
		title: "Who must act",
		onlyGoLive: (who: string) => `Every check is met. ${who} leads the plan and can go live.`,
		nobody: "No check waits for a partner. What is due for review stands on the Reviews page.",
		noLead: "nobody has joined yet",
		nobodySigns: "nobody signs for it yet",
		nobodyDrafts: "nobody drafts for it yet",
		counts: {
			put: (n: number) => many(n, "text to put", "texts to put"),
			decide: (n: number) => many(n, "decision", "decisions"),
			settle: (n: number) => many(n, "objection", "objections"),
			nameSignatory: (n: number) => many(n, "signatory to name", "signatories to name"),
			writeStrategy: (n: number) => many(n, "strategy", "strategies"),
			writeAim: (n: number) => many(n, "aim", "aims"),
			writeRole: (n: number) => many(n, "responsibility", "responsibilities"),
			chooseAccountable: (n: number) => many(n, "role", "roles"),
			talk: (n: number) => many(n, "role to talk through", "roles to talk through"),
			commit: (n: number) => many(n, "resource", "resources"),
			reach: (n: number) => many(n, "audience", "audiences"),
			include: () => "no part in communication",
			addBaseline: (n: number) => many(n, "baseline", "baselines"),
			addMeasure: (n: number) => many(n, "measure", "measures"),
		},
		verbs: {
			put: (codes: string) => `Put ${codes} to partners`,
			putAgain: (codes: string) => `Put ${codes} to partners again`,
			putAfterWithdrawal: (codes: string) => `Put ${codes} to partners again`,
			askRest: (codes: string) => `Ask the others on ${codes} too`,
			decide: (codes: string) => `Decide on ${codes}`,
			settle: (codes: string) => `Settle the objection on ${codes}`,
			nameSignatory: (codes: string) => `Name a signatory to decide on ${codes}`,
			writeStrategy: (codes: string) => `Write a strategy for ${codes}`,
			writeAim: () => "Write an aim",
			writeRole: () => "Write a responsibility",
			chooseAccountable: (codes: string) => `Choose who is accountable, ${codes}`,
			talk: (codes: string) => `Talk ${codes} through`,
			commit: (codes: string) => `Commit or reduce ${codes}`,
			reach: (codes: string) => `Say how ${codes} is reached`,
			include: () => "Take a part in communication",
			addBaseline: (codes: string) => `Add a baseline to ${codes}`,
			addMeasure: (codes: string) => `Add a measure for ${codes}`,
		},
		knownGaps: "the known gaps",
		newCard: "a new card",
		more: (n: number) => `${n} more`,
	},

	live: {
		since: (day: string) => `Live since ${day}`,
		allHolds: "Every check is met.",
		brokenCount: (n: number, since: string | null) =>
			`${many(n, "condition", "conditions")} broken${since ? ` since ${since}` : ""}`,
		gapCount: (n: number) => `${many(n, "known gap", "known gaps")} open`,
		broken: "Broken conditions",
		brokenAbout: "The plan stays live. Each is mended where its link leads.",
		gaps: "Known gaps still open",
		gapsAbout: "The plan started with these on record.",
		changed: "Changed since the start",
		nothingChanged: "Nothing that was agreed reads differently than at the start.",
		brief: "The brief",
		cardsGone: (n: number) => `${many(n, "card", "cards")} of then ${n === 1 ? "is" : "are"} gone`,
		reopen: "Re-open the plan",
		reopenAbout:
			"The plan goes back to draft. Agreements stand as long as their words do, and only what changed is asked again. That it was re-opened, by whom and why, stays on record.",
		reopenTitle: "Re-open the plan?",
		reason: "Why it is re-opened",
		reasonMissing: "Write why the plan is re-opened. It is still live.",
		reopened: "The plan is re-opened",
		reopenFailed: "The plan was not re-opened; it is still live",
	},
} as const;
