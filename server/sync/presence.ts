import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import type { PersonId } from "@/lib/ids";
import { PRESENCE_BYTES_MAX } from "@/lib/limits";
import { awarenessFrame } from "@/lib/protocol/wire";
import type { Connection } from "./connection";

/** One person's cursor and place, under one client id. */
interface Here {
	client: number;
	/** The clock the owner counts by, and the one the others are told. */
	clock: number;
	told: number;
	/** What the owner said, and what the others are told: the same with the server's own `user`. */
	said: Record<string, unknown>;
}

const ABSENT = "null";
/** Client ids that left are remembered so that one that comes back with an old clock is believed. */
const REMEMBERED_MAX = 1_000;

/**
 * Who is in the room and where, relayed between sockets and stored nowhere.
 *
 * A socket speaks for one client id only. The stock client repeats other people's states back to the server; those
 * are dropped without a word. Names, partners and colours are the server's. [Y7]
 */
export class Presence {
	private readonly here = new Map<Connection, Here>();
	private readonly clocks = new Map<number, number>();
	private readonly changed = new Map<number, { entry: Uint8Array; owner: Connection | null }>();
	private timer: NodeJS.Timeout | null = null;

	constructor(
		private readonly everybody: Iterable<Connection>,
		private readonly gatherMs: number,
	) {}

	/** Takes a client's awareness frame in. Throws on bytes that are no such frame. */
	receive(from: Connection, update: Uint8Array): void {
		const decoder = decoding.createDecoder(update);
		for (let left = decoding.readVarUint(decoder); left > 0; left--) {
			const client = decoding.readVarUint(decoder);
			const clock = decoding.readVarUint(decoder);
			const text = decoding.readVarString(decoder);
			if (this.speaksFor(from, client)) this.note(from, client, clock, text);
		}
	}

	/** Whose window is present under a client id. */
	personOf(client: number): PersonId | undefined {
		for (const [connection, here] of this.here) if (here.client === client) return connection.personId;
		return undefined;
	}

	/** Everybody else's state, for somebody who has just come or asks. */
	others(asker: Connection): Uint8Array {
		const others = [...this.here].filter(([connection]) => connection !== asker);
		return frameOf(others.map(([connection, here]) => entryOf(here, stateOf(connection, here))));
	}

	/** One's own state with one's own clock: tells a stock client that the line is alive, and changes nothing. */
	own(connection: Connection): Uint8Array {
		const here = this.here.get(connection);
		return frameOf(here ? [entryOf({ ...here, told: here.clock }, stateOf(connection, here))] : []);
	}

	/** The seat behind a socket changed: the others see it at once. */
	refresh(connection: Connection): void {
		const here = this.here.get(connection);
		if (!here) return;
		here.told += 1;
		this.tell(connection, here);
	}

	leave(connection: Connection): void {
		const here = this.here.get(connection);
		if (!here) return;
		this.here.delete(connection);
		this.remember(here.client, here.told);
		this.queue(here.client, encodeEntry(here.client, here.told, ABSENT), null);
	}

	end(): void {
		if (this.timer) clearTimeout(this.timer);
	}

	private speaksFor(from: Connection, client: number): boolean {
		const mine = this.here.get(from);
		if (mine) return mine.client === client;
		for (const [other, here] of this.here) {
			if (here.client !== client) continue;
			if (other.personId !== from.personId) return false;
			this.here.delete(other); // the same window's socket from before the line dropped
			this.remember(client, here.told);
		}
		return true;
	}

	private note(from: Connection, client: number, clock: number, text: string): void {
		if (text.length > PRESENCE_BYTES_MAX) return;
		const said: unknown = JSON.parse(text);
		if (said === null) {
			this.leave(from);
			return;
		}
		if (typeof said !== "object" || Array.isArray(said)) throw new Error("a presence state is an object");
		const mine = this.here.get(from);
		if (mine && clock <= mine.clock) return;
		const last = mine?.told ?? this.clocks.get(client) ?? -1;
		const here = { client, clock, told: Math.max(clock, last + 1), said: said as Record<string, unknown> };
		this.here.set(from, here);
		this.tell(from, here);
	}

	private tell(connection: Connection, here: Here): void {
		this.queue(here.client, entryOf(here, stateOf(connection, here)), connection);
	}

	private remember(client: number, told: number): void {
		this.clocks.delete(client);
		this.clocks.set(client, told);
		const oldest = this.clocks.keys().next();
		if (this.clocks.size > REMEMBERED_MAX && !oldest.done) this.clocks.delete(oldest.value);
	}

	private queue(client: number, entry: Uint8Array, owner: Connection | null): void {
		this.changed.set(client, { entry, owner });
		this.timer ??= setTimeout(() => this.flush(), this.gatherMs);
	}

	/** One frame for everybody; those who are in it get one without themselves. */
	private flush(): void {
		this.timer = null;
		const changes = [...this.changed.values()];
		this.changed.clear();
		const owners = new Set(changes.map(({ owner }) => owner));
		const shared = frameOf(changes.map(({ entry }) => entry));
		for (const connection of this.everybody) {
			if (!owners.has(connection)) connection.sendPresence(shared);
			else if (changes.length > 1)
				connection.sendPresence(
					frameOf(changes.filter(({ owner }) => owner !== connection).map(({ entry }) => entry)),
				);
		}
	}
}

const stateOf = (connection: Connection, { said }: Here) =>
	JSON.stringify({ ...said, user: connection.user });
const entryOf = ({ client, told }: Here, state: string) => encodeEntry(client, told, state);

function encodeEntry(client: number, clock: number, state: string): Uint8Array {
	const encoder = encoding.createEncoder();
	encoding.writeVarUint(encoder, client);
	encoding.writeVarUint(encoder, clock);
	encoding.writeVarString(encoder, state);
	return encoding.toUint8Array(encoder);
}

function frameOf(entries: Uint8Array[]): Uint8Array {
	const encoder = encoding.createEncoder();
	encoding.writeVarUint(encoder, entries.length);
	for (const entry of entries) encoding.writeUint8Array(encoder, entry);
	return awarenessFrame(encoding.toUint8Array(encoder));
}
