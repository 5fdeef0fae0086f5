import { ExternalHyperlink, type IRunOptions, type ParagraphChild, TextRun } from "docx";
import type { ProseNode } from "@/lib/plan/prose";
import { safeLink } from "@/lib/plan/schema";
import { stretches } from "./direction";

type Look = Pick<IRunOptions, "bold" | "italics" | "color" | "style">;

/** What XML can hold: control signs and halves of signs would make a file that Word does not open. */
const clean = (text: string): string =>
	text
		.replace(/\p{Cc}/gu, (sign) => (sign === "\n" ? sign : sign === "\t" ? " " : ""))
		.replace(/\p{Cs}/gu, "\ufffd");

/** Words as runs: a new line is a break, and each stretch in a right-to-left script says so. */
export function runs(text: string, look: Look = {}): TextRun[] {
	return clean(text.replace(/\r\n?/g, "\n"))
		.split("\n")
		.flatMap((line, at) => {
			const parts = stretches(line);
			const first = at > 0 ? { break: 1 } : {};
			if (parts.length === 0) return at > 0 ? [new TextRun({ ...look, ...first })] : [];
			return parts.map(
				({ text: words, rightToLeft }, index) =>
					new TextRun({
						...look,
						...(index === 0 ? first : {}),
						text: words,
						...(rightToLeft ? { rightToLeft: true } : {}),
					}),
			);
		});
}

function runsOfText(node: ProseNode): ParagraphChild[] {
	const marks = node.marks ?? [];
	const look: Look = {
		...(marks.some(({ type }) => type === "bold") ? { bold: true } : {}),
		...(marks.some(({ type }) => type === "italic") ? { italics: true } : {}),
	};
	const href = marks.find(({ type }) => type === "link")?.attrs?.href;
	if (!href) return runs(node.text ?? "", look);
	if (!safeLink(href)) return runs(`${node.text} (${href})`, look);
	return [
		new ExternalHyperlink({
			link: clean(href),
			children: runs(node.text ?? "", { ...look, style: "Hyperlink" }),
		}),
	];
}

/** The words inside one block of prose. */
export const proseRuns = (nodes: readonly ProseNode[] | undefined): ParagraphChild[] =>
	(nodes ?? []).flatMap((node): ParagraphChild[] => {
		if (node.type === "hardBreak") return [new TextRun({ break: 1 })];
		return node.text === undefined ? proseRuns(node.content) : runsOfText(node);
	});

/** The plain words of a block, to tell its direction by. */
export const wordsIn = (node: ProseNode): string => node.text ?? (node.content ?? []).map(wordsIn).join(" ");
