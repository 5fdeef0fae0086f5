import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";

/** One client id's state as the awareness protocol carries it: JSON, or "null" for who has left. */
export interface AwarenessEntry {
	client: number;
	clock: number;
	text: string;
	/** The same as it came, ready to be sent on. */
	entry: Uint8Array;
}

/** Reads an awareness update entry by entry. Throws, when it gets there, on bytes that are none. */
export function* readEntries(update: Uint8Array): Generator<AwarenessEntry> {
	const decoder = decoding.createDecoder(update);
	for (let left = decoding.readVarUint(decoder); left > 0; left--) {
		const from = decoder.pos;
		const client = decoding.readVarUint(decoder);
		const clock = decoding.readVarUint(decoder);
		const text = decoding.readVarString(decoder);
		yield { client, clock, text, entry: update.subarray(from, decoder.pos) };
	}
}

export function encodeEntry(client: number, clock: number, state: string): Uint8Array {
	const encoder = encoding.createEncoder();
	encoding.writeVarUint(encoder, client);
	encoding.writeVarUint(encoder, clock);
	encoding.writeVarString(encoder, state);
	return encoding.toUint8Array(encoder);
}

/** Entries as one awareness update. */
export function updateOf(entries: Uint8Array[]): Uint8Array {
	const encoder = encoding.createEncoder();
	encoding.writeVarUint(encoder, entries.length);
	for (const entry of entries) encoding.writeUint8Array(encoder, entry);
	return encoding.toUint8Array(encoder);
}
