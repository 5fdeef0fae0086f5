import { createDecoder, type Decoder } from "lib0/decoding";
import * as Y from "yjs";

export type Decoded = ReturnType<typeof Y.decodeUpdate>;

/**
 * An update as its structs and its deletions, without a document. Throws on bytes that are not exactly one update.
 *
 * The catch: Yjs itself would take more than we can see here. A second block of one client replaces the first when it
 * is applied, and what follows the update is passed over; so neither may be there.
 */
export function decode(bytes: Uint8Array): Decoded {
	const clients = new Set<number>();
	let read: Decoder = createDecoder(bytes);
	const decoded = Y.decodeUpdateV2(
		bytes,
		class extends Y.UpdateDecoderV1 {
			constructor(decoder: Decoder) {
				super(decoder);
				read = decoder;
			}
			override readClient(): number {
				const client = super.readClient();
				if (clients.has(client)) throw new Error("one client twice in an update");
				clients.add(client);
				return client;
			}
		} as unknown as typeof Y.UpdateDecoderV2,
	);
	if (read.pos !== bytes.length) throw new Error("bytes after the end of an update");
	return decoded;
}

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

/** A struct without its words: its ids, its kind and its length. */
const STRUCT_BYTES = 12;

/** About how many bytes of an update a document does not have. */
export function newBytes(doc: Y.Doc, { structs }: Decoded): number {
	let bytes = 0;
	for (const struct of structs) {
		if (struct.id.clock + struct.length <= Y.getState(doc.store, struct.id.client)) continue;
		const isText = struct instanceof Y.Item && struct.content instanceof Y.ContentString;
		bytes += STRUCT_BYTES + (isText ? struct.length : 0);
	}
	return bytes;
}
