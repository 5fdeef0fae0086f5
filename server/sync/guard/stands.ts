import * as Y from "yjs";
import { type Place, placeWithin } from "@/lib/plan/layout";
import { sharedOf } from "@/lib/plan/validate";

/** A shared type of the document, and how deep it stands. */
export interface Stand {
	place: Place;
	depth: number;
	/** It came with the edit that is looked at. */
	born: boolean;
}

type AnyType = Y.AbstractType<unknown>;

const ROOTS: Readonly<Record<string, Place>> = Object.assign(Object.create(null), {
	meta: "meta",
	brief: "brief",
	cards: "cards",
	raci: "raci",
});

/**
 * Where the shared types of one document stand. Types never move, so each is looked up once.
 *
 * The catch: a type that stands where the layout has none stands nowhere, and nothing may be written in it.
 */
export class Stands {
	private readonly known = new WeakMap<AnyType, Stand | "nowhere">();
	private readonly roots = new Map<string, Stand>();

	constructor(private readonly doc: Y.Doc) {}

	of(type: AnyType): Stand | null {
		const found = this.known.get(type);
		if (found) return found === "nowhere" ? null : found;
		const stand = this.find(type);
		this.known.set(type, stand ?? "nowhere");
		return stand;
	}

	/** Where a top-level name stands; null when there is none of that name. */
	root(name: string): Stand | null {
		const known = this.roots.get(name);
		const place = ROOTS[name];
		if (known || !place) return known ?? null;
		const stand = { place, depth: 1, born: false };
		this.roots.set(name, stand);
		return stand;
	}

	private find(type: AnyType): Stand | null {
		const item = type._item;
		if (!item) {
			for (const [name, root] of this.doc.share) if (root === type) return this.root(name);
			return null;
		}
		if (!(item.parent instanceof Y.AbstractType)) return null;
		const above = this.of(item.parent);
		const shared = sharedOf(type);
		const place = above && shared && placeWithin(above.place, item.parentSub, shared);
		return place ? { place, depth: above.depth + 1, born: false } : null;
	}
}
