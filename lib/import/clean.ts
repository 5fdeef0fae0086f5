/** What comes out of a JSON file. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Text that can be stored anywhere: no control characters but tab and line feed, no half of an emoji. */
export const clean = (text: string): string =>
	text
		.replace(/\r\n?/g, "\n")
		// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
		.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, "")
		.replace(/\p{Surrogate}/gu, "\ufffd");

/** The same on one line; spaces within it stay as they are. */
export const cleanLine = (text: string): string =>
	clean(text)
		.replace(/[\n\t\u2028\u2029]+/g, " ")
		.trim();

/** How two texts are compared: spaces and controls are layout, not words. */
export const comparable = (text: string): string => clean(text).replace(/\s+/g, " ").trim();

export const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === "object" && value !== null && !Array.isArray(value);

/** A leaf of a file and where it stands. */
export interface Leaf {
	path: string;
	value: string | number | boolean;
}

/** Every text, number and yes or no of a value, in order, with its path; null and empty text say nothing. */
export function leaves(value: unknown, path = ""): Leaf[] {
	const found: Leaf[] = [];
	const rest: { value: unknown; path: string }[] = [{ value, path }];
	for (let at = rest.pop(); at; at = rest.pop()) {
		const { value: one, path: here } = at;
		if (Array.isArray(one)) {
			for (let i = one.length - 1; i >= 0; i--) rest.push({ value: one[i], path: `${here}[${i}]` });
		} else if (isObject(one)) {
			const inner = Object.entries(one).reverse();
			for (const [key, inside] of inner) rest.push({ value: inside, path: here ? `${here}.${key}` : key });
		} else if (typeof one === "string") {
			if (comparable(one) !== "") found.push({ path: here, value: one });
		} else if (typeof one === "number" || typeof one === "boolean") found.push({ path: here, value: one });
	}
	return found;
}

/** How deep a value nests; told without recursion, because the file may be hostile. */
export function tooDeep(value: unknown, most: number): string | null {
	const rest: { value: unknown; path: string; depth: number }[] = [{ value, path: "", depth: 0 }];
	for (let at = rest.pop(); at; at = rest.pop()) {
		const { value: one, path, depth } = at;
		if (typeof one !== "object" || one === null) continue;
		if (depth >= most) return path;
		for (const [key, inside] of Object.entries(one)) {
			const next = Array.isArray(one) ? `${path}[${key}]` : path ? `${path}.${key}` : key;
			rest.push({ value: inside, path: next, depth: depth + 1 });
		}
	}
	return null;
}
