import * as Y from "yjs";
import { isNodeName, placeWithin } from "@/lib/plan/layout";
import { sharedOf } from "@/lib/plan/validate";
import type { Stand, Stands } from "./stands";

/**
 * Where one new item would go: into a shared type, under a key or in its sequence.
 *
 * `gone`: what it belongs to was deleted for good meanwhile. Yjs keeps such an item as an empty place, so nothing of
 * it is ever seen: the honest end of words that were typed into a paragraph which somebody else took away.
 */
export type Slot = { kind: "slot"; stand: Stand; key: string | null } | { kind: "gone" };

interface Brought {
	item: Y.Item;
	slot: Slot | null;
	/** Where its own shared type stands, once asked. */
	own: Stand | null;
	state: "new" | "looked at" | "done";
}

/**
 * The new items of one edit, and where each would go.
 *
 * The catch: an item names its parent only when it has no neighbour; else it has its neighbour's. Both may be new
 * as well, of any author and in any order, so they are followed without recursion: hostile chains are as long as
 * an edit may be.
 */
export class BroughtItems {
	private readonly byClient = new Map<number, Brought[]>();

	constructor(
		private readonly doc: Y.Doc,
		private readonly stands: Stands,
		items: readonly Y.Item[],
	) {
		for (const item of items) {
			const all = this.byClient.get(item.id.client) ?? [];
			all.push({ item, slot: null, own: null, state: "new" });
			this.byClient.set(item.id.client, all);
		}
	}

	/** Where a new item would go; null when it stands nowhere that the layout knows, or contradicts itself. */
	slotOf(item: Y.Item): Slot | null {
		const one = this.find(item.id);
		if (!one) return null;
		this.settle(one);
		return one.slot;
	}

	/** Where the shared type of a new item stands; null when it has none that the layout knows. */
	ownStand(item: Y.Item): Stand | null {
		const one = this.find(item.id);
		return one ? this.standOf(one) : null;
	}

	private find({ client, clock }: Y.ID): Brought | null {
		const all = this.byClient.get(client);
		if (!all) return null;
		let from = 0;
		let to = all.length - 1;
		while (from <= to) {
			const middle = (from + to) >> 1;
			const one = all[middle];
			if (!one) return null;
			if (clock < one.item.id.clock) to = middle - 1;
			else if (clock >= one.item.id.clock + one.item.length) from = middle + 1;
			else return one;
		}
		return null;
	}

	private settle(first: Brought): void {
		const line = [first];
		for (let one = line.at(-1); one; one = line.at(-1)) {
			if (one.state === "done") {
				line.pop();
				continue;
			}
			const before = this.awaited(one);
			if (before.some(({ state }) => state === "looked at")) {
				// It waits for something that waits for it: nobody could ever place it.
				one.state = "done";
				line.pop();
			} else if (before.length > 0 && one.state === "new") {
				one.state = "looked at";
				line.push(...before);
			} else {
				one.slot = this.place(one.item);
				one.state = "done";
				line.pop();
			}
		}
	}

	/** The new items that this one takes its place from and that have none yet. */
	private awaited({ item }: Brought): Brought[] {
		const parent: unknown = item.parent;
		return [item.origin, item.rightOrigin, parent instanceof Y.ID ? parent : null].flatMap((id) => {
			const other = id && this.find(id);
			return other && other.state !== "done" ? [other] : [];
		});
	}

	private place(item: Y.Item): Slot | null {
		const left = item.origin && this.slotAt(item.origin);
		const right = item.rightOrigin && this.slotAt(item.rightOrigin);
		if (item.origin || item.rightOrigin) {
			if ((item.origin && !left) || (item.rightOrigin && !right)) return null;
			if (left?.kind === "gone" || right?.kind === "gone") return { kind: "gone" };
			if (left && right && (left.stand !== right.stand || left.key !== right.key)) return null;
			const beside = left ?? right;
			return beside ? { kind: "slot", stand: beside.stand, key: beside.key } : null;
		}
		const parent: unknown = item.parent;
		if (typeof parent === "string") {
			const stand = this.stands.root(parent);
			return stand && { kind: "slot", stand, key: item.parentSub };
		}
		if (!(parent instanceof Y.ID)) return null;
		const brought = this.find(parent);
		if (brought) {
			if (brought.slot?.kind === "gone" || brought.item.content instanceof Y.ContentDeleted)
				return { kind: "gone" };
			const stand = this.standOf(brought);
			return stand && { kind: "slot", stand, key: item.parentSub };
		}
		const stored = Y.getItem(this.doc.store, parent);
		if (!(stored instanceof Y.Item) || stored.content instanceof Y.ContentDeleted) return { kind: "gone" };
		if (!(stored.content instanceof Y.ContentType)) return null;
		const stand = this.stands.of(stored.content.type);
		return stand && { kind: "slot", stand, key: item.parentSub };
	}

	/** Where an item stands that is named as a neighbour. Each shared type has one stand, which tells it from others. */
	private slotAt(id: Y.ID): Slot | null {
		const brought = this.find(id);
		if (brought) return brought.slot;
		const stored = Y.getItem(this.doc.store, id);
		if (!(stored instanceof Y.Item)) return { kind: "gone" };
		if (!(stored.parent instanceof Y.AbstractType)) return { kind: "gone" };
		const stand = this.stands.of(stored.parent);
		return stand && { kind: "slot", stand, key: stored.parentSub };
	}

	private standOf(one: Brought): Stand | null {
		if (one.own) return one.own;
		const { content } = one.item;
		if (!(content instanceof Y.ContentType) || one.slot?.kind !== "slot") return null;
		const shared = sharedOf(content.type);
		if (!shared) return null;
		if (content.type instanceof Y.XmlElement && !isNodeName(content.type.nodeName)) return null;
		const place = placeWithin(one.slot.stand.place, one.slot.key, shared);
		if (!place) return null;
		one.own = { place, depth: one.slot.stand.depth + 1, born: true };
		return one.own;
	}
}
