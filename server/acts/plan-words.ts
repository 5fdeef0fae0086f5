import * as Y from "yjs";
import { type CardFace, facesOf } from "@/lib/attention/held";
import type { CardId, PlanId } from "@/lib/ids";
import { FACES_KEPT_MAX, WORDS_KEPT_MAX } from "@/lib/limits";
import { type PlanDraft, readPlan } from "@/lib/plan/read";
import { headOf, loadPlanDoc, lockPlanDoc, rowsAfter } from "@/server/db/rows/plan-docs";
import type { Db, Tx } from "@/server/runtime";

/** A plan's words exactly as they are stored. */
export interface Words {
	doc: Y.Doc;
	plan: PlanDraft;
	seq: number;
}

interface Kept extends Words {
	epoch: string;
}

interface KeptFaces {
	epoch: string;
	seq: number;
	faces: ReadonlyMap<CardId, CardFace>;
}

const PAGE = 1_000;

/** Puts something at the end of what is kept, and lets go of what was not asked for the longest. */
function keep<T>(kept: Map<PlanId, T>, planId: PlanId, one: T, most: number): T {
	kept.delete(planId);
	kept.set(planId, one);
	const [oldest] = kept.keys();
	if (kept.size > most && oldest !== undefined) kept.delete(oldest);
	return one;
}

/**
 * The stored words of plans, kept from act to act so that each reads only what was written since.
 *
 * The catch: what is agreed is captured from here, so it is read under the plan's lock, where nothing can be stored
 * meanwhile; it never looks at a room's document, which runs ahead of the database.
 */
export class PlanWords {
	readonly #kept = new Map<PlanId, Kept>();
	readonly #faces = new Map<PlanId, KeptFaces>();

	/** Reads a plan's words before the lock is taken, so that the lock is held for what came since alone. */
	async warm(db: Db, planId: PlanId): Promise<void> {
		if (!this.#kept.has(planId)) await this.#load(db, planId);
	}

	/** The words at the head of the log. Call it in a transaction that holds the plan's lock. Null: no such plan. */
	async underLock(tx: Tx, planId: PlanId): Promise<Words | null> {
		const head = await lockPlanDoc(tx, planId);
		if (!head) return null;
		const kept = this.#kept.get(planId);
		if (!kept || kept.epoch !== head.epoch || kept.seq > head.seq) return this.#load(tx, planId);
		const from = kept.seq;
		while (kept.seq < head.seq) {
			const rows = await rowsAfter(tx, planId, kept.seq, PAGE);
			const last = rows.at(-1);
			if (!last) throw new Error(`the log of plan ${planId} ends before its head`);
			kept.doc.transact(() => {
				for (const { data } of rows) Y.applyUpdate(kept.doc, data);
			});
			kept.seq = last.seq;
		}
		if (kept.seq > from) kept.plan = readPlan(kept.doc);
		return keep(this.#kept, planId, kept, WORDS_KEPT_MAX);
	}

	/**
	 * What the cards of a plan are called, as it is stored; null: no such plan.
	 *
	 * The catch: every open window asks for its inbox on every plan, so nothing is locked or read while nothing
	 * moved, and hundreds of plans are kept where their words would be too many.
	 */
	async faces(db: Db, planId: PlanId): Promise<ReadonlyMap<CardId, CardFace> | null> {
		const head = await headOf(db, planId);
		if (!head) return null;
		const kept = this.#faces.get(planId);
		if (kept?.epoch === head.epoch && kept.seq >= head.seq)
			return keep(this.#faces, planId, kept, FACES_KEPT_MAX).faces;
		await this.warm(db, planId);
		return db.transaction(async (tx) => {
			const words = await this.underLock(tx, planId);
			if (!words) return null;
			const faces = facesOf(words.plan.cards);
			const { seq } = words;
			return keep(this.#faces, planId, { epoch: head.epoch, seq, faces }, FACES_KEPT_MAX).faces;
		});
	}

	async #load(db: Db | Tx, planId: PlanId): Promise<Words | null> {
		const loaded = await loadPlanDoc(db, planId);
		if (!loaded) return null;
		return keep(this.#kept, planId, { ...loaded, plan: readPlan(loaded.doc) }, WORDS_KEPT_MAX);
	}
}
