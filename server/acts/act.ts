import type { ActInput, ActName, ActResult } from "@/lib/acts";
import type { Json } from "@/lib/history/canonical";
import type { PartnerId, PlanId } from "@/lib/ids";
import type { Announcement } from "@/lib/protocol/announcement";
import type { Seat } from "@/lib/seat/may";
import type { Refusal } from "@/lib/verdict";
import type { Session } from "@/server/auth/session";
import type { Runtime, Tx } from "@/server/runtime";

/** What every act is given: its transaction, the one moment it happens at, and who acts. */
export interface Acting {
	tx: Tx;
	at: Date;
	person: Session;
	site: Pick<Runtime, "config" | "mail" | "words">;
}

/** What an act in a plan is given beside that: the actor's seat, read under the plan's lock. */
export interface Seated extends Acting {
	seat: Seat;
}

/** What an act leaves behind when it was done. */
export interface Did<Result> {
	result: Result;
	planId: PlanId;
	/** The organisation that is bound by it. */
	partnerId: PartnerId | null;
	/**
	 * What the ledger says. null: nothing was attested, because the plan goes with its ledger, because it was said
	 * already, or because it is one person's own reading.
	 */
	entry: { [key: string]: Json } | null;
	/** Whose screens must look again. */
	announce: Announcement["kind"][];
	/** True when it took a right away or changed one: open sockets are asked for their seat again. */
	recheck?: true;
	/** What may only happen once it is committed, such as a letter. */
	afterwards?: () => Promise<void>;
}

/** An act reads, decides and writes with what it is given; the frame around it locks, records and announces. */
export type Act<N extends ActName> = (
	input: ActInput<N>,
	acting: ActInput<N> extends { plan: string } ? Seated : Acting,
) => Promise<Refusal | Did<ActResult<N>>>;
