import { COMMIT_BUSY_ROWS, COMMIT_FILL_MS } from "@/lib/limits";

/**
 * When plans may take what waits of them to be stored: at once on a quiet node; on a busy one together, a moment after
 * the last transaction began, so that more edits share a transaction and a write to each socket.
 *
 * The catch: nobody may wait for company that does not come. Whether the node is busy is told by how many rows the last
 * transaction held, and one person's keys are never so many.
 */
export class CommitPace {
	private waiting: (() => void)[] = [];
	private underWay = false;
	private began = 0;
	private opensAt = 0;
	private timer: NodeJS.Timeout | null = null;

	constructor(private readonly fillMs = COMMIT_FILL_MS) {}

	/** Resolves when a plan may take what waits of it. */
	turn(): Promise<void> {
		if (!this.underWay && performance.now() >= this.opensAt) return Promise.resolve();
		return new Promise((resolve) => {
			this.waiting.push(resolve);
			if (!this.underWay) this.open();
		});
	}

	begin(): void {
		this.underWay = true;
		this.began = performance.now();
	}

	end(rows: number): void {
		this.underWay = false;
		this.opensAt = rows >= COMMIT_BUSY_ROWS ? this.began + this.fillMs : 0;
		this.open();
	}

	private open(): void {
		const ms = this.opensAt - performance.now();
		if (ms > 0) {
			this.timer ??= setTimeout(() => {
				this.timer = null;
				if (!this.underWay) this.open();
			}, ms);
			return;
		}
		const waiting = this.waiting;
		this.waiting = [];
		for (const go of waiting) go();
	}
}
