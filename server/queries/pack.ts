import { subjectsPut } from "@/lib/agreement/attested";
import type { Digest } from "@/lib/agreement/digest";
import type { Names } from "@/lib/agreement/passages";
import type { PlanDocument } from "@/lib/export/block";
import type { DocumentSource } from "@/lib/export/looking";
import { ledgerWords } from "@/lib/i18n/en/ledger";
import { packSays } from "@/lib/i18n/en/pack";
import { words } from "@/lib/i18n/words";
import type { PlanId } from "@/lib/ids";
import { cardOfEntry, factsOfEntry } from "@/lib/ledger/sentence";
import { textOfDocument } from "@/lib/pack/document-lines";
import { packedWording } from "@/lib/pack/pack";
import { packPage } from "@/lib/pack/page";
import { sentencesFor } from "@/lib/pack/sentences";
import { isKind, KINDS } from "@/lib/plan/cards";
import { fieldLabel } from "@/lib/plan/check";
import { readCard } from "@/lib/plan/read";
import { checkOf } from "@/lib/readiness/check";
import { digestIn } from "@/lib/readiness/plan-now";
import { shortCode } from "@/lib/review/catalogue";
import { peopleOfPlan } from "@/server/db/rows/seats";
import { wordingsOf } from "@/server/db/rows/wordings";
import type { Db } from "@/server/runtime";
import { wholeLedger } from "./ledger-csv";

/** The plan, its agreements and its ledger as one page that checks itself. [Q3] */
export async function packFor(
	db: Db,
	planId: PlanId,
	at: Date,
	source: DocumentSource,
	document: PlanDocument,
): Promise<string> {
	const cards = Object.fromEntries(
		source.plan.cards.map(({ id, code, title }) => [id, { code: code || shortCode(id), title }]),
	);
	const names = namesIn(source, cards);
	const rows = await wholeLedger(db, planId);
	const ledger = rows.map(({ seq, act, personId, partnerId, at: when, entry, previousHash, hash }) => ({
		seq,
		act,
		personId,
		partnerId,
		at: when,
		entry,
		previousHash,
		hash,
	}));
	const people = Object.fromEntries([
		...(await peopleOfPlan(db, planId)),
		...rows.flatMap(({ personId, personName }) => (personId ? [[personId, personName ?? ""] as const] : [])),
	]);
	const partLabelIn = (path: string) => partLabel(path, (id) => readCard(source.doc, id)?.kind ?? "");
	return packPage({
		form: 2,
		plan: planId,
		title: document.title,
		status: words.plan.status[source.status],
		madeAt: at.toISOString(),
		partners: source.partners.map(({ id, name, code, left }) => ({ id, name, code, left: left !== null })),
		people,
		cards,
		now: digestsNow(source),
		wordings: [...(await wordingsOf(db, planId))].map(([digest, text]) =>
			packedWording(digest, text, { names, partLabel: partLabelIn }),
		),
		text: textOfDocument(document.blocks),
		ledger,
		sentences: sentencesFor(ledger, (entry) => {
			const card = cardOfEntry(entry);
			const said = factsOfEntry(entry);
			return {
				...said,
				code: (card && cards[card]?.code) || "",
				partner: said.partner && names.partner(said.partner),
				person: people[said.person] ?? "",
				answer: ledgerWords.answers[said.answer] ?? "",
			};
		}),
	});
}

/** The words that stand on the plan now, of every subject that was ever put to partners. */
function digestsNow({ doc, plan, view }: DocumentSource): Record<string, Digest | null> {
	const digestNow = digestIn(doc, plan);
	return Object.fromEntries(
		subjectsPut(view).map((subject) => {
			const last = view.rounds.findLast((round) => round.subject === subject);
			return [subject, last ? digestNow(subject, last) : null];
		}),
	);
}

/** What ids in words and in the ledger are called now. */
function namesIn(source: DocumentSource, cards: Record<string, { code: string; title: string }>): Names {
	const partners = new Map(source.partners.map(({ id, name }) => [id, name]));
	const gaps = new Map<string, { code: string; text: string }>(
		source.readiness.unmet.map((one) => [one.key, one]),
	);
	return {
		partner: (id) => partners.get(id) ?? "",
		card(id) {
			const card = cards[id];
			return card ? [card.code, card.title].filter(Boolean).join(" ") : packSays.goneCard;
		},
		gap(key) {
			const gap = gaps.get(key);
			if (gap) return [gap.code, gap.text].filter(Boolean).join(" ");
			const check = checkOf(key);
			return check ? words.readiness.checks[check] : key;
		},
	};
}

/** What a place in a wording is called: "card.texts.lessens" is the strategy's "How it lessens the barrier". */
function partLabel(path: string, kindOfCard: (id: string) => string): string {
	const steps = path.split(".");
	const name = steps.at(-1) ?? path;
	const card = steps[0] === "cards" ? (steps[1] ?? "") : "";
	const kinds = card ? [kindOfCard(card)] : Object.keys(KINDS);
	if (name === "title") return words.card.title;
	if (name === "prose") return words.card.prose;
	for (const kind of kinds)
		if (isKind(kind) && KINDS[kind].fields.some((spec) => spec.name === name)) return fieldLabel(kind, name);
	return name;
}
