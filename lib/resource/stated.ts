import { poolOf } from "@/lib/plan/plan-index";
import type { CardDraft } from "@/lib/plan/read";
import { unitOf } from "@/lib/plan/value-words";

/** A pool's published total beside what its readable lines come to, in hundredths of one unit. */
export interface StatedTotal {
	/** The card that states the total; its amounts are put in words by it. */
	card: CardDraft;
	pool: string;
	stated: number;
	summed: number;
	/** Stated less summed. */
	difference: number;
	lines: number;
}

/**
 * Every stated total beside the sum of its pool's lines. [X3]
 *
 * The catch: the card that states the total is no line of it, and lines in another unit are not added. A line
 * counts by what it needs, or by what is committed where no need is said, as the warning on the card counts it.
 */
export function statedTotals(cards: readonly CardDraft[]): StatedTotal[] {
	const resources = cards.filter(({ kind }) => kind === "resource");
	return resources.flatMap((card): StatedTotal[] => {
		const { stated } = card.fields;
		const pool = poolOf(card);
		if (typeof stated !== "number" || !pool) return [];
		const lines = resources.filter(
			(other) => other !== card && poolOf(other) === pool && unitOf(other) === unitOf(card),
		);
		if (lines.length === 0) return [];
		const summed = lines.reduce((sum, { fields }) => sum + Number(fields.need ?? fields.committed ?? 0), 0);
		return [
			{
				card,
				pool: (card.texts.pool ?? "").trim(),
				stated,
				summed,
				difference: stated - summed,
				lines: lines.length,
			},
		];
	});
}
