import type { Block } from "@/lib/export/block";
import type { ProseNode } from "@/lib/plan/prose";

/** A line of the plan's text as the pack shows it; "th" is the head of a table. */
export type Line = readonly ["h1" | "h2" | "h3" | "p" | "li" | "th" | "tr", ...string[]];

/** Lines of the plan's text under one heading, which is the first of them; what stands before any has none. */
export interface TextSection {
	heading: string;
	lines: readonly Line[];
}

const proseText = (node: ProseNode): string =>
	node.text ?? (node.content ?? []).map(proseText).join(node.type === "tableRow" ? " | " : "");
const proseLines = (node: ProseNode): Line[] =>
	(node.content ?? []).flatMap((child): Line[] =>
		["bulletList", "orderedList", "blockquote", "table", "listItem"].includes(child.type)
			? proseLines(child).map(
					(line): Line => [child.type.endsWith("List") ? "li" : line[0], ...line.slice(1)] as Line,
				)
			: [["p", proseText(child)]],
	);

function linesOf(blocks: readonly Block[]): Line[] {
	return blocks.flatMap((block): Line[] => {
		switch (block.kind) {
			case "heading":
				return [[`h${block.level}`, [block.code, block.text].filter(Boolean).join(" ")]];
			case "paragraph":
				return [["p", [block.label, block.text].filter(Boolean).join(": ")]];
			case "facts":
				return block.rows.map(({ label, text }): Line => ["tr", label, text]);
			case "prose":
				return proseLines(block.node);
			case "contents":
				return [];
			case "clause":
				return linesOf(block.blocks);
			default:
				return [
					["th", ...block.columns.map(({ text }) => text)],
					...block.rows.map(
						(row): Line => ["tr", ...row.map(({ code, text }) => [code, text].filter(Boolean).join(" "))],
					),
				];
		}
	});
}

/** The plan's document line by line, heading by heading, so that a change is found where it is. */
export function textOfDocument(blocks: readonly Block[]): TextSection[] {
	const sections: { heading: string; lines: Line[] }[] = [{ heading: "", lines: [] }];
	for (const line of linesOf(blocks)) {
		if (line[0].startsWith("h")) sections.push({ heading: line[1] ?? "", lines: [] });
		sections.at(-1)?.lines.push(line);
	}
	return sections.filter(({ lines }) => lines.length > 0);
}
