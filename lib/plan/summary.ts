import { cardSubject } from "@/lib/agreement/subject";
import { words } from "@/lib/i18n/words";
import type { CardId } from "@/lib/ids";
import { SECTIONS } from "./cards";
import type { Kind, Section } from "./field-spec";
import { indexOf, type PlanContext } from "./plan-index";
import type { CardDraft } from "./read";
import { accountable, barrierSettled, cardState, hasBaseline } from "./state";

/** How much of a section stands: so many met, of so many. */
export interface Summary {
	met: number;
	of: number;
	text: string;
}

const inForce = (card: CardId, { attested }: PlanContext): boolean =>
	attested.standings.get(cardSubject(card))?.kind === "in-force";

type Count = (cards: readonly CardDraft[], context: PlanContext) => [met: number, of: number];

const howMany =
	(fits: (card: CardDraft, context: PlanContext) => boolean): Count =>
	(cards, context) => [cards.filter((card) => fits(card, context)).length, cards.length];

const COUNTS: Record<Section, Count> = {
	aims: howMany((card, context) => inForce(card.id, context)),
	roles: howMany((card, context) => accountable(card, context).length === 1),
	resources: howMany((card, context) => cardState(card, context).pill.tone === "met"),
	communication: howMany((card, context) => cardState(card, context).pill.tone === "met"),
	people: (cards) => {
		const kinds = peopleKinds();
		return [kinds.filter((kind) => cards.some((card) => card.kind === kind)).length, kinds.length];
	},
	barriers: (cards, context) => {
		const barriers = cards.filter((card) => card.kind === "barrier");
		return [barriers.filter((card) => barrierSettled(card, context)).length, barriers.length];
	},
	evaluation: howMany(hasBaseline),
};

/** The kinds of People and place, each of which keeps a slot on the board until it has a card. */
const peopleKinds = (): readonly Kind[] => SECTIONS.find(({ section }) => section === "people")?.kinds ?? [];

/** The one line under a section's name, or null while nothing can be counted yet. */
export function sectionSummary(section: Section, context: PlanContext): Summary | null {
	const cards = indexOf(context.plan).live.filter((card) => card.section === section);
	const [met, of] = COUNTS[section](cards, context);
	if (of === 0) return null;
	return { met, of, text: words.card.summaries[section](met, of) };
}
