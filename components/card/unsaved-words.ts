import { dropWords, keepWords, keptWords } from "@/components/room/device";
import type { CardId, PersonId } from "@/lib/ids";

/**
 * Words that a person typed where a number belongs: not a value, so not in the plan, but never thrown away. They
 * wait on this device, also over a reload, until they become a number, go elsewhere on the card, or are deleted.
 */
export const wordsWaiting = (person: PersonId, card: CardId, field: string): string | null =>
	keptWords(key(person, card, field));
export const keepWaiting = (person: PersonId, card: CardId, field: string, words: string) =>
	keepWords(key(person, card, field), words);
export const settle = (person: PersonId, card: CardId, field: string) => dropWords(key(person, card, field));

const key = (person: PersonId, card: CardId, field: string) => `${person}:${card}:${field}`;
