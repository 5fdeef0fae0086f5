import { HeadingLevel, type IParagraphOptions, Paragraph, Table, TableCell, TableRow, WidthType } from "docx";
import type { ProseNode } from "@/lib/plan/prose";
import { isRightToLeft } from "./direction";
import { RULE, STYLE } from "./word-styles";
import { proseRuns, wordsIn } from "./word-text";

export type Piece = Paragraph | Table;

/** A row with more words than this may run over a page's end; a shorter one is kept whole. */
const ROW_SPLITS_AT = 1_500;
const LIST_INDENT = 360;
const DEEPEST_LIST = 8;

/** Gives out the numbering of ordered lists: each list counts by itself, from its own start. */
export class Numbering {
	private lists = 0;
	readonly starts = new Set<number>();

	next(start: number): { reference: string; instance: number } {
		this.starts.add(start);
		this.lists += 1;
		return { reference: numbersFrom(start), instance: this.lists };
	}
}

export const numbersFrom = (start: number): string => `numbers-${start}`;
export const BULLETS = "bullets";

interface Place {
	numbering: Numbering;
	/** How deep in lists. */
	depth: number;
	style: string;
	/** A rule down the left of every paragraph. */
	ruled: boolean;
	more?: Partial<IParagraphOptions>;
}

const paragraphOf = (node: ProseNode, place: Place, more: Partial<IParagraphOptions> = {}): Paragraph =>
	new Paragraph({
		style: place.style,
		...(place.ruled ? { border: { left: RULE }, indent: { left: 160 + place.depth * LIST_INDENT } } : {}),
		...(!place.ruled && place.depth > 0 ? { indent: { left: place.depth * LIST_INDENT } } : {}),
		...(isRightToLeft(wordsIn(node)) ? { bidirectional: true } : {}),
		...place.more,
		...more,
		children: proseRuns(node.content),
	});

function list(node: ProseNode, place: Place): Piece[] {
	const level = Math.min(place.depth, DEEPEST_LIST);
	const numbered =
		node.type === "orderedList"
			? { ...place.numbering.next(Number(node.attrs?.start ?? 1)), level }
			: { reference: BULLETS, level };
	const inside: Place = { ...place, depth: place.depth + 1 };
	return (node.content ?? []).flatMap((item) => {
		const [first, ...rest] = item.content ?? [];
		const opening = first?.type === "paragraph" ? first : { type: "paragraph" };
		const others = first?.type === "paragraph" ? rest : (item.content ?? []);
		return [
			paragraphOf(opening, { ...inside, ruled: false, depth: 0 }, { numbering: numbered }),
			...others.flatMap((child) => pieces(child, inside)),
		];
	});
}

/** A cell must end with a paragraph, or Word takes the file for damaged. */
const ended = (content: Piece[]): Piece[] =>
	content.at(-1) instanceof Paragraph ? content : [...content, new Paragraph({ style: STYLE.cell })];

function table(node: ProseNode, place: Place): Piece[] {
	const rows = node.content ?? [];
	const inside: Place = { ...place, depth: 0, ruled: false, style: STYLE.cell };
	const made = rows.map((row, at) => {
		const cells = row.content ?? [];
		const head = at === 0 && cells.length > 0 && cells.every(({ type }) => type === "tableHeader");
		return new TableRow({
			tableHeader: head,
			cantSplit: wordsIn(row).length < ROW_SPLITS_AT,
			children: cells.map((cell) => {
				const across = Number(cell.attrs?.colspan ?? 1);
				const down = Math.min(Number(cell.attrs?.rowspan ?? 1), rows.length - at);
				const style = cell.type === "tableHeader" ? STYLE.head : STYLE.cell;
				return new TableCell({
					...(across > 1 ? { columnSpan: across } : {}),
					...(down > 1 ? { rowSpan: down } : {}),
					children: ended((cell.content ?? []).flatMap((child) => pieces(child, { ...inside, style }))),
				});
			}),
		});
	});
	if (made.length === 0) return [];
	return [
		new Table({ rows: made, width: { size: 100, type: WidthType.PERCENTAGE } }),
		new Paragraph({ style: STYLE.gap }),
	];
}

function pieces(node: ProseNode, place: Place): Piece[] {
	switch (node.type) {
		case "paragraph":
			return [paragraphOf(node, place)];
		case "heading": {
			const heading = Number(node.attrs?.level ?? 2) <= 2 ? HeadingLevel.HEADING_3 : HeadingLevel.HEADING_4;
			return [paragraphOf(node, { ...place, depth: 0 }, { heading, style: undefined })];
		}
		case "bulletList":
		case "orderedList":
			return list(node, place);
		case "blockquote":
			return (node.content ?? []).flatMap((child) =>
				pieces(child, { ...place, more: { indent: { left: LIST_INDENT * (place.depth + 1) } } }),
			);
		case "table":
			return table(node, place);
		default:
			return (node.content ?? []).flatMap((child) => pieces(child, place));
	}
}

/** Prose as Word's own paragraphs, headings, lists and tables. */
export const wordProse = (
	doc: ProseNode,
	{ numbering, style, ruled }: Pick<Place, "numbering" | "style" | "ruled">,
): Piece[] =>
	(doc.content ?? [])
		.filter((node) => node.type !== "paragraph" || wordsIn(node).trim() !== "")
		.flatMap((node) => pieces(node, { numbering, style, ruled, depth: 0 }));
