import type { Digest } from "@/lib/agreement/digest";
import { cardOfSubject, type SubjectKey } from "@/lib/agreement/subject";
import { capture, type Wording } from "@/lib/agreement/wording";
import type { Json } from "@/lib/history/canonical";
import { newId, type PartnerId } from "@/lib/ids";
import { bodyOf, cardMap } from "@/lib/plan/document";
import { proseJson } from "@/lib/plan/prose";
import { addRound } from "@/server/db/rows/agreements";
import { keepWording } from "@/server/db/rows/wordings";
import type { Did, Seated } from "./act";
import type { Stands } from "./stands";
import { tellPut } from "./tell";

export interface Putting {
	subject: SubjectKey;
	wording: Wording;
	asked: readonly PartnerId[];
	reason: string;
	known: { gaps: string[]; plan: Digest } | null;
	/** Further words that these refer to by digest: kept beside them. */
	beside?: Wording;
}

/** Captures exact words and puts them to partners: the wording for good, the round, and what the ledger says. [A5] */
export async function putWords(
	{ tx, at, seat }: Seated,
	stands: Stands,
	{ subject, wording, asked, reason, known, beside }: Putting,
): Promise<Did<{ round: string }>> {
	const { planId } = seat;
	const { text, digest } = capture(wording);
	const kept = { planId, names: stands.names, at };
	const card = cardOfSubject(subject);
	const map = card === null ? null : cardMap(stands.doc, card);
	await keepWording(tx, { ...kept, digest, text, prose: map && proseJson(bodyOf(map)) });
	if (beside) await keepWording(tx, { ...kept, ...capture(beside), prose: null });
	const round = newId(at.getTime());
	const number = stands.view.rounds.filter((one) => one.subject === subject).length + 1;
	await addRound(tx, {
		id: round,
		planId,
		entry: stands.entry,
		subject,
		number,
		digest,
		asked: [...asked],
		reason,
		known,
		personId: seat.personId,
		partnerId: seat.partnerId,
		at,
	});
	await tellPut(tx, { planId, at, by: seat.personId, round, asked });
	const entry: Record<string, Json> = { round, subject, number, digest, asked: [...asked], reason };
	if (known) entry.known = { gaps: [...known.gaps], plan: known.plan };
	return { result: { round }, planId, partnerId: seat.partnerId, entry, announce: ["agreements"] };
}
