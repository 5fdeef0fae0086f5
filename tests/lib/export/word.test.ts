import { expect, test } from "vitest";
import { isRightToLeft, stretches } from "@/lib/export/direction";
import { toWord } from "@/lib/export/word";
import { Plan, readyPlan } from "../../support/plan-story";
import { ARABIC, documentOf, HEBREW, LONG_PROSE, proseIn } from "./paper";
import { unzip } from "./unzip";

async function wordOf(plan: Plan) {
	const files = unzip(await toWord(documentOf(plan)));
	const file = (name: string) => files.get(name) ?? "";
	const [footer = ""] = [...files]
		.filter(([name]) => /^word\/footer\d*\.xml$/.test(name))
		.map(([, xml]) => xml);
	return {
		document: file("word/document.xml"),
		styles: file("word/styles.xml"),
		core: file("docProps/core.xml"),
		footer,
	};
}

/** The paragraph or row that holds these words. */
const around = (xml: string, tag: "w:p" | "w:tr", words: string): string => {
	const at = xml.indexOf(words);
	const from = Math.max(xml.lastIndexOf(`<${tag}>`, at), xml.lastIndexOf(`<${tag} `, at));
	return xml.slice(from, xml.indexOf(`</${tag}>`, at));
};

test("[X10] headings are real heading styles that step down, so that a word processor can find its way", async () => {
	const { plan } = readyPlan();
	const { document } = await wordOf(plan);
	expect(around(document, "w:p", ">Safe harbour<")).toContain('<w:pStyle w:val="Title"/>');
	expect(around(document.slice(document.lastIndexOf("1. Aims") - 2_000), "w:p", "1. Aims")).toContain(
		"w:pStyle",
	);
	const headings = [...document.matchAll(/<w:pStyle w:val="(Title|Heading\d)"\/>/g)].map((match) => match[1]);
	expect(headings[0]).toBe("Title");
	expect(headings.filter((style) => style === "Heading1").length).toBe(9);
	expect(headings.filter((style) => style === "Heading2").length).toBeGreaterThan(3);
});

test("[X10] every table has a head that repeats on the next page, and rows that no page cuts", async () => {
	const { plan } = readyPlan();
	const { document } = await wordOf(plan);
	const tables = document.split("<w:tbl>").slice(1);
	expect(tables.length).toBeGreaterThan(5);
	for (const table of tables) {
		const [head = "", ...rows] = table.split("<w:tr>").slice(1);
		expect(head).toContain("<w:tblHeader/>");
		expect(rows.every((row) => row.includes("<w:cantSplit/>"))).toBe(true);
		expect(rows.some((row) => row.includes("<w:tblHeader/>"))).toBe(false);
	}
});

test("[X10] the page is A4, its text British English of 10 pt and up, its foot the title, the date and the number", async () => {
	const { plan } = readyPlan();
	const { document, styles, footer, core } = await wordOf(plan);
	expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
	expect(styles).toContain('<w:lang w:val="en-GB"');
	const used = new Set(
		[...`${document}${footer}`.matchAll(/<w:pStyle w:val="(\w+)"/g)].map((match) => match[1]),
	);
	const ofStyles = styles
		.split("<w:style ")
		.filter((style) => used.has(/w:styleId="(\w+)"/.exec(style)?.[1]));
	const sizes = [...`${ofStyles}${document}`.matchAll(/<w:sz w:val="(\d+)"/g)].map((match) =>
		Number(match[1]),
	);
	expect(sizes.length).toBeGreaterThan(8);
	expect(Math.min(...sizes)).toBeGreaterThanOrEqual(20);
	expect(footer).toContain("Safe harbour. Draft of 12 March 2026, 10:42");
	expect(footer).toContain("PAGE");
	expect(footer).toContain("NUMPAGES");
	expect(core).toContain("<dc:title>Safe harbour</dc:title>");
});

test("[X10] right-to-left words say so in their paragraph and in their runs, 20,000 characters go through", async () => {
	const plan = new Plan();
	const aim = plan.add("aim", HEBREW);
	proseIn(plan, aim, LONG_PROSE);
	const { document } = await wordOf(plan);
	const heading = around(document, "w:p", `>${HEBREW}<`);
	expect(heading).toContain("<w:bidi/>");
	expect(heading).toContain("<w:rtl/>");
	const mixed = around(document, "w:p", "Mixed: ");
	expect(mixed).not.toContain("<w:bidi/>");
	expect(mixed).toContain(`${ARABIC} </w:t>`);
	expect(mixed.match(/<w:rtl\/>/g)).toHaveLength(1);
	expect(around(document, "w:tr", ">Ward<")).toContain("<w:tblHeader/>");
	expect(document.match(/lorem ipsum/g)).toHaveLength(1_640);
	expect(around(document, "w:p", ">Third<")).toContain("<w:numPr>");
});

test("[X10] signs that no XML can hold are left out, and markup in words stays words", async () => {
	const plan = new Plan();
	plan.add("aim", "Bell \u0007 and \ud800 half, <w:p> & more");
	const { document } = await wordOf(plan);
	expect(document).toContain("Bell  and \ufffd half, &lt;w:p&gt; &amp; more");
});

test("[X10] a text is cut where its direction turns, spaces and digits stay with the words before", () => {
	expect(isRightToLeft(`12. ${HEBREW}`)).toBe(true);
	expect(isRightToLeft(`Say ${HEBREW}`)).toBe(false);
	expect(stretches(`Say ${ARABIC} 12, please`)).toEqual([
		{ text: "Say ", rightToLeft: false },
		{ text: `${ARABIC} 12, `, rightToLeft: true },
		{ text: "please", rightToLeft: false },
	]);
	expect(stretches("")).toEqual([]);
});
