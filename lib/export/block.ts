import type { PartnerId } from "@/lib/ids";
import type { ProseNode } from "@/lib/plan/prose";

/** The parts of the plan as a document, in the order they are read; each can be left out. */
export const PARTS = [
	"partners",
	"aims",
	"roles",
	"resources",
	"communication",
	"people",
	"barriers",
	"evaluation",
	"record",
	"gaps",
] as const;
export type PartId = (typeof PARTS)[number];

/** How a paragraph reads: the purpose under the title; the words themselves; a remark about them. */
export type Look = "kicker" | "lead" | "words" | "remark" | "plain";

export interface Column {
	text: string;
	/** What the text stands for, where it is a code. */
	full?: string;
	/** Its share of the width. */
	share: number;
}

export interface Cell {
	text: string;
	/** A card's or barrier's code, before the text. */
	code?: string;
	/** Said more strongly: a gap, a lapse, an objection. */
	strong?: boolean;
	/** Words of the plan itself, in the serif. */
	words?: boolean;
	/** A partner's mark, before the text. */
	mark?: PartnerId;
	/** A row that continues the one above: the code alone is told again. */
	again?: boolean;
}

export interface Table {
	kind: "table";
	/** What the table is, for readers that see none of the page around it. */
	caption: string;
	columns: readonly Column[];
	/** The first cell of a row is its head. */
	rows: readonly (readonly Cell[])[];
}

/** A piece of the plan as a document: the page, Word and Markdown are drawn from these and nothing else. */
export type Block =
	| { kind: "heading"; level: 1 | 2 | 3; id: string; text: string; code?: string }
	| { kind: "paragraph"; look: Look; text: string; label?: string }
	| { kind: "facts"; rows: readonly { label: string; text: string }[] }
	| { kind: "prose"; node: ProseNode }
	| { kind: "contents"; entries: readonly { id: string; text: string }[] }
	/** Words that stand together, with a rule down the left. */
	| { kind: "clause"; blocks: readonly Block[] }
	| Table;

/** The whole document. */
export interface PlanDocument {
	title: string;
	/** At the foot of every page: title, which text, when. */
	foot: string;
	blocks: readonly Block[];
}

export const cell = (text: string, more: Omit<Cell, "text"> = {}): Cell => ({ text, ...more });
export const column = (text: string, share: number, full?: string): Column => ({
	text,
	share,
	...(full ? { full } : {}),
});
export const paragraph = (look: Look, text: string): Block => ({ kind: "paragraph", look, text });
