import { words } from "@/lib/i18n/words";
import type { CardId, PartnerId } from "@/lib/ids";
import type { PartnerView } from "@/lib/queries";

/** Others' changes are summed up and spoken at most this often, never each keystroke. */
export const SUMMARY_EVERY_MS = 10_000;

/**
 * Gathers what others changed into one sentence: "3 cards changed by Ashdene and Northmere". [U6]
 *
 * Who is told from presence: whoever has the card open at that moment. A change that nobody present can have
 * made (it comes from before they joined) is counted and ascribed to nobody.
 */
export class OthersChanges {
	readonly #cards = new Set<CardId>();
	readonly #partners = new Set<PartnerId>();

	add(cards: Iterable<CardId>, partnersAt: (card: CardId) => Iterable<PartnerId>): void {
		for (const card of cards) {
			this.#cards.add(card);
			for (const partner of partnersAt(card)) this.#partners.add(partner);
		}
	}

	get waiting(): boolean {
		return this.#cards.size > 0;
	}

	/** The sentence for all that was gathered, which is then forgotten; null when nothing was. */
	take(partners: readonly PartnerView[]): string | null {
		if (!this.waiting) return null;
		const names = partners.filter((one) => this.#partners.has(one.id)).map((one) => one.name);
		const sentence = words.board.others.changed(this.#cards.size, names);
		this.#cards.clear();
		this.#partners.clear();
		return sentence;
	}
}
