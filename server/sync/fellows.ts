import type { PersonId, PlanId } from "@/lib/ids";
import type { Announcement } from "@/lib/protocol/announcement";

/** What one node of the site says to the others. */
export type FellowSays =
	/** Rows were stored after `before`; `rows` is null when they are too large to be sent along. */
	| { kind: "rows"; planId: PlanId; epoch: string; before: number; count: number; rows: Uint8Array[] | null }
	/** Who is where in a plan, as an awareness update with the server's own names. */
	| { kind: "presence"; planId: PlanId; update: Uint8Array }
	/** A plan was opened: who is in it elsewhere? */
	| { kind: "who"; planId: PlanId }
	| { kind: "announce"; planId: PlanId; announcement: Announcement }
	/** Seats of a plan changed. */
	| { kind: "seats"; planId: PlanId }
	/** A person's sessions were ended. */
	| { kind: "sessions"; personId: PersonId }
	/** Who is in which plan on the node that says it. */
	| { kind: "here"; plans: [PlanId, PersonId[]][] };

export interface FellowsListener {
	/** Another node said something; `from` tells the nodes apart. */
	hear(says: FellowSays, from: string): void;
	/** The others can be heard from now on, or no longer. */
	turned(near: boolean): void;
}

/**
 * The other nodes of the site, as far as they can be heard.
 *
 * The catch: whatever is said may be lost, doubled, late or out of order. The log in the database is the truth;
 * this only makes it quick.
 */
export interface Fellows {
	/** No other nodes are expected: the log is asked now and then, for what commands on the machine write. */
	readonly alone: boolean;
	/** What is said now is heard. While it is not, the log is asked more often. */
	readonly near: boolean;
	say(says: FellowSays): void;
	/** Hears of this plan from now on. */
	follow(planId: PlanId): void;
	unfollow(planId: PlanId): void;
	listen(listener: FellowsListener): void;
	stop(): Promise<void>;
}

/** One node by itself. */
export const alone: Fellows = {
	alone: true,
	near: true,
	say: () => undefined,
	follow: () => undefined,
	unfollow: () => undefined,
	listen: () => undefined,
	stop: async () => undefined,
};
