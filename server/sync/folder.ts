import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { FOLD_MEMORY_MB } from "@/lib/limits";
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
 * The catch: a thread that fails, takes too much memory or takes too long is ended, and the promise rejects: the
 * plan is then opened from a longer log, which costs time and nothing else.
 */
export function foldInThread(withinMs: number, program = WORKER): Fold {
	let last: Promise<unknown> = Promise.resolve();
	return (updates) => {
		const folded = last.then(() => foldOnce(program, withinMs, updates));
		last = folded.catch(() => undefined); // its owner is told; the next one begins all the same
		return folded;
	};
}

function foldOnce(program: string, withinMs: number, stored: Uint8Array[]): Promise<Folded> {
	// Copies of their own: handed over whole, and never a piece of the driver's buffers.
	const updates = stored.map((update) => new Uint8Array(update));
	return new Promise<Folded>((resolve, reject) => {
		const worker = new Worker(program, {
			workerData: { updates, roots: [...ROOTS], layout: PLAN_LAYOUT },
			transferList: updates.map(({ buffer }) => buffer),
			execArgv: [],
			resourceLimits: { maxOldGenerationSizeMb: FOLD_MEMORY_MB },
		});
		worker.unref(); // a stop does not wait for it
		const tooLong = setTimeout(() => {
			reject(new Error("the log was not folded in time"));
			void worker.terminate();
		}, withinMs);
		tooLong.unref();
		worker.once("message", resolve);
		worker.once("error", reject);
		worker.once("exit", (code) => {
			clearTimeout(tooLong);
			reject(new Error(`the folding thread ended with ${code}`)); // changes nothing once it has answered
		});
	});
}
