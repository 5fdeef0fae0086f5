import { words } from "@/lib/i18n/words";
import type { CardId, PartnerId } from "@/lib/ids";
import type { Kind, Section } from "@/lib/plan/cards";
import { cardFacts, type Fact } from "@/lib/plan/facts";
import type { PlanContext } from "@/lib/plan/plan-index";
import { type CardDraft, fixedBarrier } from "@/lib/plan/read";
import { cardState, type Pill } from "@/lib/plan/state";
import type { Flag } from "./presence-flag";

/** Everything that a closed card shows, and nothing else: while it is the same, the card is not drawn again. */
export interface Face {
	id: CardId;
	kind: Kind;
	section: Section;
	/** One of the ten barriers that every plan is born with: it has no bin. */
	fixed: boolean;
	code: string;
	title: string;
	pill: Pill;
	facts: readonly Fact[];
	/** The most pressing warning, and how many more the card has. */
	warning: string | null;
	/** Words that partners had decided on have moved: that is said in the colour of lapsed agreements. */
	moved: boolean;
	/** The partners that do the work, in joining order. */
	partners: readonly PartnerId[];
	/** The review items it serves, factors first. */
	items: readonly string[];
}

/** Whether a partner does the work: ticked, named in a field, or responsible or accountable; not if only told. */
const worksOn = (card: CardDraft, partner: PartnerId): boolean =>
	card.partners.includes(partner) ||
	/[RA]/.test(card.parts[partner] ?? "") ||
	Object.values(card.fields).includes(partner);

/** What a card shows closed, given the plan around it. */
export function faceOf(card: CardDraft, context: PlanContext): Face {
	const { pill, warnings } = cardState(card, context);
	return {
		id: card.id,
		kind: card.kind,
		section: card.section,
		fixed: fixedBarrier(card.id),
		code: card.code || words.board.noCode,
		title: card.title.trim() || words.board.untitled,
		pill,
		facts: cardFacts(card, context),
		warning: warnings[0]?.text ?? null,
		moved: warnings[0]?.code === "text-moved",
		partners: context.partners.map((partner) => partner.id).filter((id) => worksOn(card, id)),
		items: [...card.factors, ...card.barriers],
	};
}

/** What a card is called to somebody who listens: code, title, state, what is said about it, and who is on it. */
export const cardName = (face: Face, flag: Flag | null, said = ""): string =>
	[face.code, face.title, face.pill.text, said, flag?.text].filter(Boolean).join(", ");

/**
 * Keeps faces as the objects they were while they show the same. [U7]
 *
 * The catch: a card's face depends on other cards too (an aim shows its measure), so it is the drawn face that
 * is compared, not the card.
 */
export class Faces {
	#last = new Map<CardId, { face: Face; key: string }>();

	of(cards: readonly CardDraft[], context: PlanContext): Map<CardId, Face> {
		const next = new Map<CardId, { face: Face; key: string }>();
		for (const card of cards) {
			const face = faceOf(card, context);
			const key = JSON.stringify(face);
			const before = this.#last.get(card.id);
			next.set(card.id, before?.key === key ? before : { face, key });
		}
		this.#last = next;
		return new Map([...next].map(([id, { face }]) => [id, face]));
	}
}
