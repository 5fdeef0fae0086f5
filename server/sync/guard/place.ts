import * as Y from "yjs";
import { briefOf, cardsOf, metaOf, raciOf } from "@/lib/plan/document";
import { type Container, PLAN_LAYOUT, type Slot, type Value } from "@/lib/plan/layout";
import type { RejectionCode } from "@/lib/protocol/wire";
import type { Birth } from "./birth";

export interface Misfit {
	code: RejectionCode;
	/** A path of the document, never anything that somebody wrote. */
	where: string;
}

export const misfit = (code: RejectionCode, where: string): Misfit => ({ code, where });

/** What one shared type of the document is, and so what may stand in it. */
export type Place =
	| { is: "meta" | "cards" | "raci" | "partners" | "links" | "text" | "prose" | "words" }
	| { is: "brief" | "card"; slots: ReadonlyMap<string, Slot> }
	/** Null in a card that this edit makes: its kind may be said later than its fields. */
	| { is: "fields"; values: ReadonlyMap<string, Value> | null }
	| { is: "node"; attributes: ReadonlySet<string> };

/** One shared type, in the document or about to be: what it is, where it stands, how deep. One object a type. */
export interface Spot {
	place: Place;
	path: string;
	depth: number;
	/** The card that this edit makes and that it belongs to. */
	birth: Birth | null;
	/** The type in the document; null for one that this edit makes. */
	type: Shared | null;
}

/** It belongs to what is deleted and collected: Yjs keeps nothing of what is written there. */
export const GONE = Symbol("gone");

/** A card that this edit makes may be of any kind until all of it was seen. */
export const ANY_CARD: ReadonlyMap<string, Slot> = new Map(
	[...PLAN_LAYOUT.cards.values()].flatMap((slots) => [...slots]),
);

const NO_SLOTS: ReadonlyMap<string, Slot> = new Map();
const NO_VALUES: ReadonlyMap<string, Value> = new Map();

/** The types that hold each container. */
export const CLASS_OF = {
	text: Y.Text,
	prose: Y.XmlFragment,
	fields: Y.Map,
	partners: Y.Map,
	links: Y.Map,
} as const satisfies Record<Container, unknown>;

/** Any shared type. */
export type Shared = Exclude<Y.Item["parent"], null | Y.ID>;

/** Where the document's own types stand, looked up once each. */
export class Spots {
	private readonly known = new WeakMap<Shared, Spot>();
	private readonly roots = new Map<string, Spot>();

	constructor(doc: Y.Doc) {
		const root = (name: string, type: unknown, place: Place) => {
			const spot = { place, path: name, depth: 1, birth: null, type: type as Shared };
			this.roots.set(name, spot);
			this.known.set(spot.type, spot);
		};
		root("meta", metaOf(doc), { is: "meta" });
		root("brief", briefOf(doc), { is: "brief", slots: PLAN_LAYOUT.brief });
		root("cards", cardsOf(doc), { is: "cards" });
		root("raci", raciOf(doc), { is: "raci" });
	}

	root(name: string): Spot | null {
		return this.roots.get(name) ?? null;
	}

	/** Null for a type that stands nowhere in the layout. */
	of(type: Shared): Spot | null | typeof GONE {
		if (type._item?.deleted) return GONE;
		const known = this.known.get(type);
		if (known) return known;
		const item = type._item;
		if (!item) return null;
		const above = this.of(item.parent as Shared);
		if (above === null || above === GONE) return above;
		const place = placeOf(above, item.parentSub, type);
		if (!place) return null;
		const spot = { ...spotIn(above, item.parentSub, place, null), type };
		this.known.set(type, spot);
		return spot;
	}
}

export const spotIn = (above: Spot, key: string | null, place: Place, birth: Birth | null): Spot => ({
	place,
	path: key === null || above.place.is === "node" ? above.path : `${above.path}/${key}`,
	depth: above.depth + 1,
	birth,
	type: null,
});

/** What a type is that stands in another under a key, or in its row; null when it has no business there. */
export function placeOf(above: Spot, key: string | null, type: Shared): Place | null {
	const { place } = above;
	const shape: unknown = type.constructor;
	if (key === null) {
		if (place.is !== "prose" && place.is !== "node") return null;
		if (shape === Y.XmlText) return { is: "words" };
		const attributes =
			shape === Y.XmlElement ? PLAN_LAYOUT.nodes.get((type as unknown as Y.XmlElement).nodeName) : undefined;
		return attributes ? { is: "node", attributes } : null;
	}
	if (place.is === "cards") {
		if (shape !== Y.Map) return null;
		const kind: unknown = (type as unknown as Y.Map<unknown>).get("kind");
		return { is: "card", slots: PLAN_LAYOUT.cards.get(String(kind)) ?? NO_SLOTS };
	}
	if (place.is !== "card" && place.is !== "brief") return null;
	const slot = place.slots.get(key);
	if (!slot || !("container" in slot) || shape !== CLASS_OF[slot.container]) return null;
	if (slot.container !== "fields") return { is: slot.container };
	if (above.birth) return { is: "fields", values: null };
	const kind: unknown = (type._item?.parent as unknown as Y.Map<unknown> | undefined)?.get("kind");
	return { is: "fields", values: PLAN_LAYOUT.fields.get(String(kind)) ?? NO_VALUES };
}
