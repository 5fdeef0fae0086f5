import type { PlanId } from "@/lib/ids";
import { COMMIT_BYTES_MAX, COMMIT_ROWS_MAX, WAITING_BYTES_MAX, WAITING_ROWS_MAX } from "@/lib/limits";
import type { Connection } from "./connection";
import type { Outage } from "./outage";
import type { Pace } from "./pace";
import type { Appended, Log, NewRow } from "./store";

/** One row that waits to be stored. */
export interface Waiting {
	row: NewRow;
	/** Whose frame it was; null for the server's own edit. */
	from: Connection | null;
	/** The server's own edit that belongs to the row before it: stored with it or not at all. */
	follows: boolean;
	ticket: number;
}

export interface CommitterPort {
	/** Takes in what others stored before our batch. If that fails, the batch is stored again: harmless. */
	catchUp(before: number): Promise<void>;
	/** The batch is in the log. */
	stored(batch: Waiting[], appended: Extract<Appended, { kind: "stored" }>): void;
	/** These rows' authors may not write; the document is built anew without them next. */
	refused(rows: { waiting: Waiting; why: "seat-withdrawn" | "foreign-author" }[]): void;
	/** The plan, or this history of it, is no more. */
	ended(why: "no-such-plan" | "other-epoch"): void;
	/** Builds the document anew out of the log and what waits; gives what waits from now on. */
	rebuild(waiting: Waiting[]): Promise<Waiting[]>;
	failed(error: unknown, attempt: number): void;
	/** Nothing is under way any more. */
	idle(): void;
}

/**
 * The one line in which a plan's edits are stored: one transaction under way, and while it runs the next batch fills.
 *
 * The catch: a failed batch stays at the front and is tried again, so nothing overtakes it. A try whose answer was
 * lost may store a row twice, which is harmless: an update says the same thing however often it is said.
 */
export class Committer {
	private queue: Waiting[] = [];
	private bytes = 0;
	private lastTicket = 0;
	private running: Promise<void> | null = null;
	private tasks: (() => Promise<void>)[] = [];
	private rebuilding = false;
	/** The last row that came with a brief. */
	private briefed: NewRow | null = null;
	private ended = false;
	private wake: (() => void) | null = null;

	constructor(
		private readonly planId: PlanId,
		private readonly epoch: string,
		private readonly log: Log,
		private readonly pace: Pace,
		private readonly outage: Outage,
		private readonly port: CommitterPort,
	) {}

	/** Everything up to this ticket that was not refused is stored. */
	get settled(): number {
		const first = this.queue[0];
		return first ? first.ticket - 1 : this.lastTicket;
	}
	get ticket(): number {
		return this.lastTicket;
	}
	get waitingBytes(): number {
		return this.bytes;
	}
	get waitingRows(): number {
		return this.queue.length;
	}
	/** Nothing waits and nothing is under way: the document is exactly what is stored. */
	get quiet(): boolean {
		return this.queue.length === 0 && !this.running;
	}
	get full(): boolean {
		return this.queue.length >= WAITING_ROWS_MAX || this.bytes >= WAITING_BYTES_MAX;
	}
	/** The document holds something that must go; until it is built anew nothing may be added. */
	get spoilt(): boolean {
		return this.rebuilding;
	}

	add(rows: Omit<Waiting, "ticket">[]): void {
		this.lastTicket += 1;
		for (const one of rows) {
			if (one.row.brief) this.keepOneBrief(one.row);
			this.queue.push({ ...one, ticket: this.lastTicket });
			this.bytes += one.row.data.length;
		}
		this.run();
	}

	/** Has the document built anew before anything else is stored. */
	wantRebuild(): void {
		this.rebuilding = true;
		this.run();
	}

	/** Does something between two transactions, again and again until it succeeds. */
	between(task: () => Promise<void>): void {
		if (this.ended) return;
		this.tasks.push(task);
		this.run();
	}

	/** Resolves when nothing is under way any more; what waits after `end` is dropped. */
	async whenIdle(): Promise<void> {
		await this.running;
	}

