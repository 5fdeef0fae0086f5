import * as encoding from "lib0/encoding";
import * as Y from "yjs";

/** A struct as bytes carry it: built by hand, so that it may say what no honest document says. */
export interface RawItem {
	content: Y.Item["content"];
	origin?: Y.ID | null;
	rightOrigin?: Y.ID | null;
	/** A root's name, or the id of the item whose shared type is the parent. */
	parent?: string | Y.ID;
	key?: string | null;
}
export type RawStruct = RawItem | { gc: number } | { skip: number };

export interface RawBlock {
	client: number;
	clock: number;
	structs: readonly RawStruct[];
}

export type RawDeletes = Readonly<Record<number, readonly (readonly [clock: number, length: number])[]>>;

const id = (client: number, clock: number) => Y.createID(client, clock);

/** One update out of structs and deletes, exactly as given: nothing is checked, sorted or repaired. */
export function rawUpdate(blocks: readonly RawBlock[], deletes: RawDeletes = {}): Uint8Array {
	const encoder = new Y.UpdateEncoderV1();
	const { restEncoder } = encoder;
	encoding.writeVarUint(restEncoder, blocks.length);
	for (const { client, clock, structs } of blocks) {
		encoding.writeVarUint(restEncoder, structs.length);
		encoder.writeClient(client);
		encoding.writeVarUint(restEncoder, clock);
		let at = clock;
		for (const raw of structs) {
			const struct =
				"gc" in raw
					? new Y.GC(id(client, at), raw.gc)
					: "skip" in raw
						? new Y.Skip(id(client, at), raw.skip)
						: new Y.Item(
								id(client, at),
								null,
								raw.origin ?? null,
								null,
								raw.rightOrigin ?? null,
								(raw.parent ?? null) as never,
								raw.key ?? null,
								raw.content,
							);
			struct.write(encoder, 0);
			at += struct.length;
		}
	}
	const clients = Object.entries(deletes);
	encoding.writeVarUint(restEncoder, clients.length);
	for (const [client, ranges] of clients) {
		encoding.writeVarUint(restEncoder, Number(client));
		encoding.writeVarUint(restEncoder, ranges.length);
		for (const [clock, length] of ranges) {
			encoding.writeVarUint(restEncoder, clock);
			encoding.writeVarUint(restEncoder, length);
		}
	}
	return encoder.toUint8Array();
}
