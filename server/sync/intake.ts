import * as Y from "yjs";
import { FRAME_BYTES_MAX, UPDATE_BYTES_MAX } from "@/lib/limits";
import { LAYOUT } from "@/lib/plan/document";
import { CLOSE } from "@/lib/protocol/close-codes";
import {
	type ClientSays,
	durability,
	durable,
	type Hello,
	PROTOCOL,
	type RejectionCode,
	syncStep1,
	welcome,
} from "@/lib/protocol/wire";
import type { Connection } from "./connection";
import { type Decoded, decode, isEmpty } from "./guard/decode";
import type { Room } from "./room";
import { sentence } from "./why";

type InOrder = Extract<ClientSays, { kind: "step1" | "step2" | "update" | "barrier" | "hello" }>;

export interface Delivery {
	from: Connection;
	says: InOrder;
	size: number;
}

/** The state vector of somebody who has nothing. */
const NOTHING = Y.encodeStateVector(new Y.Doc());

/**
 * The one line in which a room takes in what its clients send, in the order it came.
 *
 * The catch: somebody who asks for the document must not be given what is not stored yet, so the line stands
 * still until nothing waits, answers, and goes on. Edits behind the question are not lost, only a commit later. It
 * answers everybody who asks at that moment: a crowd that comes back would stop the line once for each of them.
 */
export class Intake {
	private line: Delivery[] = [];
	private barriers: { from: Connection; nonce: number; ticket: number; at: number }[] = [];
	private running = false;

	constructor(private readonly room: Room) {}

	get empty(): boolean {
		return this.line.length === 0;
	}

	add(delivery: Delivery): void {
		this.line.push(delivery);
		this.run();
	}

	run(): void {
		if (this.running) return;
		this.running = true;
		let done = 0;
		while (this.room.ready) {
			const next = this.line[done];
			if (!next || (this.mustBeQuiet(next) && !this.room.committer.quiet)) break;
			if (this.mustBeQuiet(next)) {
				this.takeQuestions(done);
				done = 0;
				continue;
			}
			done += 1;
			this.take(next);
		}
		this.line = this.line.slice(done);
		this.running = false;
		this.answerBarriers();
	}

	end(): void {
		this.line = [];
		this.barriers = [];
	}

	private take(delivery: Delivery): void {
		if (!delivery.from.refused) this.handle(delivery);
		delivery.from.taken(delivery.size);
	}

	/** Answers every question in the line, from a place on, that nothing else of its sender stands before. */
	private takeQuestions(from: number): void {
		const line = this.line.slice(from);
		this.line = []; // whoever is read again by being answered goes behind those who are left
		const busy = new Set<Connection>();
		const left = line.filter((delivery) => {
			const { from, says } = delivery;
			if (busy.has(from) || (says.kind !== "hello" && says.kind !== "step1")) {
				busy.add(from);
				return true;
			}
			this.take(delivery);
			return false;
		});
		this.line = [...left, ...this.line];
	}

	private mustBeQuiet({ from, says }: Delivery): boolean {
		return says.kind === "step1" && from.open;
	}

	private handle({ from, says }: Delivery): void {
		switch (says.kind) {
			case "hello":
				this.hello(from, says.hello);
				return;
			case "step1":
				this.answer(from, says.stateVector);
				return;
			case "barrier":
				this.barriers.push({
					from,
					nonce: says.nonce,
					ticket: this.room.committer.ticket,
					at: performance.now(),
				});
				return;
			default:
				this.edit(from, says.kind, says.update);
		}
	}

	private hello(from: Connection, hello: Hello): void {
		const { epoch, seq, durability: state } = this.room;
		if (hello.protocol < PROTOCOL || hello.layout < LAYOUT) {
			from.close(CLOSE.clientTooOld);
			return;
		}
		// Somebody else signed in on this computer meanwhile: one person's words are never taken as another's.
		if (hello.person !== undefined && hello.person !== from.personId) {
			from.close(CLOSE.signIn);
			return;
		}
		if (hello.epoch !== null && hello.epoch !== epoch) {
			from.close(CLOSE.epochChanged);
			return;
		}
		// It has seen more than there is: this history lost its end, and merging would forge authors.
		if (hello.epoch !== null && hello.seq > seq) {
			from.close(CLOSE.epochChanged);
			return;
		}
		from.ours = true;
		if (hello.epoch !== null) this.room.meters.returned();
		from.tell(
			welcome({
				connection: from.id,
				role: from.seat.role,
				mayDraft: from.mayDraft,
				epoch,
				seq,
				frameBytes: FRAME_BYTES_MAX,
			}),
		);
		if (state.state === "degraded") from.tell(durability(state));
	}

