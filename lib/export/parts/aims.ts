import { documentWords } from "@/lib/i18n/en/document";
import { type Block, paragraph } from "../block";
import { clause } from "../clause";
import type { Looking } from "../looking";

/** Every aim in full, with how it stands. */
export function aims(looking: Looking): Block[] {
	const cards = looking.cards("aim");
	if (cards.length === 0) return [paragraph("plain", documentWords.none.aims)];
	return cards.map((card) => clause(looking, card, { opening: "statement" }));
}
