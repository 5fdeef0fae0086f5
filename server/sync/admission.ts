import * as Y from "yjs";
import type { PersonId } from "@/lib/ids";
import { CLOCK_ADVANCE_MAX, UPDATE_STRUCTS_MAX } from "@/lib/limits";
import { BroughtItems } from "./guard/brought";
import { misfitDeletes } from "./guard/deletes";
import { misfitItem } from "./guard/items";
import type { Stands } from "./guard/stands";
import type { Misfit } from "./shape";

export type Decoded = ReturnType<typeof Y.decodeUpdate>;

export type Admission =
	| { kind: "admitted"; newClients: number[] }
	| { kind: "gap" }
	| ({ kind: "refused" } & Misfit);

const CLIENT_MAX = 0xffff_ffff;
const CLOCK_MAX = 0x7fff_ffff;

/** Whether an update says nothing at all: what somebody who has nothing answers. */
export const isEmpty = ({ structs, ds }: Decoded): boolean => structs.length === 0 && ds.clients.size === 0;

/**
 * Whether an update is nothing new. A reader's honest answer to "what do you have?" carries the whole delete set
 * and is still nothing new.
 */
export function changesNothing(doc: Y.Doc, { structs, ds }: Decoded): boolean {
	for (const struct of structs)
		if (
			!(struct instanceof Y.Skip) &&
			struct.id.clock + struct.length > Y.getState(doc.store, struct.id.client)
		)
			return false;
	for (const [client, ranges] of ds.clients) {
		const known = doc.store.clients.get(client);
		for (const { clock, len } of ranges) {
			if (len === 0) continue;
			if (!known || clock + len > Y.getState(doc.store, client)) return false;
			for (let at = Y.findIndexSS(known, clock); at < known.length; at++) {
				const struct = known[at];
				if (!struct || struct.id.clock >= clock + len) break;
				if (!struct.deleted) return false;
			}
		}
	}
	return true;
}

/**
 * Whether an edit may touch the document at all: every struct of it is looked at before it counts. [Y4] [Y40]
 *
 * It is whole and refers only to what we have, is written under the person's own client ids and continues them, and
 * each new item, and each one that is taken away, stands where the layout lets people write.
 *
 * The catch: what is refused here costs nobody anything. Only what can be seen after it was applied (how long a text
 * has become) is left to `shape.ts`.
 */
export function admit(
	doc: Y.Doc,
	{ structs, ds }: Decoded,
	personId: PersonId,
	ownerOf: (client: number) => PersonId | undefined,
	isBound: (client: number) => boolean,
	stands: Stands,
): Admission {
	if (structs.length > UPDATE_STRUCTS_MAX) return { kind: "refused", code: "too-large", where: "structs" };
	const reach = new Map<number, number>();
	const reachOf = (client: number) => reach.get(client) ?? Y.getState(doc.store, client);
	const fresh: Y.Item[] = [];
	const newClients = new Set<number>();
	for (const struct of structs) {
		if (struct instanceof Y.Skip) continue;
		const { client, clock } = struct.id;
		const end = clock + struct.length;
		if (client > CLIENT_MAX || end > CLOCK_MAX || struct.length <= 0)
			return { kind: "refused", code: "malformed", where: "struct" };
		const have = reachOf(client);
		if (end <= have) continue;
		if (clock > have) return { kind: "gap" };
		if (end - Y.getState(doc.store, client) > CLOCK_ADVANCE_MAX)
			return { kind: "refused", code: "too-large", where: "clock" };
		const owner = ownerOf(client);
		if (owner !== undefined && owner !== personId)
			return { kind: "refused", code: "foreign-author", where: "client" };
		if (!isBound(client)) newClients.add(client);
		reach.set(client, end);
		if (struct instanceof Y.Item) fresh.push(struct);
	}
	const known = (id: unknown) => !(id instanceof Y.ID) || id.clock < reachOf(id.client);
	for (const { origin, rightOrigin, parent } of fresh)
		if (!known(origin) || !known(rightOrigin) || !known(parent)) return { kind: "gap" };
	for (const [client, ranges] of ds.clients)
		for (const { clock, len } of ranges) if (clock + len > reachOf(client)) return { kind: "gap" };
	const misfit = firstMisfit(doc, fresh, stands) ?? misfitDeletes(doc, ds, stands);
	return misfit ? { kind: "refused", ...misfit } : { kind: "admitted", newClients: [...newClients] };
}

function firstMisfit(doc: Y.Doc, fresh: readonly Y.Item[], stands: Stands): Misfit | null {
	const brought = new BroughtItems(doc, stands, fresh);
	for (const item of fresh) {
		const found = misfitItem(doc, item, brought);
		if (found) return found;
	}
	return null;
}
