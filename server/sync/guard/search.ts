import * as Y from "yjs";
import { SEARCH_MAX } from "@/lib/limits";
import type { FreshStructs, Home } from "./fresh";
import type { Spot } from "./place";

/**
 * How much Yjs will have to look through to place an edit's items.
 *
 * The catch: an item that stands between its two neighbours costs nothing. One whose neighbours have come apart, as
 * when two people type at one place, is compared with all that stands between them; an edit made of nothing else
 * would hold everybody up for seconds.
 */
export class Search {
	private steps = 0;
	private noted = 0;
	/** By client and clock: what stands behind a letter by now, where this edit put something there. */
	private readonly behind = new Map<number, Map<number, Y.ID>>();
	/** What stands first in a row, or under a key, by now. */
	private readonly firsts = new Map<Spot, Map<string | null, Y.ID>>();
	private readonly lengths = new Map<Spot, Map<string | null, number>>();

	constructor(
		private readonly doc: Y.Doc,
		private readonly fresh: FreshStructs,
	) {}

	/** Notes an item before it is among the fresh ones; gives whether the edit asks for too much. */
	note(home: Home, { id, origin, rightOrigin }: Y.Item): boolean {
		if (!this.isBetween(home, origin, rightOrigin)) this.steps += this.noted + this.lengthOf(home);
		else if (origin) within(this.behind, origin.client).set(origin.clock, id);
		else within(this.firsts, home.spot).set(home.key, id);
		this.noted += 1;
		return this.steps > SEARCH_MAX;
	}

	/** Whether what an item names on its right is what stands there. */
	private isBetween({ spot, key }: Home, origin: Y.ID | null, right: Y.ID | null): boolean {
		if (!origin) {
			const first = this.firsts.get(spot)?.get(key) ?? chain(spot, key)?.id ?? null;
			return Y.compareIDs(first, right);
		}
		const { client, clock } = origin;
		const put = this.behind.get(client)?.get(clock);
		if (put) return Y.compareIDs(put, right);
		const fresh = this.fresh.at(client, clock);
		const struct = fresh ? null : Y.getItem(this.doc.store, origin);
		const end = fresh ? fresh.end : struct ? struct.id.clock + struct.length : 0;
		if (clock + 1 < end) return right?.client === client && right.clock === clock + 1;
		return Y.compareIDs(fresh ? fresh.next : (struct?.right?.id ?? null), right);
	}

	private lengthOf({ spot, key }: Home): number {
		const lengths = within(this.lengths, spot);
		let length = lengths.get(key);
		if (length === undefined) {
			length = 0;
			for (let item = chain(spot, key); item; item = item.right) length += 1;
			lengths.set(key, length);
		}
		return length;
	}
}

/** The first item of a row, or the oldest under a key. */
function chain({ type }: Spot, key: string | null): Y.Item | null {
	if (key === null) return type?._start ?? null;
	let item = type?._map.get(key) ?? null;
	while (item?.left) item = item.left;
	return item;
}

function within<K, L, V>(outer: Map<K, Map<L, V>>, key: K): Map<L, V> {
	let inner = outer.get(key);
	if (!inner) {
		inner = new Map();
		outer.set(key, inner);
	}
	return inner;
}
