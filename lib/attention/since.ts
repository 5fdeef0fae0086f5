import { cardOfSubject, SUBJECT } from "@/lib/agreement/subject";
import type { Json } from "@/lib/history/canonical";
import type { PartnerId } from "@/lib/ids";
import { VISIT_GAP_MINUTES } from "@/lib/limits";
import { type Face, faceOf, type Held } from "./held";
import type { SinceView } from "./inbox";

/** The acts that "what changed since I was last here" tells; comments are counted, drafting is told by card. */
export const ACTS_TOLD = [
	"put-to-partners",
	"go-live",
	"start-with-known-gaps",
	"decide",
	"withdraw-agreement",
	"change-matter",
	"settle-matter",
	"appraise-barrier",
	"mark-clarity",
	"reopen-plan",
	"wording-lapsed",
	"wording-restored",
	"condition-broken",
	"condition-met",
	"add-partner",
	"remove-partner",
	"accept-invitation",
	"withdraw-seat",
	"hand-over-plan",
	"open-rating-round",
	"close-rating-round",
	"open-meeting",
	"settle-decision",
	"cancel-meeting",
	"close-meeting",
	"restore-card",
	"name-checkpoint",
] as const;
export type ToldAct = (typeof ACTS_TOLD)[number];

/**
 * The moment that "since I was last here" counts from; null when somebody is here for the first time. [T9]
 *
 * The catch: a screen may ask before it has said that its person is here. Then the last visit is still the latest.
 */
export function sinceWhen(visit: { at: Date; beforeAt: Date | null } | null, now: Date): Date | null {
	if (!visit) return null;
	return now.getTime() - visit.at.getTime() > VISIT_GAP_MINUTES * 60_000 ? visit.at : visit.beforeAt;
}

/** One entry of the ledger, as far as it is told. */
export interface Told {
	entry: number;
	at: Date;
	act: string;
	personName: string | null;
	partnerId: PartnerId | null;
	said: { [key: string]: Json };
}

type Event = SinceView["events"][number];

/** What an entry of the ledger is about: a card, or nothing for the whole plan. */
export function eventOf(told: Told, cards: Held["cards"]): Event {
	const { entry, at, act, personName, partnerId, said } = told;
	const face = faceOfEntry(said, cards);
	const { about, code } = face ?? { about: null, code: "" };
	return { entry, at: at.toISOString(), act, personName, partner: partnerId, about, code };
}

function faceOfEntry({ subject, of, barrier, role }: Told["said"], cards: Held["cards"]): Face | null {
	for (const key of [subject, of])
		if (typeof key === "string" && SUBJECT.test(key)) {
			const card = cardOfSubject(key);
			return card === null ? null : faceOf({ cards }, card, { binned: true });
		}
	const card = [barrier, role].find((one) => typeof one === "string" && cards.has(one));
	return typeof card === "string" ? faceOf({ cards }, card, { binned: true }) : null;
}

/** A card that others changed: when it was made, and for which partners they wrote. */
export interface Changed {
	card: string;
	by: PartnerId[];
}

/** What became of the cards that others changed. A card that nobody ever saw is not told of. */
export function cardsChanged(
	changed: readonly Changed[],
	cards: Held["cards"],
	since: Date,
): SinceView["cards"] {
	return changed.flatMap(({ card: id, by }) => {
		const card = cards.get(id);
		const face = card && faceOf({ cards }, id, { binned: true });
		if (!card || !face) return [];
		const added = card.created > since.toISOString();
		if (added && card.deleted) return [];
		const kind = card.deleted ? "binned" : added ? "added" : "changed";
		return { card: id, code: face.code, title: face.title, kind, by };
	});
}
