import type { Durability } from "@/lib/protocol/wire";

/**
 * Whether a plan's edits are being stored in good time: degraded once the oldest of them has waited too long,
 * whatever the reason, and ok when one goes through again.
 *
 * What else an outage asks for has its place here too; what waits is bounded by the committer.
 */
export class Outage {
	private since: Date | null = null;
	private timer: NodeJS.Timeout | null = null;

	constructor(
		private readonly afterMs: number,
		private readonly now: () => Date,
		private readonly tell: (durability: Durability) => void,
	) {}

	get durability(): Durability {
		return this.since ? { state: "degraded", since: this.since.toISOString() } : { state: "ok" };
	}

	/** A commit begins, or is tried again. */
	waiting(): void {
		if (this.timer || this.since) return;
		const began = this.now();
		this.timer = setTimeout(() => {
			this.timer = null;
			this.since = began;
			this.tell(this.durability);
		}, this.afterMs);
		this.timer.unref();
	}

	/** The database has answered. */
	answered(): void {
		if (this.timer) clearTimeout(this.timer);
		this.timer = null;
		if (!this.since) return;
		this.since = null;
		this.tell(this.durability);
	}
}
