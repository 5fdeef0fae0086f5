import type { CardId } from "@/lib/ids";
import type { CardDraft, PlanDraft } from "@/lib/plan/read";

/**
 * Keeps a plan's cards, and the plan itself, as the objects they were while they hold the same. [U7]
 *
 * The catch: a keystroke in a card's rich text makes that card another object although nothing that is read from
 * it has changed; without this the whole board would be gone through for each letter of ten people.
 */
export class SteadyPlan {
	#plan: PlanDraft | null = null;
	#cards = new Map<CardId, CardDraft>();

	take(plan: PlanDraft): PlanDraft {
		const before = this.#plan;
		if (before === plan) return plan;
		const cards = plan.cards.map((card) => {
			const known = this.#cards.get(card.id);
			return known && (known === card || JSON.stringify(known) === JSON.stringify(card)) ? known : card;
		});
		const brief =
			before && JSON.stringify(before.brief) === JSON.stringify(plan.brief) ? before.brief : plan.brief;
		const same =
			before !== null &&
			before.brief === brief &&
			before.cards.length === cards.length &&
			before.cards.every((card, index) => card === cards[index]);
		if (!same) {
			this.#plan = { brief, cards };
			this.#cards = new Map(cards.map((card) => [card.id, card]));
		}
		return this.#plan ?? plan;
	}
}
