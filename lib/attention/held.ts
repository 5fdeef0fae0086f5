import type { AttestedView } from "@/lib/agreement/attested";
import type { Standing } from "@/lib/agreement/standing";
import type { SubjectKey } from "@/lib/agreement/subject";
import type { ThreadView } from "@/lib/comment/thread";
import type { CardId, PartnerId, PersonId, PlanId } from "@/lib/ids";
import type { DecisionOf } from "@/lib/meeting/decision";
import type { StrategyStatus } from "@/lib/meeting/meeting";
import type { CardDraft } from "@/lib/plan/read";
import { itemOf } from "@/lib/review/catalogue";
import type { SeatFacts } from "@/lib/seat/may";
import type { InboxItem, PartnerMarkView } from "./inbox";
import type { NoticeKind } from "./kinds";

/** A card as far as lists name it: none of its longer words. */
export type CardFace = Pick<
	CardDraft,
	"id" | "kind" | "code" | "title" | "deleted" | "fields" | "partners" | "created"
>;

/** The faces of all cards, binned ones too. */
export const facesOf = (cards: readonly CardDraft[]): ReadonlyMap<CardId, CardFace> =>
	new Map(
		cards.map(({ id, kind, code, title, deleted, fields, partners, created }) => [
			id,
			{ id, kind, code, title, deleted, fields, partners, created },
		]),
	);

export interface OpenRating {
	id: string;
	at: string;
	by: string | null;
	personName: string;
	partner: PartnerId;
	asked: readonly PartnerId[];
	sealed: readonly PartnerId[];
}

/** What one plan holds at one moment, as far as it can ask for the attention of one person. */
export interface Held {
	plan: { id: PlanId; title: string; live: boolean };
	/** The person's seat on it. */
	me: SeatFacts & {
		personId: PersonId;
		partnerId: PartnerId;
		/** Since when (ISO); what called the partner before is not for them. */
		since: string;
	};
	/** Whether the person's partner has anybody who decides for it. */
	decidedFor: boolean;
	/** Partners that left. */
	left: ReadonlySet<PartnerId>;
	/** Partners that left included. */
	partners: ReadonlyMap<PartnerId, PartnerMarkView>;
	cards: ReadonlyMap<CardId, CardFace>;
	/** Threads that mention the person or partner, or were ever assigned to them. */
	threads: readonly (ThreadView & { about: string })[];
	/** How far the person has read, by card or factor. */
	seen: ReadonlyMap<string, number>;
	attested: Pick<AttestedView, "rounds" | "decisions" | "steps" | "notices">;
	/** The rating round that is not revealed yet: who is asked, and who has sealed. */
	rating: OpenRating | null;
	/** The day that the last meeting settled for the next one, while none is open; null: none is settled. */
	nextMeeting: { after: string; day: string } | null;
	/** What was said last of each strategy; empty while no settled meeting is near. */
	lastSaid: ReadonlyMap<CardId, Pick<StrategyStatus, "progress" | "outcome">>;
	/** What the meetings decided and is not settled. */
	openDecisions: readonly DecisionOf[];
	/** The day of each measure's latest value ("YYYY-MM-DD"). */
	measured: ReadonlyMap<CardId, string>;
	/** How a subject stands on the words as they are now. Dear: asked only where the answer matters. */
	standing(subject: SubjectKey): Standing | undefined;
	/** "YYYY-MM-DD" */
	today: string;
}

/** The name that an item and the notice about it share. */
export const itemId = (planId: PlanId, kind: NoticeKind, source: string): string =>
	`${planId} ${kind} ${source}`;

/** What people say for a thing: a card's code and title, a factor's, nothing for the whole plan. */
export interface Face {
	about: CardId | null;
	code: string;
	title: string;
}

export const WHOLE_PLAN: Face = { about: null, code: "", title: "" };

/** The face of a card or factor, or null when it is gone, or in the bin where nobody can do anything about it. */
export function faceOf({ cards }: Pick<Held, "cards">, about: string, { binned = false } = {}): Face | null {
	const item = itemOf(about);
	if (item?.kind === "factor") return { about, code: item.code, title: item.short };
	const card = cards.get(about);
	if (!card || (card.deleted && !binned)) return null;
	return { about, code: card.code || (item?.code ?? ""), title: card.title.trim() || (item?.short ?? "") };
}

/** An item with what all of them have; `source` is what it is of, once a kind. */
export function itemFor(
	{ plan }: Pick<Held, "plan">,
	kind: NoticeKind,
	source: string,
	face: Face,
	more: Pick<InboxItem, "at"> & Partial<InboxItem>,
): InboxItem {
	return {
		id: itemId(plan.id, kind, source),
		kind,
		plan: { id: plan.id, title: plan.title },
		...face,
		thread: null,
		subject: null,
		from: null,
		excerpt: "",
		due: null,
		again: false,
		asks: null,
		...more,
	};
}

/** Who caused something, for a partner that is known. */
export function fromOf(
	{ partners }: Pick<Held, "partners">,
	personName: string,
	partnerId: PartnerId | null,
): InboxItem["from"] {
	const partner = partnerId === null ? undefined : partners.get(partnerId);
	return partner ? { personName, partner } : null;
}
