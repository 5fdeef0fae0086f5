import * as Y from "yjs";
import { holdsWords, isWritable } from "@/lib/plan/layout";
import type { Misfit } from "../shape";
import type { Stands } from "./stands";

type Deletes = ReturnType<typeof Y.decodeUpdate>["ds"];

/**
 * Whether an edit takes away only what people may take away: words, blocks, values. Never a card, one of its
 * containers, what the server wrote, or what a card was born with.
 *
 * The catch: most of a delete set is old news, since each answer to "what do you have?" holds all of it. What is
 * deleted already is passed over.
 */
export function misfitDeletes(doc: Y.Doc, ds: Deletes, stands: Stands): Misfit | null {
	let first: Misfit | null = null;
	for (const [client, ranges] of ds.clients) {
		const structs = doc.store.clients.get(client);
		if (!structs) continue; // all of it is new with this edit, and was never seen by anybody
		const end = Y.getState(doc.store, client);
		for (const { clock, len } of ranges) {
			if (len <= 0 || clock >= end) continue;
			for (let at = Y.findIndexSS(structs, clock); at < structs.length; at++) {
				const struct = structs[at];
				if (!struct || struct.id.clock >= clock + len) break;
				if (struct.deleted || !(struct instanceof Y.Item)) continue;
				const found = misfitDelete(struct, stands);
				if (found?.code === "hard-delete") return found; // says more than what went with it
				first ??= found;
			}
		}
	}
	return first;
}

function misfitDelete({ parent, parentSub, content }: Y.Item, stands: Stands): Misfit | null {
	const stand = parent instanceof Y.AbstractType ? stands.of(parent) : null;
	if (!stand) return { code: "shape", where: "parent" };
	const { place } = stand;
	if (place === "meta") return { code: "server-only", where: "meta" };
	if (parentSub === null)
		return holdsWords(place) || place === "prose" || place === "element"
			? null
			: { code: "hard-delete", where: place };
	if (!(content instanceof Y.ContentType) && isWritable(place, parentSub)) return null;
	const code = place === "card" && !(content instanceof Y.ContentType) ? "server-only" : "hard-delete";
	return { code, where: `${place}/${/^[\w:|-]{1,120}$/.test(parentSub) ? parentSub : "…"}` };
}
