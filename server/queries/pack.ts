import type { Digest } from "@/lib/agreement/digest";
import { cardOfSubject, subjectOf } from "@/lib/agreement/subject";
import type { PlanDocument } from "@/lib/export/block";
import type { DocumentSource } from "@/lib/export/looking";
import { packWords as say } from "@/lib/i18n/en/pack";
import { words } from "@/lib/i18n/words";
import type { PlanId } from "@/lib/ids";
import { sentenceOfEntry } from "@/lib/ledger/sentence";
import { packOf } from "@/lib/pack/pack";
import { packPage } from "@/lib/pack/page";
import { isKind, KINDS } from "@/lib/plan/cards";
import { fieldLabel } from "@/lib/plan/check";
import { readCard } from "@/lib/plan/read";
import { shortCode } from "@/lib/review/catalogue";
import { wordingsOf } from "@/server/db/rows/wordings";
import type { Db } from "@/server/runtime";
import { ledgerNames, wholeLedger } from "./ledger-csv";

/** The plan, its agreements and its ledger as one page that checks itself. [Q3] */
export async function packFor(
	db: Db,
	planId: PlanId,
	at: Date,
	source: DocumentSource,
	document: PlanDocument,
): Promise<string> {
	const names = await ledgerNames(db, planId);
	const cards = new Map(source.plan.cards.map((card) => [card.id, card]));
	const called = (id: string) => {
		const card = cards.get(id);
		return card ? [card.code || shortCode(id), card.title].filter(Boolean).join(" ") : id;
	};
	const subjects = new Map(source.view.rounds.map(({ digest, subject }) => [digest, subject]));
	const clauseOf = (digest: Digest): string => {
		const key = subjects.get(digest);
		if (!key) return say.wholePlan;
		const { kind } = subjectOf(key);
		const card = cardOfSubject(key);
		if (kind === "known-gaps") return say.knownGaps;
		if (card === null) return say.wholePlan;
		return kind === "not-applicable" ? say.notApplicable(called(card)) : called(card);
	};
	const page = packOf({
		plan: planId,
		madeAt: at.toISOString(),
		partners: Object.fromEntries(source.partners.map(({ id, name }) => [id, name])),
		document,
		view: source.view,
		wordings: await wordingsOf(db, planId),
		names: { partner: names.partner, card: called, gap: (key) => key },
		clauseOf,
		partLabel: (path) => partLabel(path, (id) => kindOf(source, id)),
		ledger: (await wholeLedger(db, planId)).map(
			({ seq, act, personId, partnerId, at: when, entry, previousHash, hash, personName }) => ({
				seq,
				act,
				personId,
				partnerId,
				at: when,
				entry,
				previousHash,
				hash,
				who: personName ?? "",
				said: sentenceOfEntry(act, entry, names),
			}),
		),
	});
	return packPage(page);
}

const kindOf = (source: DocumentSource, id: string): string => readCard(source.doc, id)?.kind ?? "";

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
