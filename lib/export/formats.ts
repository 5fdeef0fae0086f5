import { SECTIONS } from "@/lib/plan/cards";
import type { Section } from "@/lib/plan/field-spec";
import { PARTS, type PartId } from "./block";
import type { WhichText } from "./looking";

/** Every form in which a plan can be downloaded. Add one here and in the export door. */
export const FORMATS = {
	docx: { type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ends: "docx" },
	md: { type: "text/markdown; charset=utf-8", ends: "md" },
	csv: { type: "text/csv; charset=utf-8", ends: "csv" },
	pack: { type: "text/html; charset=utf-8", ends: "pack.html" },
	ledger: { type: "text/csv; charset=utf-8", ends: "ledger.csv" },
	json: { type: "application/json; charset=utf-8", ends: "plan.json" },
} as const satisfies Record<string, { type: string; ends: string }>;
export type Format = keyof typeof FORMATS;

export const isFormat = (name: string): name is Format => Object.hasOwn(FORMATS, name);

/** What a download's address asks for besides the format. */
export interface Asked {
	section: Section | null;
	text: WhichText;
	without: ReadonlySet<PartId>;
	signatures: boolean;
}

const WITHOUT_SIGNATURES = "signatures";

/** The address of a download, as the page links to it. */
export function exportPath(plan: string, format: Format, asked: Partial<Asked> = {}): string {
	const params = new URLSearchParams();
	if (asked.section) params.set("section", asked.section);
	if (asked.text === "agreed") params.set("text", asked.text);
	const without = [...(asked.without ?? []), ...(asked.signatures === false ? [WITHOUT_SIGNATURES] : [])];
	if (without.length > 0) params.set("without", without.join(","));
	const query = params.toString();
	return `/api/plans/${plan}/export/${format}${query ? `?${query}` : ""}`;
}

/** What an address asks for, or null when it asks for something that is not there. */
export function readAsked(format: Format, params: URLSearchParams): Asked | null {
	const named = params.get("section");
	const section = SECTIONS.find((one) => one.section === named)?.section ?? null;
	if (format === "csv" ? section === null : named !== null) return null;
	const text = params.get("text") ?? "draft";
	if (text !== "draft" && text !== "agreed") return null;
	const without = (params.get("without") ?? "").split(",").filter(Boolean);
	const parts = without.filter((one) => one !== WITHOUT_SIGNATURES);
	if (!parts.every((one): one is PartId => (PARTS as readonly string[]).includes(one))) return null;
	return {
		section,
		text,
		without: new Set(parts as PartId[]),
		signatures: !without.includes(WITHOUT_SIGNATURES),
	};
}
