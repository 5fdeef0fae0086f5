import type { PlanId } from "@/lib/ids";
import { ANNOUNCED, type Announcement } from "@/lib/protocol/announcement";
import { CLOSE, type CloseCode } from "@/lib/protocol/close-codes";
import { announce, durability, permission, type RejectionCode } from "@/lib/protocol/wire";
import { Committer, type CommitterPort, type Waiting } from "./committer";
import type { Connection } from "./connection";
import { Draft, type Effect } from "./draft";
import type { Fellows } from "./fellows";
import { HeldDraft } from "./held";
import { type Delivery, Intake } from "./intake";
import type { Meters } from "./meters";
import { Others } from "./others";
import { Outage } from "./outage";
import type { Pace } from "./pace";
import { Presence } from "./presence";
import { Rest } from "./rest";
import { rowsOf, takeAgain } from "./rows";
import { type Sent, SharedFrames } from "./shared-frames";
import { LogTail, type TailPort } from "./snapshot";
import type { Log, StoredDraft } from "./store";
import { Strikes } from "./strikes";
import { reasonOf, sentence } from "./why";

export interface RoomPort extends TailPort {
	edits: Log;
	meters: Meters;
	pace: Pace;
	log: TailPort["log"] & { info(facts: object, text: string): void };
	/** Whether this process has no room for more waiting bytes. */
	overfull(): boolean;
	/** The other nodes. */
	fellows: Fellows;
	/** Edits that were made here are in the log. */
	stored(planId: PlanId): void;
	/** The room can never be used again. */
	done(room: Room): void;
}

/**
 * One plan that somebody has open: its draft, its sockets, and what waits to be stored.
 *
 * The catch: everything a client sends that depends on order goes through one line (`Intake`). A room is used
 * once: when it ends, the next person opens a new one from the database.
 */
export class Room {
	readonly connections = new Set<Connection>();
	readonly presence: Presence;
	readonly strikes: Strikes;
	readonly committer: Committer;
	readonly epoch: string;
	readonly others: Others;
	readonly meters: Meters;
	ended = false;
	private readonly held: HeldDraft;
	private readonly tail: LogTail;
	private readonly outage: Outage;
	private readonly intake: Intake;
	private readonly rest: Rest;

	constructor(
		readonly planId: PlanId,
		stored: StoredDraft,
		private readonly port: RoomPort,
	) {
		const { pace, now } = port;
		this.epoch = stored.epoch;
		this.tail = new LogTail(planId, stored.tail, port);
		this.held = new HeldDraft(stored);
		this.others = new Others(this, this.held, stored.entries, port);
		this.meters = port.meters;
		this.rest = new Rest(
			pace.idleMs,
			() => this.empty,
			() => this.end(CLOSE.restart),
		);
		this.presence = new Presence(this.connections, pace, (update) =>
			port.fellows.say({ kind: "presence", planId, update }),
		);
		this.strikes = new Strikes(pace);
		this.outage = new Outage(pace.degradedMs, now, (state) => this.tell(durability(state)));
		this.committer = new Committer(planId, stored.epoch, port.edits, pace, this.outage, {
			catchUp: (before) => this.others.followTo(before),
			stored: (batch, { before, briefChanged }) => this.stored(batch, before, briefChanged),
			refused: (rows) => this.turnAway(rows),
			ended: (why) => this.end(why === "no-such-plan" ? CLOSE.noSuchPlan : CLOSE.epochChanged),
			rebuild: (waiting) => this.rebuild(waiting),
			failed: (error, attempt) =>
				port.log.warn({ planId, attempt, reason: reasonOf(error) }, "a plan's edits could not be stored yet"),
			idle: () => this.settled(),
		});
		this.intake = new Intake(this);
		this.settled();
	}

	/** The last stored row that the room holds. */
	get seq(): number {
		return this.held.seq;
	}
	/** The plan as somebody who has nothing of it is given it. */
	get frames(): Uint8Array[] {
		return this.held.frames();
	}

	/** What somebody who has some of the plan lacks; the document must stand at what is stored. */
	since(stateVector: Uint8Array): Uint8Array {
		return this.held.since(stateVector);
	}

	/** The document, built if it is not yet; null when what is stored does not add up to one, and the room has ended. */
	document(): Draft | null {
		const { planId, held, seq } = this;
		if (held.isBuilt) return held.document;
		try {
			const draft = held.document;
			this.port.log.info({ planId, seq }, "a plan's document was built");
			return draft;
		} catch (error) {
			this.port.log.warn({ planId, seq, reason: reasonOf(error) }, "a plan's document could not be built");
			this.end(CLOSE.cannotLoad);
			return null;
		}
	}

	get durability() {
		return this.outage.durability;
	}
	/** Whether the next thing in line may be looked at. */
	get ready(): boolean {
		return !this.ended && !this.committer.spoilt && !this.committer.full && !this.port.overfull();
	}

