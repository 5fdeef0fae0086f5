import { KIND_IDS, KINDS, type Kind, type SectionSpec } from "@/lib/plan/cards";
import { isBarrier } from "@/lib/review/catalogue";

/** The kind of card that would close a gap: a strategy for a barrier, else the kind that names the item first. */
export function kindFor(item: string): Kind {
	if (isBarrier(item)) return "strategy";
	const rank = (kind: Kind) => {
		const at = KINDS[kind].suggests.indexOf(item);
		return at < 0 ? Number.POSITIVE_INFINITY : at;
	};
	return [...KIND_IDS].sort((a, b) => rank(a) - rank(b))[0] ?? "aim";
}

/**
 * The review items that the first card of a section is linked to, out of those that its empty place names. [U72]
 *
 * A section of several kinds names the items of all of them; a card takes those that its own kind can answer.
 */
export const answeredBy = (spec: SectionSpec, kind: Kind): readonly string[] =>
	kind === "strategy"
		? spec.answers.filter(isBarrier)
		: spec.answers.filter((item) => KINDS[kind].suggests.includes(item));
