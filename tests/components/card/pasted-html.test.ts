// @vitest-environment jsdom
import { Editor } from "@tiptap/core";
import { afterEach, expect, test } from "vitest";
import { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import { pastedHtml } from "@/components/card/pasted-html";
import { proseExtensions } from "@/components/card/prose-extensions";
import { remoteCarets } from "@/components/card/remote-carets";

/** As Word 365 puts it on the clipboard, shortened only in its head. */
const item = (text: string, drawn: string, level = 1, place = "Middle") =>
	`<p class=MsoListParagraphCxSp${place} style='margin-left:${18 * level}.0pt;mso-add-space:auto;text-indent:-18.0pt;
mso-list:l0 level${level} lfo1'><![if !supportLists]><span lang=EN-GB style='font-family:Symbol;mso-fareast-font-family:
Symbol'><span style='mso-list:Ignore'>${drawn}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]><span lang=EN-GB>${text}<o:p></o:p></span></p>
`;
const WORD = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15">
<style><!-- p.MsoNormal {margin:0cm;} @list l0:level1 {mso-level-number-format:bullet;} --></style></head>
<body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->
<h1><span lang=EN-GB>Discharge plan<o:p></o:p></span></h1>
<p class=MsoNormal><b>Bold</b> words</p>
${item("First item", "·", 1, "First")}${item("Under the first", "o", 2)}${item("Second item", "·", 1, "Last")}
<p class=MsoNormal>Between</p>
${item("Call the ward", "3.", 1, "First")}${item("Call the carer", "4.", 1, "Last")}
<h4>Small print</h4>
<!--EndFragment--></body></html>`;

const editors: Editor[] = [];
afterEach(() => {
	for (const editor of editors.splice(0)) editor.destroy();
});

function pasted(html: string) {
	const doc = new Y.Doc();
	const lookOf = () => ({ name: "", colour: "" });
	const caret = remoteCarets({ awareness: new Awareness(doc), card: "c", lookOf });
	const fragment = doc.getXmlFragment("body");
	const editor = new Editor({
		element: document.createElement("div"),
		extensions: proseExtensions(fragment, caret),
		injectCSS: false,
	});
	editors.push(editor);
	editor.commands.insertContent(pastedHtml(html));
	return { editor, fragment };
}

interface Piece {
	type?: string;
	text?: string;
	attrs?: Record<string, unknown>;
	content?: Piece[];
}
/** The text's skeleton, such as `bulletList(listItem(paragraph(First)))`. */
const shape = (piece: Piece): string =>
	piece.text ??
	`${piece.type}${piece.attrs?.level ?? ""}${Number(piece.attrs?.start ?? 1) > 1 ? `@${piece.attrs?.start}` : ""}(${(piece.content ?? []).map(shape).join(" ")})`;

test("[C13] what comes from Word keeps its headings and its lists", () => {
	const { editor } = pasted(WORD);
	const blocks = (editor.getJSON().content ?? []).map(shape).filter((one) => one !== "paragraph()");
	expect(blocks).toEqual([
		"heading2(Discharge plan)",
		"paragraph(Bold  words)",
		"bulletList(listItem(paragraph(First item) bulletList(listItem(paragraph(Under the first)))) listItem(paragraph(Second item)))",
		"paragraph(Between)",
		"orderedList@3(listItem(paragraph(Call the ward)) listItem(paragraph(Call the carer)))",
		"heading3(Small print)",
	]);
});

test("[C13] Word's list paragraphs are lists also where only their class says so", () => {
	const made = pastedHtml(
		"<p class='MsoListParagraph'><span>·</span><span>&nbsp; </span>First</p><p class='MsoListParagraph'>· Second</p><p class='MsoListParagraph'>goes on</p>",
	);
	expect(made).toBe(
		'<ul><li><p><span></span><span></span>First</p></li><li><p>Second</p></li></ul><p class="MsoListParagraph">goes on</p>',
	);
});

test("[C13] a list that changes from bullets to numbers becomes two, and a paragraph with a dash stays one", () => {
	const made = pastedHtml(`${item("One", "·")}${item("Two", "1.")}<p>- no list of Word's</p>`);
	const body = new DOMParser().parseFromString(made, "text/html").body;
	expect([...body.children].map((one) => `${one.tagName} ${one.textContent?.trim()}`)).toEqual([
		"UL One",
		"OL Two",
		"P - no list of Word's",
	]);
});

test("[C14] each paragraph runs the way its words do, and nothing about it is written to the shared text", () => {
	const { editor, fragment } = pasted("<p>שלום</p><h1>مرحبا</h1>");
	expect(editor.getHTML()).toContain('<p dir="auto">שלום</p>');
	expect(editor.getHTML()).toContain('<h2 dir="auto">مرحبا</h2>');
	expect(fragment.toString()).not.toContain("dir");
});
