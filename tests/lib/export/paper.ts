import type { Block, Cell, PartId, PlanDocument, Table } from "@/lib/export/block";
import { planDocument } from "@/lib/export/document";
import type { DocumentChoice, DocumentSource } from "@/lib/export/looking";
import { bodyOf, cardMap } from "@/lib/plan/document";
import { appendParagraphs, writeProse } from "@/lib/plan/prose";
import { readPlan } from "@/lib/plan/read";
import type { PlanStatus } from "@/lib/queries";
import type { Plan } from "../../support/plan-story";
import { TODAY } from "../../support/plans";

/** What a document is made from, of a plan that tests have told. */
export function sourceOf(plan: Plan, status: PlanStatus = "draft"): DocumentSource {
	const { attested, readiness } = plan.now();
	return {
		doc: plan.doc,
		plan: readPlan(plan.doc),
		status,
		partners: plan.partners.map((partner) => ({ ...partner, kind: "other" })),
		seats: plan.partners.map(({ id, name }) => ({
			partnerId: id,
			personName: `Signatory of ${name}`,
			signatory: plan.signatories.has(id),
		})),
		view: plan.view,
		attested,
		readiness,
		made: { day: TODAY, time: "10:42" },
		dayOf: (iso) => iso.slice(0, 10),
	};
}

export function documentOf(
	plan: Plan,
	choice: Partial<DocumentChoice> = {},
	status: PlanStatus = "draft",
): PlanDocument {
	return planDocument(sourceOf(plan, status), {
		text: "draft",
		without: new Set(),
		signatures: true,
		wordings: new Map(),
		...choice,
	});
}

const flat = (blocks: readonly Block[]): Block[] =>
	blocks.flatMap((block) => (block.kind === "clause" ? [block, ...flat(block.blocks)] : [block]));

/** The blocks of one part, clauses opened. */
export function partOf(document: PlanDocument, part: PartId): Block[] {
	const blocks = flat(document.blocks);
	const from = blocks.findIndex((block) => block.kind === "heading" && block.id === part);
	const to = blocks.findIndex((block, at) => at > from && block.kind === "heading" && block.level === 2);
	return from < 0 ? [] : blocks.slice(from, to < 0 ? undefined : to);
}

export const tablesIn = (blocks: readonly Block[]): Table[] =>
	blocks.filter((block): block is Table => block.kind === "table");

/** A table's rows as text, codes before their words. */
export const rowsIn = (table: Table | undefined): string[][] =>
	(table?.rows ?? []).map((cells: readonly Cell[]) =>
		cells.map(({ code, text }) => [code, text].filter(Boolean).join(" ")),
	);

/** All that a part says in headings and paragraphs. */
export const saidIn = (blocks: readonly Block[]): string[] =>
	blocks.flatMap((block) =>
		block.kind === "heading"
			? [[block.code, block.text].filter(Boolean).join(" ")]
			: block.kind === "paragraph"
				? [block.text]
				: block.kind === "facts"
					? block.rows.map(({ label, text }) => `${label}: ${text}`)
					: [],
	);

const bodyIn = (plan: Plan, card: string) => {
	const map = cardMap(plan.doc, card);
	const body = map && bodyOf(map);
	if (!body) throw new Error(`No card ${card}`);
	return body;
};

export const writeIn = (plan: Plan, card: string, lines: readonly string[]) =>
	appendParagraphs(bodyIn(plan, card), lines);
export const proseIn = (plan: Plan, card: string, content: unknown) =>
	writeProse(bodyIn(plan, card), { type: "doc", content });

const words = (text: string) => ({ type: "paragraph", content: [{ type: "text", text }] });
export const HEBREW = "שלום לכל השותפים";
export const ARABIC = "خطة الخروج من المستشفى";

/** 20,000 characters of prose with everything that a card's text can hold. */
export const LONG_PROSE = [
	{ type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "First # heading" }] },
	words("A paragraph with *stars*, _lines_, `ticks`, <b>tags</b> & a | bar."),
	{
		type: "table",
		content: [
			{
				type: "tableRow",
				content: ["Ward", "Beds"].map((text) => ({ type: "tableHeader", content: [words(text)] })),
			},
			{
				type: "tableRow",
				content: ["North | east", "12"].map((text) => ({ type: "tableCell", content: [words(text)] })),
			},
		],
	},
	words(HEBREW),
	words(`Mixed: ${ARABIC} and English`),
	{
		type: "orderedList",
		attrs: { start: 3 },
		content: [
			{
				type: "listItem",
				content: [
					words("Third"),
					{ type: "bulletList", content: [{ type: "listItem", content: [words("Inside")] }] },
				],
			},
		],
	},
	{ type: "blockquote", content: [words("Quoted words")] },
	words("=1+1 is no formula"),
	words("- nor a list"),
	words(`End: ${"lorem ipsum ".repeat(1_640)}`),
];
