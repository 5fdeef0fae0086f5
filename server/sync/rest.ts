/**
 * How a room ends: when nobody is in it and nothing waits, after a while, decided and done in one tick.
 *
 * The catch: the while is a third longer or shorter each time, so that rooms which emptied together do not end
 * together.
 */
export class Rest {
	private timer: NodeJS.Timeout | null = null;

	constructor(
		private readonly afterMs: number,
		private readonly isEmpty: () => boolean,
		private readonly end: () => void,
	) {}

	/** The room may have become empty. */
	begin(): void {
		if (this.timer || !this.isEmpty()) return;
		this.timer = setTimeout(
			() => {
				this.timer = null;
				if (this.isEmpty()) this.end();
			},
			this.afterMs * (2 / 3 + (Math.random() * 2) / 3),
		);
		this.timer.unref();
	}

	/** Somebody came, or the room has ended. */
	stop(): void {
		if (this.timer) clearTimeout(this.timer);
		this.timer = null;
	}
}
