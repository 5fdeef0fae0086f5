import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import type { Role } from "@/lib/seat/may";
import type { Announcement } from "./announcement";

/** The version of our own messages. A client that says an older one is closed with `client-too-old`. */
export const PROTOCOL = 1;

/** The first number of a frame. 0-3 are y-websocket's own; 100 is ours. One message a frame. */
export const MESSAGE = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3, ours: 100 } as const;

/** The second number of a sync frame. */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const;

/** The second number of our own frames. Sent only to clients that said hello, never needed by a stock client. */
export const KIND = {
	hello: 0,
	barrier: 1,
	welcome: 2,
	durable: 3,
	durability: 4,
	announce: 5,
	permission: 6,
	rejected: 7,
} as const;

/** What a client says first. `seq` is the last durable seq it saw in this epoch, 0 if none. */
export interface Hello {
	protocol: number;
	layout: number;
	epoch: string | null;
	seq: number;
	/**
	 * Whose words the browser holds. On a shared computer somebody else may have signed in meanwhile: when the
	 * session is another person's, the server closes with `sign-in` before it reads any words.
	 */
	person?: string;
}

export interface Welcome {
	connection: string;
	role: Role;
	mayDraft: boolean;
	epoch: string;
	seq: number;
	/** The largest frame the server takes; a larger one is closed with `too-large`. */
	frameBytes: number;
}

/** Whether what is sent is stored at once. While degraded nothing reaches the others and nothing is acknowledged. */
export type Durability = { state: "ok" } | { state: "degraded"; since: string };

/** "Look again", or that the server is about to restart and will be back. */
export type Announced = Announcement | { kind: "drain"; withinMs: number };

export interface Permission {
	role: Role;
	mayDraft: boolean;
}

export const REJECTIONS = [
	"may-not-draft", // this seat reads only
	"seat-withdrawn", // found inside the commit: the seat may no longer draft
	"foreign-author", // structs under another person's client id
	"gap", // refers to something the server does not have
	"malformed", // not an update at all
	"server-only", // touches meta, a code, a kind or an id
	"hard-delete", // removes a card or one of its containers instead of binning it
	"shape", // does not fit the document's layout
	"too-large", // above the hard caps
] as const;
export type RejectionCode = (typeof REJECTIONS)[number];

/** Why the server dropped what this connection sent, told just before it closes. `where` is a path of the document. */
export interface Rejected {
	code: RejectionCode;
	where: string;
	text: string;
}

/** What the server says in frames of type 100. */
export type ServerSays =
	| { kind: "welcome"; welcome: Welcome }
	| { kind: "durable"; nonce: number; seq: number }
	| { kind: "durability"; durability: Durability }
	| { kind: "announce"; announced: Announced }
	| { kind: "permission"; permission: Permission }
	| { kind: "rejected"; rejected: Rejected };

const frame = (write: (encoder: encoding.Encoder) => void): Uint8Array => {
	const encoder = encoding.createEncoder();
	write(encoder);
	return encoding.toUint8Array(encoder);
};

const ours = (kind: number, write: (encoder: encoding.Encoder) => void) =>
	frame((encoder) => {
		encoding.writeVarUint(encoder, MESSAGE.ours);
		encoding.writeVarUint(encoder, kind);
		write(encoder);
	});

const json = (kind: number, body: unknown) =>
	ours(kind, (encoder) => encoding.writeVarString(encoder, JSON.stringify(body)));

const sync = (step: number, bytes: Uint8Array) =>
	frame((encoder) => {
		encoding.writeVarUint(encoder, MESSAGE.sync);
		encoding.writeVarUint(encoder, step);
		encoding.writeVarUint8Array(encoder, bytes);
	});

export const syncStep1 = (stateVector: Uint8Array) => sync(SYNC.step1, stateVector);
export const syncStep2 = (update: Uint8Array) => sync(SYNC.step2, update);
export const syncUpdate = (update: Uint8Array) => sync(SYNC.update, update);
export const awarenessFrame = (update: Uint8Array) =>
	frame((encoder) => {
		encoding.writeVarUint(encoder, MESSAGE.awareness);
		encoding.writeVarUint8Array(encoder, update);
	});

export const hello = (body: Hello) => json(KIND.hello, body);

