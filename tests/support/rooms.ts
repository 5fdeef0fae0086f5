import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import * as decoding from "lib0/decoding";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import type { PlanId } from "@/lib/ids";
import { LAYOUT } from "@/lib/plan/document";
import {
	barrier,
	hello,
	MESSAGE,
	PROTOCOL,
	readServerSays,
	type ServerSays,
	syncStep1,
	syncUpdate,
} from "@/lib/protocol/wire";
import type { Session } from "@/server/auth/session";
import { standings } from "@/server/auth/standing";
import { syncStore } from "@/server/db/rows/sync-store";
import type { Sync } from "@/server/runtime";
import { createSync } from "@/server/sync/engine";
import type { Fellows } from "@/server/sync/fellows";
import type { Fold } from "@/server/sync/folder";
import type { Meters } from "@/server/sync/meters";
import type { Pace } from "@/server/sync/pace";
import type { Store } from "@/server/sync/store";
import { cookieOf, type TestSite } from "./site";

/** A site with its sync engine behind a port of its own. */
export interface Rooms {
	sync: Sync;
	url: string;
	origin: string;
	close(): Promise<void>;
}

/** Quick enough for tests and without a limit on how fast a test may type. */
export const QUICK: Partial<Pace> = {
	presenceMs: 5,
	degradedMs: 80,
	retryMinMs: 5,
	retryMaxMs: 20,
	followMs: 50,
	flushMs: 2_000,
	goodbyeMs: 20,
	framesPerSecond: 100_000,
	framesBurst: 100_000,
	bytesPerSecond: 1e9,
	bytesBurst: 1e9,
};

