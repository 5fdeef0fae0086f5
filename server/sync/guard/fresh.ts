import * as Y from "yjs";
import { GONE, type Shared, type Spot, type Spots } from "./place";

/** Where an item stands: in which type, and under which key or (null) in its row. */
export interface Home {
	spot: Spot;
	key: string | null;
}

/** One struct of the edit, as far as those after it need to know it. */
export interface Fresh {
	clock: number;
	end: number;
	/** Null when nothing of it is kept. */
	home: Home | null;
	/** The spot of the type that it makes. */
	makes: Spot | null;
	/** Deleted before it was sent; it keeps its place. */
	dead: boolean;
	/** What it names on its right. */
	next: Y.ID | null;
}

/** What an id refers to; null for what stands nowhere in the layout. */
export type Found = (Pick<Fresh, "makes" | "dead"> & { home: Home }) | typeof GONE | null;

/** The structs of one edit that the document does not have yet, in the order in which Yjs will take them in. */
export class FreshStructs {
	private readonly byClient = new Map<number, Fresh[]>();
	private readonly reach = new Map<number, number>();

	constructor(
		private readonly doc: Y.Doc,
		private readonly spots: Spots,
	) {}

	/** How far a client's structs go by now. */
	reachOf(client: number): number {
		const reached = this.reach.get(client);
		if (reached !== undefined) return reached;
		const state = Y.getState(this.doc.store, client);
		this.reach.set(client, state);
		return state;
	}

	add(client: number, fresh: Fresh): void {
		const row = this.byClient.get(client);
		if (row) row.push(fresh);
		else this.byClient.set(client, [fresh]);
		this.reach.set(client, fresh.end);
	}

	of(client: number): readonly Fresh[] {
		return this.byClient.get(client) ?? [];
	}

	/** The fresh struct that holds a clock. */
	at(client: number, clock: number): Fresh | null {
		const row = this.byClient.get(client);
		const first = row?.[0];
		return row && first && clock >= first.clock ? (row[at(row, clock)] ?? null) : null;
	}

	/** What an id below the reach refers to. */
	find(id: Y.ID): Found {
		const fresh = this.at(id.client, id.clock);
		if (fresh) return fresh.home ? (fresh as Fresh & { home: Home }) : GONE;
		const struct = Y.getItem(this.doc.store, id);
		if (!(struct instanceof Y.Item)) return GONE;
		const spot = this.spots.of(struct.parent as Shared);
		if (spot === null || spot === GONE) return spot;
		const { content } = struct;
		const makes = content instanceof Y.ContentType ? this.spots.of(content.type as Shared) : null;
		return {
			home: { spot, key: struct.parentSub },
			makes: makes === GONE ? null : makes,
			dead: struct.deleted,
		};
	}
}

/** The place in a row of the struct that holds this clock. */
export function at(row: readonly Fresh[], clock: number): number {
	let low = 0;
	let high = row.length - 1;
	const last = row[high];
	if (last && clock >= last.clock) return high;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((row[middle]?.clock ?? 0) <= clock) low = middle;
		else high = middle - 1;
	}
	return low;
}
