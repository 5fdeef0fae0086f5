import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { LAYOUT } from "@/lib/plan/document";
import { barrier, hello, MESSAGE, PROTOCOL, readServerSays, SYNC } from "@/lib/protocol/wire";
import type { Running } from "./servers";

/** Hocuspocus' own messages. */
const HOCUS = { auth: 2, syncReply: 4 } as const;

/**
 * One window, as light as it can be: it speaks the protocol and counts, and holds a document only if it is given one.
 *
 * The catch: the load and the server share two cores, so whatever this did beyond that would be measured too.
 */
export class Client {
	synced = false;
	/** Updates that came, and what they held. */
	received = 0;
	bytes = 0;
	awareness = 0;
	/** When the last update came. */
	lastAt = 0;
	onUpdate: ((update: Uint8Array) => void) | null = null;
	private readonly ws: WebSocket;
	private readonly waiting = new Map<number, () => void>();
	private nonces = 0;
	private whenSynced: () => void = () => undefined;
	private readonly ready: Promise<void>;

	constructor(
		private readonly server: Running,
		private readonly room: string,
		n: number,
		readonly doc: Y.Doc | null = null,
	) {
		const hocus = server.name === "hocus";
		this.ws = new WebSocket(hocus ? server.url : `${server.url}/${room}`, {
			headers: server.headers(n),
			perMessageDeflate: false,
		});
		this.ready = new Promise((resolve, reject) => {
			this.whenSynced = resolve;
			this.ws.on("error", reject);
			this.ws.on("close", (code) => reject(new Error(`closed with ${code}`)));
		});
		this.ready.catch(() => undefined); // whoever waits for it is told
		this.ws.on("open", () => {
			if (server.name.startsWith("ours"))
				this.ws.send(hello({ protocol: PROTOCOL, layout: LAYOUT, epoch: null, seq: 0 }));
			if (hocus)
				this.say(HOCUS.auth, (encoder) => {
					encoding.writeVarUint(encoder, 0);
					encoding.writeVarString(encoder, "");
				});
			this.say(MESSAGE.sync, (encoder) => {
				encoding.writeVarUint(encoder, SYNC.step1);
				encoding.writeVarUint8Array(encoder, Y.encodeStateVector(doc ?? new Y.Doc()));
			});
		});
		this.ws.on("message", (data: Buffer) =>
			this.hear(new Uint8Array(data.buffer, data.byteOffset, data.length)),
		);
	}

	/** Resolves when it has so many bytes: a server may say "that is all" before it has read what it stored. */
	async has(bytes: number): Promise<void> {
		await this.ready;
		while (this.bytes < bytes) await new Promise((resolve) => setTimeout(resolve, 2));
	}

	whenReady(): Promise<void> {
		return this.ready;
	}

	send(update: Uint8Array): void {
		this.say(MESSAGE.sync, (encoder) => {
			encoding.writeVarUint(encoder, SYNC.update);
			encoding.writeVarUint8Array(encoder, update);
		});
	}

	/** Says where somebody is. `clock` must grow. */
	sendAwareness(client: number, clock: number, state: unknown): void {
		const entry = encoding.createEncoder();
		encoding.writeVarUint(entry, 1);
		encoding.writeVarUint(entry, client);
		encoding.writeVarUint(entry, clock);
		encoding.writeVarString(entry, JSON.stringify(state));
		this.say(MESSAGE.awareness, (encoder) =>
			encoding.writeVarUint8Array(encoder, encoding.toUint8Array(entry)),
		);
	}

	/** Resolves when all that was sent is stored; ours alone can say so. */
	stored(): Promise<void> {
		return new Promise((resolve) => {
			const nonce = ++this.nonces;
			this.waiting.set(nonce, resolve);
			this.ws.send(barrier(nonce));
		});
	}

	close(): void {
		this.ws.terminate();
	}

	private say(type: number, write: (encoder: encoding.Encoder) => void): void {
		const encoder = encoding.createEncoder();
		if (this.server.name === "hocus") encoding.writeVarString(encoder, this.room);
		encoding.writeVarUint(encoder, type);
		write(encoder);
		if (this.ws.readyState === WebSocket.OPEN) this.ws.send(encoding.toUint8Array(encoder));
	}

	private hear(frame: Uint8Array): void {
		const decoder = decoding.createDecoder(frame);
		if (this.server.name === "hocus") decoding.readVarString(decoder);
		const type = decoding.readVarUint(decoder);
		if (type === MESSAGE.awareness) this.awareness += 1;
		if (type === MESSAGE.ours) {
			const says = readServerSays(decoder);
			if (says?.kind === "durable") this.waiting.get(says.nonce)?.();
			return;
		}
		if (type !== MESSAGE.sync && !(this.server.name === "hocus" && type === HOCUS.syncReply)) return;
		const step = decoding.readVarUint(decoder);
		const body = decoding.readVarUint8Array(decoder);
		if (step === SYNC.step1) {
			this.say(MESSAGE.sync, (encoder) => {
				encoding.writeVarUint(encoder, SYNC.step2);
				encoding.writeVarUint8Array(
					encoder,
					this.doc ? Y.encodeStateAsUpdate(this.doc, body) : new Uint8Array([0, 0]),
				);
			});
			return;
		}
		this.bytes += body.length;
		if (step === SYNC.update) {
			this.received += 1;
			this.lastAt = performance.now();
			this.onUpdate?.(body);
		}
		// The stored rows of a plan may come as updates, before the answer that says "that is all".
		if (this.doc) Y.applyUpdate(this.doc, body);
		if (step === SYNC.step2 && !this.synced) {
			this.synced = true;
			this.whenSynced();
		}
	}
}
