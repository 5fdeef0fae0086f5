import type { Named } from "./thread";

/** A piece of a comment as it is drawn: plain words, a name that was called, or a web address. */
export type Segment =
	| { kind: "words"; text: string }
	| { kind: "mention"; text: string; of: Named }
	| { kind: "link"; text: string; address: string };

/** An address as people write it in a sentence: the full stop after it is not part of it. */
const ADDRESS = /https?:\/\/[^\s<>"]*[^\s<>"'.,;:!?)\]}’”]/giu;

/**
 * A comment's words in pieces. Nothing in them is markup: whatever else it looks like, it is words. [K30]
 *
 * The catch: the longest name wins, so that "@Ann Marie" is not "@Ann" with a word after it.
 */
export function segmentsOf(text: string, mentions: readonly Named[]): Segment[] {
	const byLength = [...mentions].sort((a, b) => b.name.length - a.name.length);
	const segments: Segment[] = [];
	let words = "";
	const flush = () => {
		if (words) segments.push(...withLinks(words));
		words = "";
	};
	for (let at = 0; at < text.length; ) {
		const of = text[at] === "@" ? byLength.find(({ name }) => text.startsWith(name, at + 1)) : undefined;
		if (of) {
			flush();
			segments.push({ kind: "mention", text: `@${of.name}`, of });
			at += of.name.length + 1;
		} else {
			words += text[at];
			at++;
		}
	}
	flush();
	return segments;
}

function withLinks(words: string): Segment[] {
	const segments: Segment[] = [];
	let from = 0;
	for (const found of words.matchAll(ADDRESS)) {
		if (found.index > from) segments.push({ kind: "words", text: words.slice(from, found.index) });
		segments.push({ kind: "link", text: found[0], address: found[0] });
		from = found.index + found[0].length;
	}
	if (from < words.length) segments.push({ kind: "words", text: words.slice(from) });
	return segments;
}
