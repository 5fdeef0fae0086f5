/** The one or two letters a person is drawn with: first and last name's first letters. */
export function initials(name: string): string {
	const parts = name.trim().split(/\s+/u).filter(Boolean);
	const first = Array.from(parts[0] ?? "")[0] ?? "?";
	const last = parts.length > 1 ? (Array.from(parts.at(-1) ?? "")[0] ?? "") : "";
	return (first + last).toLocaleUpperCase("en-GB");
}
