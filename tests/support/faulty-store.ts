import type { Store } from "@/server/sync/store";

/** A store that can be held back or made to fail, in front of a real one. */
export interface FaultyStore {
	through(store: Store): Store;
	/** Commits wait until `release`. */
	hold(): void;
	release(): void;
	/** Everything fails with this until it is null. */
	fault: Error | null;
	/** How often a commit was tried. */
	tries: number;
	/** How often a draft was read. */
	loads: number;
}

export function faultyStore(): FaultyStore {
	let held: Promise<void> | null = null;
	let open: () => void = () => undefined;
	const faulty: FaultyStore = {
		fault: null,
		tries: 0,
		loads: 0,
		hold() {
			held = new Promise((resolve) => {
				open = resolve;
			});
		},
		release() {
			held = null;
			open();
		},
		through(store) {
			const work = () => {
				if (faulty.fault) throw faulty.fault;
			};
			return {
				...store,
				async load(planId) {
					faulty.loads += 1;
					work();
					return store.load(planId);
				},
				async appendAll(batches) {
					faulty.tries += 1;
					await held;
					work();
					return store.appendAll(batches);
				},
				async heads(planIds) {
					work();
					return store.heads(planIds);
				},
				async after(planId, seq, limit) {
					work();
					return store.after(planId, seq, limit);
				},
			};
		},
	};
	return faulty;
}
