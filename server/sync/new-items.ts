import * as Y from "yjs";

/** What an edit made, client by client; what it made and Yjs did not keep is not among them. */
export function* newItems(doc: Y.Doc, { beforeState, afterState }: Y.Transaction): Generator<Y.Item> {
	for (const [client, after] of afterState) {
		const before = beforeState.get(client) ?? 0;
		if (before === after) continue;
		const structs = doc.store.clients.get(client) ?? [];
		for (let at = Y.findIndexSS(structs, before); at < structs.length; at++) {
			const struct = structs[at];
			if (struct instanceof Y.Item) yield struct;
		}
	}
}
