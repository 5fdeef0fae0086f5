import type { AttestedView } from "@/lib/agreement/attested";
import type { Digest } from "@/lib/agreement/digest";
import { type Standing, standing } from "@/lib/agreement/standing";
import { cardSubject, type SubjectKey } from "@/lib/agreement/subject";
import { type BriefWording, type CardWording, readWording } from "@/lib/agreement/wording";
import type { CardId, PartnerId } from "@/lib/ids";
import { KINDS } from "@/lib/plan/cards";
import type { CardDraft, PlanDraft } from "@/lib/plan/read";

/** Words that every partner asked has agreed to, and how they stand. */
export interface AgreedWords {
	subject: SubjectKey;
	standing: Standing;
	digest: Digest;
}

type Rounds = Pick<AttestedView, "rounds" | "decisions">;
type Stays = (partner: PartnerId) => boolean;

/**
 * The latest words of a subject that all partners asked had agreed to and nobody has withdrawn from, or null.
 *
 * The catch: they need not be the words on the card now. A new text that is with partners does not unsay what they
 * agreed before.
 */
export function agreedWords(view: Rounds, subject: SubjectKey, stays: Stays): AgreedWords | null {
	const rounds = view.rounds.filter((round) => round.subject === subject);
	const decisions = view.decisions.filter((decision) => decision.subject === subject);
	const digests = [...new Set(rounds.map(({ digest }) => digest))];
	let found: AgreedWords | null = null;
	for (const digest of digests) {
		const how = standing(digest, rounds, decisions, stays);
		if (how.kind !== "in-force") continue;
		if (!found || since(how) >= since(found.standing)) found = { subject, standing: how, digest };
	}
	return found;
}

const since = ({ inForceSince }: Standing): string => inForceSince ?? "";

/** The whole plan's agreed words: as it went live, or as partners consented to start with known gaps. */
export function agreedPlan(view: Rounds, stays: Stays): AgreedWords | null {
	const whole = agreedWords(view, "plan", stays);
	const gaps = agreedWords(view, "known-gaps", stays);
	const plan = gaps?.standing.round?.known?.plan;
	const started = gaps && plan ? { ...gaps, digest: plan } : null;
	if (!whole || !started) return whole ?? started;
	return since(started.standing) > since(whole.standing) ? started : whole;
}

/** Which agreed words a card is printed in. Started with known gaps, a card that is put by itself needs its own. */
function wordsOf(card: CardDraft, plan: AgreedWords | null, view: Rounds, stays: Stays): AgreedWords | null {
	if (!KINDS[card.kind].putToPartners) return plan;
	const own = agreedWords(view, cardSubject(card.id), stays);
	if (!own || plan?.subject !== "plan") return own ?? (plan?.subject === "plan" ? plan : null);
	return since(plan.standing) > since(own.standing) ? plan : own;
}

/** The digests of all words that a document of agreed text prints. */
export function digestsNeeded(plan: PlanDraft, view: Rounds, stays: Stays): Digest[] {
	const whole = agreedPlan(view, stays);
	const own = plan.cards.flatMap((card) => wordsOf(card, whole, view, stays)?.digest ?? []);
	return [...new Set([...(whole ? [whole.digest] : []), ...own])];
}

/** The agreed words of one card; `unread`: they are agreed, but could not be fetched. */
export type CardAgreed = { words: CardWording; by: AgreedWords } | "unread" | null;

export interface AgreedPlan {
	/** Of the whole plan; null while it is not agreed as a whole. */
	whole: AgreedWords | null;
	brief: BriefWording | null;
	card(card: CardDraft): CardAgreed;
}

/** What partners agreed to, word for word, out of the stored wordings. [X8] */
export function agreedIn(view: Rounds, stays: Stays, wordings: ReadonlyMap<Digest, string>): AgreedPlan {
	const whole = agreedPlan(view, stays);
	const read = (digest: Digest) => {
		const text = wordings.get(digest);
		return text === undefined ? null : readWording(text);
	};
	const plan = whole && read(whole.digest);
	const cards = plan?.subject === "plan" ? plan.cards : null;
	const inPlan = (id: CardId): CardWording | null =>
		(cards && Object.hasOwn(cards, id) ? cards[id] : null) ?? null;
	return {
		whole,
		brief: plan?.subject === "plan" ? plan.brief : null,
		card(card) {
			const by = wordsOf(card, whole, view, stays);
			if (!by) return null;
			if (by === whole) {
				if (!cards) return "unread";
				const words = inPlan(card.id);
				return words && { words, by };
			}
			const own = read(by.digest);
			return own?.subject === "card" ? { words: own.card, by } : "unread";
		},
	};
}
