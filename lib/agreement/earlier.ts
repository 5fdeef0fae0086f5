import type { AttestedView } from "./attested";
import { type Round, type Standing, standing } from "./standing";
import type { SubjectKey } from "./subject";

/** Every round in which a subject was put, the latest first. */
export const roundsOf = ({ rounds }: Pick<AttestedView, "rounds">, subject: SubjectKey): Round[] =>
	rounds.filter((round) => round.subject === subject).sort((a, b) => b.entry - a.entry);

/**
 * How the words stood that were last in force before this round, or null when none were: a new round asks about the
 * difference from them only. [A22]
 */
export function agreedBefore(
	view: Pick<AttestedView, "rounds" | "decisions">,
	round: Round,
	stays: (partner: string) => boolean,
): Standing | null {
	const before = <T extends { entry: number; subject: SubjectKey }>(rows: readonly T[]) =>
		rows.filter((row) => row.subject === round.subject && row.entry < round.entry);
	const earlier = before(view.rounds);
	const last = standing(null, earlier, before(view.decisions), stays);
	return last.inForceSince !== null && last.round?.digest !== round.digest ? last : null;
}
