import { HARD_CAP_FACTOR, NESTING_MAX, PROSE_MAX, VALUE_STRING_MAX } from "@/lib/limits";
import { isText, KINDS } from "./cards";
import { PARTS } from "./document";
import type { FieldSpec, Kind } from "./field-spec";
import { BLOCKS, INLINE_NODES, LINK_PROTOCOLS, MARKS, NODE_ATTRIBUTES } from "./schema";

/** What one key of a map may hold when it is a value. */
export type Value =
	| "string"
	| "string or none"
	| "number or none"
	| "strings or none"
	| "boolean"
	| "part"
	| "bin" // null, or when and by whom a card was put into the bin
	| "attribute"; // of a node of prose: what the editor itself writes

/** What one key of a map may hold when it is a container. */
export type Container = "text" | "prose" | "fields" | "partners" | "links";

/** Who may write a value: anybody who drafts, only whoever makes the card with it, or only the server. */
export type Writer = "anyone" | "birth" | "server";

export type Slot = { container: Container } | { value: Value; writer: Writer };

/**
 * The layout of `document.ts` as one table: which keys there are, and what each may hold.
 *
 * The catch: maps and sets throughout, never objects, so that `constructor` and `__proto__` are keys like any other
 * that is not on the list. It is plain data because the folding thread is handed it.
 */
export interface PlanLayout {
	brief: ReadonlyMap<string, Slot>;
	/** By kind: what a card of that kind is made with. */
	cards: ReadonlyMap<string, ReadonlyMap<string, Slot>>;
	/** By kind: the card's fields that are one value. */
	fields: ReadonlyMap<string, ReadonlyMap<string, Value>>;
	parts: ReadonlySet<string>;
	/** The nodes of prose, each with its attributes. */
	nodes: ReadonlyMap<string, ReadonlySet<string>>;
	/** The marks of prose, each with what it may say. */
	marks: ReadonlyMap<string, ReadonlySet<string>>;
	protocols: ReadonlySet<string>;
	cardId: RegExp;
	partnerId: RegExp;
	link: RegExp;
	stringMax: number;
	textMax: number;
	nestingMax: number;
}

const anyone = (value: Value): Slot => ({ value, writer: "anyone" });
const birth = (value: Value): Slot => ({ value, writer: "birth" });
const container = (of: Container): Slot => ({ container: of });

const sortOf = ({ type }: FieldSpec): Value =>
	type === "choice" || type === "partner" || type === "date" ? "string or none" : "number or none";

const cardSlots = (kind: Kind): ReadonlyMap<string, Slot> =>
	new Map<string, Slot>([
		["id", birth("string")],
		["kind", birth("string")],
		["code", { value: "string", writer: "server" }],
		["order", anyone("string")],
		["created", birth("string")],
		["createdBy", birth("string")],
		["deleted", anyone("bin")],
		["title", container("text")],
		["body", container("prose")],
		...KINDS[kind].fields
			.filter(isText)
			.map(({ name }): [string, Slot] => [`text:${name}`, container("text")]),
		["fields", container("fields")],
		["partners", container("partners")],
		["links", container("links")],
	]);

const kinds = Object.keys(KINDS) as Kind[];
const ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

/**
 * What the editor writes beside what `NODE_ATTRIBUTES` keeps: how a pasted list counts, how wide and to which side a
 * pasted table's cells stand. Readers leave it out; a person who pastes is not refused for it.
 */
const PASTED: Readonly<Record<string, readonly string[]>> = {
	orderedList: ["type"],
	tableCell: ["colwidth", "align"],
	tableHeader: ["colwidth", "align"],
};

const MARK_SAYS: Readonly<Record<(typeof MARKS)[number], readonly string[]>> = {
	bold: [],
	italic: [],
	link: ["href", "target", "rel", "class", "title"],
};

export const PLAN_LAYOUT: PlanLayout = {
	brief: new Map<string, Slot>([
		["title", container("text")],
		["purpose", container("prose")],
		["population", container("text")],
		["sources", container("prose")],
		["place", anyone("string or none")],
		["model", anyone("string or none")],
		["models", anyone("strings or none")],
		["start", anyone("string or none")],
		["end", anyone("string or none")],
		["cycle", anyone("string or none")],
	]),
	cards: new Map(kinds.map((kind) => [kind, cardSlots(kind)])),
	fields: new Map(
		kinds.map((kind) => [
			kind,
			new Map(KINDS[kind].fields.filter((spec) => !isText(spec)).map((spec) => [spec.name, sortOf(spec)])),
		]),
	),
	parts: new Set(PARTS),
	nodes: new Map(
		[...BLOCKS, ...INLINE_NODES].map((node) => [
			node,
			new Set([...(NODE_ATTRIBUTES.get(node) ?? []), ...(PASTED[node] ?? [])]),
		]),
	),
	marks: new Map(MARKS.map((mark) => [mark, new Set(MARK_SAYS[mark])])),
	protocols: new Set(LINK_PROTOCOLS),
	cardId: new RegExp(`^(?:${ID}|B\\d{2})$`),
	partnerId: new RegExp(`^${ID}$`),
	link: new RegExp(`^(?:factor:F\\d{2}|barrier:B\\d{2}|card:(?:${ID}|B\\d{2}))$`),
	stringMax: VALUE_STRING_MAX,
	textMax: PROSE_MAX * HARD_CAP_FACTOR,
	nestingMax: NESTING_MAX,
};
