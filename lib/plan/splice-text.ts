import type * as Y from "yjs";

const isLow = (code: number) => code >= 0xdc00 && code <= 0xdfff;
const isHigh = (code: number) => code >= 0xd800 && code <= 0xdbff;

/** The one stretch that differs between two texts; an emoji is never cut in half. */
export function stretch(old: string, next: string): { at: number; remove: number; insert: string } {
	const shorter = Math.min(old.length, next.length);
	let start = 0;
	while (start < shorter && old.charCodeAt(start) === next.charCodeAt(start)) start++;
	if (start > 0 && isHigh(old.charCodeAt(start - 1))) start--;
	let end = 0;
	while (
		end < shorter - start &&
		old.charCodeAt(old.length - 1 - end) === next.charCodeAt(next.length - 1 - end)
	)
		end++;
	if (end > 0 && isLow(old.charCodeAt(old.length - end))) end--;
	return { at: start, remove: old.length - start - end, insert: next.slice(start, next.length - end) };
}

/**
 * Makes a shared text read as given, touching only the stretch that differs, so that what others type elsewhere
 * in it stays.
 */
export function spliceText(text: Y.Text, next: string, origin?: unknown): void {
	const { at, remove, insert } = stretch(text.toString(), next);
	if (remove === 0 && insert === "") return;
	const splice = () => {
		if (remove > 0) text.delete(at, remove);
		if (insert !== "") text.insert(at, insert);
	};
	if (text.doc) text.doc.transact(splice, origin);
	else splice();
}
