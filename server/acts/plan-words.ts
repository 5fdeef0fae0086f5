import * as Y from "yjs";
import type { PlanId } from "@/lib/ids";
import { WORDS_KEPT_MAX } from "@/lib/limits";
import { type PlanDraft, readPlan } from "@/lib/plan/read";
import { loadPlanDoc, lockPlanDoc, rowsAfter } from "@/server/db/rows/plan-docs";
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

const PAGE = 1_000;

/**
 * The stored words of plans, kept from act to act so that each reads only what was written since.
 *
 * The catch: what is agreed is captured from here, so it is read under the plan's lock, where nothing can be stored
 * meanwhile; it never looks at a room's document, which runs ahead of the database.
 */
export class PlanWords {
	readonly #kept = new Map<PlanId, Kept>();

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
		return this.#keep(planId, kept);
	}

	async #load(db: Db | Tx, planId: PlanId): Promise<Words | null> {
		const loaded = await loadPlanDoc(db, planId);
		if (!loaded) return null;
		return this.#keep(planId, { ...loaded, plan: readPlan(loaded.doc) });
	}

	#keep(planId: PlanId, kept: Kept): Words {
		this.#kept.delete(planId);
		this.#kept.set(planId, kept);
		const [oldest] = this.#kept.keys();
		if (this.#kept.size > WORDS_KEPT_MAX && oldest !== undefined) this.#kept.delete(oldest);
		return kept;
	}
}
