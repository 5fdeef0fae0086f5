import type { RejectionCode } from "@/lib/protocol/wire";

/** What the engine counts for whoever runs the site. No count says anything of what a plan holds. */
export interface Meters {
	opened(): void;
	closed(code: number): void;
	/** Somebody came back with part of the plan. */
	returned(): void;
	/** An edit changed the document and waits to be stored. */
	taken(): void;
	rejected(code: RejectionCode): void;
	committed(facts: { plans: number; rows: number; seconds: number }): void;
	commitFailed(): void;
	/** From "tell me when it is stored" to the answer. */
	acknowledged(seconds: number): void;
}

export const unmetered: Meters = {
	opened: () => undefined,
	closed: () => undefined,
	returned: () => undefined,
	taken: () => undefined,
	rejected: () => undefined,
	committed: () => undefined,
	commitFailed: () => undefined,
	acknowledged: () => undefined,
};

/** How the engine stands at this moment. */
export interface Gauges {
	rooms: number;
	sockets: number;
	waitingRows: number;
	waitingBytes: number;
	/** Plans whose edits have waited too long to be stored. */
	degraded: number;
	/** Whether the other nodes can be heard; true for one node by itself. */
	near: boolean;
}
