import type { ProseNode } from "@/lib/plan/prose";
import { safeLink } from "@/lib/plan/schema";

/** What people wrote, with everything that Markdown would read as markup made plain. */
export const inMarkdown = (text: string): string =>
	text.replace(/[\\`*_[\]{}<>|~#&]/g, (sign) =>
		sign === "&" ? "&amp;" : sign === "<" ? "&lt;" : `\\${sign}`,
	);

/** A line whose first sign would begin a list, a rule or a heading. */
const plainStart = (line: string): string =>
	line.replace(/^([-+=])/, "\\$1").replace(/^(\d+)([.)])(?=\s|$)/, "$1\\$2");

/** The same for a line that stands by itself. */
export const lineInMarkdown = (text: string): string => plainStart(inMarkdown(text.trim()));

type Mark = { type: string; attrs?: Record<string, string> };

function marked(text: string, marks: readonly Mark[]): string {
	const [, before = "", words = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
	if (words === "") return inMarkdown(text);
	let said = inMarkdown(words);
	if (marks.some(({ type }) => type === "italic")) said = `*${said}*`;
	if (marks.some(({ type }) => type === "bold")) said = `**${said}**`;
	const href = marks.find(({ type }) => type === "link")?.attrs?.href;
	if (href && safeLink(href)) said = `[${said}](<${href.replace(/[<>\s|]/g, encodeURIComponent)}>)`;
	else if (href) said = `${said} (${inMarkdown(href)})`;
	return `${before}${said}${after}`;
}

const inline = (nodes: readonly ProseNode[] | undefined, lineEnd: string): string =>
	(nodes ?? [])
		.map((node) => {
			if (node.type === "hardBreak") return lineEnd;
			if (node.text !== undefined) return marked(node.text, node.marks ?? []);
			return inline(node.content, lineEnd);
		})
		.join("");

const isInline = (node: ProseNode): boolean => node.text !== undefined || node.type === "hardBreak";

/** A block's words on one line, for a cell. */
function flat(node: ProseNode): string {
	const content = node.content ?? [];
	const text = content.every(isInline)
		? inline(content, "<br>")
		: content.map(flat).filter(Boolean).join("<br>");
	return text.replace(/\s*[\r\n]\s*/g, " ").trim();
}

function table(node: ProseNode): string[] {
	const rows = (node.content ?? []).map((row) => (row.content ?? []).map((cell) => flat(cell) || " "));
	const width = Math.max(1, ...rows.map((row) => row.length));
	const line = (cells: readonly string[]) =>
		`| ${Array.from({ length: width }, (_, at) => cells[at] ?? " ").join(" | ")} |`;
	const headed = node.content?.[0]?.content?.every(({ type }) => type === "tableHeader");
	const [first = [], ...rest] = headed ? rows : [[], ...rows];
	return [line(first), line(Array.from({ length: width }, () => "---")), ...rest.map(line), ""];
}

function list(node: ProseNode): string[] {
	const start = Number(node.attrs?.start ?? 1);
	return [
		...(node.content ?? []).flatMap((item, at) => {
			const mark = node.type === "orderedList" ? `${start + at}. ` : "- ";
			const indent = " ".repeat(mark.length);
			const lines = (item.content ?? []).flatMap(block);
			while (lines.at(-1) === "") lines.pop();
			return lines.map((line, index) =>
				index === 0 ? `${mark}${line}` : line === "" ? "" : line.replace(/^/gm, indent),
			);
		}),
		"",
	];
}

/** A heading inside prose stands below the card's own, which is of level 3. */
const headingLevel = (node: ProseNode): number => (Number(node.attrs?.level ?? 2) <= 2 ? 4 : 5);

function block(node: ProseNode): string[] {
	switch (node.type) {
		case "heading":
			return [`${"#".repeat(headingLevel(node))} ${inline(node.content, " ").trim()}`, ""];
		case "bulletList":
		case "orderedList":
			return list(node);
		case "blockquote":
			return [
				...(node.content ?? []).flatMap(block).map((line) => (line === "" ? ">" : line.replace(/^/gm, "> "))),
				"",
			];
		case "table":
			return table(node);
		case "paragraph": {
			const lines = inline(node.content, "  \n")
				.trim()
				.split(/\r\n|[\r\n]/);
			return [lines.map((line) => plainStart(line.trimStart())).join("\n"), ""];
		}
		default:
			return (node.content ?? []).flatMap(block);
	}
}

/** Prose as Markdown: its headings, lists, quotations, tables and links, with every word. */
export const proseInMarkdown = (doc: ProseNode): string[] => (doc.content ?? []).flatMap(block);
