import { KIND_IDS, KINDS, type Kind } from "@/lib/plan/cards";
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
