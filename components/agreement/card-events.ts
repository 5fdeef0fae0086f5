import type { AttestedView } from "@/lib/agreement/attested";
import { mattersOf } from "@/lib/agreement/matter";
import { standing } from "@/lib/agreement/standing";
import { cardOfSubject, subjectOf } from "@/lib/agreement/subject";
import { agreementBox } from "@/lib/i18n/en/agreement-box";
import type { CardId, PartnerId } from "@/lib/ids";

const say = agreementBox.history;

/** Something organisations said of a card, or that the server saw happen to their agreement. */
export interface CardEvent {
	/** Its own name among a card's events. */
	id: string;
	at: string;
	partner: PartnerId | null;
	text: string;
}

/**
 * What was put, decided, settled, lapsed and restored on one card, the latest first. [A24]
 *
 * The catch: the decision by which words came in force is told as what it made: "All five agreed".
 */
export function cardEvents(
	view: AttestedView,
	card: CardId,
	nameOf: (partner: PartnerId) => string,
): CardEvent[] {
	const of = <T extends { subject: string }>(rows: readonly T[]) =>
		rows.filter(({ subject }) => cardOfSubject(subject) === card);
	const rounds = of(view.rounds);
	const decisions = of(view.decisions);
	const events: (CardEvent & { entry: number })[] = [];
	for (const { id, entry, at, partner, personName, subject } of rounds) {
		const put = subjectOf(subject).kind === "not-applicable" ? say.putNotApply : say.put;
		events.push({ id, entry, at, partner, text: put(personName) });
	}
	for (const decision of decisions) {
		const { id, entry, at, partner, answer, subject, digest } = decision;
		const until = <T extends { entry: number; subject: string }>(rows: readonly T[]) =>
			rows.filter((row) => row.subject === subject && row.entry <= entry);
		const then = standing(digest, until(rounds), until(decisions), () => true);
		const complete = then.kind === "in-force" && then.inForceSince === at && answer !== "withdraw";
		const text = complete ? say.allAgreed(then.asked, then.reservations) : say[answer](nameOf(partner));
		events.push({ id, entry, at, partner, text });
	}
	for (const { settledBy, decision } of of(mattersOf(view.decisions, view.steps)))
		if (settledBy)
			events.push({
				id: settledBy.id,
				entry: settledBy.entry,
				at: settledBy.at,
				partner: settledBy.partner,
				text: say.settled(nameOf(decision.partner)),
			});
	for (const { entry, at, event, of: what, editors } of view.notices)
		if ((event === "lapsed" || event === "restored") && cardOfSubject(what) === card)
			events.push({
				id: `${event} ${what} ${entry}`,
				entry,
				at,
				partner: editors[0]?.partner ?? null,
				text: say[event],
			});
	return events.sort((a, b) => b.entry - a.entry).map(({ entry: _entry, ...event }) => event);
}