	/** Answers "what do you have that I lack?", and asks the same. */
	private answer(from: Connection, stateVector: Uint8Array): void {
		let asked: Map<number, number>;
		try {
			asked = Y.decodeStateVector(stateVector);
		} catch {
			from.close(CLOSE.malformed); // not a state vector: nothing was sent
			return;
		}
		if (asked.size === 0) {
			// Asked first, while it has nothing, it does not send back what it is about to get.
			from.send(syncStep1(NOTHING));
			for (const frame of this.room.frames) from.send(frame);
		} else {
			const doc = this.room.document()?.doc;
			if (!doc) return;
			from.send(this.room.since(stateVector));
			from.send(syncStep1(Y.encodeStateVector(doc)));
		}
		from.live = true;
		from.behindSince = null;
		from.sendPresence(this.room.presence.others(from));
	}

	private edit(from: Connection, kind: "step2" | "update", bytes: Uint8Array): void {
		let decoded: Decoded;
		try {
			decoded = decode(bytes);
		} catch {
			from.close(CLOSE.malformed); // hostile or broken bytes: the document was not touched
			return;
		}
		if (isEmpty(decoded)) {
			if (kind === "step2") from.synced = true;
			return;
		}
		const draft = this.room.document();
		if (!draft) return;
		if (!from.mayDraft) {
			if (!draft.isKnown(decoded)) {
				this.reject(from, "may-not-draft");
				return;
			}
		} else {
			if (kind === "update" && bytes.length > UPDATE_BYTES_MAX && draft.bytesOf(decoded) > UPDATE_BYTES_MAX) {
				this.reject(from, "too-large", "update");
				return;
			}
			const taken = draft.take(bytes, decoded, from.personId, (client) =>
				this.room.presence.personOf(client),
			);
			if (taken.kind === "gap") {
				this.gap(from, kind);
				return;
			}
			if (taken.kind === "refused") {
				this.reject(from, taken.code, taken.where);
				if (taken.spoilt) this.room.spoil(from);
				return;
			}
			if (taken.kind === "effect") this.room.store(taken.effect, from);
		}
		if (kind === "step2") from.synced = true;
	}

	/**
	 * It refers to what we lack. Before its answer to our question that is no harm: the answer, which follows, holds
	 * it all. After it, it is asked again.
	 */
	private gap(from: Connection, kind: "step2" | "update"): void {
		if (kind === "step2") {
			this.reject(from, "gap");
			return;
		}
		if (!from.synced) return;
		const draft = this.room.document();
		if (!draft) return;
		from.synced = false;
		from.send(syncStep1(Y.encodeStateVector(draft.doc)));
	}

	private reject(from: Connection, code: RejectionCode, where = ""): void {
		this.room.noteRefusal(from, code, where);
		from.reject({ code, where, text: sentence(code) });
	}

	/** Tells those whose edits are all stored by now, deletions included. */
	private answerBarriers(): void {
		const { settled, spoilt } = this.room.committer;
		// They stand in the order of their tickets: what is not stored yet need not be looked at one by one.
		const waiting = this.barriers.findIndex(({ ticket }) => ticket > settled);
		const due = waiting < 0 ? this.barriers : this.barriers.slice(0, waiting);
		if (due.length === 0 || spoilt) return;
		const left = due.filter(({ from, nonce, at }) => {
			if (from.refused || from.closed) return false;
			if (!from.synced) return true;
			from.tell(durable(nonce, this.room.seq));
			this.room.meters.acknowledged((performance.now() - at) / 1000);
			return false;
		});
		this.barriers = [...left, ...(waiting < 0 ? [] : this.barriers.slice(waiting))];
	}
}
