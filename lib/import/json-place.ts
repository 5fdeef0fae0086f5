/** Where a text stops being JSON, as an editor counts: both from 1. */
export interface Place {
	line: number;
	column: number;
}

const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])/y;
const WORD = /(?:true|false|null)(?!\w)/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** Where a sticky pattern ends if it fits here, else null. */
function past(pattern: RegExp, text: string, at: number): number | null {
	pattern.lastIndex = at;
	return pattern.test(text) ? pattern.lastIndex : null;
}

/** Behind a string that begins here; `wrong` is the character that it breaks at. */
function pastString(text: string, from: number): { at: number } | { wrong: number } {
	for (let at = from + 1; at < text.length; at++) {
		if (text[at] === '"') return { at: at + 1 };
		if (text.charCodeAt(at) < 0x20) return { wrong: at };
		if (text[at] !== "\\") continue;
		const end = past(ESCAPE, text, at);
		if (end === null) return { wrong: at };
		at = end - 1;
	}
	return { wrong: text.length };
}

/** What may come next. */
type Wanted = "value" | "value or end" | "name" | "name or end" | "colon" | "comma or end" | "nothing";

/** Where the first character stands that cannot be JSON, or null when all of it is. */
function firstWrong(text: string): number | null {
	const open: ("[" | "{")[] = [];
	let wanted: Wanted = "value";
	let at = 0;
	const after = (): Wanted => (open.length > 0 ? "comma or end" : "nothing");
	for (;;) {
		at = past(SPACE, text, at) ?? at;
		const char = text[at];
		if (char === undefined) return wanted === "nothing" ? null : at;
		const inside = open.at(-1);
		const ends = char === (inside === "{" ? "}" : "]") && inside !== undefined;
		if (ends && (wanted === "comma or end" || wanted === "value or end" || wanted === "name or end")) {
			open.pop();
			wanted = after();
			at += 1;
		} else if (wanted === "comma or end" && char === ",") {
			wanted = inside === "{" ? "name" : "value";
			at += 1;
		} else if (wanted === "colon" && char === ":") {
			wanted = "value";
			at += 1;
		} else if (wanted === "name" || wanted === "name or end") {
			if (char !== '"') return at;
			const name = pastString(text, at);
			if ("wrong" in name) return name.wrong;
			wanted = "colon";
			at = name.at;
		} else if (wanted === "value" || wanted === "value or end") {
			if (char === "[" || char === "{") {
				open.push(char);
				wanted = char === "[" ? "value or end" : "name or end";
				at += 1;
				continue;
			}
			const value: { at: number } | { wrong: number } =
				char === '"'
					? pastString(text, at)
					: { at: past(NUMBER, text, at) ?? past(WORD, text, at) ?? Number.NaN };
			if ("wrong" in value) return value.wrong;
			if (Number.isNaN(value.at)) return at;
			wanted = after();
			at = value.at;
		} else return at;
	}
}

/**
 * Where a text breaks the rules of JSON, or null when it does not; an engine's own message names the place in its
 * own words, or not at all.
 */
export function brokenAt(text: string): Place | null {
	const wrong = firstWrong(text);
	if (wrong === null) return null;
	const before = text.slice(0, wrong).split(/\r\n|\r|\n/);
	return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
