import { type Kept, keptForm, keptPlaces } from "@/components/room/kept-form";
import type { CardId, PartnerId, PersonId, PlanId } from "@/lib/ids";
import type { Outcome } from "@/lib/meeting/meeting";

/** What was typed about a strategy and is not written down yet; what is absent was not touched. */
export interface TypedStatus {
	note?: string;
	outcome?: Outcome;
	why?: string;
	/** The moment of what had been written down when this was begun; null: nothing had. */
	over?: string | null;
}

/** A decision that is not written down yet. */
export interface TypedDecision {
	text: string;
	owner: PartnerId;
	due: string;
}

interface Of {
	person: PersonId;
	plan: PlanId;
	meeting: string;
}

export const typedStatus = ({ person, plan, meeting, strategy }: Of & { strategy: CardId }) =>
	keptForm<TypedStatus>(person, `status ${plan} ${meeting} ${strategy}`);

export const typedDecision = ({ person, plan, meeting }: Of) =>
	keptForm<TypedDecision>(person, `decision ${plan} ${meeting}`);

/** Words that one person typed at a meeting which is not open any more. */
export interface LeftOver {
	place: string;
	/** null: a decision. */
	strategy: CardId | null;
	words: string;
	forget: () => void;
}

/**
 * What one person typed at meetings of a plan that ended, or were cancelled, before it was written down. [M29]
 *
 * @param open the meeting that is open, whose words are still in their fields
 */
export function leftOvers(person: PersonId, plan: PlanId, open: string | null): LeftOver[] {
	const over = (start: string) =>
		keptPlaces(person, `${start} ${plan} `).filter((place) => place.split(" ")[2] !== open);
	const of = <T extends object>(place: string, strategy: CardId | null, said: (typed: T) => unknown[]) => {
		const kept: Kept<T> = keptForm<T>(person, place);
		const typed = kept.read();
		const words = (typed ? said(typed) : []).filter(Boolean).join(" ");
		return words.trim() ? [{ place, strategy, words, forget: kept.forget }] : [];
	};
	return [
		...over("status").flatMap((place) =>
			of<TypedStatus>(place, place.split(" ")[3] ?? null, ({ note, why }) => [note, why]),
		),
		...over("decision").flatMap((place) => of<TypedDecision>(place, null, ({ text }) => [text])),
	];
}
