import type { CardId } from "@/lib/ids";
import { KINDS } from "@/lib/plan/cards";
import type { CardDraft } from "@/lib/plan/read";

/**
 * What can be put to partners: an aim, a role or a strategy; that a barrier does not apply here; the whole plan;
 * the plan with the gaps it starts with. A key is what the ledger, the doors and the screens call it.
 */
export type Subject =
	| { kind: "card"; card: CardId }
	| { kind: "not-applicable"; card: CardId }
	| { kind: "plan" }
	| { kind: "known-gaps" };

export type SubjectKey = string;

/** Keys as the doors take them: a card's id is a uuid, or one of the ten barriers. */
export const SUBJECT = /^(plan|known-gaps|(card|not-applicable):[A-Za-z0-9-]{1,64})$/;

export const cardSubject = (card: CardId): SubjectKey => `card:${card}`;
export const notApplicable = (barrier: CardId): SubjectKey => `not-applicable:${barrier}`;

export function subjectOf(key: SubjectKey): Subject {
	if (key === "plan" || key === "known-gaps") return { kind: key };
	const [kind, card = ""] = key.split(":");
	return kind === "not-applicable" ? { kind, card } : { kind: "card", card };
}

/** The card that a subject speaks of, or null for the whole plan. */
export function cardOfSubject(key: SubjectKey): CardId | null {
	const subject = subjectOf(key);
	return "card" in subject ? subject.card : null;
}

/** Whether this card's words, or that it does not apply, can be put to partners by themselves. */
export const canBePut = (card: CardDraft, kind: "card" | "not-applicable"): boolean =>
	kind === "card" ? KINDS[card.kind].putToPartners : card.kind === "barrier";
