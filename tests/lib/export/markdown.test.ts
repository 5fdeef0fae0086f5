import { expect, test } from "vitest";
import { toMarkdown } from "@/lib/export/markdown";
import { inMarkdown, lineInMarkdown, proseInMarkdown } from "@/lib/export/markdown-prose";
import { Plan, readyPlan } from "../../support/plan-story";
import { ARABIC, documentOf, HEBREW, LONG_PROSE, proseIn } from "./paper";

test("[X11] the document is Markdown with headings, tables and every word", () => {
	const { plan } = readyPlan();
	const text = toMarkdown(documentOf(plan));
	expect(text).toContain("# Safe harbour\n");
	expect(text).toContain("## 1. Aims\n\n### A roof for everybody\n");
	expect(text).toContain("| Responsibility | HB | CL | SH | Clarity | Agreement |\n| --- | --- |");
	expect(text).toContain("- **Place:** The coast\n");
	expect(text.trimEnd().split("\n").at(-1)).toBe("Safe harbour. Draft of 12 March 2026, 10:42");
});

test("[X11] prose of 20,000 characters with tables, lists and right-to-left text goes through whole", () => {
	const plan = new Plan();
	const aim = plan.add("aim", "Long");
	proseIn(plan, aim, LONG_PROSE);
	const text = toMarkdown(documentOf(plan));
	expect(text).toContain("#### First \\# heading");
	expect(text).toContain("| Ward | Beds |\n| --- | --- |\n| North \\| east | 12 |");
	expect(text).toContain(`\n${HEBREW}\n`);
	expect(text).toContain(`Mixed: ${ARABIC} and English`);
	expect(text).toContain("3. Third\n\n   - Inside");
	expect(text).toContain("> Quoted words");
	expect(text.match(/lorem ipsum/g)).toHaveLength(1_640);
});

test("[X11] nothing that people wrote becomes markup", () => {
	expect(inMarkdown("*a* _b_ `c` [d](e) <f> |g| ~h~ & #i")).toBe(
		"\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) &lt;f\\> \\|g\\| \\~h\\~ &amp; \\#i",
	);
	expect(["- a", "+ b", "1. c", "2) d", "=== e", "--- f"].map(lineInMarkdown)).toEqual([
		"\\- a",
		"\\+ b",
		"1\\. c",
		"2\\) d",
		"\\=== e",
		"\\--- f",
	]);
	const lines = proseInMarkdown({
		type: "doc",
		content: [
			{
				type: "paragraph",
				content: [
					{ type: "text", text: "Line" },
					{ type: "hardBreak" },
					{ type: "text", text: "- not a list" },
				],
			},
		],
	});
	expect(lines[0]).toBe("Line  \n\\- not a list");
});

test("[X11] a link is followed only to a safe address; any other is written out", () => {
	const link = (href: string) =>
		proseInMarkdown({
			type: "doc",
			content: [
				{
					type: "paragraph",
					content: [{ type: "text", text: "here", marks: [{ type: "link", attrs: { href } }] }],
				},
			],
		})[0];
	expect(link("https://example.org/a b")).toBe("[here](<https://example.org/a%20b>)");
	expect(link("javascript:alert(1)")).toBe("here (javascript:alert(1))");
});

test("[X11] a table in prose without a head gets an empty one, and short rows are filled", () => {
	const cell = (text: string) => ({
		type: "tableCell",
		content: [{ type: "paragraph", content: [{ type: "text", text }] }],
	});
	const lines = proseInMarkdown({
		type: "doc",
		content: [
			{
				type: "table",
				content: [
					{ type: "tableRow", content: [cell("a"), cell("b")] },
					{ type: "tableRow", content: [cell("c\nd")] },
				],
			},
		],
	});
	expect(lines.slice(0, 4)).toEqual(["|   |   |", "| --- | --- |", "| a | b |", "| c d |   |"]);
});
