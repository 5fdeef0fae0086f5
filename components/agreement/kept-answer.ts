import type { Answer } from "@/lib/agreement/standing";

/** What somebody had chosen and written before they could send it. */
export interface KeptAnswer {
	answer: Answer | null;
	reason: string;
}

const kept = new Map<string, KeptAnswer>();

/**
 * Keeps a half-given decision while this window is open: words that move take the form away, not what was typed in
 * it. It comes back in the next round.
 */
export const keptAnswers = {
	get: (plan: string, subject: string): KeptAnswer | undefined => kept.get(`${plan} ${subject}`),
	keep(plan: string, subject: string, answer: KeptAnswer): void {
		if (answer.answer === null && answer.reason === "") kept.delete(`${plan} ${subject}`);
		else kept.set(`${plan} ${subject}`, answer);
	},
	drop: (plan: string, subject: string): void => void kept.delete(`${plan} ${subject}`),
};
