/**
 * The page's half of the offline shell: `public/sw.js` keeps the page of each view that was opened (which holds no
 * plan data) and the scripts, so that a closed tab can be opened again without a network.
 */
const SHELL_CACHE_PREFIX = "concordat-shell";

const supported = () =>
	process.env.NODE_ENV === "production" && "serviceWorker" in navigator && window.isSecureContext;

const assets = () =>
	performance
		.getEntriesByType("resource")
		.map((entry) => new URL(entry.name, location.href))
		.filter((url) => url.origin === location.origin && url.pathname.startsWith("/_next/static/"))
		.map((url) => url.href);

const IDLE_WITHIN_MS = 3_000;

/** Keeping costs a second reading of every file: first the plan is drawn. */
const idle = () =>
	new Promise<void>((resolve) => {
		if (typeof requestIdleCallback === "undefined") resolve();
		else requestIdleCallback(() => resolve(), { timeout: IDLE_WITHIN_MS });
	});

/**
 * Keeps this page for offline use, with everything loaded so far. Call it again for another view, which no browser
 * asks for as a page when it is reached from this one, and when more is there: what a card needs is loaded ahead,
 * since offline there is nobody to ask for it. Does nothing in development.
 */
export async function keepShell(page = location.pathname): Promise<void> {
	if (!supported()) return;
	await idle();
	const registration = await navigator.serviceWorker.register("/sw.js");
	await navigator.serviceWorker.ready;
	registration.active?.postMessage({ kind: "keep", page, assets: assets() });
}

/** Removes the shell with everything in it; the worker itself stays and starts empty. */
export async function dropShell(): Promise<void> {
	if (!globalThis.caches) return;
	const names = await caches.keys();
	await Promise.all(
		names.filter((name) => name.startsWith(SHELL_CACHE_PREFIX)).map((name) => caches.delete(name)),
	);
}
