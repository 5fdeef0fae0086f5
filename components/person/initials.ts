/**
 * The one or two letters a person is drawn with: first and last name's first letters.
 *
 * The catch: what starts with a sign is no name, like "(she/her)" behind one, unless there is nothing else.
 */
export function initials(name: string): string {
	const parts = name.split(/\s+/u).filter((part) => /^[\p{L}\p{N}]/u.test(part));
	const first = Array.from(parts[0] ?? name.match(/[\p{L}\p{N}]/u)?.[0] ?? "?")[0] ?? "?";
	const last = parts.length > 1 ? (Array.from(parts.at(-1) ?? "")[0] ?? "") : "";
	return (first + last).toLocaleUpperCase("en-GB");
}
