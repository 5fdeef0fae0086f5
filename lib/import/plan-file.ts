import { FORMAT } from "@/lib/export/plan-json";
import { importingWords } from "@/lib/i18n/en/importing";
import { CARDS_MAX, PARTNERS_MAX } from "@/lib/limits";
import { isKind } from "@/lib/plan/cards";
import { cleanLine, isObject, tooDeep } from "./clean";

/** The sections of a version 1 file, by their names there. */
export const SECTION_KEYS = ["aims", "roles", "resources", "communications", "barriers", "measures"] as const;
export type SectionKey = (typeof SECTION_KEYS)[number];

export type FileRow = Record<string, unknown>;

/** A plan file that can be taken in; what it says beside is still in `raw`. */
export type PlanFile =
	| {
			version: 1;
			title: string;
			organisations: FileRow[];
			sections: Record<SectionKey, FileRow[]>;
			raw: FileRow;
	  }
	| { version: 2; title: string; partners: FileRow[]; cards: FileRow[]; raw: FileRow };

/** The first wrong place of a file that is not a plan file, and why. */
export interface Wrong {
	where: string;
	why: string;
}

/** Deeper than any plan; a file that nests further is broken or hostile. */
const DEPTH_MAX = 32;

class NotAPlanFile extends Error {
	constructor(readonly wrong: Wrong) {
		super(`${wrong.where} ${wrong.why}`);
	}
}

const say = importingWords.wrong;
const stop = (where: string, why: string): never => {
	throw new NotAPlanFile({ where, why });
};

function text(value: unknown, where: string): string {
	if (value === undefined || value === null) return stop(where, say.missing);
	if (typeof value !== "string") return stop(where, say.notText);
	return cleanLine(value) === "" ? stop(where, say.empty) : value;
}

/** A list of objects; null rows say nothing and are left out. */
function rows(value: unknown, where: string): FileRow[] {
	if (value === undefined || value === null) return [];
	if (!Array.isArray(value)) return stop(where, say.notList);
	return value.flatMap((row, index) =>
		row === null ? [] : isObject(row) ? [row] : stop(`${where}[${index}]`, say.notObject),
	);
}

function partnerRows(value: unknown, where: string): FileRow[] {
	if (value === undefined || value === null) return stop(where, say.missing);
	const found = rows(value, where);
	if (found.length === 0) stop(where, say.noPartner);
	if (found.length > PARTNERS_MAX) stop(where, say.tooManyPartners(found.length, PARTNERS_MAX));
	(value as unknown[]).forEach((row, index) => {
		if (isObject(row)) text(row.name, `${where}[${index}].name`);
	});
	return found;
}

function versionOne(raw: FileRow): PlanFile {
	const title = text(raw.title, "title");
	const organisations = partnerRows(raw.organisations, "organisations");
	const sections = Object.fromEntries(SECTION_KEYS.map((key) => [key, rows(raw[key], key)])) as Record<
		SectionKey,
		FileRow[]
	>;
	const strategies = sections.barriers.filter((row) => row.strategy).length;
	const count = SECTION_KEYS.reduce((sum, key) => sum + sections[key].length, strategies);
	if (count > CARDS_MAX) stop("file", say.tooManyCards(count, CARDS_MAX));
	return { version: 1, title, organisations, sections, raw };
}

function versionTwo(raw: FileRow): PlanFile {
	const title = text(raw.title, "title");
	const partners = partnerRows(raw.partners, "partners");
	if (raw.cards === undefined || raw.cards === null) stop("cards", say.missing);
	const cards = rows(raw.cards, "cards");
	if (cards.length > CARDS_MAX) stop("cards", say.tooManyCards(cards.length, CARDS_MAX));
	(raw.cards as unknown[]).forEach((row, index) => {
		if (isObject(row) && !isKind(row.kind)) stop(`cards[${index}].kind`, say.noSuchKind);
	});
	return { version: 2, title, partners, cards, raw };
}

/**
 * Whether this is a plan file, and what it holds; otherwise the first wrong place and why. [I1]
 *
 * At the least it is an object with a title and one named organisation. Sections that are missing or null are
 * empty; a section that is there must be a list of objects.
 */
export function readPlanFile(json: unknown): { ok: PlanFile } | { wrong: Wrong } {
	try {
		if (!isObject(json)) return { wrong: { where: "file", why: say.notObject } };
		const deep = tooDeep(json, DEPTH_MAX);
		if (deep !== null) return { wrong: { where: deep.slice(0, 120), why: say.tooDeep } };
		if (json.format !== undefined && json.format !== FORMAT && json.version !== undefined)
			return { wrong: { where: "format", why: say.otherFormat } };
		if (json.format !== FORMAT) return { ok: versionOne(json) };
		if (json.version !== 2) return { wrong: { where: "version", why: say.otherVersion } };
		return { ok: versionTwo(json) };
	} catch (error) {
		if (error instanceof NotAPlanFile) return { wrong: error.wrong };
		throw error;
	}
}

/** The sentence for a file that is not a plan file. */
export const wrongSentence = ({ where, why }: Wrong): string => importingWords.notAPlanFile(where, why);