/** Asks to be told when everything sent before it on this connection is stored, deletions included. */
export const barrier = (nonce: number) =>
	ours(KIND.barrier, (encoder) => encoding.writeVarUint(encoder, nonce));

export const welcome = (body: Welcome) => json(KIND.welcome, body);
export const durable = (nonce: number, seq: number) =>
	ours(KIND.durable, (encoder) => {
		encoding.writeVarUint(encoder, nonce);
		encoding.writeVarUint(encoder, seq);
	});
export const durability = (body: Durability) => json(KIND.durability, body);
export const announce = (body: Announced) => json(KIND.announce, body);
export const permission = (body: Permission) => json(KIND.permission, body);
export const rejected = (body: Rejected) => json(KIND.rejected, body);

/**
 * Reads the rest of a server's frame of type 100, after its first number; null for a kind this client does not
 * know yet. Shaped for `provider.messageHandlers[100]`, whose decoder stands there.
 */
export function readServerSays(decoder: decoding.Decoder): ServerSays | null {
	const kind = decoding.readVarUint(decoder);
	const body = () => JSON.parse(decoding.readVarString(decoder));
	switch (kind) {
		case KIND.welcome:
			return { kind: "welcome", welcome: body() };
		case KIND.durable:
			return { kind: "durable", nonce: decoding.readVarUint(decoder), seq: decoding.readVarUint(decoder) };
		case KIND.durability:
			return { kind: "durability", durability: body() };
		case KIND.announce:
			return { kind: "announce", announced: body() };
		case KIND.permission:
			return { kind: "permission", permission: body() };
		case KIND.rejected:
			return { kind: "rejected", rejected: body() };
		default:
			return null;
	}
}

/** What a client's frame turned out to be. */
export type ClientSays =
	| { kind: "step1"; stateVector: Uint8Array }
	| { kind: "step2" | "update"; update: Uint8Array }
	| { kind: "awareness"; update: Uint8Array }
	| { kind: "query-awareness" }
	| { kind: "auth" }
	| { kind: "hello"; hello: Hello }
	| { kind: "barrier"; nonce: number };

const SYNC_KINDS = ["step1", "step2", "update"] as const;

/**
 * Reads one frame of a client.
 *
 * The catch: the bytes are hostile input. Throws on anything that is not a whole message; the byte arrays are
 * views into the frame, not copies, and their content is not looked at here.
 */
export function readClientSays(bytes: Uint8Array): ClientSays {
	const decoder = decoding.createDecoder(bytes);
	const type = decoding.readVarUint(decoder);
	switch (type) {
		case MESSAGE.sync: {
			const step = SYNC_KINDS[decoding.readVarUint(decoder)];
			if (!step) throw new Error("unknown sync step");
			const payload = decoding.readVarUint8Array(decoder);
			return step === "step1" ? { kind: step, stateVector: payload } : { kind: step, update: payload };
		}
		case MESSAGE.awareness:
			return { kind: "awareness", update: decoding.readVarUint8Array(decoder) };
		case MESSAGE.auth:
			return { kind: "auth" };
		case MESSAGE.queryAwareness:
			return { kind: "query-awareness" };
		case MESSAGE.ours: {
			const kind = decoding.readVarUint(decoder);
			if (kind === KIND.barrier) return { kind: "barrier", nonce: decoding.readVarUint(decoder) };
			if (kind === KIND.hello) return { kind: "hello", hello: asHello(decoding.readVarString(decoder)) };
			throw new Error("unknown kind of our own message");
		}
		default:
			throw new Error("unknown message type");
	}
}

function asHello(text: string): Hello {
	const said: unknown = JSON.parse(text);
	if (typeof said !== "object" || said === null) throw new Error("hello is not an object");
	const { protocol, layout, epoch, seq, person } = said as Partial<Record<keyof Hello, unknown>>;
	if (!Number.isSafeInteger(protocol) || !Number.isSafeInteger(layout) || !Number.isSafeInteger(seq))
		throw new Error("hello lacks a number");
	if (epoch !== null && typeof epoch !== "string") throw new Error("hello's epoch is not a string");
	if (person !== undefined && typeof person !== "string") throw new Error("hello's person is not a string");
	return { protocol: protocol as number, layout: layout as number, epoch, seq: seq as number, person };
}
