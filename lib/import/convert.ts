import * as Y from "yjs";
import { exportPlan, type PlanExport } from "@/lib/export/plan-json";
import { importingWords } from "@/lib/i18n/en/importing";
import { newId } from "@/lib/ids";
import { bodyOf, briefSources, cardMap } from "@/lib/plan/document";
import type { Kind } from "@/lib/plan/field-spec";
import { appendHeading } from "@/lib/plan/prose";
import { readCards, untouched } from "@/lib/plan/read";
import { layOut } from "@/lib/plan/seed";
import { briefOfFile } from "./brief";
import { buildCards, type Made } from "./build";
import type { Draft, ImportedPlan, ImportReport } from "./draft";

export type { ImportedPlan, ImportReport, KeptAsText } from "./draft";

import { clean } from "./clean";
import { organisations } from "./organisations";
import { type PlanFile, SECTION_KEYS } from "./plan-file";
import type { Kept } from "./row";
import { cardsOfRow } from "./sections";
import { sayings, unsaid } from "./verify";
import { fromExport } from "./version-two";
import { appendKept, appendLines, keptLine } from "./write-words";

export interface ImportOptions {
	/** ISO time of the import. */
	at?: string;
	newId?: () => string;
}

/**
 * Makes a new plan out of a plan file. [I2]
 *
 * What fits a field goes there; what does not stays as text on its card; what belongs to no card goes into the
 * brief. At the end every word and number of the file is looked for in what the plan would export, and whatever
 * is missing is added as text, so that nothing can be lost by an oversight here.
 */
export function toPlan(file: PlanFile, options: ImportOptions = {}): ImportedPlan {
	const at = options.at ?? new Date().toISOString();
	const make = options.newId ?? newId;
	return file.version === 1 ? fromVersionOne(file, at, make) : finish(fromExport(file, at, make), at);
}

function fromVersionOne(
	file: Extract<PlanFile, { version: 1 }>,
	at: string,
	make: () => string,
): ImportedPlan {
	const orgs = organisations(file.organisations, make);
	const { brief, kept, notes } = briefOfFile(file, orgs, at.slice(0, 10));
	const doc = new Y.Doc();
	layOut(doc, brief, at);
	const sources = briefSources(doc);
	if (!sources) throw new Error("The plan was laid out without its sources");
	doc.transact(() => {
		for (const { heading, lines } of kept) {
			appendHeading(sources, heading);
			appendLines(
				sources,
				lines.map((line) => (line.field ? keptLine(line) : line.text)),
			);
		}
	});
	const plans = SECTION_KEYS.flatMap((key) =>
		file.sections[key].flatMap((row) => cardsOfRow(key, row, orgs)),
	);
	const made = buildCards(doc, plans, { at, newId: make, placeFixed: false });
	const beside = Object.fromEntries(
		Object.entries(file.raw).filter(([key]) => !(SECTION_KEYS as readonly string[]).includes(key)),
	);
	const briefKept = kept.flatMap(({ heading, lines }) =>
		lines.map(({ field, text }) => ({ field: field || heading, text })),
	);
	const { title, place, model, start, end, cycle } = brief;
	return finish(
		{
			doc,
			plan: { title, place, model, start, end, cycle },
			partners: orgs.partners,
			made,
			beside: [beside],
			briefKept,
			notes,
		},
		at,
	);
}

const exported = ({ doc, plan, partners }: Draft, at: string): PlanExport =>
	exportPlan(doc, { id: "", status: "draft", ...plan }, partners, at);

/** What the plan would say of itself: each card by its id, and everything beside the cards. */
function saidBy(draft: Draft, at: string): { card: Map<string, string>; brief: string } {
	const { cards, ...rest } = exported(draft, at);
	const ids = readCards(draft.doc).map(({ id }) => id);
	return {
		card: new Map(cards.map((card, index) => [ids[index] ?? "", sayings(card)])),
		brief: sayings(rest),
	};
}

const missingFrom = (from: readonly unknown[], said: string): Kept[] =>
	from
		.flatMap((one) => unsaid(one, said))
		.map(({ path, value }) => ({ field: path, text: clean(String(value)) }));

/** Adds what is missing as text, counts what would still be missing, and writes the report. */
function finish(draft: Draft, at: string): ImportedPlan {
	const { doc, made, beside, briefKept } = draft;
	const added = new Map<Made, Kept[]>();
	const before = saidBy(draft, at);
	for (const one of made) {
		const missing = missingFrom(one.plan.from, before.card.get(one.id) ?? "");
		const card = cardMap(doc, one.id);
		const body = card && bodyOf(card);
		if (missing.length === 0 || !body) continue;
		added.set(one, missing);
		appendKept(body, missing);
	}
	const missing = missingFrom(beside, before.brief);
	const sources = briefSources(doc);
	if (sources) appendKept(sources, missing);

	let lost = 0;
	if (added.size + missing.length > 0) {
		const after = saidBy(draft, at);
		for (const { id, plan } of added.keys()) lost += missingFrom(plan.from, after.card.get(id) ?? "").length;
		lost += missingFrom(beside, after.brief).length;
	}

	const counts: Partial<Record<Kind, number>> = {};
	let total = 0;
	const codes = new Map<string, string>();
	for (const card of readCards(doc)) {
		codes.set(card.id, card.code);
		if (untouched(card)) continue;
		counts[card.kind] = (counts[card.kind] ?? 0) + 1;
		total++;
	}
	const keptAsText = [
		...[...briefKept, ...missing].map((kept) => ({ card: importingWords.brief, ...kept })),
		...made.flatMap((one) => {
			const code = codes.get(one.id) ?? "";
			return [...one.plan.kept, ...(added.get(one) ?? [])].map((kept) => ({ card: code, ...kept }));
		}),
	];
	return {
		update: Y.encodeStateAsUpdate(doc),
		plan: draft.plan,
		partners: draft.partners,
		report: { cards: counts, total, keptAsText, lost, notes: draft.notes },
	};
}

/** What the import command prints: one object, nothing else. */
export const importSummary = (planId: string, { total, keptAsText, lost }: ImportReport) => ({
	plan: planId,
	cards: total,
	keptAsText,
	lost,
});
