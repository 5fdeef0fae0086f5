import { type Digest, digestOfText, textOfWording } from "@/lib/agreement/digest";
import type { OwnRating } from "./rating";

/**
 * The name of exactly these ratings of one partner, for a signatory who says "these". [V12]
 *
 * The catch: it is compared and then forgotten. Kept or shown before the reveal, it would let anybody try all ratings
 * until one fits.
 */
export const digestOfRatings = (ratings: readonly Pick<OwnRating, "item" | "score" | "reason">[]): Digest =>
	digestOfText(
		textOfWording(Object.fromEntries(ratings.map(({ item, score, reason }) => [item, { score, reason }]))),
	);
