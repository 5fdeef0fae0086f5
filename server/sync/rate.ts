/**
 * How much of something may come in: a steady rate with a burst saved up.
 *
 * The catch: it may be overdrawn, since a frame is in memory by the time it is counted; the debt is what the
 * socket must then pause for.
 */
export class Rate {
	private left: number;
	private at: number;

	constructor(
		private readonly perSecond: number,
		private readonly burst: number,
		now: number,
	) {
		this.left = burst;
		this.at = now;
	}

	/** Takes an amount; gives the milliseconds until there is none owed. */
	take(amount: number, now: number): number {
		this.left = Math.min(this.burst, this.left + ((now - this.at) / 1000) * this.perSecond) - amount;
		this.at = now;
		return this.left >= 0 ? 0 : Math.ceil((-this.left / this.perSecond) * 1000);
	}
}
