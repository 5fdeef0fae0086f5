import type { Pack } from "../pack";
import type { Reading } from "./read";
import type { Tools } from "./tools";

/** Draws the text of the plan as it was when the pack was made: headings, paragraphs, lists and tables. [Q3] */
export function drawText(pack: Pack, _: Reading, tools: Tools, sheet: Element): void {
	const { says } = pack;
	const { element } = tools;
	element("h2", says.plan, sheet);
	const heads: Record<string, string> = { h1: "h3", h2: "h3", h3: "h4" };
	for (const { lines } of pack.text) {
		let open: HTMLElement | null = null;
		for (const [tag, ...cells] of lines) {
			const within = tag === "li" ? "ul" : tag === "tr" || tag === "th" ? "table" : "";
			if (!within) {
				open = null;
				element(heads[tag] ?? tag, cells[0] ?? "", sheet, tag === "p" ? "words" : "");
				continue;
			}
			if (open?.localName !== within || tag === "th") {
				const wide = element("div", "", sheet, "wide");
				if (within === "table") wide.tabIndex = 0; // scrolled sideways with the keyboard on a narrow screen
				open = element(within, "", wide);
			}
			const row = within === "table" ? element("tr", "", open) : null;
			for (const cell of cells) element(row ? (tag === "th" ? "th" : "td") : "li", cell, row ?? open);
		}
	}
}
