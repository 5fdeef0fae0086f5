import type { PlanId } from "@/lib/ids";
import { plansWithRounds } from "@/server/db/rows/agreements";
import type { Observer, Runtime } from "@/server/runtime";
import { observePlan } from "./observe-plan";

/** A moment after the last letter: a lapse is on record within two seconds, and a paragraph is a look or two. */
const LOOK_AFTER_MS = 1_000;
/** The database was away: look again. */
const AGAIN_AFTER_MS = 2_000;

type Site = Pick<Runtime, "db" | "words" | "now" | "log" | "sync">;

/** Looks at plans that changed, one after another, and tells their screens when the ledger has something new. */
export function createObserver(site: Site): Observer {
	const waiting = new Map<PlanId, ReturnType<typeof setTimeout>>();
	let line: Promise<void> = Promise.resolve();
	let stopped = false;

	function soon(planId: PlanId, ms = LOOK_AFTER_MS): void {
		if (stopped || waiting.has(planId)) return;
		waiting.set(
			planId,
			setTimeout(() => look(planId), ms),
		);
	}

	function look(planId: PlanId): void {
		waiting.delete(planId);
		line = line
			.then(() => observePlan(site, planId))
			.then((seen) => {
				if (!seen) return;
				for (const kind of ["agreements", "plan"] as const) site.sync.announce(planId, { kind, id: planId });
			})
			.catch((error: unknown) => {
				const reason = error instanceof Error ? error.name : "unknown";
				site.log.warn({ planId, reason }, "a plan's agreements could not be looked at yet");
				soon(planId, AGAIN_AFTER_MS);
			});
	}

	return {
		soon: (planId) => soon(planId),
		async settled() {
			for (const [planId, timer] of waiting) {
				clearTimeout(timer);
				look(planId);
			}
			await line;
		},
		async stop() {
			stopped = true;
			for (const timer of waiting.values()) clearTimeout(timer);
			waiting.clear();
			await line;
		},
	};
}

/** What changed while nobody looked, because the process ended in between, is looked at when it starts. */
export async function lookAtAll(site: Pick<Runtime, "db">, observer: Observer): Promise<void> {
	for (const planId of await plansWithRounds(site.db)) observer.soon(planId);
}
