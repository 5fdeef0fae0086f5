import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { FOLD_MEMORY_MB, FOLD_REST_MS } from "@/lib/limits";
import { ROOTS } from "@/lib/plan/document";
import { PLAN_LAYOUT } from "@/lib/plan/layout";

/** One state that says what a plan's updates say together, checked, and the digest of its content. */
export interface Folded {
	state: Uint8Array;
	contentHash: Uint8Array;
}

/** Folds the bytes of one plan's log. */
export type Fold = (updates: Uint8Array[]) => Promise<Folded>;

const WORKER = fileURLToPath(new URL("./fold-worker.mjs", import.meta.url));

/**
 * Folds in a thread of its own, one plan at a time in this process.
 *
 * The catch: starting a thread costs more than most folds do, so one stays for the next until nothing was folded for a
 * while. One that fails, takes too much memory or takes too long is ended, and the promise rejects: the plan is then
 * opened from a longer log, which costs time and nothing else.
 */
export function foldInThread(withinMs: number, program = WORKER, restMs = FOLD_REST_MS): Fold {
	const thread = new FoldingThread(withinMs, program, restMs);
	let last: Promise<unknown> = Promise.resolve();
	return (updates) => {
		const folded = last.then(() => thread.fold(updates));
		last = folded.catch(() => undefined); // its owner is told; the next one begins all the same
		return folded;
	};
}

class FoldingThread {
	private worker: Worker | null = null;
	private resting: NodeJS.Timeout | null = null;

	constructor(
		private readonly withinMs: number,
		private readonly program: string,
		private readonly restMs: number,
	) {}

	async fold(stored: Uint8Array[]): Promise<Folded> {
		if (this.resting) clearTimeout(this.resting);
		const worker = this.running();
		try {
			return await askOnce(worker, stored, this.withinMs);
		} catch (error) {
			this.end(); // what a thread that failed still holds is nobody's
			throw error;
		} finally {
			this.resting = setTimeout(() => this.end(), this.restMs).unref();
		}
	}

	private running(): Worker {
		if (this.worker) return this.worker;
		const worker = new Worker(this.program, {
			workerData: { roots: [...ROOTS], layout: PLAN_LAYOUT },
			execArgv: [],
			resourceLimits: { maxOldGenerationSizeMb: FOLD_MEMORY_MB },
		});
		worker.unref(); // a stop does not wait for it
		const gone = () => {
			if (this.worker === worker) this.worker = null;
		};
		worker.on("error", gone).on("exit", gone); // also when it ends at rest, while nobody asks
		this.worker = worker;
		return worker;
	}

	private end(): void {
		void this.worker?.terminate();
		this.worker = null;
	}
}

function askOnce(worker: Worker, stored: Uint8Array[], withinMs: number): Promise<Folded> {
	// Copies of their own: handed over whole, and never a piece of the driver's buffers.
	const updates = stored.map((update) => new Uint8Array(update));
	return new Promise<Folded>((resolve, reject) => {
		const over = () => {
			clearTimeout(tooLong);
			worker.off("message", said).off("error", failed).off("exit", ended);
		};
		const said = (folded: Folded) => {
			over();
			resolve(folded);
		};
		const failed = (error: unknown) => {
			over();
			reject(error);
		};
		const ended = (code: number) => failed(new Error(`the folding thread ended with ${code}`));
		const tooLong = setTimeout(() => failed(new Error("the log was not folded in time")), withinMs).unref();
		worker.on("message", said).on("error", failed).on("exit", ended);
		worker.postMessage(
			updates,
			updates.map(({ buffer }) => buffer),
		);
	});
}
