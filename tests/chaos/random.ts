/** A generator of random numbers that a seed repeats exactly (mulberry32). */
export interface Random {
	seed: number;
	/** Below 1. */
	next(): number;
	/** A whole number below `n`. */
	below(n: number): number;
	pick<T>(from: readonly T[]): T;
	chance(probability: number): boolean;
	text(length: number): string;
}

export function randomFrom(seed: number): Random {
	let state = seed >>> 0;
	const random: Random = {
		seed,
		next() {
			state = (state + 0x6d2b79f5) >>> 0;
			let mixed = state;
			mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
			mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
			return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
		},
		below: (n) => Math.floor(random.next() * n),
		pick: (from) => from[random.below(from.length)] as (typeof from)[number],
		chance: (probability) => random.next() < probability,
		text: (length) => Array.from({ length }, () => random.pick([..."abcdefghij é\n"])).join(""),
	};
	return random;
}

/** The seed of this run: `SEED` repeats one, else a new one; printed, so that a failure can be repeated. */
export function seedOf(name: string): number {
	const seed = process.env.SEED ? Number(process.env.SEED) : Date.now() % 1_000_000_007;
	process.stdout.write(`${name}: seed ${seed} (repeat it with SEED=${seed})\n`);
	return seed;
}
