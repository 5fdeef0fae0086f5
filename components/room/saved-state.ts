import type { CardId } from "@/lib/ids";

/** What the top bar says about this person's own words. Times are milliseconds since 1970. */
export type SavedState =
	| { kind: "saved"; at: number | null }
	| { kind: "saving" }
	| { kind: "device-only"; changes: number }
	| { kind: "not-saved"; changes: number }
	| { kind: "view-only" };

export interface SavingFacts {
	mayDraft: boolean;
	/** Changes that the server has not acknowledged as durable. */
	changes: number;
	/** A socket that has synced and answers. */
	connected: boolean;
	/** The server said that it cannot commit for now, or an acknowledgement is overdue. */
	degraded: boolean;
	/** The browser keeps a local copy; without one, an unsent change lives in this page only. */
	keptOnDevice: boolean;
	savedAt: number | null;
}

/**
 * How safe this person's words are, said without a flourish. [Y20]
 *
 * "Saved" follows from a durable acknowledgement and from nothing else: not from a sent frame, nor from equal
 * state vectors (an update that only deletes leaves those unchanged).
 */
export function savedState(facts: SavingFacts): SavedState {
	if (!facts.mayDraft) return { kind: "view-only" };
	if (facts.changes === 0) return { kind: "saved", at: facts.savedAt };
	if (facts.connected && !facts.degraded) return { kind: "saving" };
	return { kind: facts.keptOnDevice ? "device-only" : "not-saved", changes: facts.changes };
}

/** Typing in one card without a pause longer than this counts as one change; a person counts thoughts, not keys. */
export const CHANGE_PAUSE_MS = 2_000;

interface Change {
	cards: Set<CardId>;
	brief: boolean;
	changes: number;
	/** The last local update that belongs to it. */
	last: number;
	at: number;
}

/** What is kept on the device about changes that have not been acknowledged. */
export interface UnsentMark {
	changes: number;
	cards: CardId[];
	brief: boolean;
}

/**
 * Counts local changes until the server has acknowledged them as durable.
 *
 * Barriers and acknowledgements belong to one connection: a new one starts without any under way, and a barrier
 * acknowledges every update made before it was sent, since whatever was not sent goes first, in the sync.
 */
export class UnsentChanges {
	#made = 0;
	#changes: Change[] = [];
	#underWay = new Map<number, number>();
	#nonce = 0;
	#asked = 0;

	constructor(earlier: UnsentMark | null = null) {
		if (earlier && earlier.changes > 0) {
			this.#made = 1;
			this.#changes.push({
				cards: new Set(earlier.cards),
				brief: earlier.brief,
				changes: earlier.changes,
				last: 1,
				at: Number.NEGATIVE_INFINITY,
			});
		}
	}

	/** A local update has been made. */
	made(touched: { cards: Iterable<CardId>; brief: boolean }, now: number): void {
		this.#made += 1;
		const cards = new Set(touched.cards);
		const before = this.#changes.at(-1);
		const goesOn =
			before !== undefined &&
			now - before.at < CHANGE_PAUSE_MS &&
			before.brief === touched.brief &&
			before.cards.size === cards.size &&
			[...cards].every((card) => before.cards.has(card));
		if (goesOn) {
			before.last = this.#made;
			before.at = now;
		} else {
			this.#changes.push({ cards, brief: touched.brief, changes: 1, last: this.#made, at: now });
		}
	}

	/** Whether a barrier would ask about anything that no barrier under way asks about already. */
	get worthAsking(): boolean {
		return this.#changes.length > 0 && this.#asked < this.#made;
	}

	/** The nonce of a barrier that is sent now. */
	ask(): number {
		this.#nonce += 1;
		this.#asked = this.#made;
		this.#underWay.set(this.#nonce, this.#made);
		return this.#nonce;
	}

	/** The server has committed everything before this barrier. An unknown nonce acknowledges nothing. */
	durable(nonce: number): void {
		const upTo = this.#underWay.get(nonce);
		if (upTo === undefined) return;
		for (const [earlier] of this.#underWay) if (earlier <= nonce) this.#underWay.delete(earlier);
		this.#changes = this.#changes.filter((change) => change.last > upTo);
	}

	/** The connection is gone, and with it every answer that was under way. */
	disconnected(): void {
		this.#underWay.clear();
		this.#asked = 0;
	}

	get waiting(): boolean {
		return this.#underWay.size > 0;
	}

	get count(): number {
		return this.#changes.reduce((sum, change) => sum + change.changes, 0);
	}

	get mark(): UnsentMark {
		const cards = new Set<CardId>();
		for (const change of this.#changes) for (const card of change.cards) cards.add(card);
		return { changes: this.count, cards: [...cards], brief: this.#changes.some((change) => change.brief) };
	}
}
