import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { FELLOW_ROWS_BYTES_MAX } from "@/lib/limits";
import type { FellowSays } from "./fellows";

const FORM = { words: 0, rows: 1, presence: 2 } as const;

/** What one node says to the others, in bytes, with who says it. */
export function encodeFellow(node: string, says: FellowSays): Uint8Array {
	const encoder = encoding.createEncoder();
	encoding.writeVarString(encoder, node);
	if (says.kind === "rows") {
		const bytes = says.rows?.reduce((sum, row) => sum + row.length, 0) ?? 0;
		encoding.writeVarUint(encoder, FORM.rows);
		encoding.writeVarString(encoder, says.planId);
		encoding.writeVarString(encoder, says.epoch);
		encoding.writeVarUint(encoder, says.before);
		encoding.writeVarUint(encoder, says.count);
		const sent = bytes <= FELLOW_ROWS_BYTES_MAX ? (says.rows ?? []) : [];
		encoding.writeVarUint(encoder, sent.length);
		for (const row of sent) encoding.writeVarUint8Array(encoder, row);
	} else if (says.kind === "presence") {
		encoding.writeVarUint(encoder, FORM.presence);
		encoding.writeVarString(encoder, says.planId);
		encoding.writeVarUint8Array(encoder, says.update);
	} else {
		encoding.writeVarUint(encoder, FORM.words);
		encoding.writeVarString(encoder, JSON.stringify(says));
	}
	return encoding.toUint8Array(encoder);
}

/** Reads what `encodeFellow` wrote. Throws on anything else. */
export function decodeFellow(bytes: Uint8Array): { from: string; says: FellowSays } {
	const decoder = decoding.createDecoder(bytes);
	const from = decoding.readVarString(decoder);
	const form = decoding.readVarUint(decoder);
	if (form === FORM.words) return { from, says: JSON.parse(decoding.readVarString(decoder)) };
	const planId = decoding.readVarString(decoder);
	if (form === FORM.presence)
		return { from, says: { kind: "presence", planId, update: decoding.readVarUint8Array(decoder) } };
	if (form !== FORM.rows) throw new Error("not a message of ours");
	const epoch = decoding.readVarString(decoder);
	const before = decoding.readVarUint(decoder);
	const count = decoding.readVarUint(decoder);
	const rows = Array.from({ length: decoding.readVarUint(decoder) }, () =>
		decoding.readVarUint8Array(decoder),
	);
	return {
		from,
		says: { kind: "rows", planId, epoch, before, count, rows: rows.length === count ? rows : null },
	};
}
