import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type SentStop, WIDTHS } from "@/lib/history/timeline";
import { newId } from "@/lib/ids";
import { momentsOf } from "@/server/db/rows/timeline";
import { numbers } from "@/tests/support/big-plan";
import { type TestDatabase, testDatabase } from "@/tests/support/database";

let database: TestDatabase;
beforeAll(async () => {
	database = await testDatabase();
});
afterAll(() => database.close());

const HOUR = 3_600_000;
const BEGINNING = Date.UTC(2024, 0, 1);

/** A plan whose log and ledger grew at these moments, in milliseconds from the first of January 2024. */
async function grownAt(log: readonly number[], acts: readonly number[]) {
	const plan = newId();
	const rows = (moments: readonly number[]) =>
		sql`unnest(array[${sql.join(
			moments.map((at) => sql`${new Date(BEGINNING + at).toISOString()}::timestamptz`),
			sql`, `,
		)}]::timestamptz[]) with ordinality as row (at, n)`;
	await database.db.execute(sql`
		insert into plan_updates (plan_id, seq, epoch, origin, data, at)
		select ${plan}::uuid, row.n, ${plan}::uuid, 0, '', row.at from ${rows(log)}`);
	await database.db.execute(sql`
		insert into ledger (plan_id, seq, act, entry, previous_hash, hash, at)
		select ${plan}::uuid, row.n, 'decide', '{}', '', '', row.at from ${rows(acts)}`);
	return plan;
}

/** The same by hand: each width tried in turn over every row, and both counted anew at the end of each window. */
function byHand(log: readonly number[], acts: readonly number[], most: number): SentStop[] {
	const ends = [log, acts].flatMap((moments) => {
		for (const seconds of WIDTHS) {
			const windows = new Map<number, number>();
			for (const at of moments) windows.set(Math.floor((BEGINNING + at) / 1_000 / seconds), at);
			if (windows.size <= most || seconds === WIDTHS.at(-1)) return [...windows.values()];
		}
		return [];
	});
	const upTo = (moments: readonly number[], end: number) => moments.filter((at) => at <= end).length;
	return [...new Set(ends)]
		.sort((a, b) => a - b)
		.map((end) => [BEGINNING + end, upTo(log, end), upTo(acts, end)]);
}

test("[H4] the moments of a plan are those that a count by hand of every row gives, however busy and quiet it was", async () => {
	const seed = 7;
	const random = numbers(seed);
	const busy = (from: number, rows: number, apart: number) =>
		Array.from({ length: rows }, () => from + Math.floor(random() * rows * apart));
	const inOrder = (moments: readonly number[]) => [...moments].sort((a, b) => a - b);
	const lives = {
		"one row": [[5], [5]],
		"a draft alone": [busy(0, 40, 20_000), []],
		"an afternoon": [busy(0, 300, 20_000), busy(0, 100, 60_000)],
		"two busy days and a quiet year": [
			[...busy(0, 200, 60_000), ...busy(400 * 24 * HOUR, 200, 60_000)],
			busy(0, 40, 240 * HOUR),
		],
		"a row every ten minutes": [
			Array.from({ length: 600 }, (_, n) => n * 600_000),
			Array.from({ length: 60 }, (_, n) => n * 6_000_000 + 1),
		],
		years: [busy(0, 600, 30 * HOUR), busy(0, 600, 30 * HOUR)],
	} satisfies Record<string, [number[], number[]]>;
	for (const [life, moments] of Object.entries(lives)) {
		const [log, acts] = [inOrder(moments[0]), inOrder(moments[1])];
		const plan = await grownAt(log, acts);
		for (const most of [1, 2, 10, 50, 200, 2_000])
			expect([seed, life, most, await momentsOf(database.db, plan, most)]).toEqual([
				seed,
				life,
				most,
				byHand(log, acts, most),
			]);
	}
	expect(await momentsOf(database.db, newId(), 10)).toEqual([]);
});
