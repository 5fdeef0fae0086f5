import type { CardId } from "@/lib/ids";

/**
 * Words that a person typed where a number belongs: not a value, so not in the plan, but never thrown away. They
 * wait in this window until they become a number, go elsewhere on the card, or are deleted.
 */
const waiting = new Map<string, string>();
const key = (card: CardId, field: string) => `${card} ${field}`;

export const wordsWaiting = (card: CardId, field: string): string | null =>
	waiting.get(key(card, field)) ?? null;
export const keepWaiting = (card: CardId, field: string, words: string) =>
	void waiting.set(key(card, field), words);
export const settle = (card: CardId, field: string) => void waiting.delete(key(card, field));
