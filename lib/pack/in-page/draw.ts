import type { Pack } from "../pack";
import type { Reading } from "./read";
import type { Tools } from "./tools";

type Draws = (pack: Pack, reading: Reading, tools: Tools, sheet: Element) => void;

/** What draws the sheet from top to bottom. */
export interface Drawing {
	summary: Draws;
	parts: readonly Draws[];
}

/**
 * Draws a pack: a summary and under it the verdict, then each part of it in turn. [Q3]
 *
 * The catch: what it draws is what was checked. Every word comes from the pack, and whatever else stood in the file's
 * body is taken away, at the end, so that a pack that cannot be drawn keeps its verdict.
 */
export function drawPack(
	pack: Pack,
	reading: Reading,
	tools: Tools,
	{ summary, parts }: Drawing,
	verdict: Element,
): void {
	const sheet = tools.element("main", "", null);
	summary(pack, reading, tools, sheet);
	const place = tools.element("div", "", sheet);
	for (const part of parts) part(pack, reading, tools, sheet);
	place.replaceWith(verdict);
	document.title = `${pack.says.kind}: ${pack.title}`;
	document.body.replaceChildren(sheet);
}
