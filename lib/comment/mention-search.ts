import type { Named } from "./thread";

/** Somebody or some partner that can be called, with the words that find them. */
export interface Callable extends Named {
	/** The organisation of a person; the full name of a partner. */
	of: string;
}

/** The name that is being typed before the caret: where its `@` stands, and the letters after it. */
export function mentionBefore(text: string, caret: number): { at: number; letters: string } | null {
	const at = text.lastIndexOf("@", caret - 1);
	if (at === -1) return null;
	const before = text[at - 1];
	if (before !== undefined && /[\p{L}\p{N}]/u.test(before)) return null; // an address, not a name
	const letters = text.slice(at + 1, caret);
	return letters.length > 40 || /[\n@]/.test(letters) ? null : { at, letters };
}

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/**
 * Who can be meant by these letters: a word of the name or organisation begins with them. [K31]
 *
 * @returns the first eight, whose own name begins so before the others
 */
export function callablesFor(letters: string, all: readonly Callable[]): Callable[] {
	const wanted = plain(letters).trim();
	if (letters.endsWith(" ") && all.some(({ name }) => plain(name) === wanted)) return [];
	const rank = ({ name, of }: Callable) => {
		if (plain(name).startsWith(wanted)) return 0;
		if (
			plain(name)
				.split(/[\s-]+/)
				.some((word) => word.startsWith(wanted))
		)
			return 1;
		return plain(of)
			.split(/[\s,]+/)
			.some((word) => word.startsWith(wanted))
			? 2
			: 3;
	};
	return all
		.map((one) => ({ one, rank: rank(one) }))
		.filter(({ rank }) => rank < 3)
		.sort((a, b) => a.rank - b.rank)
		.slice(0, 8)
		.map(({ one }) => one);
}
