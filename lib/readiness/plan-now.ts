import type * as Y from "yjs";
import { type Attested, type AttestedView, attestedNow, type LiveStart } from "@/lib/agreement/attested";
import type { Digest } from "@/lib/agreement/digest";
import { type Round, standing } from "@/lib/agreement/standing";
import type { SubjectKey } from "@/lib/agreement/subject";
import {
	briefWording,
	capture,
	cardDigest,
	cardWording,
	type ReadWords,
	wordingNow,
} from "@/lib/agreement/wording";
import type { PartnerId } from "@/lib/ids";
import type { PlanPartner } from "@/lib/plan/partner-name";
import type { PlanContext } from "@/lib/plan/plan-index";
import { type CardDraft, liveCards, type PlanDraft, untouched } from "@/lib/plan/read";
import { type Readiness, readiness } from "./readiness";

/** The digest of a subject's words now, given what its last round said beside them; null when it is gone. */
export type DigestNow = (subject: SubjectKey, last: Pick<Round, "id" | "reason">) => Digest | null;

export const digestIn =
	(doc: Y.Doc, plan: PlanDraft, read: ReadWords = cardWording): DigestNow =>
	(subject, last) => {
		const wording = wordingNow(doc, plan, subject, { reason: last.reason }, read);
		return wording && capture(wording).digest;
	};

/** What of a live plan says something else than when it went live. */
export interface ChangedSinceStart {
	brief: boolean;
	/** Changed, or added. */
	cards: readonly CardDraft[];
	/** How many cards of then are gone. */
	gone: number;
}

/** A live plan stays live when a card is edited; the card is listed here. [G6] */
export function changedSinceStart(
	doc: Y.Doc,
	plan: PlanDraft,
	live: LiveStart,
	read: ReadWords = cardWording,
): ChangedSinceStart {
	const cards = liveCards(plan).filter((card) => !untouched(card));
	const here = new Set(cards.map(({ id }) => id));
	return {
		brief: cardDigest(briefWording(doc)) !== live.brief,
		cards: cards.filter((card) => cardDigest(read(doc, card)) !== live.cards[card.id]),
		gone: Object.keys(live.cards).filter((id) => !here.has(id)).length,
	};
}

export interface PlanNow {
	attested: Attested;
	context: PlanContext;
	readiness: Readiness;
}

/**
 * The plan as it stands: what was attested against the words as they are, and whether it may go live. [G1]
 *
 * The catch: consents to starting with known gaps hold while the plan's words do and no gap is added; one that was
 * closed meanwhile takes nothing away.
 */
export function planNow(given: {
	plan: PlanDraft;
	partners: readonly PlanPartner[];
	signatories: ReadonlySet<PartnerId>;
	today: string;
	view: AttestedView;
	digestNow: DigestNow;
}): PlanNow {
	const { plan, partners, signatories, today, view, digestNow } = given;
	const here = new Set(partners.filter(({ left }) => !left).map(({ id }) => id));
	const stays = (partner: PartnerId) => here.has(partner);
	const others = { ...view, rounds: view.rounds.filter(({ subject }) => subject !== "known-gaps") };
	const first = attestedNow(others, digestNow, stays);
	const ready = readiness({ plan, partners, today, attested: first, signatories });
	const rounds = view.rounds.filter(({ subject }) => subject === "known-gaps");
	const last = rounds.at(-1);
	let attested = first;
	if (last?.known) {
		const { gaps, plan: agreed } = last.known;
		const holds = digestNow("plan", last) === agreed && ready.unmet.every(({ key }) => gaps.includes(key));
		const decisions = view.decisions.filter(({ subject }) => subject === "known-gaps");
		const standings = new Map(first.standings);
		standings.set("known-gaps", standing(holds ? last.digest : null, rounds, decisions, stays));
		attested = { ...first, standings };
	}
	return { attested, context: { plan, partners, today, attested }, readiness: ready };
}
