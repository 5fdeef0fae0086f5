import { HEADING_LEVELS } from "@/lib/plan/schema";

const LEVEL = /mso-list:[^;]*?level(\d+)/i;
const IGNORED = /mso-list:\s*ignore/i;
const WORD_LIST = /\bMsoList(?:Paragraph|Bullet|Number)/i;
const BULLET = /^[·•‣▪■●○◦§–-]\s+/;
const NUMBER = /^\(?(\d{1,3}|[a-z]|[ivxlc]{1,6})[.)]\s*/i;

interface Item {
	paragraph: HTMLElement;
	level: number;
	/** The number it was written with; null for a bullet. */
	number: string | null;
}

/**
 * What somebody pastes, in the vocabulary of a card's text: headings of other levels become the nearest of ours,
 * and the paragraphs by which Word draws a list become a real list.
 *
 * The catch: a paragraph that only begins with a dash or a number stays one, unless Word itself calls it a list.
 */
export function pastedHtml(html: string): string {
	if (html.includes("data-pm-slice")) return html; // copied from a card: ours already
	const { body } = new DOMParser().parseFromString(html, "text/html");
	for (const heading of body.querySelectorAll("h1, h4, h5, h6"))
		rename(heading, `h${heading.tagName === "H1" ? HEADING_LEVELS[0] : HEADING_LEVELS[1]}`);
	const seen = new Set<Element>();
	for (const paragraph of body.querySelectorAll<HTMLElement>("p, h2, h3")) {
		if (seen.has(paragraph)) continue;
		const items: Item[] = [];
		for (let next: Element | null = paragraph; next; next = next.nextElementSibling) {
			const item = itemOf(next);
			if (!item) break;
			seen.add(next);
			items.push(item);
		}
		if (items.length > 0) list(items);
	}
	return body.innerHTML;
}

function rename(element: Element, tag: string): void {
	const other = element.ownerDocument.createElement(tag);
	other.append(...element.childNodes);
	element.replaceWith(other);
}

/** A paragraph that Word drew as an item of a list, its drawn bullet or number taken away. */
function itemOf(element: Element): Item | null {
	if (element.tagName !== "P") return null;
	const paragraph = element as HTMLElement;
	const style = paragraph.getAttribute("style") ?? "";
	const level = LEVEL.exec(style)?.[1];
	if (!level && !WORD_LIST.test(paragraph.className)) return null;
	const drawn = [...paragraph.querySelectorAll("span")].find((span) =>
		IGNORED.test(span.getAttribute("style") ?? ""),
	);
	const said = plain((drawn ?? paragraph).textContent ?? "");
	const number = NUMBER.exec(said)?.[1] ?? null;
	if (drawn) drawn.remove();
	else if (number !== null) dropStart(paragraph, NUMBER);
	else if (BULLET.test(said)) dropStart(paragraph, BULLET);
	else if (!level) return null; // a paragraph that goes on under an item has no bullet of its own
	return { paragraph, level: Number(level ?? 1), number };
}

const plain = (text: string) => text.replace(/\s+/g, " ").trimStart();

/** Takes a bullet that was typed as text from the start of a paragraph, over as many runs as it was drawn in. */
function dropStart(paragraph: HTMLElement, marker: RegExp): void {
	const said = plain(paragraph.textContent ?? "");
	let rest = marker.exec(said)?.[0].replace(/\s/g, "").length ?? 0;
	const texts = paragraph.ownerDocument.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
	for (let node = texts.nextNode() as Text | null; node; node = texts.nextNode() as Text | null) {
		let at = 0;
		while (at < node.data.length && (rest > 0 || /\s/.test(node.data[at] ?? ""))) {
			if (!/\s/.test(node.data[at] ?? "")) rest -= 1;
			at += 1;
		}
		node.deleteData(0, at);
		if (node.data.length > 0) return;
	}
}

/** Puts a run of items, one below the other in the page, into lists within lists. */
function list(items: readonly Item[]): void {
	const first = items[0];
	if (!first) return;
	const page = first.paragraph.ownerDocument;
	const place = page.createComment("");
	first.paragraph.before(place);
	const open: { element: HTMLElement; level: number }[] = [];
	for (const { paragraph, level, number } of items) {
		while (open.length > 1 && (open.at(-1)?.level ?? 0) > level) open.pop();
		const tag = number === null ? "UL" : "OL";
		const last = open.at(-1);
		let into = last?.element;
		if (!last || !into || level > last.level || into.tagName !== tag) {
			const made = page.createElement(tag);
			if (number !== null && /^\d+$/.test(number) && number !== "1") made.setAttribute("start", number);
			if (last && level > last.level) last.element.lastElementChild?.append(made);
			else {
				if (last) open.pop();
				const outer = open.at(-1)?.element.lastElementChild;
				if (outer) outer.append(made);
				else place.before(made);
			}
			open.push({ element: made, level });
			into = made;
		}
		const item = page.createElement("li");
		const words = page.createElement("p");
		words.append(...paragraph.childNodes);
		item.append(words);
		if (paragraph.nextSibling?.nodeType === Node.TEXT_NODE && !paragraph.nextSibling.textContent?.trim())
			paragraph.nextSibling.remove();
		paragraph.remove();
		into.append(item);
	}
	place.remove();
}
