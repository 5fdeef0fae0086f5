import type * as Y from "yjs";
import { importingWords } from "@/lib/i18n/en/importing";
import { appendHeading, type ProseNode, writeProse } from "@/lib/plan/prose";
import { safeLink } from "@/lib/plan/schema";
import type { Kept } from "./row";

const ADDRESS = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]])/;

/** A text as a paragraph: its lines stay apart, and its web addresses can be followed. */
function paragraph(words: string): ProseNode {
	const content = words.split("\n").flatMap((line, index) => {
		const parts = line
			.split(ADDRESS)
			.filter((part) => part !== "")
			.map((part): ProseNode => {
				const text = { type: "text", text: part };
				return ADDRESS.test(part) && safeLink(part)
					? { ...text, marks: [{ type: "link", attrs: { href: part } }] }
					: text;
			});
		return index === 0 ? parts : [{ type: "hardBreak" }, ...parts];
	});
	return { type: "paragraph", content };
}

/** Adds texts to prose, a paragraph each; an empty one is none. */
export function appendLines(fragment: Y.XmlFragment, lines: readonly string[]): void {
	writeProse(fragment, lines.filter((line) => line.trim() !== "").map(paragraph));
}

export const keptLine = ({ field, text }: Kept): string => `${field}: ${text}`;

/** Adds what a file said and no field holds, under its heading. */
export function appendKept(fragment: Y.XmlFragment, kept: readonly Kept[]): void {
	if (kept.length === 0) return;
	appendHeading(fragment, importingWords.fromFile);
	appendLines(fragment, kept.map(keptLine));
}
