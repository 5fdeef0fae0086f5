import * as Y from "yjs";
import { UPDATE_STRUCTS_MAX } from "@/lib/limits";
import type { Cards } from "./content";
import type { Decoded } from "./decode";
import { at, type FreshStructs, type Home } from "./fresh";
import { GONE, type Misfit, misfit, type Shared, type Spots } from "./place";

/**
 * Whether an edit deletes only what may go: words, values, and cards that it made itself; never a card that others
 * may have seen, a container, or what only the server writes. Gives "gap" when it deletes what is not there. [Y42]
 *
 * The catch: an honest answer to "what do you have?" carries every deletion there ever was, so what is deleted
 * already counts for nothing.
 */
export function walkDeletes(
	doc: Y.Doc,
	{ ds }: Decoded,
	fresh: FreshStructs,
	spots: Spots,
	cards: Cards,
): Misfit | "gap" | null {
	let count = 0;
	for (const [client, ranges] of ds.clients) {
		const known = doc.store.clients.get(client) ?? [];
		const state = Y.getState(doc.store, client);
		for (const { clock, len } of ranges) {
			const end = clock + len;
			const reach = fresh.reachOf(client);
			if (clock >= reach || end > reach) return "gap";
			if (len === 0) continue;
			let live = false;
			for (let i = clock < state ? Y.findIndexSS(known, clock) : known.length; i < known.length; i++) {
				const struct = known[i];
				if (!struct || struct.id.clock >= end) break;
				if (struct.deleted || !(struct instanceof Y.Item)) continue;
				const spot = spots.of(struct.parent as Shared);
				const found =
					spot === null || spot === GONE ? null : deleted({ spot, key: struct.parentSub }, cards, false);
				if (found) return found;
				live = true;
			}
			const row = fresh.of(client);
			for (
				let i = end > state && row.length > 0 ? at(row, Math.max(clock, state)) : row.length;
				i < row.length;
				i++
			) {
				const one = row[i];
				if (!one || one.clock >= end) break;
				if (one.dead || !one.home) continue;
				const found = deleted(one.home, cards, true);
				if (found) return found;
				live = true;
			}
			if (live && ++count > UPDATE_STRUCTS_MAX) return misfit("too-large", "deletions");
		}
	}
	return null;
}

function deleted({ spot, key }: Home, cards: Cards, isFresh: boolean): Misfit | null {
	const { place, path, birth } = spot;
	if (place.is === "meta") return misfit("server-only", path);
	if (key === null) return null;
	if (place.is === "cards") {
		const born = isFresh ? cards.births.get(key) : undefined;
		if (!born) return misfit("hard-delete", `${path}/${key}`);
		born.gone = true;
		return null;
	}
	if (place.is !== "card" && place.is !== "brief") return null;
	const slot = place.slots.get(key);
	if (!slot || ("value" in slot && slot.writer === "anyone")) return null;
	if (birth) {
		birth.torn = true;
		return null;
	}
	return misfit("container" in slot ? "hard-delete" : "server-only", `${path}/${key}`);
}
