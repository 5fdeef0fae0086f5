import type * as Y from "yjs";
import type { PlanId } from "@/lib/ids";
import { TAIL_BYTES_MAX, TAIL_ROWS_MAX } from "@/lib/limits";
import { ROOTS } from "@/lib/plan/document";
import { digest as digestOf } from "./fold.mjs";
import type { Fold } from "./folder";
import type { Store, StoredDraft } from "./store";
import { reasonOf } from "./why";

type Tail = StoredDraft["tail"];

const wantsSnapshot = ({ rows, bytes }: Tail): boolean => rows > TAIL_ROWS_MAX || bytes > TAIL_BYTES_MAX;

/**
 * Folds a plan's log into one state, so that the next opening need not replay it. Gives what was folded.
 *
 * The catch: it is built from the database alone, never from a room's document.
 */
export async function keepSnapshot(store: Store, fold: Fold, planId: PlanId, at: Date): Promise<Tail> {
	const stored = await store.load(planId);
	if (!stored || !wantsSnapshot(stored.tail)) return { rows: 0, bytes: 0 };
	const { epoch, seq, layout } = stored;
	const { state, contentHash } = await fold(stored.updates);
	await store.saveSnapshot(planId, { epoch, seq, state, contentHash, layout, at });
	return stored.tail;
}

/** A digest of everything a reader could see, whatever order the keys are in. */
export const digest = (doc: Y.Doc): Uint8Array => digestOf(doc, [...ROOTS]);

export interface TailPort {
	store: Store;
	fold: Fold;
	now(): Date;
	log: { warn(facts: object, text: string): void };
}

/**
 * What a room's log holds after the newest snapshot; folded when it has grown long.
 *
 * The catch: one fold at a time, and one that fails is tried again after another long tail, not after each edit.
 */
export class LogTail {
	private folding = false;
	private since: Tail;

	constructor(
		private readonly planId: PlanId,
		tail: Tail,
		private readonly port: TailPort,
	) {
		this.since = { ...tail };
	}

	/** Rows were stored. */
	grow(rows: number, bytes: number): void {
		this.since.rows += rows;
		this.since.bytes += bytes;
		if (!this.folding && wantsSnapshot(this.since)) void this.keep();
	}

	private async keep(): Promise<void> {
		const { store, fold, now, log } = this.port;
		const { planId } = this;
		const { rows, bytes } = this.since;
		this.folding = true;
		this.since = { rows: 0, bytes: 0 }; // what comes meanwhile counts towards the next
		try {
			await keepSnapshot(store, fold, planId, now());
		} catch (error) {
			log.warn({ planId, rows, bytes, reason: reasonOf(error) }, "no snapshot of a plan this time");
		} finally {
			this.folding = false;
		}
	}
}
