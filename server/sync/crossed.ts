import * as Y from "yjs";
import { newItems } from "./new-items";

/** An item's neighbours are hardly ever further from it than this; then their whole row is counted, once an edit. */
const NEAR = 32;

/**
 * Whether an edit put an item anywhere but between the two neighbours that it names. [Y90]
 *
 * The catch: no honest hand names its neighbours the wrong way round, and Yjs places such an item by whatever came
 * before it: two replicas that hold the same would read differently for good. It runs when the edit is in, because
 * only then do all its items have a place.
 */
export function isCrossed(doc: Y.Doc, edit: Y.Transaction): boolean {
	const rows: Row[] = [];
	const isBeyond = (item: Y.Item, named: Y.ID | null, side: "left" | "right"): boolean => {
		const neighbour = named && Y.getItem(doc.store, named);
		if (!(neighbour instanceof Y.Item) || isNear(item, neighbour, side)) return false;
		const places = placesOf(item, rows);
		const [its, own] = [places.get(neighbour), places.get(item)];
		return its === undefined || own === undefined || (side === "left" ? its >= own : its <= own);
	};
	for (const item of newItems(doc, edit))
		if (item.parent && (isBeyond(item, item.origin, "left") || isBeyond(item, item.rightOrigin, "right")))
			return true;
	return false;
}

/** How far each item of a row, or of all that a key ever held, stands from its beginning. */
type Row = ReadonlyMap<Y.Item, number>;

function isNear(item: Y.Item, neighbour: Y.Item, side: "left" | "right"): boolean {
	let one = item[side];
	for (let steps = 0; one && steps < NEAR; steps++) {
		if (one === neighbour) return true;
		one = one[side];
	}
	return false;
}

function placesOf(item: Y.Item, rows: Row[]): Row {
	const known = rows.find((places) => places.has(item));
	if (known) return known;
	let first = item;
	while (first.left) first = first.left;
	const places = new Map<Y.Item, number>();
	for (let one: Y.Item | null = first; one; one = one.right) places.set(one, places.size);
	rows.push(places);
	return places;
}
