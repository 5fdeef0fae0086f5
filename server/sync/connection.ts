import type { Duplex } from "node:stream";
import type { WebSocket } from "ws";
import type { PlanId } from "@/lib/ids";
import {
	FRAME_BYTES_MAX,
	INBOX_BYTES_MAX,
	INBOX_FRAMES_MAX,
	UNSENT_LIVE_MAX,
	UNSENT_MAX,
	UNSENT_PRESENCE_MAX,
} from "@/lib/limits";
import { CLOSE, type CloseCode } from "@/lib/protocol/close-codes";
import type { PresenceUser } from "@/lib/protocol/presence";
import { type ClientSays, type Rejected, readClientSays, rejected } from "@/lib/protocol/wire";
import { may, type Seat } from "@/lib/seat/may";
import type { Pace } from "./pace";
import { Rate } from "./rate";
import type { SharedFrames } from "./shared-frames";

/** Who stands behind a socket, as the database held them when last asked. */
export interface Entry {
	planId: PlanId;
	seat: Seat;
	user: PresenceUser;
}

let count = 0;

/**
 * One open socket of one person in one plan: what it may send, how fast, and how far it is behind.
 *
 * The catch: `refused` and `closed` differ. What a person had sent before their line dropped still counts; what
 * somebody had sent before we turned them away does not.
 */
export class Connection {
	readonly id = `c${++count}`;
	seat: Seat;
	user: PresenceUser;
	/** Said hello: understands our own messages. */
	ours = false;
	/** Has the document as of some commit, and is sent every later one. */
	live = false;
	/** Its answer to "what have you that we lack?" has been taken in. */
	synced = false;
	refused = false;
	closed = false;
	/** The last row it was sent, when it fell behind and live frames stopped. */
	behindSince: { seq: number; at: number } | null = null;
	private unanswered = 0;
	private waitingFrames = 0;
	private waitingBytes = 0;
	private corked = false;
	private resting: NodeJS.Timeout | null = null;
	private readonly frames: Rate;
	private readonly bytes: Rate;

	constructor(
		private readonly ws: WebSocket,
		private readonly socket: Duplex,
		entry: Entry,
		private readonly pace: Pace,
		receive: (from: Connection, says: ClientSays, size: number) => void,
		left: (from: Connection) => void,
	) {
		this.seat = entry.seat;
		this.user = entry.user;
		const now = performance.now();
		this.frames = new Rate(pace.framesPerSecond, pace.framesBurst, now);
		this.bytes = new Rate(pace.bytesPerSecond, pace.bytesBurst, now);
		ws.on("message", (data: Buffer, isBinary: boolean) => this.frame(data, isBinary, receive));
		ws.on("pong", () => {
			this.unanswered = 0;
		});
		ws.on("close", () => {
			this.closed = true;
			if (this.resting) clearTimeout(this.resting);
			left(this);
		});
	}

	get personId() {
		return this.seat.personId;
	}
	get mayDraft(): boolean {
		return may(this.seat, "draft");
	}
	get open(): boolean {
		return !this.closed && this.ws.readyState === this.ws.OPEN;
	}

	/** Sends a frame; all frames of one turn of the event loop leave in one write. */
	send(bytes: Uint8Array): void {
		if (!this.open) return;
		this.cork();
		this.ws.send(bytes);
	}

	/** Sends a frame to a client that understands our own messages. */
	tell(bytes: Uint8Array): void {
		if (this.ours) this.send(bytes);
	}

	/** Sends stored edits, unless this reader is so far behind that it must catch up from the log. */
	sendStored(frames: SharedFrames<Connection>, before: number): void {
		if (!this.live || this.behindSince || !this.open) return;
		if (this.ws.bufferedAmount > UNSENT_LIVE_MAX) {
			this.behindSince = { seq: before, at: performance.now() };
			return;
		}
		this.cork();
		for (const piece of frames.for(this)) this.socket.write(piece);
	}

	/** Presence is the first thing a slow reader goes without. */
	sendPresence(bytes: Uint8Array): void {
		if (this.ws.bufferedAmount <= UNSENT_PRESENCE_MAX) this.send(bytes);
	}

	/** Whether a reader that fell behind has room again. */
	get hasRoom(): boolean {
		return this.ws.bufferedAmount <= UNSENT_PRESENCE_MAX;
	}

	close(code: CloseCode): void {
		if (code !== CLOSE.restart) this.refused = true;
		this.ws.resume();
		this.ws.close(code);
	}

	/** Says what was dropped and why, and closes. */
	reject(why: Rejected): void {
		if (this.refused) return;
		this.tell(rejected(why));
		this.close(CLOSE.refused);
	}

	/** Ends a socket that does not answer. */
	terminate(): void {
		this.ws.terminate();
	}

	/** The heart beats: too slow a reader closes, one that does not answer ends. Gives whether it is still here. */
	beat(): boolean {
		const behind = this.behindSince && performance.now() - this.behindSince.at > this.pace.slowMs;
		if (behind || this.ws.bufferedAmount > UNSENT_MAX) {
			this.close(CLOSE.tooSlow);
			return false;
		}
		// A socket that we do not read cannot answer; that is our doing, not its.
		if (!this.ws.isPaused && ++this.unanswered > 2) {
			this.terminate();
			return false;
		}
		if (this.open) this.ws.ping();
		return true;
	}

	/** A frame that waited has had its turn. */
	taken(size: number): void {
		this.waitingFrames -= 1;
		this.waitingBytes -= size;
		this.read();
	}

	private cork(): void {
		if (this.corked) return;
		this.corked = true;
		this.socket.cork();
		setImmediate(() => {
			this.corked = false;
			this.socket.uncork();
		});
	}

	private frame(
		data: Buffer,
		isBinary: boolean,
		receive: (from: Connection, says: ClientSays, size: number) => void,
	): void {
		if (this.refused) return;
		if (!isBinary) {
			this.close(CLOSE.malformed);
			return;
		}
		if (data.length > FRAME_BYTES_MAX) {
			this.close(CLOSE.tooLarge);
			return;
		}
		let says: ClientSays;
		try {
			says = readClientSays(data);
		} catch {
			this.close(CLOSE.malformed); // hostile or broken: nothing of it was taken in
			return;
		}
		const now = performance.now();
		this.rest(Math.max(this.frames.take(1, now), this.bytes.take(data.length, now)));
		this.waitingFrames += 1;
		this.waitingBytes += data.length;
		receive(this, says, data.length);
		this.read();
	}

	/** Over its rate: not read for a while. Still over it after all that: turned away for a while. */
	private rest(ms: number): void {
		if (ms === 0) return;
		if (ms > this.pace.slowMs) {
			this.close(CLOSE.rate);
			return;
		}
		if (this.resting) clearTimeout(this.resting);
		this.resting = setTimeout(() => {
			this.resting = null;
			this.read();
		}, ms);
	}

	private read(): void {
		const full = this.waitingFrames > INBOX_FRAMES_MAX || this.waitingBytes > INBOX_BYTES_MAX;
		if (this.closed) return;
		if (full || this.resting) this.ws.pause();
		else this.ws.resume();
	}
}
