import type { Json } from "@/lib/history/canonical";
import { type Facts, LEDGER_ACTS, ledgerWords } from "@/lib/i18n/en/ledger";
import type { CardId, PartnerId, PersonId } from "@/lib/ids";

/** What ids in an entry are called now. */
export interface LedgerNames {
	card(id: CardId): string;
	partner(id: PartnerId): string;
	/** Empty for somebody who is not known any more. */
	person(id: PersonId): string;
}

type Entry = Readonly<Record<string, Json>>;

/**
 * The card that an entry is about, or null.
 *
 * The catch: a plan pack carries this function as text, so it uses nothing from outside it.
 */
export function cardOfEntry(entry: Entry): CardId | null {
	for (const key of [entry.subject, entry.of]) {
		if (typeof key !== "string") continue;
		if (key === "plan" || key === "known-gaps") return null;
		const [, card = ""] = key.split(":");
		if (card) return card;
	}
	for (const key of [entry.barrier, entry.role, entry.strategy, entry.measure, entry.aim, entry.about])
		if (typeof key === "string") return key;
	return null;
}

/** What an entry says of itself beside its card: ids and facts, not yet words. Carried by a pack as text, too. */
export function factsOfEntry(entry: Entry) {
	const text = (value: Json | undefined): string => (typeof value === "string" ? value : "");
	const changed = entry.outcome === "changed" || entry.outcome === "stopped" ? ` ${entry.outcome}` : "";
	const role =
		text(entry.role) && text(entry.seat) ? text(entry.role) + (entry.signatory ? " signatory" : "") : "";
	const applies = text(entry.applies) && `applies ${text(entry.applies)}`;
	const { likelihood, impact } = entry;
	const risk = typeof likelihood === "number" && typeof impact === "number" ? likelihood * impact : 0;
	return {
		partner: text(entry.partner),
		person: text(entry.person),
		answer:
			text(entry.answer) ||
			text(entry.state) ||
			role ||
			applies ||
			text(entry.clarity) ||
			(entry.value === null && entry.day ? "taken-back" : "") ||
			text(entry.progress) + changed,
		text: text(entry.name) || text(entry.text) || (entry.revealed ? "revealed" : ""),
		number: typeof entry.number === "number" ? entry.number : risk,
	};
}

/**
 * What somebody did, in a sentence: "agreed on B5.1". [Q1]
 *
 * The catch: an entry holds ids and facts; names are those of now, and what has gone is told without one.
 *
 * @param about the card or factor that it is about, where that is known better than from the entry alone
 */
export function sentenceOfEntry(
	act: string,
	entry: Entry,
	names: LedgerNames,
	about: CardId | null = cardOfEntry(entry),
): string {
	const say = LEDGER_ACTS[act];
	if (!say) return ledgerWords.unknown(act);
	const { partner, person, answer, text, number } = factsOfEntry(entry);
	const facts: Facts = {
		code: about ? names.card(about) : "",
		partner: partner ? names.partner(partner) : "",
		person: person ? names.person(person) : "",
		answer: ledgerWords.answers[answer] ?? "",
		text,
		number,
	};
	return say(facts);
}
