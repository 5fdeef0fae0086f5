import { AlignmentType, BorderStyle, type ILevelsOptions, type IStylesOptions, LevelFormat } from "docx";

// Lengths are twentieths of a point, sizes are half points: 20 is 10 pt, the least that is printed.
export const PAGE = { width: 11_906, height: 16_838, margin: 1_134 };
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;

const INK = "13212B";
const INK_2 = "43525D";
export const LINE = "C3CCD3";
const SERIF = "Georgia";
const SANS = "Arial";

export const RULE = { style: BorderStyle.SINGLE, size: 12, space: 8, color: "6B7984" };

export const STYLE = {
	kicker: "Kicker",
	lead: "Lead",
	words: "PlanWords",
	remark: "Remark",
	plain: "Plain",
	fact: "Fact",
	head: "TableHead",
	cell: "TableText",
	cellWords: "TableWords",
	gap: "AfterTable",
	foot: "PageFoot",
	contents: "ContentsTitle",
	entry: "ContentsEntry",
} as const;

const heading = (size: number, before: number, after: number, font = SERIF) => ({
	run: { size, bold: true, color: INK, font },
	paragraph: { keepNext: true, keepLines: true, spacing: { before, after } },
});

const style = (
	id: string,
	run: { size: number; font?: string; color?: string; bold?: boolean; italics?: boolean },
	spacing: { before?: number; after: number; line?: number },
	more: { keepNext?: boolean; indent?: { left: number; hanging: number } } = {},
) => ({
	id,
	name: id.replace(/(?<=[a-z])(?=[A-Z])/g, " "),
	basedOn: "Normal",
	quickFormat: true,
	run: { font: SANS, color: INK, ...run },
	paragraph: { spacing, ...more },
});

/** Real styles: headings that the navigation of a word processor shows, and text that is never under 10 pt. */
export const STYLES: IStylesOptions = {
	default: {
		document: { run: { font: SANS, size: 21, color: INK, language: { value: "en-GB" } } },
		title: {
			run: { size: 52, bold: true, color: INK, font: SERIF },
			paragraph: { spacing: { before: 120, after: 160 } },
		},
		heading1: heading(30, 360, 120),
		heading2: heading(23, 240, 60, SANS),
		heading3: heading(22, 180, 60),
		heading4: heading(21, 140, 40),
		hyperlink: { run: { color: "0B5A70", underline: {} } },
	},
	paragraphStyles: [
		style(STYLE.kicker, { size: 20, color: "0B5A70", bold: true }, { after: 60 }),
		style(STYLE.lead, { size: 25, font: SERIF, color: INK_2 }, { after: 160, line: 300 }),
		style(STYLE.words, { size: 22, font: SERIF }, { after: 100, line: 290 }),
		style(STYLE.remark, { size: 20, color: INK_2 }, { before: 40, after: 120 }),
		style(STYLE.plain, { size: 21 }, { after: 100 }),
		style(STYLE.fact, { size: 20 }, { after: 40 }, { indent: { left: 3_400, hanging: 3_400 } }),
		style(STYLE.head, { size: 20, color: INK_2, bold: true }, { before: 40, after: 40 }, { keepNext: true }),
		style(STYLE.cell, { size: 20 }, { before: 30, after: 30 }),
		style(STYLE.cellWords, { size: 21, font: SERIF }, { before: 30, after: 30 }),
		style(STYLE.gap, { size: 20 }, { after: 60 }),
		style(
			STYLE.contents,
			{ size: 25, font: SERIF, bold: true },
			{ before: 280, after: 80 },
			{ keepNext: true },
		),
		style(STYLE.entry, { size: 21 }, { after: 40 }),
		style(STYLE.foot, { size: 20, color: INK_2 }, { before: 80, after: 0 }),
	],
};

const LEVELS = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const indentOf = (level: number) => ({ paragraph: { indent: { left: 360 * (level + 1), hanging: 280 } } });

/** Bullets at any depth of list. */
export const BULLET_LEVELS: ILevelsOptions[] = LEVELS.map((level) => ({
	level,
	format: LevelFormat.BULLET,
	text: "•",
	alignment: AlignmentType.START,
	style: indentOf(level),
}));

/** Numbers at any depth of list, from a list's own start. */
export const numberLevels = (start: number): ILevelsOptions[] =>
	LEVELS.map((level) => ({
		level,
		format: LevelFormat.DECIMAL,
		text: `%${level + 1}.`,
		start,
		alignment: AlignmentType.START,
		style: indentOf(level),
	}));
