import { importingWords } from "@/lib/i18n/en/importing";
import type { PartnerId } from "@/lib/ids";
import { PARTNER_CODE_MAX, PARTNER_CODE_MIN, PARTNER_NAME_MAX } from "@/lib/limits";
import { PARTNER_KINDS, type PartnerKind } from "@/lib/seat/partner-kinds";
import { cleanLine } from "./clean";
import type { FileRow } from "./plan-file";

/** A partner that an import makes. */
export interface NewPartner {
	id: PartnerId;
	name: string;
	code: string;
	kind: PartnerKind;
	/** When it left the plan (ISO time), for a plan that is brought back. */
	left: string | null;
}

const KIND_OF: Readonly<Record<string, PartnerKind>> = {
	vcse: "voluntary",
	voluntary_sector: "voluntary",
	charity: "voluntary",
	community: "voluntary",
	council: "local_authority",
	school: "education",
	nhs: "nhs_provider",
	icb: "nhs_commissioner",
	ccg: "nhs_commissioner",
	gp: "primary_care",
	youth_justice: "other",
	police_governance: "other",
};

/** A kind of partner from what a file calls it. */
export function partnerKind(type: unknown): PartnerKind {
	if (typeof type !== "string") return "other";
	const word = type
		.trim()
		.toLowerCase()
		.replace(/[\s-]+/g, "_");
	if ((PARTNER_KINDS as readonly string[]).includes(word)) return word as PartnerKind;
	return Object.hasOwn(KIND_OF, word) ? (KIND_OF[word] ?? "other") : "other";
}

const LITTLE = new Set(["and", "the", "of", "for", "in", "at", "a", "an", "to"]);
const letters = (text: string): string => text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");
const CODE = /^[\p{L}\p{N}]+$/u;

/** A code people can say, unique in the plan: the file's own if it will do, else its letters, else initials. */
function codeFor(id: string, name: string, taken: ReadonlySet<string>): string {
	const free = (code: string) => !taken.has(code.toUpperCase());
	const fits = (code: string) =>
		CODE.test(code) && code.length >= PARTNER_CODE_MIN && code.length <= PARTNER_CODE_MAX;
	if (fits(id) && free(id)) return id;
	const initials = name
		.split(/[\s,()/&-]+/)
		.filter((word) => word && !LITTLE.has(word.toLowerCase()))
		.map((word) => [...letters(word)][0] ?? "")
		.join("")
		.toUpperCase();
	const base = (letters(id) || initials || letters(name) || "P").toUpperCase();
	const first = [base, initials]
		.map((code) => code.slice(0, PARTNER_CODE_MAX))
		.find((code) => fits(code) && free(code));
	if (first) return first;
	for (let n = 2; ; n++) {
		const code = `${base.slice(0, PARTNER_CODE_MAX - String(n).length)}${n}`;
		if (fits(code) && free(code)) return code;
	}
}

/** The partners of a plan and how the file's rows name them. */
export interface Organisations {
	partners: NewPartner[];
	/** What each row said that its partner does not hold: kept as text. */
	notes: string[];
	/** The partners that a reference names: one, several, all of them, or null when it names nobody known. */
	named(reference: unknown): PartnerId[] | null;
}

const key = (text: string): string => cleanLine(text).toLowerCase();

/** Makes the partners of a version 1 file out of its organisations. */
export function organisations(rows: readonly FileRow[], newId: () => string): Organisations {
	const partners: NewPartner[] = [];
	const notes: string[] = [];
	const byName = new Map<string, PartnerId>();
	const taken = new Set<string>();
	for (const row of rows) {
		const whole = cleanLine(String(row.name));
		const name = whole.slice(0, PARTNER_NAME_MAX).trim();
		const given = typeof row.id === "string" || typeof row.id === "number" ? cleanLine(String(row.id)) : "";
		const code = codeFor(given, name, taken);
		taken.add(code.toUpperCase());
		const partner = { id: newId(), name, code, kind: partnerKind(row.type), left: null };
		partners.push(partner);
		if (given !== code) notes.push(importingWords.notes.codeMade(name, code));
		for (const reference of [given, whole, code])
			if (reference && !byName.has(key(reference))) byName.set(key(reference), partner.id);
	}
	const one = (text: string): PartnerId[] | null => {
		if (key(text) === "all" && !byName.has("all")) return partners.map(({ id }) => id);
		const id = byName.get(key(text));
		return id ? [id] : null;
	};
	const named = (reference: unknown): PartnerId[] | null => {
		if (Array.isArray(reference)) {
			const all = reference.map(named);
			return all.length > 0 && all.every((found) => found !== null) ? [...new Set(all.flat())] : null;
		}
		if (typeof reference !== "string" && typeof reference !== "number") return null;
		const text = String(reference);
		if (key(text) === "") return null;
		const whole = one(text);
		if (whole) return whole;
		const parts = text.split(/\s*(?:[+,;&/|]|\band\b)\s*/).filter((part) => part !== "");
		const all = parts.map(one);
		return parts.length > 1 && all.every((found) => found !== null) ? [...new Set(all.flat())] : null;
	};
	return { partners, notes, named };
}
