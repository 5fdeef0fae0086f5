import * as Y from "yjs";
import { GONE_MAX, NESTING_MAX, STRING_MAX } from "@/lib/limits";
import { PLAN_LAYOUT, type Slot, type Value } from "@/lib/plan/layout";
import { fits, fitsMark } from "../fits.mjs";
import { Birth } from "./birth";
import {
	ANY_CARD,
	CLASS_OF,
	type Misfit,
	misfit,
	type Place,
	placeOf,
	type Shared,
	type Spot,
	spotIn,
} from "./place";

/** What stands under a name already, in the document or by this edit. */
export interface Cards {
	has(id: string): boolean;
	births: Map<string, Birth>;
}

const isMisfit = (found: Misfit | Spot | null): found is Misfit => found !== null && "code" in found;

export { isMisfit };

/**
 * Whether a new item may stand in a shared type, under this key or in its row. Gives the spot of the type that it
 * makes, null when it makes none, or why it may not. [Y40]
 */
export function settle(spot: Spot, key: string | null, item: Y.Item, cards: Cards): Misfit | Spot | null {
	const { content } = item;
	if (content instanceof Y.ContentDeleted && item.length > GONE_MAX) return misfit("malformed", spot.path);
	return key === null ? inRow(spot, content) : underKey(spot, key, content, cards);
}

function inRow(spot: Spot, content: Y.Item["content"]): Misfit | Spot | null {
	const { place, path } = spot;
	switch (place.is) {
		case "text":
		case "words":
			if (content instanceof Y.ContentString)
				return content.str.length > STRING_MAX ? misfit("too-large", path) : null;
			if (content instanceof Y.ContentDeleted) return null;
			return place.is === "words" &&
				content instanceof Y.ContentFormat &&
				fitsMark(content.key, content.value, PLAN_LAYOUT)
				? null
				: misfit("shape", path);
		case "prose":
		case "node":
			if (content instanceof Y.ContentDeleted) return null;
			return made(spot, null, content);
		default:
			return misfit(place.is === "meta" ? "server-only" : "shape", path);
	}
}

function made(spot: Spot, key: string | null, content: Y.Item["content"]): Misfit | Spot {
	if (!(content instanceof Y.ContentType)) return misfit("shape", spot.path);
	if (spot.depth + 1 > NESTING_MAX) return misfit("shape", spot.path);
	const place = placeOf(spot, key, content.type as Shared);
	return place ? spotIn(spot, key, place, spot.birth) : misfit("shape", spot.path);
}

function underKey(spot: Spot, key: string, content: Y.Item["content"], cards: Cards): Misfit | Spot | null {
	const { place, path, birth } = spot;
	switch (place.is) {
		case "meta":
			return misfit("server-only", path);
		case "cards":
			return card(spot, key, content, cards);
		case "raci": {
			const [of = "", partner = "", more] = key.split("|");
			return more === undefined && PLAN_LAYOUT.cardId.test(of) && PLAN_LAYOUT.partnerId.test(partner)
				? value("part", content, path)
				: misfit("shape", path);
		}
		case "partners":
			return PLAN_LAYOUT.partnerId.test(key) ? value("boolean", content, path) : misfit("shape", path);
		case "links":
			return PLAN_LAYOUT.link.test(key) ? value("boolean", content, path) : misfit("shape", path);
		case "fields": {
			if (place.values) {
				const sort = place.values.get(key);
				return sort ? value(sort, content, path) : misfit("shape", path);
			}
			if (content instanceof Y.ContentDeleted) birth?.noteField(key, null);
			else if (content instanceof Y.ContentAny && content.arr.length === 1)
				birth?.noteField(key, content.arr[0]);
			else return misfit("shape", path);
			return null;
		}
		case "node":
			return place.attributes.has(key) ? value("attribute", content, path) : misfit("shape", path);
		case "brief":
		case "card": {
			const slot = place.slots.get(key);
			return slot ? inSlot(spot, key, slot, content) : misfit("shape", path);
		}
		default:
			return misfit("shape", path);
	}
}

const value = (sort: Value, content: Y.Item["content"], path: string): Misfit | null =>
	content instanceof Y.ContentDeleted ||
	(content instanceof Y.ContentAny && content.arr.length === 1 && fits(content.arr[0], sort, PLAN_LAYOUT))
		? null
		: misfit("shape", path);

function card(spot: Spot, id: string, content: Y.Item["content"], cards: Cards): Misfit | Spot | null {
	if (!PLAN_LAYOUT.cardId.test(id)) return misfit("shape", spot.path);
	const path = `${spot.path}/${id}`;
	if (cards.has(id)) return misfit("hard-delete", path);
	// The ten barriers are every plan's from its first day; whoever drafts makes cards of their own.
	if (!PLAN_LAYOUT.partnerId.test(id)) return misfit("shape", path);
	const birth = new Birth(id);
	cards.births.set(id, birth);
	if (content instanceof Y.ContentDeleted && content.len === 1) {
		birth.gone = true;
		return null;
	}
	if (!(content instanceof Y.ContentType) || content.type.constructor !== Y.Map) return misfit("shape", path);
	const place: Place = { is: "card", slots: ANY_CARD };
	return spotIn(spot, id, place, birth);
}

function inSlot(spot: Spot, key: string, slot: Slot, content: Y.Item["content"]): Misfit | Spot | null {
	const { birth } = spot;
	const path = `${spot.path}/${key}`;
	if ("container" in slot) {
		if (!birth) return misfit("hard-delete", path);
		if (!(content instanceof Y.ContentType) || content.type.constructor !== CLASS_OF[slot.container])
			return misfit("shape", path);
		return birth.note(key, slot.container) ? made(spot, key, content) : misfit("shape", path);
	}
	if (slot.writer === "server") return misfit("server-only", path);
	if (slot.writer === "birth") {
		if (!birth) return misfit("server-only", path);
		if (!(content instanceof Y.ContentAny)) return misfit("shape", path);
		return (
			value(slot.value, content, path) ?? (birth.note(key, content.arr[0]) ? null : misfit("shape", path))
		);
	}
	birth?.noteValue(key);
	return value(slot.value, content, path);
}
