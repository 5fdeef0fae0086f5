import type { PersonId } from "@/lib/ids";
import { PRESENCE_BYTES_MAX } from "@/lib/limits";
import { awarenessFrame } from "@/lib/protocol/wire";
import { encodeEntry, readEntries, updateOf } from "./awareness";
import type { Connection } from "./connection";
import { Elsewhere } from "./elsewhere";
import type { Pace } from "./pace";

/** One person's cursor and place, under one client id. */
interface Here {
	client: number;
	/** The clock the owner counts by, and the one the others are told. */
	clock: number;
	told: number;
	/** What the owner said, and what the others are told: the same with the server's own `user`. */
	said: Record<string, unknown>;
}

interface Change {
	entry: Uint8Array;
	/** Whose socket it came from, so that nobody is told of themselves. */
	owner: Connection | null;
	/** It happened on this node: the others are told. */
	ours: boolean;
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
	private readonly changed = new Map<number, Change>();
	private readonly elsewhere: Elsewhere;
	private timer: NodeJS.Timeout | null = null;

	constructor(
		private readonly everybody: Iterable<Connection>,
		private readonly pace: Pick<Pace, "presenceMs" | "elsewhereMs">,
		/** Says to the other nodes what changed here. */
		private readonly say: (update: Uint8Array) => void,
	) {
		this.elsewhere = new Elsewhere(pace.elsewhereMs);
	}

	/** Takes a client's awareness frame in. Throws on bytes that are no such frame. */
	receive(from: Connection, update: Uint8Array): void {
		for (const { client, clock, text } of readEntries(update))
			if (this.speaksFor(from, client)) this.note(from, client, clock, text);
	}

	/** Whose window is present under a client id. */
	personOf(client: number): PersonId | undefined {
		for (const [connection, here] of this.here) if (here.client === client) return connection.personId;
		return this.elsewhere.personOf(client);
	}

	/** Takes in what another node says of the people there. Throws on bytes that are no such update. */
	hear(update: Uint8Array): void {
		for (const { client, clock, text, entry } of readEntries(update)) {
			if ([...this.here.values()].some((here) => here.client === client)) continue; // it has come over to us
			if (this.elsewhere.note(client, clock, text, entry))
				this.queue(client, { entry, owner: null, ours: false });
		}
	}

	/** Who is on other nodes and has not been heard of for long is gone. */
	forgetSilent(): void {
		for (const { client, clock } of this.elsewhere.silent())
			this.queue(client, { entry: encodeEntry(client, clock + 1, ABSENT), owner: null, ours: false });
	}

	/** Everybody who is here, for a node that opens the plan. */
	everybodyHere(): Uint8Array | null {
		if (this.here.size === 0) return null;
		return updateOf([...this.here].map(([connection, here]) => entryOf(here, stateOf(connection, here))));
	}

	/** Everybody else's state, for somebody who has just come or asks. */
	others(asker: Connection): Uint8Array {
		const others = [...this.here].filter(([connection]) => connection !== asker);
		const here = others.map(([connection, one]) => entryOf(one, stateOf(connection, one)));
		return frameOf([...here, ...this.elsewhere.entries()]);
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
		this.queue(here.client, { entry: encodeEntry(here.client, here.told, ABSENT), owner: null, ours: true });
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
		const there = this.elsewhere.personOf(client);
		return there === undefined || there === from.personId;
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
		const last = mine?.told ?? Math.max(this.clocks.get(client) ?? -1, this.elsewhere.take(client));
		const here = { client, clock, told: Math.max(clock, last + 1), said: said as Record<string, unknown> };
		this.here.set(from, here);
		this.tell(from, here);
	}

	private tell(connection: Connection, here: Here): void {
		this.queue(here.client, {
			entry: entryOf(here, stateOf(connection, here)),
			owner: connection,
			ours: true,
		});
	}

	private remember(client: number, told: number): void {
		this.clocks.delete(client);
		this.clocks.set(client, told);
		const oldest = this.clocks.keys().next();
		if (this.clocks.size > REMEMBERED_MAX && !oldest.done) this.clocks.delete(oldest.value);
	}

	private queue(client: number, change: Change): void {
		this.changed.set(client, change);
		this.timer ??= setTimeout(() => this.flush(), this.pace.presenceMs);
	}

	/** One frame for everybody; those who are in it get one without themselves. */
	private flush(): void {
		this.timer = null;
		const changes = [...this.changed.values()];
		this.changed.clear();
		const ours = changes.filter((change) => change.ours);
		if (ours.length > 0) this.say(updateOf(ours.map(({ entry }) => entry)));
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
const frameOf = (entries: Uint8Array[]): Uint8Array => awarenessFrame(updateOf(entries));
