import { setTimeout as pause } from "node:timers/promises";

/**
 * Waits until something is true, asking again and again; throws what was last found when it never is.
 *
 * The catch: this is for conditions outside a browser. On a page use Playwright's own `expect`, which retries.
 */
export async function until<T>(
	what: string,
	ask: () => Promise<T | null | undefined | false> | T | null | undefined | false,
	{ within = 20_000, every = 50 } = {},
): Promise<T> {
	const deadline = performance.now() + within;
	let last: unknown = null;
	while (performance.now() < deadline) {
		try {
			const found = await ask();
			if (found) return found;
			last = found;
		} catch (problem) {
			// Not there yet; the last problem is told if it never comes.
			last = problem;
		}
		await pause(every);
	}
	throw new Error(`Waited ${within} ms in vain until ${what}; last: ${String(last)}`);
}
