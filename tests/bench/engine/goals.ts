export interface Goal {
	at: number;
	/** More is better. */
	more?: boolean;
	/** The figure itself and not its ratio. */
	absolute?: boolean;
	beside?: "floor";
}

/** What is to be reached: ratios to the best peer of the same run, or where it says so to the bare relay. */
export const GOALS: Record<string, Goal> = {
	"last of 50, p99 ms": { at: 60, absolute: true },
	"20 × 5, CPU s per 10,000 updates": { at: 0.5 },
	"4 × 25, CPU s per 10,000 updates": { at: 0.7 },
	"4 × 25, deliveries a second": { at: 1.5, more: true },
	"plan of 120 cards after a restart, ms": { at: 0.3 },
	"plan of 2,000 cards and 100,000 edits, ms": { at: 0.1 },
	"2,000 sockets over 200 plans, MiB": { at: 0.35 },
	"500 who come back, ms": { at: 0.3 },
	"500 new, ms": { at: 0.3 },
	"4 × 25, presence, CPU s per 10,000 changes": { at: 1, beside: "floor" },
	"kill -9 at 250 a second, seen and lost, %": { at: 0, absolute: true },
	"kill -9 at 3,000 a second, seen and lost, %": { at: 0, absolute: true },
	"acknowledged and lost": { at: 0, absolute: true },
};
