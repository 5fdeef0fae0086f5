import { expect, test } from "vitest";
import { driftOf } from "@/lib/drift/drift";
import type { RatingRound, Reveal } from "@/lib/rating/rating";

type Said = Record<string, number>;

/** Revealed rounds in which each partner said this of B05. */
const rounds = (...said: Said[]) =>
	said.map((partners, at) => ({
		number: at + 1,
		revealed: {
			ratings: Object.entries(partners).map(([partner, score]) => ({ partner, item: "B05", score })),
		},
	})) as unknown as (RatingRound & { revealed: Reveal })[];
const two = (harbour: number, clinic: number): Said => ({ harbour, clinic });
const falling = rounds(two(4, 3), two(3, 3), two(3, 2));
const strategy = (progress: "on-track" | "at-risk" | "done" | null) => [
	{ id: "list", barriers: ["B05"], progress },
];

test("[M9] on track while the barrier's mean fell two rounds running is drift, told with its three means", () => {
	expect(driftOf(strategy("on-track"), falling)).toEqual([
		{ strategy: "list", barrier: "B05", means: [3.5, 3, 2.5], rounds: [1, 2, 3] },
	]);
	const four = rounds(two(5, 5), two(4, 3), two(3, 3), two(3, 2));
	expect(driftOf(strategy("done"), four)).toMatchObject([{ rounds: [2, 3, 4] }]);
});

test("[M9] no drift where the strategy is at risk anyway, the mean fell once, rose, stayed, or was not rated", () => {
	expect(driftOf(strategy("at-risk"), falling)).toEqual([]);
	expect(driftOf(strategy(null), falling)).toEqual([]);
	for (const said of [
		[two(4, 3), two(3, 3)],
		[two(4, 3), two(3, 3), two(3, 3)],
		[two(3, 3), two(4, 3), two(3, 3)],
		[two(4, 3), {}, two(3, 2)],
	])
		expect(driftOf(strategy("on-track"), rounds(...said))).toEqual([]);
});

test("[M9] a fall that one decimal does not show is none", () => {
	const many = (low: number): Said =>
		Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`partner ${at}`, at < low ? 2 : 3]));
	expect(driftOf(strategy("on-track"), rounds(many(0), many(1), many(30)))).toEqual([]);
	expect(driftOf(strategy("on-track"), rounds(many(0), many(3), many(30)))).toHaveLength(1);
});

test("[V11] a mean that falls because a partner stayed away is no drift; nor one that hides that all the others rose", () => {
	const away = rounds({ ...two(5, 2), homes: 3 }, { clinic: 2, homes: 3 }, { clinic: 2 });
	expect(driftOf(strategy("on-track"), away)).toEqual([]);
	const hidden = rounds(
		{ harbour: 5, homes: 5, clinic: 1 },
		{ harbour: 4, clinic: 2 },
		{ clinic: 3, trust: 2, club: 2 },
	);
	expect(driftOf(strategy("on-track"), hidden)).toEqual([]);
});
