import type { PlanId } from "@/lib/ids";
import { COMMIT_BYTES_MAX, COMMIT_ROWS_MAX } from "@/lib/limits";
import { CommitPace } from "./commit-pace";
import { type Meters, unmetered } from "./meters";
import type { Appended, Batch, Log, NewRow, Store } from "./store";

interface Asked {
	batch: Batch;
	bytes: number;
	resolve(appended: Appended): void;
	reject(error: unknown): void;
}

/**
 * One transaction under way in this process: what is written in any plan while it runs goes into the next one, so
 * that twenty busy plans cost the database little more than one.
 *
 * The catch: what fails together is tried again by each plan alone, so that one plan which can never be stored does
 * not hold up the others for ever.
 */
export class GroupCommit implements Log {
	private waiting: Asked[] = [];
	private running = false;
	private readonly pace = new CommitPace();
	/** Plans whose last try failed in company. */
	private readonly suspects = new Set<PlanId>();

	constructor(
		private readonly store: Pick<Store, "appendAll">,
		private readonly meters: Meters = unmetered,
	) {}

	turn(): Promise<void> {
		return this.pace.turn();
	}

	append(planId: PlanId, epoch: string, rows: NewRow[]): Promise<Appended> {
		return new Promise((resolve, reject) => {
			const bytes = rows.reduce((sum, { data }) => sum + data.length, 0);
			this.waiting.push({ batch: { planId, epoch, rows }, bytes, resolve, reject });
			if (!this.running) void this.run();
		});
	}

	private async run(): Promise<void> {
		this.running = true;
		// One turn later, so that plans which were written in together are stored together.
		await Promise.resolve();
		while (this.waiting.length > 0) await this.commit(this.next());
		this.running = false;
	}

	private async commit(group: Asked[]): Promise<void> {
		const began = performance.now();
		const rows = group.reduce((sum, { batch }) => sum + batch.rows.length, 0);
		this.pace.begin();
		try {
			const appended = await this.store.appendAll(group.map(({ batch }) => batch));
			this.meters.committed({
				plans: group.length,
				rows,
				seconds: (performance.now() - began) / 1000,
			});
			for (const [index, { batch, resolve, reject }] of group.entries()) {
				this.suspects.delete(batch.planId);
				const outcome = appended[index];
				if (outcome) resolve(outcome);
				else reject(new Error("the database did not say what became of a plan's edits"));
			}
		} catch (error) {
			this.meters.commitFailed();
			for (const { batch, reject } of group) {
				if (group.length > 1) this.suspects.add(batch.planId);
				reject(error);
			}
		} finally {
			this.pace.end(rows);
		}
	}

	/** As many as fit into one transaction, a plan at most once, the longest waiting first. */
	private next(): Asked[] {
		const group: Asked[] = [];
		const plans = new Set<PlanId>();
		let rows = 0;
		let bytes = 0;
		for (const asked of this.waiting) {
			const { planId, rows: these } = asked.batch;
			const fits = rows + these.length <= COMMIT_ROWS_MAX && bytes + asked.bytes <= COMMIT_BYTES_MAX;
			if (group.length > 0 && (!fits || plans.has(planId) || this.suspects.has(planId))) continue;
			group.push(asked);
			plans.add(planId);
			rows += these.length;
			bytes += asked.bytes;
			if (this.suspects.has(planId)) break;
		}
		const gone = new Set(group);
		this.waiting = this.waiting.filter((asked) => !gone.has(asked));
		return group;
	}
}