/** Opens the site's rooms: the real engine, sessions and seats; `through` may stand between it and the database. */
export async function openRooms(
	site: TestSite,
	{
		through = (store: Store) => store,
		pace = {} as Partial<Pace>,
		fold = undefined as Fold | undefined,
		fellows = undefined as Fellows | undefined,
		meters = undefined as Meters | undefined,
	} = {},
): Promise<Rooms> {
	const { config, db, log } = site.runtime;
	const sync = createSync({
		store: through(syncStore(db)),
		log,
		now: site.runtime.now,
		origins: config.origins,
		whoStands: (asked) => standings(asked, { config, db }),
		fold,
		fellows,
		meters,
		pace: { ...QUICK, ...pace },
	});
	site.runtime.sync = sync;
	const server = createServer();
	server.on("upgrade", (request, socket, head) => sync.upgrade(request, socket, head));
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/sync`;
	return {
		sync,
		url,
		origin: config.origins[0] ?? "",
		async close() {
			await sync.stop();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

export const withHeaders = (headers: Record<string, string>) =>
	class extends WebSocket {
		constructor(address: string, protocols?: string | string[]) {
			super(address, protocols, { headers });
		}
	} as unknown as typeof globalThis.WebSocket;

/** One window of one person: the unmodified y-websocket provider, and our own messages when `ours`. */
export interface Window {
	doc: Y.Doc;
	provider: WebsocketProvider;
	heard: ServerSays[];
	closed: { code: number } | null;
	/** Resolves when everything sent so far is stored. */
	saved(): Promise<number>;
	close(): void;
}

let nonces = 0;

export interface WindowOptions {
	/** Whether it says hello and hears our own messages; without, it is the stock client and nothing else. */
	ours?: boolean;
	doc?: Y.Doc;
	epoch?: string | null;
	seq?: number;
	/** The websocket in use; tests of bad lines bring their own. */
	line?: (headers: Record<string, string>) => typeof globalThis.WebSocket;
}

export async function openWindow(
	site: TestSite,
	{ url, origin }: Rooms,
	plan: PlanId,
	person: Session,
	options: WindowOptions = {},
): Promise<Window> {
	return windowAt({ url, origin, plan, cookie: await cookieOf(site, person), ...options });
}

/** A window on a server that is known by its address alone. */
export function windowAt({
	url,
	origin,
	plan,
	cookie,
	ours = true,
	doc = new Y.Doc(),
	epoch = null,
	seq = 0,
	line = withHeaders,
}: WindowOptions & { url: string; origin: string; plan: PlanId; cookie: string }): Window {
	const provider = new WebsocketProvider(url, plan, doc, {
		disableBc: true,
		connect: false,
		WebSocketPolyfill: line({ cookie, origin }),
		maxBackoffTime: 200,
	});
	const waiting = new Map<number, (seq: number) => void>();
	const window: Window = {
		doc,
		provider,
		heard: [],
		closed: null,
		saved: () =>
			new Promise((resolve, reject) => {
				const nonce = ++nonces;
				waiting.set(nonce, resolve);
				if (window.closed) reject(new Error(`closed with ${window.closed.code}`));
				provider.ws?.send(new Uint8Array(barrier(nonce)));
				provider.on("connection-close", () => reject(new Error("the line dropped before it was saved")));
			}),
		close: () => {
			provider.destroy();
			doc.destroy();
		},
	};
	provider.messageHandlers[MESSAGE.ours] = (_encoder, decoder) => {
		const says = readServerSays(decoder);
		if (!says) return;
		window.heard.push(says);
		if (says.kind === "durable") waiting.get(says.nonce)?.(says.seq);
	};
	provider.on("connection-close", (event) => {
		if (event) window.closed = { code: event.code };
	});
	provider.on("status", ({ status }) => {
		if (status !== "connected") return;
		window.closed = null;
		if (ours) provider.ws?.send(new Uint8Array(hello({ protocol: PROTOCOL, layout: LAYOUT, epoch, seq })));
	});
	provider.connect();
	return window;
}

/** The same, once it has the plan. */
export const openSynced = async (...given: Parameters<typeof openWindow>): Promise<Window> =>
	synced(await openWindow(...given));

export async function synced(window: Window): Promise<Window> {
	if (!window.provider.synced)
		await new Promise<void>((resolve, reject) => {
			window.provider.on("sync", (done) => done && resolve());
			window.provider.on("connection-close", (event) => reject(new Error(`closed with ${event?.code}`)));
		});
	return window;
}

/** A socket without a client behind it, for bytes made by hand. */
export interface Line {
	ws: WebSocket;
	frames: Uint8Array[];
	/** Resolves with the code that it is closed with. */
	ended: Promise<number>;
}

export function openLine(url: string, headers: Record<string, string>): Promise<Line> {
	const ws = new WebSocket(url, { headers });
	const frames: Uint8Array[] = [];
	ws.on("message", (data: Buffer) => frames.push(new Uint8Array(data)));
	ws.on("error", () => undefined); // the close code says it
	const ended = new Promise<number>((resolve) => ws.on("close", (code) => resolve(code)));
	return new Promise((resolve, reject) => {
		ws.on("open", () => resolve({ ws, frames, ended }));
		ws.on("unexpected-response", (_request, response) => reject(new Error(`HTTP ${response.statusCode}`)));
		ws.on("error", reject);
	});
}

/** A hand-driven line into a plan, as somebody. */
export const openLineAs = async (
	site: TestSite,
	rooms: Rooms,
	plan: PlanId,
	person: Session,
): Promise<Line> =>
	openLine(`${rooms.url}/${plan}`, { cookie: await cookieOf(site, person), origin: rooms.origin });

/** What our own frames on a line said. */
export function heardOn(line: Line): ServerSays[] {
	return line.frames.flatMap((frame) => {
		const decoder = decoding.createDecoder(frame);
		if (decoding.readVarUint(decoder) !== MESSAGE.ours) return [];
		const says = readServerSays(decoder);
		return says ? [says] : [];
	});
}

/** The update bytes of sync frames with this step. */
export function syncFrames(line: Line, step: number): Uint8Array[] {
	return line.frames.flatMap((frame) => {
		const decoder = decoding.createDecoder(frame);
		if (decoding.readVarUint(decoder) !== MESSAGE.sync || decoding.readVarUint(decoder) !== step) return [];
		return [decoding.readVarUint8Array(decoder)];
	});
}

export const greet = (line: Line, doc = new Y.Doc()): void => {
	line.ws.send(hello({ protocol: PROTOCOL, layout: LAYOUT, epoch: null, seq: 0 }));
	line.ws.send(syncStep1(Y.encodeStateVector(doc)));
};

export { barrier, syncUpdate };
