import {
	Bookmark,
	BorderStyle,
	Document,
	Footer,
	HeadingLevel,
	InternalHyperlink,
	Packer,
	PageNumber,
	Paragraph,
	Tab,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	TabStopType,
	TextRun,
	WidthType,
} from "docx";
import { documentWords } from "@/lib/i18n/en/document";
import { words } from "@/lib/i18n/words";
import type { Block, Cell, Look, PlanDocument, Table as TableBlock } from "./block";
import { isRightToLeft } from "./direction";
import { BULLETS, Numbering, numbersFrom, type Piece, wordProse } from "./word-prose";
import { BULLET_LEVELS, LINE, numberLevels, PAGE, RULE, STYLE, STYLES, TEXT_WIDTH } from "./word-styles";
import { runs } from "./word-text";

const say = documentWords;

const HEADINGS = { 1: HeadingLevel.TITLE, 2: HeadingLevel.HEADING_1, 3: HeadingLevel.HEADING_2 } as const;
const LOOKS: Record<Look, string> = {
	kicker: STYLE.kicker,
	lead: STYLE.lead,
	words: STYLE.words,
	remark: STYLE.remark,
	plain: STYLE.plain,
};

/** The bookmark of a part, to which the contents lead: letters, digits and underscores. */
const bookmarkOf = (id: string): string => `part_${id.replace(/[^A-Za-z0-9]/g, "_")}`;

const direction = (text: string) => (isRightToLeft(text) ? { bidirectional: true } : {});
const ruledBy = (ruled: boolean) => (ruled ? { border: { left: RULE }, indent: { left: 160 } } : {});

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: "auto" };
const HAIRLINE = { style: BorderStyle.SINGLE, size: 4, color: LINE };

function tableCell(cell: Cell, width: number): TableCell {
	const code = cell.code ? runs(`${cell.code} `, { bold: true, color: "43525D" }) : [];
	return new TableCell({
		width: { size: width, type: WidthType.DXA },
		children: [
			new Paragraph({
				style: cell.words ? STYLE.cellWords : STYLE.cell,
				...direction(cell.text),
				children: [...code, ...runs(cell.text, cell.strong ? { bold: true } : {})],
			}),
		],
	});
}

function table({ columns, rows }: TableBlock): Piece[] {
	const shares = columns.reduce((sum, { share }) => sum + share, 0);
	const widths = columns.map(({ share }) => Math.floor((TEXT_WIDTH * share) / shares));
	const head = new TableRow({
		tableHeader: true,
		cantSplit: true,
		children: columns.map(
			({ text }, at) =>
				new TableCell({
					width: { size: widths[at] ?? 0, type: WidthType.DXA },
					children: [new Paragraph({ style: STYLE.head, ...direction(text), children: runs(text) })],
				}),
		),
	});
	return [
		new Table({
			width: { size: TEXT_WIDTH, type: WidthType.DXA },
			layout: TableLayoutType.FIXED,
			columnWidths: widths,
			margins: { left: 0, right: 100, top: 20, bottom: 20 },
			borders: {
				top: NO_LINE,
				left: NO_LINE,
				right: NO_LINE,
				insideVertical: NO_LINE,
				bottom: HAIRLINE,
				insideHorizontal: HAIRLINE,
			},
			rows: [
				head,
				...rows.map(
					(cells) =>
						new TableRow({
							cantSplit: true,
							children: cells.map((cell, at) => tableCell(cell, widths[at] ?? 0)),
						}),
				),
			],
		}),
		new Paragraph({ style: STYLE.gap }),
	];
}

interface Place {
	numbering: Numbering;
	/** Inside a clause: a rule runs down the left. */
	ruled?: boolean;
	/** What follows is a table: its head and this stay together. */
	beforeTable?: boolean;
}

function pieces(block: Block, place: Place): Piece[] {
	const { numbering, ruled = false, beforeTable = false } = place;
	switch (block.kind) {
		case "heading": {
			const text = [block.code, block.text].filter(Boolean).join(" ");
			return [
				new Paragraph({
					heading: HEADINGS[block.level],
					...ruledBy(ruled),
					...direction(block.text),
					children:
						block.level === 2
							? [new Bookmark({ id: bookmarkOf(block.id), children: runs(text) })]
							: runs(text),
				}),
			];
		}
		case "paragraph":
			return [
				new Paragraph({
					style: LOOKS[block.look],
					...(beforeTable ? { keepNext: true } : {}),
					...ruledBy(ruled),
					...direction(block.text),
					children: runs(block.text),
				}),
			];
		case "facts":
			return block.rows.map(
				({ label, text }) =>
					new Paragraph({
						style: STYLE.fact,
						...(ruled ? { border: { left: RULE }, indent: { left: 3_560, hanging: 3_400 } } : {}),
						tabStops: [{ type: TabStopType.LEFT, position: 3_400 }],
						children: [
							...runs(label, { color: "43525D" }),
							new TextRun({ children: [new Tab()] }),
							...runs(text),
						],
					}),
			);
		case "prose":
			return wordProse(block.node, { numbering, style: STYLE.words, ruled });
		case "contents":
			return [
				new Paragraph({ style: STYLE.contents, children: runs(say.contents) }),
				...block.entries.map(
					({ id, text }) =>
						new Paragraph({
							style: STYLE.entry,
							children: [
								new InternalHyperlink({
									anchor: bookmarkOf(id),
									children: runs(text, { style: "Hyperlink" }),
								}),
							],
						}),
				),
			];
		case "clause":
			return block.blocks.flatMap((one) => pieces(one, { numbering, ruled: true }));
		case "table":
			return table(block);
	}
}

const footer = (text: string): Footer =>
	new Footer({
		children: [
			new Paragraph({
				style: STYLE.foot,
				border: { top: { ...HAIRLINE, space: 6 } },
				tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
				children: [
					...runs(text),
					new TextRun({
						children: [
							new Tab(),
							`${say.pageWord} `,
							PageNumber.CURRENT,
							` ${say.ofWord} `,
							PageNumber.TOTAL_PAGES,
						],
					}),
				],
			}),
		],
	});

/**
 * The document as a Word file: A4, real heading styles, table heads that repeat, and on every page its title, its
 * date and its number. [X10]
 *
 * The catch: a word processor orders right-to-left words by what each paragraph and run says of itself, so both
 * say it.
 */
export async function toWord(document: PlanDocument): Promise<Uint8Array<ArrayBuffer>> {
	const numbering = new Numbering();
	const children = document.blocks.flatMap((block, at) =>
		pieces(block, { numbering, beforeTable: document.blocks[at + 1]?.kind === "table" }),
	);
	const file = new Document({
		title: document.title,
		creator: words.common.product,
		description: document.foot,
		styles: STYLES,
		numbering: {
			config: [
				{ reference: BULLETS, levels: BULLET_LEVELS },
				...[...numbering.starts].map((start) => ({
					reference: numbersFrom(start),
					levels: numberLevels(start),
				})),
			],
		},
		sections: [
			{
				properties: {
					page: {
						size: { width: PAGE.width, height: PAGE.height },
						margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin },
					},
				},
				footers: { default: footer(document.foot) },
				children,
			},
		],
	});
	return new Uint8Array(await Packer.toArrayBuffer(file));
}
