import "fake-indexeddb/auto";

/** The small store of a browser, as a page of ours finds it. */
class PageStorage implements Storage {
	readonly #kept = new Map<string, string>();
	get length() {
		return this.#kept.size;
	}
	key(index: number) {
		return [...this.#kept.keys()][index] ?? null;
	}
	getItem(key: string) {
		return this.#kept.get(key) ?? null;
	}
	setItem(key: string, value: string) {
		this.#kept.set(key, value);
	}
	removeItem(key: string) {
		this.#kept.delete(key);
	}
	clear() {
		this.#kept.clear();
	}
}

/** Gives the test a browser that keeps things: IndexedDB and localStorage, empty. */
export function freshBrowser(): void {
	Object.defineProperty(globalThis, "localStorage", { value: new PageStorage(), configurable: true });
}
