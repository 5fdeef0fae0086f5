import * as Y from "yjs";
import type { PersonId } from "@/lib/ids";
import { NESTING_MAX, STRING_MAX, UPDATE_STRUCTS_MAX } from "@/lib/limits";
import type { RejectionCode } from "@/lib/protocol/wire";

/**
 * What may come in, before it touches the document: it is whole, refers only to what we have, and is written under
 * the person's own client ids. [Y4]
 *
 * The complete guard (who may write where, path by path) belongs here too. Today the paths are checked after the
 * edit is applied, by `shape.ts`, while it is still invisible to everybody.
 */
export type Decoded = ReturnType<typeof Y.decodeUpdate>;

export type Admission =
	| { kind: "admitted"; newClients: number[] }
	| { kind: "gap" }
	| { kind: "refused"; code: RejectionCode; where: string };

/** The top-level names a person may write under; `meta` is the server's. */
const ROOTS = new Set(["brief", "cards", "raci"]);
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

export function admit(
	doc: Y.Doc,
	{ structs, ds }: Decoded,
	personId: PersonId,
	ownerOf: (client: number) => PersonId | undefined,
	isBound: (client: number) => boolean,
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
		const owner = ownerOf(client);
		if (owner !== undefined && owner !== personId)
			return { kind: "refused", code: "foreign-author", where: "client" };
		if (!isBound(client)) newClients.add(client);
		reach.set(client, end);
		if (struct instanceof Y.Item) fresh.push(struct);
	}
	const known = (id: Y.ID | null) => id === null || id.clock < reachOf(id.client);
	const depths = new Map<string, number>();
	for (const item of fresh) {
		if (!known(item.origin) || !known(item.rightOrigin)) return { kind: "gap" };
		const refused = checkParent(item);
		if (refused) return { kind: "refused", ...refused };
		const parent: unknown = item.parent;
		if (parent instanceof Y.ID && !known(parent)) return { kind: "gap" };
		if (depthOf(doc, item, depths) > NESTING_MAX) return { kind: "refused", code: "shape", where: "nesting" };
	}
	for (const [client, ranges] of ds.clients)
		for (const { clock, len } of ranges) if (clock + len > reachOf(client)) return { kind: "gap" };
	return { kind: "admitted", newClients: [...newClients] };
}

function checkParent(item: Y.Item): { code: RejectionCode; where: string } | null {
	const parent: unknown = item.parent;
	if (typeof parent === "string" && !ROOTS.has(parent))
		return { code: parent === "meta" ? "server-only" : "shape", where: parent === "meta" ? "meta" : "root" };
	if (item.content instanceof Y.ContentDoc) return { code: "shape", where: "subdocument" };
	if (item.content instanceof Y.ContentString && item.content.str.length > STRING_MAX)
		return { code: "too-large", where: "string" };
	return null;
}

/**
 * How deep a new item would stand. An item names its parent, or a neighbour that has the same one; both may be
 * new as well. Unknown neighbours count as the top: the reference check has refused them already.
 */
function depthOf(doc: Y.Doc, item: Y.Item, depths: Map<string, number>): number {
	const key = (id: Y.ID) => `${id.client}:${id.clock}`;
	const at = (id: Y.ID): number => {
		const noted = depths.get(key(id));
		if (noted !== undefined) return noted;
		if (id.clock >= Y.getState(doc.store, id.client)) return 1;
		const stored = Y.getItem(doc.store, id);
		if (!(stored instanceof Y.Item)) return 1;
		let depth = 1;
		for (let up = stored.parent; up instanceof Y.AbstractType && up._item; up = up._item.parent) depth += 1;
		return depth;
	};
	const parent: unknown = item.parent;
	const neighbour = item.origin ?? item.rightOrigin;
	const depth = parent instanceof Y.ID ? at(parent) + 1 : neighbour ? at(neighbour) : 1;
	depths.set(key(item.id), depth);
	const last = item.length - 1;
	if (last > 0) depths.set(`${item.id.client}:${item.id.clock + last}`, depth);
	return depth;
}
