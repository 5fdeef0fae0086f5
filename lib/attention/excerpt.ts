import { EXCERPT_MAX } from "@/lib/limits";

/** The first words of a text on one line, cut between two words and never within a letter. */
export function excerptOf(text: string): string {
	const line = text.replace(/\s+/gu, " ").trim();
	const letters = [...line.slice(0, EXCERPT_MAX * 2)];
	if (letters.length <= EXCERPT_MAX && line.length <= EXCERPT_MAX * 2) return line;
	const cut = letters.slice(0, EXCERPT_MAX).join("");
	const space = cut.lastIndexOf(" ");
	return `${space > EXCERPT_MAX / 2 ? cut.slice(0, space) : cut}…`;
}
