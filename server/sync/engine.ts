import type { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import type { PersonId, PlanId } from "@/lib/ids";
import { SOCKET_PAYLOAD_MAX, SOCKETS_MAX, WAITING_BYTES_ALL_MAX } from "@/lib/limits";
import type { Announcement } from "@/lib/protocol/announcement";
import { CLOSE, type CloseCode } from "@/lib/protocol/close-codes";
import { announce, type ClientSays } from "@/lib/protocol/wire";
import type { Sync } from "@/server/runtime";
import { helpSlowReaders } from "./catch-up";
import { Connection, type Entry } from "./connection";
import { type Fold, foldInThread } from "./folder";
import { type Doorkeeper, entryOf, fromOurPage, planOf } from "./gate";
import { GroupCommit } from "./group-commit";
import { PACE, type Pace } from "./pace";
import type { Room, RoomPort } from "./room";
import { Rooms } from "./rooms";
import { PlanSocket } from "./socket";
import type { Store } from "./store";

export interface SyncParts extends Doorkeeper {
	store: Store;
	log: RoomPort["log"];
	now(): Date;
	/** Told when edits of a plan are in the log. */
	stored?(planId: PlanId): void;
	/** Tests fold otherwise; the product does it in a thread. */
	fold?: Fold;
	/** Tests make the engine quicker; the product leaves it as it is. */
	pace?: Partial<Pace>;
}

/** How long a broken line must be silent before it is ended: a reset would swallow the reason. */
const STILL_MS = 1_000;

/** Somebody at the door: known as far as the person, so that an ended session or seat finds them here too. */
interface Arrival {
	ws: WebSocket;
	planId: PlanId;
	cookie: string | undefined;
	entry: Entry | null;
	connection: Connection | null;
	/** Seats or sessions changed while the answer was on its way. */
	stale: boolean;
}

/**
 * The sync engine: takes sockets in, puts each into its plan's room, and reaches them when a right ends.
 *
 * The catch: every refusal comes after the upgrade, with a close code. A refused upgrade looks to a browser like
 * a lost line, and the stock client would try for ever.
 */
export function createSync(parts: SyncParts): Sync {
	const pace: Pace = { ...PACE, ...parts.pace };
	const { store, log, now } = parts;
	const server = new WebSocketServer({
		noServer: true,
		maxPayload: SOCKET_PAYLOAD_MAX,
		perMessageDeflate: false,
		clientTracking: false,
		WebSocket: PlanSocket,
	});
	const rooms = new Rooms({
		store,
		edits: new GroupCommit(store),
		log,
		pace,
		now,
		fold: parts.fold ?? foldInThread(pace.foldMs),
		stored: (planId) => parts.stored?.(planId),
		overfull: () => rooms.waitingBytes > WAITING_BYTES_ALL_MAX,
	});
	const arrivals = new Set<Arrival>();
	const asked = ({ cookie, planId }: Arrival) => ({ cookieHeader: cookie, planId });
	let stopping = false;

	function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
		// Until the handshake is done the socket has no other listener; a reset here must not end the process.
		const ignore = () => socket.destroy();
		socket.on("error", ignore);
		server.handleUpgrade(request, socket, head, (ws) => {
			socket.off("error", ignore);
			// Too large, or not a websocket frame: nothing of it came in and the library closes. It no longer reads the
			// answer to that, so the line itself is ended once it is still.
			ws.on("error", () => socket instanceof Socket && socket.setTimeout(STILL_MS, () => ws.terminate()));
			const planId = planOf(request);
			const refusal = stopping
				? CLOSE.restart
				: arrivals.size >= SOCKETS_MAX
					? CLOSE.overload
					: !fromOurPage(request, parts.origins)
						? CLOSE.withdrawn
						: !planId
							? CLOSE.noSuchPlan
							: null;
			if (refusal !== null || !planId) return ws.close(refusal ?? CLOSE.noSuchPlan);
			const arrival: Arrival = {
				ws,
				planId,
				cookie: request.headers.cookie,
				entry: null,
				connection: null,
				stale: false,
			};
			arrivals.add(arrival);
			ws.on("close", () => arrivals.delete(arrival));
			ws.pause(); // what it sends meanwhile waits in its own socket
			enter(arrival, socket).catch((error: unknown) => {
				log.warn(
					{ planId, reason: error instanceof Error ? error.name : "unknown" },
					"a plan could not be opened",
				);
				turnAway(arrival, CLOSE.cannotLoad);
			});
		});
	}

	async function enter(arrival: Arrival, socket: Duplex): Promise<void> {
		const { ws, planId } = arrival;
		let admitted: Entry | CloseCode;
		let room: Room | null;
		do {
			arrival.stale = false;
			const [standing] = await parts.whoStands([asked(arrival)]);
			admitted = entryOf(standing, planId);
			if (typeof admitted === "number") return turnAway(arrival, admitted);
			arrival.entry = admitted;
			room = await rooms.open(planId);
		} while (arrival.stale);
		if (!room) return turnAway(arrival, CLOSE.noSuchPlan);
		if (stopping) return turnAway(arrival, CLOSE.restart);
		if (room.strikes.isOut(admitted.seat.personId)) return turnAway(arrival, CLOSE.rate);
		if (ws.readyState !== ws.OPEN) return;
		const connection = new Connection(
			ws,
			socket,
			admitted,
			pace,
			(from, says, size) => receive(room, from, says, size),
			(from) => room.leave(from),
		);
		arrival.connection = connection;
		room.join(connection);
		ws.resume();
	}

	function turnAway({ ws }: Arrival, code: CloseCode): void {
		ws.resume();
		ws.close(code);
	}

	function receive(room: Room, from: Connection, says: ClientSays, size: number): void {
		if (says.kind === "awareness") {
			try {
				room.presence.receive(from, says.update);
			} catch {
				from.close(CLOSE.malformed); // hostile or broken presence: nobody was told
			}
		} else if (says.kind === "query-awareness") from.sendPresence(room.presence.others(from));
		else if (says.kind !== "auth") {
			room.receive({ from, says, size });
			return;
		}
		from.taken(size);
	}

	/** Asks again, in one question, who stands behind open sockets: the ended close, the changed are told. */
	async function recheck(
		which: Arrival[],
		ifUnknown: (open: Arrival[], error: unknown) => void,
	): Promise<void> {
		for (const arrival of which) arrival.stale = true;
		const open = which.filter(({ connection }) => connection); // who is still at the door is asked about there
		if (open.length === 0) return;
		try {
			const found = await parts.whoStands(open.map(asked));
			for (const [index, { connection, planId }] of open.entries()) {
				const entry = entryOf(found[index], planId);
				if (!connection) continue;
				if (typeof entry === "number") connection.close(entry === CLOSE.noSuchPlan ? CLOSE.withdrawn : entry);
				else rooms.get(planId)?.reseat(connection, entry);
			}
		} catch (error) {
			ifUnknown(open, error);
		}
	}

	const failed = (task: string) => (error: unknown) =>
		log.warn(
			{ task, reason: error instanceof Error ? error.name : "unknown" },
			"the sync engine tries again later",
		);

	async function follow(): Promise<void> {
		const open = rooms.all();
		if (open.length === 0) return;
		for (const room of open) room.proceed();
		const heads = await store.heads(open.map(({ planId }) => planId));
		for (const room of open) room.noticeHead(heads.get(room.planId));
		for (const room of open) await helpSlowReaders(room, store);
	}

	const every = (ms: number, task: () => void) => setInterval(task, ms).unref();
	const connections = () => rooms.all().flatMap((room) => [...room.connections]);
	const timers = [
		every(pace.pingMs, () => {
			for (const connection of connections()) connection.beat();
		}),
		every(pace.keepAliveMs, () => {
			for (const room of rooms.all())
				for (const connection of room.connections) connection.send(room.presence.own(connection));
		}),
		every(pace.recheckMs, () => void recheck([...arrivals], (_open, error) => failed("recheck")(error))),
		every(pace.followMs, () => void follow().catch(failed("follow"))),
	];

	return {
		upgrade,
		announce(planId: PlanId, announcement: Announcement) {
			rooms.get(planId)?.tell(announce(announcement));
		},
		async recheckSeats(planId) {
			const room = rooms.get(planId);
			if (room) room.noticeHead((await store.heads([planId])).get(planId));
			// Somebody just changed a right: who cannot be asked about now must come in anew.
			await recheck(
				[...arrivals].filter((arrival) => arrival.planId === planId),
				(open) => {
					for (const { connection } of open) connection?.close(CLOSE.cannotLoad);
				},
			);
		},
		async endSessions(personId) {
			for (const arrival of arrivals) {
				arrival.stale = true;
				if (arrival.connection?.personId === personId) arrival.connection.close(CLOSE.signIn);
			}
		},
		present() {
			const here = rooms
				.all()
				.map(({ planId, connections }): [PlanId, PersonId[]] => [
					planId,
					[...new Set([...connections].map(({ personId }) => personId))],
				]);
			return new Map(here.filter(([, people]) => people.length > 0));
		},
		async stop() {
			stopping = true;
			for (const timer of timers) clearInterval(timer);
			for (const { ws, connection } of arrivals) if (!connection) ws.close(CLOSE.restart);
			await rooms.stop();
			server.close();
		},
	};
}
