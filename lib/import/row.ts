import { importingWords } from "@/lib/i18n/en/importing";
import type { PartnerId } from "@/lib/ids";
import { TITLE_MAX } from "@/lib/limits";
import { isDate } from "@/lib/plan/dates";
import type { Part } from "@/lib/plan/document";
import type { Kind } from "@/lib/plan/field-spec";
import type { LinkKey, Scalar } from "@/lib/plan/make-card";
import { choiceWords } from "@/lib/plan/value-words";
import { clean, cleanLine, comparable, leaves } from "./clean";
import type { Organisations } from "./organisations";
import type { FileRow } from "./plan-file";

/** Words that found no field and stand as text on their card. */
export interface Kept {
	field: string;
	text: string;
}

/** A card that an import makes, before it stands in a document. */
export interface CardPlan {
	kind: Kind;
	/** Set for the ten barriers, which every plan already has. */
	fixed?: string;
	/** A strategy that stands inside its barrier in the file. */
	nested?: boolean;
	/** The code it had elsewhere, kept if nobody else has it. */
	code?: string;
	created?: string;
	deleted?: { at: string; by: string } | null;
	title: string;
	texts: Record<string, string>;
	fields: Record<string, Scalar>;
	partners: PartnerId[];
	links: LinkKey[];
	parts: Record<PartnerId, Part>;
	/** Paragraphs of the card's own prose. */
	prose: string[];
	/** Prose as an export holds it, before those paragraphs. */
	proseJson?: unknown;
	kept: Kept[];
	/** Kept words that stand in a field for words; the others go to the end of the prose. */
	placed: Set<Kept>;
	/** What of the file this card came from, to check that nothing was lost. */
	from: unknown[];
}

export const emptyCard = (kind: Kind, from: unknown): CardPlan => ({
	kind,
	title: "",
	texts: {},
	fields: {},
	partners: [],
	links: [],
	parts: {},
	prose: [],
	kept: [],
	placed: new Set(),
	from: [from],
});

/** A title that fits on a card: cut at a word, with an ellipsis, when it must be cut. */
export function fitTitle(text: string): string {
	const line = cleanLine(text);
	if (line.length <= TITLE_MAX) return line;
	const cut = line.slice(0, TITLE_MAX - 1);
	const space = cut.lastIndexOf(" ");
	return `${(space > TITLE_MAX / 2 ? cut.slice(0, space) : cut).replace(/[\ud800-\udbff]$/, "").trimEnd()}…`;
}

const labels = importingWords.keys as Record<string, string>;
export const keyLabel = (key: string): string =>
	Object.hasOwn(labels, key) ? (labels[key] ?? key) : cleanLine(key);

/** Flags that say nothing while they are false. */
const QUIET_FLAGS = new Set(["inferred", "due_and_status_inferred", "lead"]);

/** Keys whose values are names of other keys, and so no words for a reader. */
const NAMES_KEYS = new Set(["inferred_fields"]);

/** "owner_org" as a reader would say it, with the file's own word beside it where that is another one. */
function namedKey(key: string): string {
	const label = Object.hasOwn(labels, key) ? (labels[key] ?? key) : key.replaceAll("_", " ");
	return importingWords.namedKey(`${label.charAt(0).toLowerCase()}${label.slice(1)}`, key);
}

/** A value of any shape as lines of text: "S1", "F01; F03", "cost.share: 40". */
export function linesOf(key: string, value: unknown): string[] {
	if (value === false && QUIET_FLAGS.has(key)) return [];
	const found = leaves(value).map((leaf) => ({
		path: leaf.path,
		text:
			typeof leaf.value === "boolean"
				? leaf.value
					? importingWords.yes
					: importingWords.no
				: clean(String(leaf.value)),
	}));
	if (found.length === 0) return [];
	const plain = found.every(({ path }) => /^(\[\d+\])?$/.test(path));
	const word = NAMES_KEYS.has(key) ? namedKey : (text: string) => text;
	if (plain) return [found.map(({ text }) => word(text.trim())).join("; ")];
	return found.map(({ path, text }) => `${cleanLine(path)}: ${text.trim()}`);
}

/** Reads one row of a file key by key, remembering which keys found their place. */
export class Row {
	private readonly used = new Set<string>();
	constructor(
		readonly raw: FileRow,
		readonly card: CardPlan,
		private readonly orgs: Organisations,
		private readonly label: (key: string) => string = keyLabel,
	) {}

