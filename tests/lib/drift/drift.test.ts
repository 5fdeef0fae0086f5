import { expect, test } from "vitest";
import { driftOf } from "@/lib/drift/drift";

const rounds = (...means: (number | null)[]) =>
	means.map((mean, at) => ({ number: at + 1, means: { B05: mean } }));
const strategy = (progress: "on-track" | "at-risk" | "done" | null) => [
	{ id: "list", barriers: ["B05"], progress },
];

test("[M9] on track while the barrier's mean fell two rounds running is drift, told with its three means", () => {
	expect(driftOf(strategy("on-track"), rounds(3.4, 3.0, 2.6))).toEqual([
		{ strategy: "list", barrier: "B05", means: [3.4, 3, 2.6], rounds: [1, 2, 3] },
	]);
	expect(driftOf(strategy("done"), rounds(5, 3.4, 3.0, 2.6))).toMatchObject([{ rounds: [2, 3, 4] }]);
});

test("[M9] no drift where the strategy is at risk anyway, the mean fell once, rose, stayed as it is shown, or was not rated", () => {
	expect(driftOf(strategy("at-risk"), rounds(3.4, 3.0, 2.6))).toEqual([]);
	expect(driftOf(strategy(null), rounds(3.4, 3.0, 2.6))).toEqual([]);
	for (const means of [
		[3.0, 2.6],
		[3.4, 3.0, 3.0],
		[3.0, 3.4, 3.0],
		[3.04, 3.01, 2.6],
		[3.4, null, 2.6],
	])
		expect(driftOf(strategy("on-track"), rounds(...means))).toEqual([]);
});
