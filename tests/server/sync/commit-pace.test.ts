import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { COMMIT_BUSY_ROWS, COMMIT_FILL_MS } from "@/lib/limits";
import { CommitPace } from "@/server/sync/commit-pace";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Whether a plan's turn has come, after all that can happen without time going on. */
function watched(turn: Promise<void>): { come: boolean } {
	const state = { come: false };
	void turn.then(() => {
		state.come = true;
	});
	return state;
}
const now = () => vi.advanceTimersByTimeAsync(0);

test("[Y53] on a quiet node everybody's turn is at once, before and after a transaction", async () => {
	const pace = new CommitPace();
	const first = watched(pace.turn());
	await now();
	expect(first.come).toBe(true);
	pace.begin();
	const meanwhile = watched(pace.turn());
	await now();
	expect(meanwhile.come).toBe(false);
	pace.end(COMMIT_BUSY_ROWS - 1);
	await now();
	expect(meanwhile.come).toBe(true);
});

test("[Y53] on a busy node a transaction begins some milliseconds after the last one did, and then with everybody", async () => {
	const pace = new CommitPace();
	pace.begin();
	await vi.advanceTimersByTimeAsync(1);
	pace.end(COMMIT_BUSY_ROWS);
	const two = [watched(pace.turn()), watched(pace.turn())];
	await vi.advanceTimersByTimeAsync(COMMIT_FILL_MS - 2);
	expect(two.map(({ come }) => come)).toEqual([false, false]);
	await vi.advanceTimersByTimeAsync(2);
	expect(two.map(({ come }) => come)).toEqual([true, true]);
});

test("[Y53] a slow transaction has waited long enough by itself, and so has who comes late", async () => {
	const pace = new CommitPace();
	pace.begin();
	const meanwhile = watched(pace.turn());
	await vi.advanceTimersByTimeAsync(COMMIT_FILL_MS + 1);
	pace.end(COMMIT_BUSY_ROWS);
	await now();
	expect(meanwhile.come).toBe(true);
	pace.begin();
	pace.end(COMMIT_BUSY_ROWS);
	await vi.advanceTimersByTimeAsync(COMMIT_FILL_MS + 1);
	const late = watched(pace.turn());
	await now();
	expect(late.come).toBe(true);
});
