import { CLOSE } from "@/lib/protocol/close-codes";
import { PAGE } from "./catch-up";
import type { FellowSays, Fellows } from "./fellows";
import type { HeldDraft } from "./held";
import type { Room } from "./room";
import type { Head, Store } from "./store";
import { reasonOf } from "./why";

type Said = Exclude<FellowSays, { kind: "seats" | "sessions" | "here" }>;

interface OthersPort {
	store: Store;
	fellows: Fellows;
	log: { warn(facts: object, text: string): void };
}

/**
 * What becomes of a plan elsewhere, on other nodes or by a command on the machine: rows of its log, people in it,
 * acts.
 *
 * The catch: the database is believed, what was said is not: rows that do not come next are read from the log.
 */
export class Others {
	/** How long the plan's ledger was when it was last looked at, and whether an announcement came since. */
	private entries: number;
	private announced = false;

	constructor(
		private readonly room: Room,
		private readonly held: HeldDraft,
		entries: number,
		private readonly port: OthersPort,
	) {
		this.entries = entries;
	}

	/** Another node said something of this plan. */
	hear(says: Said): void {
		const { room } = this;
		if (says.kind === "rows") this.hearRows(says);
		else if (says.kind === "presence") room.presence.hear(says.update);
		else if (says.kind === "announce") room.announced(says.announcement);
		else {
			const update = room.presence.everybodyHere();
			if (update) this.port.fellows.say({ kind: "presence", planId: room.planId, update });
		}
	}

	/** Everybody here was told to look again. */
	noteAnnouncement(): void {
		this.announced = true;
	}

	/** How far the plan has come, as the database says: what is missing is read, unless it was ours. */
	noticeHead(head: Head | undefined): void {
		const { room } = this;
		if (!head) room.end(CLOSE.noSuchPlan);
		else if (head.epoch !== room.epoch) room.end(CLOSE.epochChanged);
		else {
			this.noticeLedger(head.entries);
			if (head.seq > room.seq && room.committer.quiet) room.committer.between(() => this.followTo(head.seq));
		}
	}

	/** Reads the log up to a row. */
	async followTo(seq: number): Promise<void> {
		const { room } = this;
		while (room.seq < seq && !room.ended) {
			const rows = await this.port.store.after(room.planId, room.seq, Math.min(PAGE, seq - room.seq));
			if (rows.length === 0 || room.ended) return;
			this.follow(rows);
		}
	}

	private hearRows({ epoch, before, count, rows }: Extract<Said, { kind: "rows" }>): void {
		const { room } = this;
		const last = before + count;
		if (room.ended || epoch !== room.epoch || last <= room.seq) return;
		room.committer.between(async () => {
			if (last <= room.seq) return;
			if (rows && before === room.seq)
				this.follow(rows.map((data, index) => ({ seq: before + index + 1, data })));
			else await this.followTo(last);
		});
	}

	/** Rows that come next, for everybody here. */
	private follow(rows: { seq: number; data: Uint8Array }[]): void {
		const { room, held } = this;
		const { planId, seq } = room;
		try {
			held.follow(rows.map(({ data }) => data));
		} catch (error) {
			this.port.log.warn(
				{ planId, seq, reason: reasonOf(error) },
				"stored rows do not fit a plan's document",
			);
			room.end(CLOSE.cannotLoad);
			return;
		}
		room.relay(
			rows.map(({ data }) => ({ data, author: null })),
			seq,
		);
		held.seq = rows.at(-1)?.seq ?? seq;
	}

	/**
	 * Who acts says so to all nodes at once; where that may have been lost everybody looks again.
	 *
	 * The catch: an act that was announced hides another that was not, until the others can be heard again: then
	 * everybody looks again anyway.
	 */
	private noticeLedger(entries: number): void {
		const grew = entries > this.entries;
		const heard = this.announced && this.port.fellows.near;
		this.entries = entries;
		this.announced = false;
		if (grew && !heard) this.room.lookAgain();
	}
}
