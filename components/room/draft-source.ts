import type * as Y from "yjs";
import type { CardId } from "@/lib/ids";
import { type CardDraft, inOrder, type PlanDraft, readBrief, readCard, readPlan } from "@/lib/plan/read";
import { touchedBy } from "./touched";

/**
 * The plan as the screens read it, kept up to date card by card: after an edit only the cards that now read
 * differently are other objects than before, so a board of three hundred draws one again. [Y22]
 *
 * The catch: a keystroke in a card's rich text changes nothing that is read here. Then the plan stays the object
 * it was, and the letters of ten people draw no screen but the editor's.
 */
export class DraftSource {
	#plan: PlanDraft;
	#cards: Map<CardId, CardDraft>;
	#stale = new Set<CardId>();
	#briefStale = false;
	#told = true;
	readonly #listeners = new Set<() => void>();
	readonly #watch: (transaction: Y.Transaction) => void;

	constructor(private readonly doc: Y.Doc) {
		this.#plan = readPlan(doc);
		this.#cards = new Map(this.#plan.cards.map((card) => [card.id, card]));
		this.#watch = (transaction) => {
			const touched = touchedBy(transaction);
			if (touched.cards.size === 0 && !touched.brief) return;
			for (const card of touched.cards) this.#stale.add(card);
			this.#briefStale ||= touched.brief;
			this.#tellSoon();
		};
		doc.on("afterTransaction", this.#watch);
	}

	/** The same object until something changes. */
	readonly plan = (): PlanDraft => {
		this.#refresh();
		return this.#plan;
	};

	card(id: CardId): CardDraft | null {
		this.#refresh();
		return this.#cards.get(id) ?? null;
	}

	readonly subscribe = (listener: () => void): (() => void) => {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	};

	destroy(): void {
		this.doc.off("afterTransaction", this.#watch);
		this.#listeners.clear();
	}

	/** Told once for all that arrived in one turn: a batch of ten people's keystrokes draws once. */
	#tellSoon(): void {
		if (!this.#told) return;
		this.#told = false;
		queueMicrotask(() => {
			this.#told = true;
			for (const listener of this.#listeners) listener();
		});
	}

	#refresh(): void {
		if (this.#stale.size === 0 && !this.#briefStale) return;
		let changed = false;
		let moved = false;
		for (const id of this.#stale) {
			const before = this.#cards.get(id);
			const now = readCard(this.doc, id);
			if (same(before, now)) continue;
			changed = true;
			if (now) this.#cards.set(id, now);
			else this.#cards.delete(id);
			moved ||= before?.order !== now?.order || before?.section !== now?.section;
		}
		const read = this.#briefStale ? readBrief(this.doc) : this.#plan.brief;
		const brief = same(this.#plan.brief, read) ? this.#plan.brief : read;
		this.#stale = new Set();
		this.#briefStale = false;
		if (!changed && brief === this.#plan.brief) return;
		this.#plan = {
			brief,
			cards: !changed
				? this.#plan.cards
				: moved
					? inOrder(this.#cards.values())
					: this.#plan.cards.map((card) => this.#cards.get(card.id) ?? card),
		};
	}
}

const same = (before: unknown, now: unknown) =>
	before === now || JSON.stringify(before) === JSON.stringify(now);
