import { WebsocketProvider } from "y-websocket";
import type * as Y from "yjs";
import { tellOfCaret } from "@/components/ui/tell-of-caret";
import type { PersonId, PlanId } from "@/lib/ids";
import { LAYOUT } from "@/lib/plan/document";
import {
	type Announced,
	barrier,
	type Durability,
	hello,
	MESSAGE,
	type Permission,
	PROTOCOL,
	type Rejected,
	readServerSays,
	type Welcome,
} from "@/lib/protocol/wire";

/** Small enough that words are with the others within three seconds of coming back; random so that a whole office does not come back in one instant. */
const BACK_OFF_MS = 1_200;
const BACK_OFF_SPREAD_MS = 1_000;

export interface ConnectionEvents {
	welcome(welcome: Welcome): void;
	durable(nonce: number, seq: number): void;
	durability(durability: Durability): void;
	announced(announced: Announced): void;
	permission(permission: Permission): void;
	rejected(rejected: Rejected): void;
	/** Synced, or not any more. */
	synced(synced: boolean): void;
	/** Something arrived from the server. */
	reached(): void;
	/** A line ended, for whatever reason; it is tried again by itself where coming back can help. */
	lost(code: number): void;
	/** The server ended it and coming back cannot help (4400-4499). */
	ended(code: number): void;
}

export interface ConnectionPlace {
	/** `wss://host/sync`, without a slash at its end. */
	url: string;
	plan: PlanId;
	person: PersonId;
	epoch: string;
	seq: () => number;
	WebSocketPolyfill?: typeof WebSocket;
}

/**
 * The stock y-websocket provider with our own messages beside it.
 *
 * It says hello before the provider's first sync step leaves, so that the server knows the epoch and the person
 * of this document before it reads a word of it. Tabs never talk to each other (`disableBc`): what one shows as
 * saved must have come from the server.
 */
export class Connection {
	readonly provider: WebsocketProvider;

	constructor(doc: Y.Doc, place: ConnectionPlace, events: ConnectionEvents) {
		this.provider = new WebsocketProvider(place.url, place.plan, doc, {
			connect: false,
			disableBc: true,
			maxBackoffTime: BACK_OFF_MS + Math.random() * BACK_OFF_SPREAD_MS,
			...(place.WebSocketPolyfill ? { WebSocketPolyfill: place.WebSocketPolyfill } : {}),
		});
		this.provider.messageHandlers[MESSAGE.ours] = (_encoder, decoder) => {
			const said = readServerSays(decoder);
			if (!said) return;
			if (said.kind === "welcome") events.welcome(said.welcome);
			else if (said.kind === "durable") events.durable(said.nonce, said.seq);
			else if (said.kind === "durability") events.durability(said.durability);
			else if (said.kind === "announce") events.announced(said.announced);
			else if (said.kind === "permission") events.permission(said.permission);
			else events.rejected(said.rejected);
		};
		this.#reportEveryMessage(events.reached);
		this.provider.on("status", ({ status }) => {
			if (status !== "connected") return;
			this.#send(
				hello({
					protocol: PROTOCOL,
					layout: LAYOUT,
					epoch: place.epoch,
					seq: place.seq(),
					person: place.person,
				}),
			);
		});
		this.provider.on("sync", (synced: boolean) => events.synced(synced));
		this.provider.on("connection-close", (event: CloseEvent | null) => events.lost(event?.code ?? 0));
		this.provider.on("closed", ({ code }: { code: number }) => events.ended(code));
	}

	connect(): void {
		this.provider.connect();
	}

	/** Ends the socket and stays away until `connect`. */
	disconnect(): void {
		this.provider.disconnect();
	}

	/** Asks for an acknowledgement of everything sent before; false when there is no socket to ask through. */
	ask(nonce: number): boolean {
		return this.#send(barrier(nonce));
	}

	destroy(): void {
		this.provider.destroy();
		this.provider.awareness.destroy();
	}

	#send(bytes: Uint8Array): boolean {
		const socket = this.provider.ws;
		if (!socket || socket.readyState !== socket.OPEN) return false;
		socket.send(bytes as Uint8Array<ArrayBuffer>);
		return true;
	}

	#reportEveryMessage(reached: () => void): void {
		this.provider.messageHandlers.forEach((handler, type) => {
			this.provider.messageHandlers[type] = (encoder, decoder, provider, emitSynced, messageType) => {
				reached();
				tellOfCaret(); // before others' words are drawn into a text whose caret has just been moved
				handler(encoder, decoder, provider, emitSynced, messageType);
			};
		});
	}
}

/** Where the plan's socket is, seen from this page. */
export function socketUrl(at: { protocol: string; host: string }): string {
	return `${at.protocol === "https:" ? "wss" : "ws"}://${at.host}/sync`;
}
