import { SCALAR_MAX } from "@/lib/limits";
import { isBarrier, isFactor } from "@/lib/review/catalogue";
import { KIND_IDS, KINDS, textFields, valueFields } from "./cards";
import { PARTS } from "./document";
import { known } from "./prose-node";
import { MARKS, safeLink } from "./schema";

/**
 * What may stand where in a plan's document: one table for the guard, which looks at what comes in, and for the
 * validator, which looks at the whole.
 *
 * The catch: this is the layout, not its meaning. A field of another kind of card, a date that is none: readers
 * pass over it, and nobody is harmed. What could harm somebody else is not in the table.
 */

/** The shared types of Yjs that the layout knows. */
export type Shared = "map" | "text" | "prose" | "element" | "words";

/** Where a shared type stands. */
export type Place =
	| "meta"
	| "brief"
	| "cards"
	| "raci"
	| "card"
	| "fields"
	| "partners"
	| "links"
	| "text" // plain text that is typed together
	| "prose" // blocks
	| "element" // one block, or a line break, of prose
	| "words"; // a run of words in prose, with marks

const FIELDS: ReadonlySet<string> = new Set(
	KIND_IDS.flatMap((kind) => valueFields(kind).map(({ name }) => name)),
);
const TEXTS: ReadonlySet<string> = new Set(
	KIND_IDS.flatMap((kind) => textFields(kind).map(({ name }) => `text:${name}`)),
);
const ATTRIBUTES: ReadonlySet<string> = new Set([
	"level",
	"start",
	"type",
	"colspan",
	"rowspan",
	"colwidth",
	"align",
]);
const BRIEF_VALUES: ReadonlySet<string> = new Set(["place", "model", "models", "start", "end", "cycle"]);
const BRIEF_TYPES: Readonly<Record<string, Shared>> = Object.assign(Object.create(null), {
	title: "text",
	population: "text",
	purpose: "prose",
	sources: "prose",
});
const CARD_TYPES: Readonly<Record<string, Shared>> = Object.assign(Object.create(null), {
	title: "text",
	body: "prose",
	fields: "map",
	partners: "map",
	links: "map",
});
/** Written once, when the card is born. */
const BIRTH_VALUES: ReadonlySet<string> = new Set(["id", "kind", "created", "createdBy"]);
/** Written by whoever drafts, as often as they like. */
const CARD_VALUES: ReadonlySet<string> = new Set(["order", "deleted"]);

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A card's id: one that was made for it, or a fixed barrier's. */
const isCardId = (key: string): boolean => ID.test(key) || isBarrier(key);

/** The containers that a card of a kind is born with. */
export function containersOf(kind: keyof typeof KINDS): string[] {
	return [...Object.keys(CARD_TYPES), ...textFields(kind).map(({ name }) => `text:${name}`)];
}

/** The shared type that belongs under a key, if one does; null is a place in a sequence. */
export function typeAt(place: Place, key: string | null): readonly Shared[] {
	if (place === "prose" || place === "element") return key === null ? ["element", "words"] : [];
	if (key === null) return [];
	if (place === "cards") return isCardId(key) ? ["map"] : [];
	if (place === "brief") return BRIEF_TYPES[key] ? [BRIEF_TYPES[key]] : [];
	if (place !== "card") return [];
	if (CARD_TYPES[key]) return [CARD_TYPES[key]];
	return TEXTS.has(key) ? ["text"] : [];
}

/** Where a shared type stands that was put under a key of another. */
export function placeWithin(place: Place, key: string | null, type: Shared): Place | null {
	if (!typeAt(place, key).includes(type)) return null;
	if (type !== "map") return type;
	if (place === "cards") return "card";
	return key === "fields" || key === "partners" || key === "links" ? key : null;
}

/** Whether a node of prose may be called this. */
export const isNodeName = (name: string): boolean => known.has(name);

const isScalar = (value: unknown): boolean =>
	value === null ||
	(typeof value === "number" && Number.isFinite(value)) ||
	(typeof value === "string" && value.length <= SCALAR_MAX);

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether a plain value may stand under a key. `born`: the card it stands in came with the same edit. */
export function mayHold(place: Place, key: string, value: unknown, born: boolean): boolean {
	switch (place) {
		case "brief":
			if (!BRIEF_VALUES.has(key)) return false;
			return Array.isArray(value) ? value.length <= 10 && value.every(isScalar) : isScalar(value);
		case "card":
			if (BIRTH_VALUES.has(key))
				return born && isScalar(value) && (key !== "kind" || Object.hasOwn(KINDS, String(value)));
			if (!CARD_VALUES.has(key)) return false;
			return key === "order" ? typeof value === "string" && isScalar(value) : isTombstone(value);
		case "fields":
			return FIELDS.has(key) && isScalar(value);
		case "partners":
			return ID.test(key) && typeof value === "boolean";
		case "links":
			return isLink(key) && typeof value === "boolean";
		case "raci":
			return isPartKey(key) && PARTS.some((part) => part === value);
		case "element":
			return ATTRIBUTES.has(key) && (isScalar(value) || (Array.isArray(value) && value.every(isScalar)));
		default:
			return false;
	}
}

/** Whether anything at all may be written, or taken away, under a key by somebody who drafts. */
export function isWritable(place: Place, key: string): boolean {
	switch (place) {
		case "brief":
			return BRIEF_VALUES.has(key);
		case "card":
			return CARD_VALUES.has(key);
		case "fields":
			return FIELDS.has(key);
		case "partners":
			return ID.test(key);
		case "links":
			return isLink(key);
		case "raci":
			return isPartKey(key);
		case "element":
			return ATTRIBUTES.has(key);
		default:
			return false;
	}
}

/** Whether words, or marks on them, may stand in a sequence. */
export const holdsWords = (place: Place): boolean => place === "text" || place === "words";

/** Whether words here may bear a mark: bold, italic, a link that leads to a page or a mail address. */
export function mayMark(place: Place, key: string, value: unknown): boolean {
	if (place !== "words") return false;
	const name = MARKS.find((mark) => key === mark || key.startsWith(`${mark}--`));
	if (!name || key.length > 100) return false;
	if (value === null || name !== "link") return value === null || isRecord(value) || value === true;
	if (!isRecord(value)) return false;
	const { href } = value;
	return href === null || (safeLink(href) && href.length <= SCALAR_MAX);
}

function isTombstone(value: unknown): boolean {
	if (value === null) return true;
	return (
		isRecord(value) &&
		Object.keys(value).every((key) => key === "at" || key === "by") &&
		Object.values(value).every(isScalar)
	);
}

const CARD_LINK = /^card:(.+)$/;
function isLink(key: string): boolean {
	const card = CARD_LINK.exec(key)?.[1];
	if (card !== undefined) return isCardId(card);
	return (
		(key.startsWith("factor:") && isFactor(key.slice(7))) ||
		(key.startsWith("barrier:") && isBarrier(key.slice(8)))
	);
}

function isPartKey(key: string): boolean {
	const at = key.indexOf("|");
	return at > 0 && isCardId(key.slice(0, at)) && ID.test(key.slice(at + 1));
}
