import type { Digest } from "@/lib/agreement/digest";
import type { Standing } from "@/lib/agreement/standing";

/**
 * What becomes of an agreement when its words are put back as they were once. [H10]
 *
 * @param then the digest of those words; null: they were not there
 */
export function whatBecomes(
	{ kind, round, agreed }: Standing,
	then: Digest | null | undefined,
): "ends" | "revives" | "undecided" | "nothing" {
	if (!round) return "nothing";
	const same = then === round.digest;
	if (kind === "in-force") return same ? "nothing" : "ends";
	if (kind === "lapsed") return same && agreed > 0 ? "revives" : "nothing";
	if (kind === "open" || kind === "objected") return same ? "nothing" : "undecided";
	return "nothing";
}
