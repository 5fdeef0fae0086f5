import { words } from "@/lib/i18n/words";

/**
 * What is said under words that are longer than we keep; undefined while they fit.
 *
 * The catch: no field of words has a `maxLength`, since a browser cuts what is pasted over it and says nothing.
 */
export function tooMuch(text: string, most: number): string | undefined {
	const over = text.trim().length - most;
	return over > 0 ? words.common.tooMuch(over, most) : undefined;
}
