import { digestOfText } from "@/lib/agreement/digest";
import { canonical, type Json } from "@/lib/history/canonical";
import type { PartnerId, PersonId, PlanId } from "@/lib/ids";

/** One entry of a plan's ledger as it is chained. */
export interface ChainedEntry {
	seq: number;
	act: string;
	/** null: the operator or the server. */
	personId: PersonId | null;
	partnerId: PartnerId | null;
	/** ISO, to the millisecond. */
	at: string;
	entry: { [key: string]: Json };
	previousHash: string;
	hash: string;
}

/** The hash that the first entry of a plan continues. */
export const FIRST_HASH = "0".repeat(64);

/** The one text that an entry's hash is of. [L1] */
export function entryText(planId: PlanId, one: Omit<ChainedEntry, "hash">): string {
	const { seq, act, personId, partnerId, at, entry, previousHash } = one;
	return canonical({ planId, seq, act, personId, partnerId, at, entry, previousHash });
}

/**
 * The first entry at which a plan's chain does not hold, or null: every number there, every hash its own, every link
 * whole. The same in the browser and on the server. [L3] [Q2]
 *
 * @param from where the entries begin: the number and the hash of the one before them
 */
export function brokenAt(
	planId: PlanId,
	entries: readonly ChainedEntry[],
	from: { seq: number; hash: string } = { seq: 0, hash: FIRST_HASH },
): number | null {
	let { seq, hash } = from;
	for (const one of entries) {
		seq += 1;
		if (one.seq !== seq || one.previousHash !== hash || digestOfText(entryText(planId, one)) !== one.hash)
			return seq;
		hash = one.hash;
	}
	return null;
}
