/** The plan pack: one file that is read and checked without a network. The script in the file says these. */
export const packWords = {
	title: (plan: string) => `Plan pack: ${plan}`,
	made: (when: string) => `Made ${when}. Read it and check it without a network; it asks for nothing.`,
	checking: "Checking this file.",
	holds:
		"Nothing in this file was changed: every agreed wording is the one that was agreed, every decision is in the ledger, and the chain of the ledger is whole.",
	breaks: "Something in this file does not match:",
	unreadable: "This file cannot be read: what it holds is damaged. Nothing can be said of it.",
	limit:
		"What this cannot show: whoever changes the whole file can compute all of it anew. Compare the last hash below with the one on the plan’s Ledger page.",
	lastHash: "The last hash",
	wording: "The agreed words of {clause} are not the ones that were agreed: {part} was changed.",
	wordingWhole: "The agreed words of {clause} are not the ones that were agreed.",
	passage: "What is shown of {clause} was changed after this file was made. Read its exact words.",
	noWording: "A decision of {partner} refers to words that are not in this file.",
	noEntry: "Ledger entry {entry} does not say what the decision of {partner} on {clause} says.",
	noRound: "Ledger entry {entry} does not say what was put to the partners: {clause}.",
	chain: "The ledger was changed at entry {entry}.",
	document: "The text of the plan in this file was changed after it was made.",
	plan: "The plan",
	agreements: "Agreements",
	exact: "The exact words",
	ledger: "Ledger",
	answers: {
		agree: "agrees",
		reservation: "agrees with a reservation",
		object: "objects",
		withdraw: "withdraws",
	} as Record<string, string>,
	noScript: "This file checks itself with a script. Open it in a browser that runs scripts.",
	wholePlan: "The whole plan",
	knownGaps: "Starting with known gaps",
	notApplicable: (code: string) => `${code} does not apply here`,
	download: "Plan pack that checks itself",
};
export type PackSays = Record<
	| "checking"
	| "holds"
	| "breaks"
	| "unreadable"
	| "wording"
	| "wordingWhole"
	| "passage"
	| "noWording"
	| "noEntry"
	| "noRound"
	| "chain"
	| "document"
	| "plan"
	| "agreements"
	| "exact"
	| "ledger"
	| "lastHash"
	| "limit",
	string
> & { answers: Record<string, string> };
