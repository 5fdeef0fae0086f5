const many = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`;

/** What an entry of the ledger says of itself, for its sentence. */
export interface Facts {
	/** The card or barrier that it is about: "B5.1"; empty for none. */
	code: string;
	/** Of another partner that it names. */
	partner: string;
	answer: string;
	text: string;
	number: number;
}

const on = (code: string) => (code ? ` ${code}` : " the plan");

/** One sentence for every act that leaves an entry: who did it stands before, for which organisation behind. */
export const LEDGER_ACTS: Readonly<Record<string, (facts: Facts) => string>> = {
	"create-plan": () => "started the plan",
	"import-plan": () => "brought the plan from a file",
	"open-sample": () => "opened the sample plan",
	"add-partner": ({ text }) => `added ${text || "a partner"}`,
	"change-partner": ({ text }) => `corrected ${text || "a partner"}`,
	"remove-partner": ({ partner }) => `recorded that ${partner || "a partner"} left`,
	invite: ({ partner }) => `invited somebody for ${partner || "a partner"}`,
	"revoke-invitation": () => "withdrew an invitation",
	"accept-invitation": () => "joined the plan",
	"change-seat": () => "changed a seat",
	"withdraw-seat": () => "withdrew a seat",
	"hand-over-plan": () => "handed the lead of the plan over",
	"make-password-link": () => "made a link for a new password",
	"put-to-partners": ({ code }) => `put${on(code)} to the partners`,
	decide: ({ answer, code }) => `${answer || "decided"} on${on(code)}`,
	"withdraw-agreement": ({ code }) => `withdrew the agreement on${on(code)}`,
	"change-matter": () => "changed who sees to an objection or reservation",
	"settle-matter": () => "wrote down how an objection or reservation was settled",
	"appraise-barrier": ({ code }) => `said how${on(code)} is seen`,
	"mark-clarity": ({ code }) => `said how clear${on(code)} is`,
	"read-aim": ({ code }) => `said what${on(code)} means to them`,
	"start-thread": () => "began a thread of comments",
	reply: () => "commented",
	"edit-comment": () => "changed their comment",
	"delete-comment": () => "erased their comment",
	"assign-thread": () => "assigned a thread",
	"resolve-thread": () => "resolved a thread",
	"reopen-thread": () => "opened a thread again",
	"go-live": () => "put the whole plan to the partners, to go live",
	"start-with-known-gaps": () => "asked to start with known gaps",
	"reopen-plan": () => "took the live plan back into drafting",
	"name-checkpoint": ({ text }) => `named a moment “${text}”`,
	"restore-card": ({ code, text }) => `restored${on(code)} as it stood on ${text}`,
	"open-rating-round": ({ number }) => `opened rating round ${number}`,
	"seal-ratings": ({ text }) =>
		text ? `sealed the last ratings, and the round was revealed` : "sealed the ratings",
	"close-rating-round": () => "closed the rating round, and it was revealed",
	"open-meeting": ({ number }) => `opened review meeting ${number}`,
	"say-progress": ({ code, answer }) => `said that${on(code)} is ${answer || "as it is"}`,
	"record-decision": ({ text }) => `wrote down a decision: ${text}`,
	"close-meeting": () => "closed the review meeting",
	"give-reading": ({ code }) => `gave a value of${on(code)}`,
	"wording-lapsed": ({ code }) => `the agreement on${on(code)} lapsed: its words changed`,
	"wording-restored": ({ code }) => `the agreement on${on(code)} stands again: its words are back`,
	"condition-broken": () => "a condition of the live plan broke",
	"condition-met": () => "a condition of the live plan holds again",
	"plan-ready": () => "the plan met every condition to go live",
	"plan-not-ready": () => "the plan no longer met every condition to go live",
};

export const ledgerWords = {
	title: "Ledger",
	about: "Who did what, for which organisation, and when. Nothing is ever taken out of it.",
	loading: "Reading the ledger.",
	failed: "The ledger could not be read. Nothing was changed. Try again in a moment.",
	offline: "The ledger is on the server. It can be read again when you are connected.",
	again: "Try again",
	unknown: (act: string) => `did ${act}`,
	server: "The server saw",
	answers: {
		agree: "agreed",
		reservation: "agreed with a reservation",
		object: "objected",
		withdraw: "withdrew",
		"on-track": "on track",
		"at-risk": "at risk",
		"off-track": "off track",
		done: "done",
	} as Readonly<Record<string, string>>,
	filters: "Which entries",
	everybody: "All organisations",
	organisation: "Organisation",
	person: "Person",
	anybody: "Everybody",
	act: "What was done",
	anything: "Everything",
	from: "From",
	to: "To",
	clear: "Show all",
	none: "No entry is like that.",
	entry: "Entry",
	when: "When",
	who: "Who",
	did: "What",
	hash: "Hash",
	earlier: "Earlier entries",
	csv: "CSV",
	pack: "Plan pack",
	packHint: "One file with the plan, its agreements and this ledger; it checks itself without a network.",
	check: "Check the chain",
	checking: (n: number) => `Checking: ${many(n, "entry", "entries")} so far.`,
	holds: (n: number) =>
		`The chain holds: ${many(n, "entry", "entries")}, each with its own hash and linked to the one before it.`,
	breaks: (seq: number) =>
		`The chain does not hold at entry ${seq}. It, or one before it, was changed after it was written. Tell whoever runs this site, and keep your own copies.`,
	lastHash: (seq: number) => `The last hash, of entry ${seq}. Compare it with the one in a plan pack:`,
	csvHead: ["Entry", "When", "Person", "Organisation", "Act", "What", "Hash"],
	keys: { check: "check the chain" },
};
