import type { Clarity } from "@/lib/clarity/clarity";
import type { CardId, PartnerId, PlanId } from "@/lib/ids";

/** What somebody wrote about a responsibility and did not save yet, with what they had chosen beside it. */
export interface KeptMark {
	reason: string;
	/** Absent: as it was recorded. */
	clarity?: Clarity | null;
	claim?: PartnerId | null;
}

const kept = new Map<string, KeptMark>();

/**
 * Keeps a half-given mark while this window is open: arrows to another cell, a closed panel or a colleague who marks
 * meanwhile take the form away, not what was typed in it.
 */
export const keptMarks = {
	get: (plan: PlanId, role: CardId): KeptMark | undefined => kept.get(`${plan} ${role}`),
	/** @param mark null: nothing was typed that is not recorded */
	keep(plan: PlanId, role: CardId, mark: KeptMark | null): void {
		if (mark === null) kept.delete(`${plan} ${role}`);
		else kept.set(`${plan} ${role}`, mark);
	},
	/** A mark was recorded without the form: the choice is made, words that were typed stay. */
	keepReason(plan: PlanId, role: CardId): void {
		const typed = keptMarks.get(plan, role);
		keptMarks.keep(plan, role, typed ? { reason: typed.reason } : null);
	},
	drop: (plan: PlanId, role: CardId): void => void kept.delete(`${plan} ${role}`),
};
