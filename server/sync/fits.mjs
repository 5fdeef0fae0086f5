// Whether one value is what its place in a plan's document holds. Plain JavaScript, because the thread that folds a
// long log checks what it folded; the guard in front of the document asks the same question with the same words.

/** The longest list of short words: models of a brief, widths of a table's columns. */
const LIST_MAX = 1_000;

const isShort = (value, layout) => typeof value === "string" && value.length <= layout.stringMax;

/**
 * Whether an object is plain and has no key outside these.
 *
 * The catch: bytes that say `__proto__` give an object another prototype while they are read, and what it inherits
 * would be written out again as its own.
 */
function isRecordOf(value, keys) {
	if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype)
		return false;
	return Object.keys(value).every((key) => keys.has(key));
}

const BIN_KEYS = new Set(["at", "by"]);

/**
 * Whether a value is one that a slot of this sort may hold.
 *
 * @type {(value: unknown, sort: import("@/lib/plan/layout").Value, layout: import("@/lib/plan/layout").PlanLayout) => boolean}
 */
export function fits(value, sort, layout) {
	switch (sort) {
		case "string":
			return isShort(value, layout);
		case "string or none":
			return value === null || isShort(value, layout);
		case "number or none":
			return value === null || Number.isFinite(value);
		case "strings or none":
			return value === null || isListOf(value, (one) => isShort(one, layout));
		case "boolean":
			return typeof value === "boolean";
		case "part":
			return layout.parts.has(value);
		case "bin":
			return (
				value === null ||
				(isRecordOf(value, BIN_KEYS) && isShort(value.at, layout) && isShort(value.by, layout))
			);
		case "attribute":
			return isPlain(value, layout) || isListOf(value, (one) => typeof one === "number");
		default:
			return false;
	}
}

const isListOf = (value, fitsOne) => Array.isArray(value) && value.length <= LIST_MAX && value.every(fitsOne);

const isPlain = (value, layout) =>
	value === null || typeof value === "boolean" || typeof value === "number" || isShort(value, layout);

/** The editor names marks of one kind that overlap "link--a1b2c3d4". */
const OVERLAPPING = /--.{8}$/;

/**
 * Whether words may carry this mark: one that the editor knows, and a link only to what may be followed. Null ends a
 * mark.
 *
 * @type {(name: string, value: unknown, layout: import("@/lib/plan/layout").PlanLayout) => boolean}
 */
export function fitsMark(name, value, layout) {
	const mark = name.replace(OVERLAPPING, "");
	const says = layout.marks.get(mark);
	if (!says) return false;
	if (value === null) return true;
	if (!isRecordOf(value, says) || !Object.values(value).every((one) => isPlain(one, layout))) return false;
	return mark !== "link" || isSafe(value.href, layout);
}

function isSafe(address, layout) {
	if (typeof address !== "string") return false;
	try {
		return layout.protocols.has(new URL(address).protocol.slice(0, -1));
	} catch {
		return false; // not an absolute address: nothing to follow
	}
}
