import { documentWords } from "@/lib/i18n/en/document";
import type { Block, Cell, PlanDocument, Table } from "./block";
import { inMarkdown, lineInMarkdown, proseInMarkdown } from "./markdown-prose";

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

/** A cell's words on one line; where a line ends in it, a break. */
function cellText({ text, code, strong }: Cell): string {
	const lines = text.split(/\r\n|[\r\n]/).map((line) => inMarkdown(line.trim()));
	const said = lines.join("<br>");
	const all = [code ? inMarkdown(code) : "", strong && said ? `**${said}**` : said].filter(Boolean).join(" ");
	return all === "" ? " " : all;
}

function table({ columns, rows }: Table): string[] {
	const heads = columns.map(({ text }) => inMarkdown(text) || " ");
	return [row(heads), row(columns.map(() => "---")), ...rows.map((cells) => row(cells.map(cellText))), ""];
}

function block(one: Block): string[] {
	switch (one.kind) {
		case "heading": {
			const text = [one.code, one.text].filter(Boolean).join(" ");
			return [`${"#".repeat(one.level)} ${inMarkdown(text).trim()}`, ""];
		}
		case "paragraph": {
			const lines = one.text.split(/\r\n|[\r\n]/).filter((line) => line.trim() !== "");
			return lines.flatMap((line) => [
				one.look === "remark" ? `*${inMarkdown(line.trim())}*` : lineInMarkdown(line),
				"",
			]);
		}
		case "facts":
			return [
				...one.rows.map(({ label, text }) => {
					const [first = "", ...more] = text.split(/\r\n|[\r\n]/).filter((line) => line.trim() !== "");
					const rest = more.map((line) => `  ${inMarkdown(line.trim())}`);
					return [`- **${inMarkdown(label)}:** ${inMarkdown(first.trim())}`, ...rest].join("  \n");
				}),
				"",
			];
		case "prose":
			return proseInMarkdown(one.node);
		case "contents":
			return [
				`**${documentWords.contents}**`,
				"",
				...one.entries.map(({ text }) => `- ${lineInMarkdown(text)}`),
				"",
			];
		case "clause":
			return one.blocks.flatMap(block);
		case "table":
			return table(one);
	}
}

/**
 * The document as Markdown (CommonMark with tables). Nothing that people wrote becomes markup. [X11]
 *
 * The catch: a table's words cannot hold a new line there, so it becomes `<br>`.
 */
export function toMarkdown(document: PlanDocument): string {
	const lines = document.blocks.flatMap(block);
	return `${[...lines, "---", "", inMarkdown(document.foot)].join("\n").replace(/\n{3,}/g, "\n\n")}\n`;
}