	private has(key: string): boolean {
		return Object.hasOwn(this.raw, key);
	}

	/** A value that is text or a number, as text; null otherwise. Does not use the key up. */
	peek(key: string): string | null {
		const value = this.has(key) ? this.raw[key] : null;
		if (typeof value === "number") return String(value);
		return typeof value === "string" && comparable(value) !== "" ? clean(value).trim() : null;
	}

	use(key: string): void {
		this.used.add(key);
	}

	/** Keeps a key's words as text on the card, in a field for words where there is one. */
	keep(key: string, noteField?: string): void {
		if (!this.has(key) || this.used.has(key)) return;
		this.use(key);
		for (const text of linesOf(key, this.raw[key])) {
			const kept = { field: this.label(key), text };
			this.card.kept.push(kept);
			if (!noteField) continue;
			this.card.placed.add(kept);
			const before = this.card.texts[noteField];
			this.card.texts[noteField] = before ? `${before}; ${text}` : text;
		}
	}

	/** A title from the first key that has words; what is cut stays whole in the prose or a field for words. */
	title(keys: readonly string[], whole?: string): void {
		const key = keys.find((one) => linesOf(one, this.raw[one]).length > 0);
		if (!key) {
			this.card.title = importingWords.untitled;
			return;
		}
		const text = this.peek(key) ?? linesOf(key, this.raw[key]).join("; ");
		this.use(key);
		this.card.title = fitTitle(text);
		if (comparable(this.card.title) === comparable(text)) return;
		if (whole) this.card.texts[whole] = text;
		else this.card.prose.push(text);
	}

	/** Words into a text field; a value of another shape is kept as text. */
	text(key: string, field: string): void {
		const text = this.peek(key);
		if (text === null) return;
		this.use(key);
		this.card.texts[field] = text;
	}

	/** Words into the card's own prose. */
	prose(key: string): void {
		const text = this.peek(key);
		if (text === null) return;
		this.use(key);
		this.card.prose.push(text);
	}

	/** A day into a date field; "2014-05" and the like are kept as text. */
	date(key: string, field: string): void {
		const text = this.peek(key);
		if (text === null || !isDate(text)) return;
		this.use(key);
		this.card.fields[field] = text;
	}

	/**
	 * A choice, when the file's word is one of ours or means one. The literal word stays findable: it is the
	 * choice's own id or name, or it is kept as text as well.
	 */
	choice(key: string, field: string, means: Readonly<Record<string, string>>, noteField?: string): boolean {
		const text = this.peek(key);
		if (text === null) return false;
		const word = text.toLowerCase().replace(/[\s-]+/g, "_");
		const value = Object.hasOwn(means, word) ? means[word] : undefined;
		if (value === undefined) return false;
		this.card.fields[field] = value;
		if (text === value || text === choiceWords(field, value)) this.use(key);
		else this.keep(key, noteField);
		return true;
	}

	/**
	 * Whoever a key names: one partner goes into its field; several, or "ALL", are marked as involved and the
	 * words are kept; a name nobody knows is kept as text.
	 */
	partner(key: string, field: string | null): PartnerId[] {
		const value = this.has(key) ? this.raw[key] : null;
		const found = this.orgs.named(value);
		if (!found) return [];
		this.card.partners = [...new Set([...this.card.partners, ...found])];
		const [only] = found;
		if (found.length === 1 && only) {
			if (field) this.card.fields[field] = only;
			const code = this.orgs.partners.find(({ id }) => id === only)?.code;
			if (typeof value === "string" && cleanLine(value) === code) this.use(key);
		}
		return found;
	}

	/** An exact amount in hundredths: a plain number that is not negative and has at most two decimals. */
	hundredths(key: string): number | null {
		const text = this.peek(key);
		if (text === null || !/^\d{1,12}(\.\d{1,2})?$/.test(text)) return null;
		return Math.round(Number(text) * 100);
	}

	/** A number has found its field. "50.00" is 50, but its digits stay as they were written, as text. */
	useNumber(key: string): void {
		const text = this.peek(key);
		if (text !== null && String(Number(text)) === text) this.use(key);
	}

	/** Everything that found no place, kept as text in the order of the file. */
	rest(): void {
		for (const key of Object.keys(this.raw)) this.keep(key);
	}
}
