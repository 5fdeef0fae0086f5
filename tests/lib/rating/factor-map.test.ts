import { expect, test } from "vitest";
import { readPlan } from "@/lib/plan/read";
import { barrierFor, byGap, factorMap } from "@/lib/rating/factor-map";
import {
	allSealed,
	didNotRate,
	emptyRounds,
	type Rating,
	type RatingRound,
	type Score,
} from "@/lib/rating/rating";
import { bigPlan } from "@/tests/support/big-plan";

const [harbour, clinic, homes] = ["harbour", "clinic", "homes"];
const plan = readPlan(bigPlan(1).doc);

/** A revealed round: each partner's ratings by item. */
function round(number: number, said: Record<string, Record<string, Score>>): RatingRound {
	const ratings = Object.entries(said).flatMap(([partner, items]) =>
		Object.entries(items).map(
			([item, score]): Rating => ({ partner, item, score, reason: "", personName: "Maren" }),
		),
	);
	return {
		id: `round ${number}`,
		number,
		openedAt: "2026-03-01T09:00:00.000Z",
		by: null,
		openedBy: "Maren",
		asked: [harbour, clinic, homes],
		sealed: [],
		revealed: { at: `2026-03-0${number}T09:00:00.000Z`, closed: false, ratings },
	} as RatingRound;
}
const mapOf = (rounds: RatingRound[], shown: number | null = null) => {
	const map = factorMap({ rounds, shown, plan, standings: new Map(), threads: [] });
	if (!map) throw new Error("nothing is revealed");
	return map;
};
const row = (map: ReturnType<typeof mapOf>, item: string) => {
	const found = map.rows.find((one) => one.item.id === item);
	if (!found) throw new Error(`no row ${item}`);
	return found;
};

test("[V7] each partner's mark, the mean and the gap are those of the round that is shown, by hand", () => {
	const map = mapOf([round(1, { harbour: { B05: 4 }, clinic: { B05: 1 }, homes: { B05: 2 } })]);
	const { marks, mean, gap, trend } = row(map, "B05");
	expect(marks.map(({ partner, score }) => [partner, score])).toEqual([
		["clinic", 1],
		["homes", 2],
		["harbour", 4],
	]);
	expect(mean).toBeCloseTo(7 / 3);
	expect(gap).toEqual({ size: 3, kind: "wide" });
	expect(trend).toBeNull();
	expect(map.rows).toHaveLength(20);
});

test("[V6] who did not rate is named and is left out of mean and gap", () => {
	const one = round(1, { harbour: { F01: 5 }, clinic: { F01: 4 } });
	const map = mapOf([one]);
	expect(row(map, "F01")).toMatchObject({ mean: 4.5, gap: { size: 1, kind: "close" }, missing: [homes] });
	expect(row(map, "F02")).toMatchObject({ mean: null, gap: null, missing: [harbour, clinic, homes] });
	expect(didNotRate(one as Parameters<typeof didNotRate>[0])).toEqual([homes]);
});

test("[V7] a trend is against the last round in which the item was rated, and only a change that is seen counts", () => {
	const rounds = [
		round(1, { harbour: { F02: 2, F03: 3 }, clinic: { F02: 2, F03: 3 } }),
		round(2, { harbour: { F03: 3 }, clinic: { F03: 3 } }),
		round(3, { harbour: { F02: 3, F03: 3 }, clinic: { F02: 2, F03: 2 } }),
	];
	const map = mapOf(rounds);
	expect(row(map, "F02")).toMatchObject({ means: [2, null, 2.5], trend: { direction: "up", round: 1 } });
	expect(row(map, "F03")).toMatchObject({ means: [3, 3, 2.5], trend: { direction: "down", round: 2 } });
	expect(row(mapOf(rounds, 2), "F03")).toMatchObject({ means: [3, 3], trend: { direction: "level" } });
});

test("[V11] who stays away from a round, or comes new, turns no trend, and of how many a trend is told; nobody in both is no trend", () => {
	const rounds = [
		round(1, { harbour: { F02: 5, F03: 2 }, clinic: { F02: 2, F03: 4 }, homes: { F04: 3 } }),
		round(2, { clinic: { F02: 2, F03: 5, F04: 1 }, homes: { F02: 2, F03: 1 } }),
	];
	const map = mapOf(rounds);
	expect(row(map, "F02")).toMatchObject({
		means: [3.5, 2],
		trend: { direction: "level", before: 2, after: 2, same: 1, of: 3 },
	});
	expect(row(map, "F03")).toMatchObject({
		means: [3, 3],
		trend: { direction: "up", before: 4, after: 5, same: 1, of: 3 },
	});
	expect(row(map, "F04")).toMatchObject({ means: [3, 1], trend: null });
});

test("[V13] a round that ended with nothing sealed moves neither map nor trend, and is told until one shows something again", () => {
	const first = round(1, { harbour: { F02: 5 }, clinic: { F02: 3 } });
	const empty = round(2, {});
	const map = mapOf([first, empty]);
	expect(map.round.number).toBe(1);
	expect(row(map, "F02")).toMatchObject({ means: [4], trend: null });
	expect(emptyRounds({ rounds: [first, empty] })).toEqual([2]);
	const third = round(3, { harbour: { F02: 4 }, clinic: { F02: 3 } });
	expect(row(mapOf([first, empty, third]), "F02").trend).toMatchObject({ direction: "down", round: 1 });
	expect(emptyRounds({ rounds: [first, empty, third] })).toEqual([]);
	expect(factorMap({ rounds: [empty], shown: null, plan, standings: new Map(), threads: [] })).toBeNull();
});

test("[V8] a gap of three calls for a conversation, a mean under 2.5 for a strategy to the item's barrier", () => {
	const map = mapOf([round(1, { harbour: { F02: 4, F07: 2, B09: 2 }, clinic: { F02: 1, F07: 2, B09: 3 } })]);
	expect(row(map, "F02").calls.map(({ kind }) => kind)).toEqual(["talk"]);
	expect(row(map, "F07").calls).toEqual([{ kind: "strategy", barrier: "B07" }]);
	expect(row(map, "B09").calls).toEqual([]);
	expect([barrierFor("B05"), barrierFor("F02")]).toEqual(["B05", "B01"]);
	expect(byGap(map.rows)[0]?.item.id).toBe("F02");
});

test("[V4] a round waits for everybody asked who is still on the plan, and for nobody else", () => {
	const stays = (partner: string) => partner !== homes;
	const asked = [harbour, clinic, homes] as string[];
	expect(allSealed(asked, [harbour as string], stays)).toBe(false);
	expect(allSealed(asked, [harbour as string, clinic as string], stays)).toBe(true);
	expect(allSealed(asked, [harbour as string, clinic as string], () => true)).toBe(false);
});
