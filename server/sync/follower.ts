import { helpSlowReaders } from "./catch-up";
import type { Fellows } from "./fellows";
import type { Pace } from "./pace";
import type { Rooms } from "./rooms";
import type { Store } from "./store";

/**
 * Asks the database again and again how far the open plans have come, and reads what they lack. [Y84]
 *
 * The catch: this is what makes several nodes right; what they say to each other only makes them quick. So it asks
 * more often while they cannot hear each other.
 */
export class Follower {
	private at = performance.now();
	private asking: Promise<void> | null = null;

	constructor(
		private readonly rooms: Rooms,
		private readonly store: Store,
		private readonly fellows: Fellows,
		private readonly pace: Pick<Pace, "followMs" | "followFarMs">,
		private readonly failed: (error: unknown) => void,
	) {}

	/** Asks if it is time to. */
	tick(): void {
		const every = this.fellows.near ? this.pace.followMs : this.pace.followFarMs;
		if (performance.now() - this.at >= every) this.now();
	}

	/** Asks now, unless an answer is on its way. */
	now(): void {
		this.at = performance.now();
		this.asking ??= this.ask()
			.catch(this.failed)
			.finally(() => {
				this.asking = null;
			});
	}

	private async ask(): Promise<void> {
		const open = this.rooms.all();
		if (open.length === 0) return;
		for (const room of open) room.proceed();
		const heads = await this.store.heads(open.map(({ planId }) => planId));
		for (const room of open) room.others.noticeHead(heads.get(room.planId));
		for (const room of open) await helpSlowReaders(room, this.store);
	}
}
