import fc from "fast-check";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { expect, test } from "vitest";
import * as syncProtocol from "y-protocols/sync";
import * as Y from "yjs";
import { CLOSE, mayComeBack } from "@/lib/protocol/close-codes";
import {
	announce,
	barrier,
	durability,
	durable,
	hello,
	KIND,
	MESSAGE,
	permission,
	readClientSays,
	readServerSays,
	rejected,
	type ServerSays,
	syncStep1,
	syncStep2,
	syncUpdate,
	welcome,
} from "@/lib/protocol/wire";

const bytes = fc.uint8Array({ maxLength: 200 });
const whole = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });

function heard(frame: Uint8Array): ServerSays | null {
	const decoder = decoding.createDecoder(frame);
	expect(decoding.readVarUint(decoder)).toBe(MESSAGE.ours);
	const says = readServerSays(decoder);
	expect(decoding.hasContent(decoder)).toBe(false);
	return says;
}

test("[Y19] what a client says is read as it was written", () => {
	fc.assert(
		fc.property(bytes, whole, fc.option(fc.string()), (payload, number, epoch) => {
			expect(readClientSays(syncStep1(payload))).toEqual({ kind: "step1", stateVector: payload });
			expect(readClientSays(syncStep2(payload))).toEqual({ kind: "step2", update: payload });
			expect(readClientSays(syncUpdate(payload))).toEqual({ kind: "update", update: payload });
			expect(readClientSays(barrier(number))).toEqual({ kind: "barrier", nonce: number });
			const said = { protocol: 1, layout: 1, epoch, seq: number };
			expect(readClientSays(hello(said))).toEqual({ kind: "hello", hello: said });
		}),
	);
});

test("[Y19] what the server says is read as it was written, and an unknown kind is no error", () => {
	const says: [Uint8Array, ServerSays][] = [
		[durable(7, 123_456_789_012), { kind: "durable", nonce: 7, seq: 123_456_789_012 }],
		[durability({ state: "ok" }), { kind: "durability", durability: { state: "ok" } }],
		[
			announce({ kind: "drain", withinMs: 10 }),
			{ kind: "announce", announced: { kind: "drain", withinMs: 10 } },
		],
		[
			permission({ role: "viewer", mayDraft: false }),
			{ kind: "permission", permission: { role: "viewer", mayDraft: false } },
		],
		[
			rejected({ code: "shape", where: "cards", text: "No." }),
			{ kind: "rejected", rejected: { code: "shape", where: "cards", text: "No." } },
		],
	];
	const body = { connection: "c1", role: "lead", mayDraft: true, epoch: "e", seq: 3, frameBytes: 9 } as const;
	says.push([welcome(body), { kind: "welcome", welcome: body }]);
	for (const [frame, expected] of says) expect(heard(frame)).toEqual(expected);
	expect(heard(new Uint8Array([MESSAGE.ours, Object.keys(KIND).length + 1]))).toBeNull();
});

test("[Y11] sync frames are y-protocols' own, byte for byte", () => {
	const from = new Y.Doc();
	from.getMap("brief").set("place", "Wexmoor");
	const doc = new Y.Doc();
	for (const frame of [syncStep2(Y.encodeStateAsUpdate(from)), syncUpdate(Y.encodeStateAsUpdate(from))]) {
		const decoder = decoding.createDecoder(frame);
		expect(decoding.readVarUint(decoder)).toBe(MESSAGE.sync);
		syncProtocol.readSyncMessage(decoder, encoding.createEncoder(), doc, null);
	}
	expect(doc.getMap("brief").get("place")).toBe("Wexmoor");
});

test("[Y14] any bytes at all are either a message or an error, never anything else", () => {
	fc.assert(
		fc.property(bytes, (frame) => {
			try {
				expect(readClientSays(frame).kind).toBeTypeOf("string");
			} catch (error) {
				expect(error).toBeInstanceOf(Error);
			}
		}),
		{ numRuns: 10_000 },
	);
});

test("[Y19] only 4400-4499 mean stay away", () => {
	const away = Object.entries(CLOSE).flatMap(([name, code]) => (mayComeBack(code) ? [] : [name]));
	expect(away.sort()).toEqual(
		[
			"malformed",
			"signIn",
			"withdrawn",
			"noSuchPlan",
			"epochChanged",
			"tooLarge",
			"refused",
			"clientTooOld",
		].sort(),
	);
});
