import type { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import type { PersonId, PlanId } from "@/lib/ids";
import { ENTRIES_AT_ONCE, FRAME_BYTES_MAX, LEAVING_MAX, SOCKETS_MAX } from "@/lib/limits";
import { CLOSE, type CloseCode } from "@/lib/protocol/close-codes";
import type { ClientSays } from "@/lib/protocol/wire";
import { Connection, type Entry } from "./connection";
import { type Asked, type Doorkeeper, entryOf, fromOurPage, planOf, type Standing } from "./gate";
import type { Meters } from "./meters";
import type { Pace } from "./pace";
import type { Room, RoomPort } from "./room";
import type { Rooms } from "./rooms";
import { PlanSocket } from "./socket";
import { Together } from "./together";
import { reasonOf } from "./why";

/** How long a broken line must be silent before it is ended: a reset would swallow the reason. */
const STILL_MS = 1_000;

/** That the site is full is written down no more often than this. */
const FULL_AGAIN_MS = 60_000;

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

export interface EntrancePort extends Doorkeeper {
	rooms: Rooms;
	pace: Pace;
	log: RoomPort["log"];
	meters: Meters;
}

/**
 * Lets sockets in, each into its plan's room, and reaches them when a right ends.
 *
 * The catch: every refusal comes after the upgrade, with a close code. A refused upgrade looks to a browser like
 * a lost line, and the stock client would try for ever.
 */
export class Entrance {
	private readonly arrivals = new Set<Arrival>();
	/** Turned away, and still reading why: they take nobody's place. */
	private readonly leaving = new Set<WebSocket>();
	/** How many windows each person has in rooms here. */
	private readonly windows = new Map<PersonId, number>();
	private toldFullAt = Number.NEGATIVE_INFINITY;
	private readonly server = new WebSocketServer({
		noServer: true,
		maxPayload: FRAME_BYTES_MAX,
		perMessageDeflate: false,
		clientTracking: false,
		WebSocket: PlanSocket,
	});
	private closing = false;

	/** A crowd that comes back after a restart is asked about in a few questions. */
	private readonly standing: Together<Asked, Standing>;

	constructor(private readonly port: EntrancePort) {
		this.standing = new Together((asked) => port.whoStands(asked), ENTRIES_AT_ONCE);
	}

	get sockets(): number {
		return this.arrivals.size;
	}

	upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
		if (this.leaving.size >= LEAVING_MAX) {
			socket.destroy();
			return;
		}
		// Until the handshake is done the socket has no other listener; a reset here must not end the process.
		const ignore = () => socket.destroy();
		socket.on("error", ignore);
		this.server.handleUpgrade(request, socket, head, (ws) => {
			socket.off("error", ignore);
			// Too large, or not a websocket frame: nothing of it came in and the library closes. It no longer reads the
			// answer to that, so the line itself is ended once it is still.
			ws.on("error", () => socket instanceof Socket && socket.setTimeout(STILL_MS, () => ws.terminate()));
			this.arrive(ws, request, socket);
		});
	}

	/** Nobody else is let in; who is not in a room yet is sent away. */
	close(): void {
		this.closing = true;
		for (const { ws, connection } of this.arrivals) if (!connection) ws.close(CLOSE.restart);
	}

	end(): void {
		this.server.close();
	}

	/** Asks again who stands behind every open socket; what cannot be asked now is asked the next time. */
	async recheckAll(): Promise<void> {
		await this.recheck([...this.arrivals]);
	}

	/** Somebody just changed a right in this plan: who cannot be asked about now must come in anew. */
	async recheckPlan(planId: PlanId): Promise<void> {
		const which = [...this.arrivals].filter((arrival) => arrival.planId === planId);
		try {
			await this.recheck(which);
		} catch (error) {
			this.port.log.warn(
				{ planId, reason: reasonOf(error) },
				"seats could not be read; sockets come in anew",
			);
			for (const { connection } of which) connection?.close(CLOSE.cannotLoad);
		}
	}

	closeSessions(personId: PersonId): void {
		for (const arrival of this.arrivals) {
			arrival.stale = true;
			if (arrival.connection?.personId === personId) arrival.connection.close(CLOSE.signIn);
		}
	}

	private arrive(ws: WebSocket, request: IncomingMessage, socket: Duplex): void {
		this.port.meters.opened();
		ws.on("close", (code) => this.port.meters.closed(code));
		const planId = planOf(request);
		const refusal = this.closing
			? CLOSE.restart
			: this.arrivals.size >= SOCKETS_MAX
				? CLOSE.overload
				: !fromOurPage(request, this.port.origins)
					? CLOSE.withdrawn
					: !planId
						? CLOSE.noSuchPlan
						: null;
		const { cookie } = request.headers;
		// Who brings no session needs no question to the database.
		if (refusal !== null || !planId || !cookie) {
			this.sayGoodbye(ws, refusal ?? (planId ? CLOSE.signIn : CLOSE.noSuchPlan));
			return;
		}
		const arrival: Arrival = { ws, planId, cookie, entry: null, connection: null, stale: false };
		this.arrivals.add(arrival);
		ws.on("close", () => this.arrivals.delete(arrival));
		ws.pause(); // what it sends meanwhile waits in its own socket
		this.enter(arrival, socket).catch((error: unknown) => {
			this.port.log.warn({ planId, reason: reasonOf(error) }, "a plan could not be opened");
			this.turnAway(arrival, CLOSE.cannotLoad);
		});
	}

	private async enter(arrival: Arrival, socket: Duplex): Promise<void> {
		const { ws, planId } = arrival;
		const { rooms, pace } = this.port;
		let admitted: Entry | CloseCode;
		let room: Room | null;
		do {
			arrival.stale = false;
			admitted = entryOf(await this.standing.ask(asked(arrival)), planId);
			if (typeof admitted === "number") return this.turnAway(arrival, admitted);
			arrival.entry = admitted;
			room = await rooms.open(planId);
		} while (arrival.stale);
		if (!room) return this.turnAway(arrival, CLOSE.noSuchPlan);
		if (this.closing) return this.turnAway(arrival, CLOSE.restart);
		if (room.strikes.isOut(admitted.seat.personId)) return this.turnAway(arrival, CLOSE.rate);
		if (ws.readyState !== ws.OPEN) return;
		const { personId } = admitted.seat;
		const windows = this.windows.get(personId) ?? 0;
		if (windows >= pace.socketsPerPerson) return this.turnAway(arrival, CLOSE.overload);
		this.windows.set(personId, windows + 1);
		ws.on("close", () => this.gone(personId));
		const entered = room;
		arrival.connection = new Connection(
			ws,
			socket,
			admitted,
			pace,
			(from, says, size) => receive(entered, from, says, size),
			(from) => entered.leave(from),
		);
		room.join(arrival.connection);
		ws.resume();
	}

	private gone(personId: PersonId): void {
		const left = (this.windows.get(personId) ?? 1) - 1;
		if (left > 0) this.windows.set(personId, left);
		else this.windows.delete(personId);
	}

	private turnAway(arrival: Arrival, code: CloseCode): void {
		this.arrivals.delete(arrival);
		arrival.ws.resume();
		this.sayGoodbye(arrival.ws, code);
	}

	/** Says why, and ends the line soon, whether or not the other side answers: who never does would stay for ever. */
	private sayGoodbye(ws: WebSocket, code: CloseCode): void {
		if (code === CLOSE.overload) this.tellFull();
		this.leaving.add(ws);
		const timer = setTimeout(() => ws.terminate(), this.port.pace.turnedAwayMs);
		ws.on("close", () => {
			clearTimeout(timer);
			this.leaving.delete(ws);
		});
		ws.close(code);
	}

	/** Once a minute at most: whoever runs the site must hear that people are turned away. */
	private tellFull(): void {
		const now = performance.now();
		if (now - this.toldFullAt < FULL_AGAIN_MS) return;
		this.toldFullAt = now;
		this.port.log.warn({ sockets: this.arrivals.size }, "people are turned away: too many windows are open");
	}

	/** Asks in one question who stands behind open sockets: the ended close, the changed are told. */
	private async recheck(which: Arrival[]): Promise<void> {
		for (const arrival of which) arrival.stale = true;
		const open = which.filter(({ connection }) => connection); // who is still at the door is asked about there
		if (open.length === 0) return;
		const found = await this.port.whoStands(open.map(asked));
		for (const [index, { connection, planId }] of open.entries()) {
			const entry = entryOf(found[index], planId);
			if (!connection) continue;
			if (typeof entry === "number") connection.close(entry === CLOSE.noSuchPlan ? CLOSE.withdrawn : entry);
			else this.port.rooms.get(planId)?.reseat(connection, entry);
		}
	}
}

const asked = ({ cookie, planId }: Arrival) => ({ cookieHeader: cookie, planId });

/** Presence needs no order; everything else goes through the room's one line. */
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
