import { cardOfSubject, SUBJECT } from "@/lib/agreement/subject";
import type { Json } from "@/lib/history/canonical";
import { type Facts, LEDGER_ACTS, ledgerWords } from "@/lib/i18n/en/ledger";
import type { CardId, PartnerId } from "@/lib/ids";
import { longDate } from "@/lib/plan/dates";

/** What ids in an entry are called now. */
export interface LedgerNames {
	card(id: CardId): string;
	partner(id: PartnerId): string;
}

type Entry = Readonly<Record<string, Json>>;

const text = (value: Json | undefined): string => (typeof value === "string" ? value : "");

const dayOf = (iso: string): string => (iso ? longDate(iso.slice(0, 10)) : "");

/** The card that an entry is about, or null. */
export function cardOfEntry(entry: Entry): CardId | null {
	for (const key of [entry.subject, entry.of]) {
		if (typeof key !== "string") continue;
		if (SUBJECT.test(key)) return cardOfSubject(key);
		const [, card = ""] = key.split(":");
		if (card) return card;
	}
	for (const key of [entry.barrier, entry.role, entry.strategy, entry.measure, entry.aim, entry.about])
		if (typeof key === "string") return key;
	return null;
}

/**
 * What somebody did, in a sentence: "agreed on B5.1". [Q1]
 *
 * The catch: an entry holds ids and facts; names are those of now, and what has gone is told without one.
 */
export function sentenceOfEntry(act: string, entry: Entry, names: LedgerNames): string {
	const say = LEDGER_ACTS[act];
	if (!say) return ledgerWords.unknown(act);
	const card = cardOfEntry(entry);
	const partner = text(entry.partner);
	const facts: Facts = {
		code: card ? names.card(card) : "",
		partner: partner ? names.partner(partner) : "",
		answer: ledgerWords.answers[text(entry.answer) || text(entry.progress)] ?? "",
		text:
			text(entry.name) || text(entry.text) || dayOf(text(entry.stood)) || (entry.revealed ? "revealed" : ""),
		number: typeof entry.number === "number" ? entry.number : 0,
	};
	return say(facts);
}
