import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { grouped } from "@/lib/grouped";

type Id = { client: number; clock: number };

/** One struct as an attacker would write it: nothing about it has to be true. */
export interface Forged {
	client: number;
	/** Only the first of a client counts: the bytes hold one clock a client. */
	clock: number;
	origin?: Id | null;
	rightOrigin?: Id | null;
	/** A top-level name, or the struct that made the type. */
	parent?: string | Id | null;
	key?: string | null;
	content: Pick<Y.Item["content"], "write" | "getRef"> | { gone: number } | { skip: number };
}

export type ForgedDelete = [client: number, clock: number, length: number];

/** An update of any structs and deletions, in the bytes of Yjs. */
export function forge(structs: readonly Forged[], deletes: readonly ForgedDelete[] = []): Uint8Array {
	const encoder = new Y.UpdateEncoderV1();
	const out = encoder.restEncoder;
	const blocks = grouped(structs, ({ client }) => client);
	encoding.writeVarUint(out, blocks.size);
	for (const [client, block] of blocks) {
		encoding.writeVarUint(out, block.length);
		encoding.writeVarUint(out, client);
		encoding.writeVarUint(out, block[0]?.clock ?? 0);
		for (const struct of block) writeStruct(encoder, struct);
	}
	const ranges = grouped(deletes, ([client]) => client);
	encoding.writeVarUint(out, ranges.size);
	for (const [client, row] of ranges) {
		encoding.writeVarUint(out, client);
		encoding.writeVarUint(out, row.length);
		for (const [, clock, length] of row) {
			encoding.writeVarUint(out, clock);
			encoding.writeVarUint(out, length);
		}
	}
	return encoding.toUint8Array(out);
}

function writeStruct(encoder: Y.UpdateEncoderV1, struct: Forged): void {
	const { content, origin, rightOrigin, parent, key } = struct;
	const out = encoder.restEncoder;
	if ("gone" in content || "skip" in content) {
		encoding.writeUint8(out, "gone" in content ? 0 : 10);
		encoding.writeVarUint(out, "gone" in content ? content.gone : content.skip);
		return;
	}
	const hasKey = key !== null && key !== undefined;
	encoding.writeUint8(
		out,
		content.getRef() | (origin ? 0x80 : 0) | (rightOrigin ? 0x40 : 0) | (hasKey ? 0x20 : 0),
	);
	for (const id of [origin, rightOrigin]) if (id) writeId(out, id);
	if (!origin && !rightOrigin) {
		const isName = typeof parent === "string";
		encoding.writeVarUint(out, isName ? 1 : 0);
		if (isName) encoding.writeVarString(out, parent);
		else writeId(out, parent ?? { client: 0, clock: 0 });
		if (hasKey) encoding.writeVarString(out, key);
	}
	content.write(encoder, 0);
}

function writeId(out: encoding.Encoder, { client, clock }: Id): void {
	encoding.writeVarUint(out, client);
	encoding.writeVarUint(out, clock);
}

/** An update as structs that can be forged anew. */
export function unforge(update: Uint8Array): { structs: Forged[]; deletes: ForgedDelete[] } {
	const { structs, ds } = Y.decodeUpdate(update);
	return {
		structs: structs.map((struct) => {
			const { client, clock } = struct.id;
			if (struct instanceof Y.Skip) return { client, clock, content: { skip: struct.length } };
			if (!(struct instanceof Y.Item)) return { client, clock, content: { gone: struct.length } };
			const { origin, rightOrigin, parentSub, content } = struct;
			return {
				client,
				clock,
				origin,
				rightOrigin,
				parent: struct.parent as string | Y.ID | null,
				key: parentSub,
				content,
			};
		}),
		deletes: [...ds.clients].flatMap(([client, ranges]) =>
			ranges.map(({ clock, len }): ForgedDelete => [client, clock, len]),
		),
	};
}
