import { syncUpdate } from "@/lib/protocol/wire";

/** A row that everybody in a room is sent, but for the socket that it came from. */
export interface Sent<Author> {
	data: Uint8Array;
	author: Author | null;
}

/**
 * The rows of one commit as they leave for a room: each a message of its own, all in one piece of memory that every
 * socket is given.
 *
 * The catch: these are finished WebSocket frames and go past the library's sender, which would write each of them to
 * each socket by itself: most of what a busy node did. A server's frames carry no mask, so they are the same for all.
 */
export class SharedFrames<Author> {
	private readonly bytes: Uint8Array;
	private readonly ends: number[] = [];
	private readonly authors: Set<Author>;

	constructor(private readonly rows: readonly Sent<Author>[]) {
		const frames = rows.map(({ data }) => frameOf(syncUpdate(data)));
		this.bytes = Buffer.concat(frames.flat());
		let end = 0;
		for (const [header, payload] of frames) {
			end += header.length + payload.length;
			this.ends.push(end);
		}
		this.authors = new Set(rows.flatMap(({ author }) => author ?? []));
	}

	/** What this socket lacks: everything but its own rows, in as few pieces as that takes. */
	for(socket: Author): Uint8Array[] {
		if (!this.authors.has(socket)) return [this.bytes];
		const pieces: Uint8Array[] = [];
		let from = 0;
		for (const [at, { author }] of this.rows.entries()) {
			if (author !== socket) continue;
			const start = this.ends[at - 1] ?? 0;
			if (start > from) pieces.push(this.bytes.subarray(from, start));
			from = this.ends[at] ?? start;
		}
		if (from < this.bytes.length) pieces.push(this.bytes.subarray(from));
		return pieces;
	}
}

const WHOLE_BINARY = 0x82;

/** One whole binary message as RFC 6455, section 5.2, has it: its head and its payload. */
function frameOf(payload: Uint8Array): [head: Uint8Array, payload: Uint8Array] {
	const { length } = payload;
	if (length < 126) return [Uint8Array.of(WHOLE_BINARY, length), payload];
	const head = Buffer.alloc(length < 65_536 ? 4 : 10);
	head[0] = WHOLE_BINARY;
	if (length < 65_536) {
		head[1] = 126;
		head.writeUInt16BE(length, 2);
	} else {
		head[1] = 127;
		head.writeBigUInt64BE(BigInt(length), 2);
	}
	return [head, payload];
}
