import type { Json } from "@/lib/history/canonical";
import type { ChainedEntry } from "@/lib/ledger/chain";
import type { Pack } from "../pack";
import type { Told } from "./standing";
import type { Tools } from "./tools";

/** Words that were put to partners, or what one said of them, as an entry of the ledger tells it. */
export interface ToldEntry extends Told {
	seq: number;
	subject: string;
	round: string;
	number: number;
	reason: string;
	person: string | null;
	at: string;
}

/**
 * Reads a pack: what was put, what each partner answered, how it stands, and every sentence of the ledger. [Q10]
 *
 * The catch: all of it comes from the entries that the chain holds; beside them a pack has only what things and
 * people are called.
 */
export function readPack(pack: Pack, tools: Tools) {
	const { says } = pack;
	const text = (value: Json | undefined): string => (typeof value === "string" ? value : "");
	const partners = new Map(pack.partners.map((one) => [one.id, one]));
	const partner = (id: string | null) => (id ? (partners.get(id)?.name ?? "") : "");
	const code = (id: string | null) => (id ? (partners.get(id)?.code ?? "") : "");
	const person = (id: string | null) => (id ? (pack.people[id] ?? "") : says.server);
	const clause = (subject: string): string => {
		const [kind, id = ""] = subject.split(":");
		if (kind === "known-gaps") return says.knownGaps;
		if (!id) return says.wholePlan;
		const card = pack.cards[id];
		const name = card ? [card.code, card.title].filter(Boolean).join(" ") : says.goneCard;
		return kind === "not-applicable" ? tools.fill(says.notApplicable, { code: name }) : name;
	};
	const told = pack.ledger.flatMap(({ seq, act, entry, partnerId, personId, at }): ToldEntry[] => {
		const put = ["put-to-partners", "go-live", "start-with-known-gaps"].includes(act) && !entry.live;
		if (!put && act !== "decide" && act !== "withdraw-agreement") return [];
		return [
			{
				seq,
				at,
				subject: text(entry.subject),
				digest: text(entry.digest),
				round: text(entry.round),
				number: typeof entry.number === "number" ? entry.number : 0,
				asked: put ? (Array.isArray(entry.asked) ? entry.asked.map((id) => text(id)) : []) : null,
				answer: text(entry.answer),
				reason: text(entry.reason),
				partner: partnerId ?? "",
				person: personId,
			},
		];
	});
	const subjects = [...new Set(told.flatMap(({ asked, subject }) => (asked ? [subject] : [])))];
	const subjectOf = (digest: string) =>
		told.find((one) => one.asked && one.digest === digest)?.subject ?? "plan";
	const facts = (entry: ChainedEntry["entry"]) => {
		const card = tools.cardOfEntry(entry);
		const said = tools.factsOfEntry(entry);
		return {
			...said,
			code: (card && pack.cards[card]?.code) || "",
			partner: partner(said.partner),
			person: pack.people[said.person] ?? "",
			answer: says.told[said.answer] ?? "",
		};
	};
	return {
		partner,
		code,
		person,
		clause,
		told,
		subjects,
		clauseOfWords: (digest: string) => clause(subjectOf(digest)),
		standing: (subject: string) =>
			tools.standingIn(
				pack.now[subject] ?? null,
				told.filter((one) => one.subject === subject),
				(id) => partners.get(id)?.left === false,
			),
		sentence({ act, entry }: ChainedEntry): string {
			const found = facts(entry);
			return tools.fill(pack.sentences[tools.sentenceName(act, found)] ?? act, found);
		},
	};
}

export type Reading = ReturnType<typeof readPack>;
