import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { NodePgDatabase } from "drizzle-orm/node-postgres";
import type { Logger } from "pino";
import type { PersonId, PlanId } from "@/lib/ids";
import type { Announcement } from "@/lib/protocol/announcement";
import type { PlanWords } from "@/server/acts/plan-words";
import type { Config } from "@/server/config";
import type * as schema from "@/server/db/schema";
import type { Gauges } from "@/server/sync/meters";

export type Db = NodePgDatabase<typeof schema>;
export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];

/** What the rest of the engine room may ask of the sync engine. */
export interface Sync {
	/** Takes over a websocket request for `/sync/<planId>`; refuses after the upgrade, with a close code. */
	upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
	/** Tells every open screen of a plan that something attested changed: look again. */
	announce(planId: PlanId, announcement: Announcement): void;
	/** Reads the seats of the plan's open sockets again; a withdrawn one closes, a changed role is told. */
	recheckSeats(planId: PlanId): Promise<void>;
	/** Closes every socket of a person whose sessions were ended. */
	endSessions(personId: PersonId): Promise<void>;
	/** Who is in each plan now, for the plans list: plan id → person ids. */
	present(): Map<PlanId, PersonId[]>;
	/** How the engine stands now, for whoever runs the site. */
	gauges(): Gauges;
	/** Says goodbye to every socket, commits what waits and stops. */
	stop(): Promise<void>;
}

export interface Observer {
	/** Something of this plan changed: look at its agreements and conditions in a moment. */
	soon(planId: PlanId): void;
	/** Resolves when nothing waits to be looked at. */
	settled(): Promise<void>;
	stop(): Promise<void>;
}

/** A letter to one person: text alone. */
export interface Letter {
	to: string;
	subject: string;
	text: string;
	headers?: Record<string, string>;
}

export interface Mail {
	/** False when no SMTP server is configured: then a link is copied by a lead instead. */
	configured: boolean;
	/** Fails when the server did not take it, or the signal says to stop. */
	send(letter: Letter, signal?: AbortSignal): Promise<void>;
}

/** The ports, and the one instance of each: made once by `server/main.ts`. */
export interface Runtime {
	config: Config;
	db: Db;
	sync: Sync;
	mail: Mail;
	/** The stored words of plans, for acts that read them. */
	words: PlanWords;
	/** Writes into the ledger what becomes of agreements when words change. */
	observer: Observer;
	log: Logger;
	now(): Date;
	/** The code that a first account from elsewhere must give; printed at start while the site is empty. */
	firstAccountCode: string;
}

const KEY = Symbol.for("concordat.runtime");
type Shelf = { [KEY]?: Promise<Runtime> };

/** Puts the runtime where Next's own copies of our modules find it too. */
export function provideRuntime(made: Promise<Runtime>): void {
	(globalThis as Shelf)[KEY] = made;
}

/**
 * The running process's ports.
 *
 * The catch: Next bundles its own copy of every module, so a module-level variable would exist twice; the
 * instance hangs on `globalThis` under a symbol that both copies share.
 */
export function runtime(): Promise<Runtime> {
	const made = (globalThis as Shelf)[KEY];
	if (!made) throw new Error("No runtime: the process was not started by server/main.ts");
	return made;
}
