import type * as Y from "yjs";
import { today } from "@/components/plan/dates";
import { type Attested, NOTHING_ATTESTED } from "@/lib/agreement/attested";
import type { Digest } from "@/lib/agreement/digest";
import type { SubjectKey } from "@/lib/agreement/subject";
import { type CardWording, capture, cardWording, wordingNow } from "@/lib/agreement/wording";
import type { CardId } from "@/lib/ids";
import type { CardDraft } from "@/lib/plan/read";
import type { PlanView } from "@/lib/queries";
import { type ChangedSinceStart, changedSinceStart, type DigestNow, planNow } from "@/lib/readiness/plan-now";
import type { Readiness } from "@/lib/readiness/readiness";
import type { DraftSource } from "./draft-source";
import { touchedBy } from "./touched";

/** How the plan stands now, in this window: what was attested, read against the words that are here. */
export interface Now {
	attested: Attested;
	readiness: Readiness;
	/** null: the plan is not live. */
	changed: ChangedSinceStart | null;
}

/** A lapse is shown well within two seconds, and ten people's letters cost one reckoning. */
const SETTLE_MS = 200;

const NONE: Readiness = { checks: [], met: 0, of: 0, unmet: [], ready: false };

/**
 * How agreements and readiness stand against the words in this window, worked out here: words that move lapse their
 * agreement on every open screen without asking the server. [A3]
 *
 * The catch: a letter must not cost a plan's reckoning. Only touched cards are read again, a moment after the last
 * letter, and whoever listens is told only when the outcome says something else.
 */
export class PlanNowSource {
	#view: PlanView | null = null;
	#now: Now = { attested: NOTHING_ATTESTED, readiness: NONE, changed: null };
	#key = "";
	#timer: ReturnType<typeof setTimeout> | null = null;
	#stale = true;
	readonly #words = new Map<CardId, CardWording>();
	readonly #digests = new Map<string, Digest | null>();
	readonly #listeners = new Set<() => void>();
	readonly #watch: (transaction: Y.Transaction) => void;

	constructor(
		private readonly doc: Y.Doc,
		private readonly drafts: DraftSource,
	) {
		this.#watch = (transaction) => {
			const { cards, brief } = touchedBy(transaction);
			if (cards.size === 0 && !brief) return;
			for (const card of cards) this.#forget(card);
			this.#digests.delete("plan");
			this.#soon();
		};
		doc.on("afterTransaction", this.#watch);
	}

	/** The plan's frame, with what was attested, was asked for again. */
	setView(view: PlanView): void {
		if (view === this.#view) return;
		this.#view = view;
		this.#stale = true;
		for (const listener of this.#listeners) listener();
	}

	/** The same object until the outcome is another. */
	readonly now = (): Now => {
		if (this.#stale) this.#reckon();
		return this.#now;
	};

	readonly subscribe = (listener: () => void): (() => void) => {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	};

	destroy(): void {
		this.doc.off("afterTransaction", this.#watch);
		if (this.#timer) clearTimeout(this.#timer);
		this.#listeners.clear();
	}

	#forget(card: CardId): void {
		this.#words.delete(card);
		for (const key of this.#digests.keys()) if (key.includes(card)) this.#digests.delete(key);
	}

	#soon(): void {
		this.#timer ??= setTimeout(() => {
			this.#timer = null;
			this.#reckon();
			for (const listener of this.#listeners) listener();
		}, SETTLE_MS);
	}

	readonly #read = (doc: Y.Doc, card: CardDraft): CardWording => {
		const known = this.#words.get(card.id);
		if (known) return known;
		const words = cardWording(doc, card);
		this.#words.set(card.id, words);
		return words;
	};

	readonly #digestNow: DigestNow = (subject: SubjectKey, last) => {
		const key = subject === "plan" || subject === "known-gaps" ? subject : `${subject} ${last.id}`;
		const known = this.#digests.get(key);
		if (known !== undefined) return known;
		const said = { reason: last.reason };
		const wording = wordingNow(this.doc, this.drafts.plan(), subject, said, this.#read);
		const digest = wording && capture(wording).digest;
		this.#digests.set(key, digest);
		return digest;
	};

	#reckon(): void {
		this.#stale = false;
		const view = this.#view;
		if (!view) return;
		const plan = this.drafts.plan();
		const signatories = new Set(view.seats.filter((seat) => seat.signatory).map((seat) => seat.partnerId));
		const { attested, readiness } = planNow({
			plan,
			partners: view.partners,
			signatories,
			today: today(),
			view: view.attested,
			digestNow: this.#digestNow,
		});
		const { live } = view.attested;
		const changed = live && changedSinceStart(this.doc, plan, live, this.#read);
		const key = JSON.stringify([
			[...attested.standings],
			attested.matters,
			[...attested.barriers],
			[...attested.clarity],
			[...attested.values],
			readiness,
			changed && { ...changed, cards: changed.cards.map(({ id }) => id) },
		]);
		if (key === this.#key) return;
		this.#key = key;
		this.#now = { attested, readiness, changed };
	}
}
