import type * as Y from "yjs";
import { words } from "@/lib/i18n/words";
import { appendHeading, type ProseNode, writeProse } from "@/lib/plan/prose";
import { safeLink } from "@/lib/plan/schema";
import type { Kept } from "./row";

const ADDRESS = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]])/;

/** A line as a paragraph whose web addresses can be followed. */
function paragraph(line: string): ProseNode {
	const content = line
		.split(ADDRESS)
		.filter((part) => part !== "")
		.map((part) =>
			ADDRESS.test(part) && safeLink(part)
				? { type: "text", text: part, marks: [{ type: "link", attrs: { href: part } }] }
				: { type: "text", text: part },
		);
	return { type: "paragraph", content };
}

/** Adds lines to prose; a line of several is several paragraphs, an empty one is none. */
export function appendLines(fragment: Y.XmlFragment, lines: readonly string[]): void {
	const all = lines.flatMap((line) => line.split("\n")).filter((line) => line.trim() !== "");
	writeProse(fragment, all.map(paragraph));
}

export const keptLine = ({ field, text }: Kept): string => `${field}: ${text}`;

/** Adds what a file said and no field holds, under its heading. */
export function appendKept(fragment: Y.XmlFragment, kept: readonly Kept[]): void {
	if (kept.length === 0) return;
	appendHeading(fragment, words.importing.fromFile);
	appendLines(fragment, kept.map(keptLine));
}
