import { vi } from "vitest";

/** Looks again and again until what is expected holds; a busy computer gets the time that it needs. */
export const soon = <T>(check: () => T | Promise<T>): Promise<T> =>
	vi.waitFor(check, { timeout: 25_000, interval: 10 });
