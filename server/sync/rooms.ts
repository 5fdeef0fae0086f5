import type { PlanId } from "@/lib/ids";
import { CLOSE } from "@/lib/protocol/close-codes";
import { announce } from "@/lib/protocol/wire";
import type { Connection } from "./connection";
import { Room, type RoomPort } from "./room";

/**
 * The plans that somebody has open in this process.
 *
 * The catch: one promise a plan, shared by all who come while it loads. A failed load is forgotten, so that it
 * never leaves an empty document behind and the next person tries anew.
 */
export class Rooms {
	private readonly open_ = new Map<PlanId, Room>();
	private readonly loading = new Map<PlanId, Promise<Room | null>>();

	constructor(private readonly port: Omit<RoomPort, "done">) {}

	get(planId: PlanId): Room | null {
		return this.open_.get(planId) ?? null;
	}

	all(): Room[] {
		return [...this.open_.values()];
	}

	/** Bytes that wait for the database, in all rooms. */
	get waitingBytes(): number {
		let bytes = 0;
		for (const room of this.open_.values()) bytes += room.committer.waitingBytes;
		return bytes;
	}

	/** The plan's room, loaded if need be; null when there is no such plan. */
	async open(planId: PlanId): Promise<Room | null> {
		const open = this.open_.get(planId);
		if (open) return open;
		const underWay = this.loading.get(planId);
		if (underWay) return underWay;
		const loading = this.load(planId).finally(() => this.loading.delete(planId));
		this.loading.set(planId, loading);
		return loading;
	}

	/**
	 * Tells everybody, stores what waits, says goodbye in small groups, and ends.
	 *
	 * The catch: people come back at once; a crowd that is sent away in one moment returns in one moment.
	 */
	async stop(): Promise<void> {
		const { flushMs, goodbyeMs } = this.port.pace;
		for (const room of this.all()) room.tell(announce({ kind: "drain", withinMs: goodbyeMs }));
		// What people go on typing is theirs until it is acknowledged: only what came before this waits for the log.
		const before = this.all().map((room) => ({ room, ticket: room.committer.ticket }));
		await until(
			() => before.every(({ room, ticket }) => room.ended || room.committer.settled >= ticket),
			flushMs,
		);
		const sockets = this.all().flatMap((room) => [...room.connections]);
		await leaveOneByOne(sockets, Math.min(goodbyeMs, sockets.length * 4));
		await this.flush(flushMs);
		for (const room of this.all()) room.end(CLOSE.restart);
		await until(() => sockets.every(({ closed }) => closed), 1_000);
		for (const socket of sockets) if (!socket.closed) socket.terminate();
	}

	private async load(planId: PlanId): Promise<Room | null> {
		const stored = await this.port.store.load(planId);
		if (!stored) return null;
		const room = new Room(planId, stored, { ...this.port, done: (ended) => this.forget(ended) });
		this.open_.set(planId, room);
		this.port.fellows.follow(planId);
		this.port.fellows.say({ kind: "who", planId });
		return room;
	}

	private forget(room: Room): void {
		if (this.open_.get(room.planId) === room) {
			this.open_.delete(room.planId);
			this.port.fellows.unfollow(room.planId);
		}
		for (const other of this.open_.values()) other.proceed();
	}

	private flush(ms: number): Promise<void> {
		return until(() => this.all().every((room) => room.atRest), ms);
	}
}

async function leaveOneByOne(sockets: Connection[], overMs: number): Promise<void> {
	const began = performance.now();
	for (const [index, socket] of sockets.entries()) {
		await until(() => performance.now() - began >= (overMs * index) / sockets.length, overMs);
		socket.close(CLOSE.restart);
	}
}

/** Looks every few milliseconds whether something has come true; gives up after a while without a word. */
async function until(isTrue: () => boolean, withinMs: number): Promise<void> {
	const end = performance.now() + withinMs;
	while (!isTrue() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 4));
}
