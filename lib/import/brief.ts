import { importingWords } from "@/lib/i18n/en/importing";
import { cardDate, isDate } from "@/lib/plan/dates";
import type { FirstBrief } from "@/lib/plan/seed";
import { isModel, type ModelId, modelName } from "@/lib/review/catalogue";
import { clean, cleanLine, isObject } from "./clean";
import type { Organisations } from "./organisations";
import { type FileRow, type PlanFile, SECTION_KEYS } from "./plan-file";
import { fitTitle, type Kept, keyLabel, linesOf } from "./row";

/** What a file says of the plan itself: its brief, and the words that belong to no card. */
export interface BriefPlan {
	brief: FirstBrief;
	/** Under a heading each: sources, notes, past meetings and agreements, unknown parts. */
	kept: { heading: string; lines: Kept[] }[];
	notes: string[];
}

const FALLBACK_MODEL: ModelId = "multi_agency_team";
const text = (value: unknown): string => (typeof value === "string" ? clean(value).trim() : "");

/** "Title: Report; Url: https://…": one row of an unknown list on one line. */
function rowLine(row: unknown): string {
	if (!isObject(row)) return linesOf("", row).join("; ");
	return Object.entries(row)
		.flatMap(([key, value]) => {
			const lines = linesOf(key, value);
			return lines.length === 0 ? [] : [`${keyLabel(key)}: ${lines.join("; ")}`];
		})
		.join("; ");
}

/** A source as people cite it: its mark, its title, its address. */
function sourceLine(row: unknown): string {
	if (!isObject(row)) return rowLine(row);
	const { ref, title, url, ...more } = row;
	const cited = [ref, title, url].map((part) => cleanLine(text(part))).filter(Boolean);
	const shaped = [ref, title, url].every(
		(part) => part === undefined || part === null || typeof part === "string",
	);
	if (!shaped) return rowLine(row);
	const rest = rowLine(more);
	return [cited.length > 1 ? `${cited[0]}: ${cited.slice(1).join(". ")}` : (cited[0] ?? ""), rest]
		.filter(Boolean)
		.join("; ");
}

function organisationLines(rows: readonly FileRow[], orgs: Organisations): Kept[] {
	return rows.flatMap((row, index) => {
		const partner = orgs.partners[index];
		if (!partner) return [];
		const said = Object.entries(row).flatMap(([key, value]) => {
			if (key === "name" && value === partner.name) return [];
			if (key === "id" && value === partner.code) return [];
			if (key === "type" && value === partner.kind) return [];
			const lines = linesOf(key, value);
			return lines.length === 0 ? [] : [`${keyLabel(key)}: ${lines.join("; ")}`];
		});
		return said.length === 0 ? [] : [{ field: `${partner.code}, ${partner.name}`, text: said.join("; ") }];
	});
}

/** The brief of a version 1 file. `today` is "YYYY-MM-DD". */
export function briefOfFile(
	file: Extract<PlanFile, { version: 1 }>,
	orgs: Organisations,
	today: string,
): BriefPlan {
	const { raw } = file;
	const used = new Set<string>(["title", "organisations", ...SECTION_KEYS]);
	const kept: BriefPlan["kept"] = [];
	const facts: Kept[] = [];
	const notes = [...orgs.notes];

	const title = fitTitle(file.title);
	if (title !== cleanLine(file.title)) facts.push({ field: keyLabel("title"), text: clean(file.title) });
	const string = (key: string): string => {
		const value = text(raw[key]);
		if (value) used.add(key);
		return value;
	};
	const place = cleanLine(string("place"));
	const model = isModel(raw.model) ? raw.model : FALLBACK_MODEL;
	if (isModel(raw.model)) used.add("model");
	else notes.push(importingWords.notes.modelUnknown(modelName(FALLBACK_MODEL)));
	const purpose = string("summary");

	const period = isObject(raw.period) ? { ...raw.period } : null;
	const day = (key: string): string | null => {
		const value = period?.[key];
		if (!period || !isDate(value)) return null;
		delete period[key];
		return value;
	};
	const start = day("start");
	const end = day("end");
	if (period) {
		used.add("period");
		for (const [key, value] of Object.entries(period))
			for (const line of linesOf(key, value))
				facts.push({ field: `${keyLabel("period")}, ${key}`, text: line });
	}
	if (start && start < today) notes.push(importingWords.notes.startPast(cardDate(start)));

	for (const [key, value] of Object.entries(raw)) {
		if (used.has(key)) continue;
		const rows = Array.isArray(value) && value.some(isObject) ? value : null;
		if (!rows) {
			const lines = Array.isArray(value) ? value.flatMap((one) => linesOf(key, one)) : linesOf(key, value);
			if (Array.isArray(value) && lines.length > 1)
				kept.push({ heading: keyLabel(key), lines: lines.map((line) => ({ field: "", text: line })) });
			else for (const line of lines) facts.push({ field: keyLabel(key), text: line });
			continue;
		}
		const lines = rows.map(key === "sources" ? sourceLine : rowLine).filter(Boolean);
		if (lines.length > 0)
			kept.push({ heading: keyLabel(key), lines: lines.map((line) => ({ field: "", text: line })) });
	}
	const partners = organisationLines(file.organisations, orgs);
	if (partners.length > 0) kept.push({ heading: keyLabel("organisations"), lines: partners });
	if (facts.length > 0) kept.unshift({ heading: importingWords.fromFile, lines: facts });
	return { brief: { title, place, model, purpose, start, end, cycle: null }, kept, notes };
}