	end(): void {
		this.ended = true;
		this.queue = [];
		this.tasks = [];
		this.bytes = 0;
		this.rebuilding = false;
		this.wake?.();
		this.outage.answered();
	}

	/**
	 * Only the newest brief is copied to the lists, so of all that wait only the last row carries one.
	 *
	 * The catch: each is the whole title. A minute of typing into it without a database would be a gigabyte.
	 */
	private keepOneBrief(row: NewRow): void {
		if (this.briefed) this.briefed.brief = null;
		this.briefed = row;
	}

	private replace(queue: Waiting[]): void {
		this.queue = queue;
		this.bytes = this.queue.reduce((sum, { row }) => sum + row.data.length, 0);
	}

	private run(): void {
		if (this.running || this.ended) return;
		this.running = this.work().finally(() => {
			this.running = null;
			if (this.hasWork()) this.run();
			else this.port.idle();
		});
	}

	private hasWork(): boolean {
		return !this.ended && (this.tasks.length > 0 || this.rebuilding || this.queue.length > 0);
	}

	private async work(): Promise<void> {
		let attempt = 0;
		// One turn later, so that frames which arrived together are stored together.
		await Promise.resolve();
		while (this.hasWork()) {
			try {
				await this.step();
				attempt = 0;
			} catch (error) {
				attempt += 1;
				this.port.failed(error, attempt);
				await this.pause(
					Math.min(this.pace.retryMaxMs, this.pace.retryMinMs * 2 ** Math.min(attempt - 1, 10)),
				);
			}
		}
	}

	private async step(): Promise<void> {
		this.outage.waiting();
		const task = this.tasks[0];
		if (task) {
			await task();
			this.tasks.shift();
		} else if (this.rebuilding) {
			const waiting = await this.port.rebuild(this.queue);
			if (this.ended) return;
			this.rebuilding = false;
			this.replace(waiting);
		} else await this.commit();
		this.outage.answered();
	}

	private async commit(): Promise<void> {
		await this.log.turn();
		const batch = this.batch();
		if (batch.length === 0) return;
		const appended = await this.log.append(
			this.planId,
			this.epoch,
			batch.map(({ row }) => row),
		);
		if (this.ended) return;
		if (appended.kind === "stored") {
			await this.port.catchUp(appended.before);
			if (this.ended) return;
			if (batch.some(({ row }) => row === this.briefed)) this.briefed = null;
			this.replace(this.queue.slice(batch.length));
			this.port.stored(batch, appended);
		} else if (appended.kind === "refused") {
			const refused = appended.rows.flatMap(({ index, why }) => {
				const waiting = batch[index];
				return waiting ? [{ waiting, why }] : [];
			});
			const gone = new Set(refused.map(({ waiting }) => waiting.ticket));
			const without = new Set(
				refused.flatMap(({ waiting, why }) => (why === "seat-withdrawn" ? [waiting.row.personId] : [])),
			);
			const goes = ({ ticket, row }: Waiting) =>
				gone.has(ticket) || (row.personId !== null && without.has(row.personId));
			this.replace(this.queue.filter((waiting) => !goes(waiting)));
			this.rebuilding = true;
			this.port.refused(refused);
		} else this.port.ended(appended.kind);
	}

	/** As many as fit into one transaction, never parting a row from the one that follows it. */
	private batch(): Waiting[] {
		let bytes = 0;
		let end = 0;
		for (const [at, { row, follows }] of this.queue.entries()) {
			bytes += row.data.length;
			if (!follows && at > 0 && (at >= COMMIT_ROWS_MAX - 1 || bytes > COMMIT_BYTES_MAX)) break;
			end = at + 1;
		}
		return this.queue.slice(0, end);
	}

	private pause(ms: number): Promise<void> {
		return new Promise((resolve) => {
			const timer = setTimeout(resolve, ms);
			this.wake = () => {
				clearTimeout(timer);
				resolve();
			};
		});
	}
}
