import type { PartnerId, PersonId } from "@/lib/ids";
import type { Decision } from "./standing";
import type { SubjectKey } from "./subject";

/** One step of a matter: who sees to it by when, and, once settled, how. The last step is how it stands. */
export interface MatterStep {
	id: string;
	entry: number;
	/** The objection or reservation that opened it; also the matter's own id. */
	decision: string;
	owner: PartnerId;
	/** "YYYY-MM-DD" */
	due: string;
	/** How it was settled, or null while it is not. */
	settled: string | null;
	personId: PersonId;
	personName: string;
	partner: PartnerId;
	at: string;
}

/** An objection or a reservation, followed until it is settled, and kept beside the clause for good. */
export interface Matter {
	id: string;
	subject: SubjectKey;
	/** The objection or reservation itself: whose, and why. */
	decision: Decision;
	owner: PartnerId;
	due: string;
	/** Overtaken: nobody wrote down how it was settled, and the partner has decided again since. */
	state: "open" | "settled" | "overtaken";
	/** The step that settled it. */
	settledBy: MatterStep | null;
	/** The partner's next decision on the same subject. */
	overtakenBy: Decision | null;
}

/**
 * Every matter of a plan, the oldest first, out of its decisions in their order. [A8]
 *
 * The catch: a partner that decides again leaves its earlier matter behind; it waits for nobody any more.
 */
export function mattersOf(decisions: readonly Decision[], steps: readonly MatterStep[]): Matter[] {
	const last = new Map<string, MatterStep>();
	for (const step of [...steps].sort((a, b) => a.entry - b.entry)) last.set(step.decision, step);
	return decisions.flatMap((decision, index): Matter[] => {
		const step = last.get(decision.id);
		if (!step) return [];
		const { owner, due, settled } = step;
		const { subject, partner } = decision;
		const next = decisions.slice(index + 1).find((one) => one.subject === subject && one.partner === partner);
		return [
			{
				id: decision.id,
				subject: decision.subject,
				decision,
				owner,
				due,
				state: settled !== null ? "settled" : next ? "overtaken" : "open",
				settledBy: settled === null ? null : step,
				overtakenBy: next ?? null,
			},
		];
	});
}
