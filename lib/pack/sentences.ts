import type { Json } from "@/lib/history/canonical";
import { LEDGER_ACTS, ledgerWords } from "@/lib/i18n/en/ledger";
import type { ChainedEntry } from "@/lib/ledger/chain";

/** What an entry says of itself, in words; which of them there are decides the sentence. */
export interface SaidFacts {
	code: string;
	partner: string;
	person: string;
	answer: string;
	text: string;
	number: number;
}

/** The name of a sentence: the act, which facts it has, and its number. The page works it out anew. */
export function sentenceName(act: string, facts: SaidFacts): string {
	const { code, partner, person, answer, text, number } = facts;
	const has = Object.entries({ code, partner, person, answer, text }).flatMap(([name, value]) =>
		value ? [name] : [],
	);
	return [act, ...has, ...(number ? [String(number)] : [])].join(" ");
}

/**
 * The sentences that a plan's ledger needs, with a place for each fact: "{answer} on {code}". [Q3]
 *
 * The catch: no row of the ledger in a pack has a sentence of its own. Each is filled from its own entry, which the
 * chain holds, so no row can say something else than its entry.
 */
export function sentencesFor(
	ledger: readonly Pick<ChainedEntry, "act" | "entry">[],
	factsOf: (entry: { [key: string]: Json }) => SaidFacts,
): Record<string, string> {
	const sentences: Record<string, string> = {};
	for (const { act, entry } of ledger) {
		const facts = factsOf(entry);
		const place = (name: "code" | "partner" | "person" | "answer" | "text") =>
			facts[name] ? `{${name}}` : "";
		sentences[sentenceName(act, facts)] ??=
			LEDGER_ACTS[act]?.({
				code: place("code"),
				partner: place("partner"),
				person: place("person"),
				answer: place("answer"),
				text: place("text"),
				number: facts.number,
			}) ?? ledgerWords.unknown(act);
	}
	return sentences;
}