	join(connection: Connection): void {
		this.rest.stop();
		this.connections.add(connection);
	}

	leave(connection: Connection): void {
		if (!this.connections.delete(connection)) return;
		this.presence.leave(connection);
		this.rest.begin();
	}

	receive(delivery: Delivery): void {
		this.intake.add(delivery);
	}

	/** What waited for memory or for the database goes on. */
	proceed(): void {
		this.intake.run();
	}

	/** Puts a person's edit, and the codes that it calls for, in line for the log. */
	store(effect: Effect, from: Connection): void {
		this.meters.taken();
		this.committer.add(rowsOf(effect, from, this.port.now()));
	}

	/** What somebody sent was refused: counted, and written down with who it was and where it would have stood. */
	noteRefusal({ personId }: Connection, code: RejectionCode, where: string): void {
		this.meters.rejected(code);
		this.port.log.warn({ planId: this.planId, personId, code, where }, "an edit was refused");
	}

	/** The document holds what may not be in it; nobody has seen it. */
	spoil(from: Connection): void {
		this.strikes.strike(from.personId);
		this.committer.wantRebuild();
	}

	/** Something attested changed: everybody is told to look again, here and on the other nodes. */
	announce(announcement: Announcement): void {
		this.port.fellows.say({ kind: "announce", planId: this.planId, announcement });
		this.announced(announcement);
	}

	/** The same, said on another node. */
	announced(announcement: Announcement): void {
		this.others.noteAnnouncement();
		this.tell(announce(announcement));
	}

	/** Whatever may have changed unheard: everybody looks at all of it again. */
	lookAgain(): void {
		for (const kind of ANNOUNCED) this.tell(announce({ kind, id: this.planId }));
	}

	/** Sends a frame of ours to every client that understands it. */
	tell(frame: Uint8Array): void {
		for (const connection of this.connections) connection.tell(frame);
	}

	/** Somebody's seat was read again. */
	reseat(connection: Connection, changed: Pick<Connection, "seat" | "user">): void {
		const { role } = connection.seat;
		connection.seat = changed.seat;
		connection.user = changed.user;
		this.presence.refresh(connection);
		if (changed.seat.role !== role)
			connection.tell(permission({ role: changed.seat.role, mayDraft: connection.mayDraft }));
	}

	end(code: CloseCode): void {
		if (this.ended) return;
		this.ended = true;
		this.rest.stop();
		this.committer.end();
		this.presence.end();
		this.intake.end();
		for (const connection of this.connections) connection.close(code);
		this.held.destroy();
		this.port.done(this);
	}

	private stored(batch: Waiting[], before: number, briefChanged: boolean): void {
		this.held.seq = before + batch.length;
		const { planId, epoch } = this;
		const rows = batch.map(({ row }) => row.data);
		this.port.fellows.say({ kind: "rows", planId, epoch, before, count: rows.length, rows });
		this.relay(
			batch.map(({ row, from }) => ({ data: row.data, author: from })),
			before,
		);
		if (briefChanged) this.announce({ kind: "plan", id: planId });
		this.port.stored(planId);
		this.settled();
		this.tail.grow(
			rows.length,
			rows.reduce((sum, { length }) => sum + length, 0),
		);
	}

	/** Rows that were stored after `before`, for the whole room; the author of one has it already. */
	relay(rows: Sent<Connection>[], before: number): void {
		const frames = new SharedFrames(rows);
		for (const connection of this.connections) connection.sendStored(frames, before);
	}

	private settled(): void {
		this.intake.run();
		this.rest.begin();
	}

	private turnAway(rows: Parameters<CommitterPort["refused"]>[0]): void {
		for (const { waiting, why } of rows) {
			if (waiting.from) this.noteRefusal(waiting.from, why, "");
			waiting.from?.reject({ code: why, where: "", text: sentence(why) });
		}
	}

	/** The document out of the log, and again every edit that waits. */
	private async rebuild(waiting: Waiting[]): Promise<Waiting[]> {
		const stored = await this.port.store.load(this.planId);
		if (this.ended) return [];
		if (!stored || stored.epoch !== this.epoch) {
			this.end(stored ? CLOSE.epochChanged : CLOSE.noSuchPlan);
			return [];
		}
		if (stored.seq > this.seq) await this.others.followTo(stored.seq);
		const draft = new Draft(stored);
		const kept = takeAgain(draft, waiting);
		this.held.replace(draft);
		this.port.log.info({ planId: this.planId, seq: stored.seq }, "a plan's document was built anew");
		return kept;
	}

	/** Everything that was received is stored. */
	get atRest(): boolean {
		return this.committer.quiet && this.intake.empty;
	}

	private get empty(): boolean {
		return !this.ended && this.connections.size === 0 && this.atRest;
	}
}
