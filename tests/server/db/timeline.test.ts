import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { WIDTHS, type Window } from "@/lib/history/timeline";
import { newId } from "@/lib/ids";
import { logWindows } from "@/server/db/rows/timeline";
import { numbers } from "@/tests/support/big-plan";
import { type TestDatabase, testDatabase } from "@/tests/support/database";

let database: TestDatabase;
beforeAll(async () => {
	database = await testDatabase();
});
afterAll(() => database.close());

const HOUR = 3_600_000;

/** A plan whose log grew at these moments, in milliseconds from the first of January 2024. */
async function grownAt(moments: readonly number[]) {
	const plan = newId();
	const ats = moments.map((at) => new Date(Date.UTC(2024, 0, 1) + at));
	const list = sql.join(
		ats.map((at) => sql`${at.toISOString()}::timestamptz`),
		sql`, `,
	);
	await database.db.execute(sql`
		insert into plan_updates (plan_id, seq, epoch, origin, data, at)
		select ${plan}::uuid, row.n, ${plan}::uuid, 0, '', row.at
		from unnest(array[${list}]) with ordinality as row (at, n)`);
	return { plan, ats };
}

/** The same by hand: each width tried in turn over every row. */
function byHand(ats: readonly Date[], most: number): Window[] {
	for (const seconds of WIDTHS) {
		const windows = new Map<number, Window>();
		for (const [n, at] of ats.entries())
			windows.set(Math.floor(at.getTime() / 1_000 / seconds), { at: at.getTime(), last: n + 1 });
		if (windows.size <= most || seconds === WIDTHS.at(-1)) return [...windows.values()];
	}
	return [];
}

test("[H4] the database gives the windows that a count by hand of every row gives, however busy and quiet the plan was", async () => {
	const seed = 7;
	const random = numbers(seed);
	const busy = (from: number, rows: number, apart: number) =>
		Array.from({ length: rows }, () => from + Math.floor(random() * rows * apart));
	const lives = {
		"one row": [5],
		"an afternoon": busy(0, 300, 20_000),
		"two busy days and a quiet year": [...busy(0, 200, 60_000), ...busy(400 * 24 * HOUR, 200, 60_000)],
		"a row every ten minutes": Array.from({ length: 600 }, (_, n) => n * 600_000),
		years: busy(0, 600, 30 * HOUR),
	};
	for (const [life, moments] of Object.entries(lives)) {
		const { plan, ats } = await grownAt([...moments].sort((a, b) => a - b));
		for (const most of [1, 2, 10, 50, 200, 2_000])
			expect([seed, life, most, await logWindows(database.db, plan, most)]).toEqual([
				seed,
				life,
				most,
				byHand(ats, most),
			]);
	}
	expect(await logWindows(database.db, newId(), 10)).toEqual([]);
});
