import { importingWords } from "@/lib/i18n/en/importing";
import { type ImportReport, toPlan } from "@/lib/import/convert";
import { brokenAt } from "@/lib/import/json-place";
import { readPlanFile, wrongSentence } from "@/lib/import/plan-file";
import type { PartnerView } from "@/lib/queries";

/** A plan file as read in the browser, and what it would become. */
export interface ReadFile {
	name: string;
	json: unknown;
	title: string;
	partners: Pick<PartnerView, "id" | "name" | "code">[];
	report: ImportReport;
}

/** Reads a file's text; a file that is no plan file is answered with a sentence that names its first wrong place. */
export function readFile(name: string, text: string): { ok: ReadFile } | { wrong: string } {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch {
		// The engine says it in its own words; where it breaks is found and said in ours.
		return { wrong: importingWords.notJson(brokenAt(text)) };
	}
	const read = readPlanFile(json);
	if ("wrong" in read) return { wrong: wrongSentence(read.wrong) };
	const { plan, partners, report } = toPlan(read.ok);
	const here = partners.filter((one) => !one.left).map(({ id, name, code }) => ({ id, name, code }));
	return { ok: { name, json, title: plan.title, partners: here, report } };
}
