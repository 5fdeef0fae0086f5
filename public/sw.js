/*
 * Keeps the shell of plan pages for offline use: the HTML of every view that was opened and of the list of all plans,
 * which hold no plan data, and the built scripts, styles and fonts. Answers to questions and acts are never kept; the words live in IndexedDB.
 */
const PAGES = "concordat-shell-pages-1";
const ASSETS = "concordat-shell-assets-1";
/** More than several builds' worth; the oldest go first. */
const ASSETS_MAX = 600;
/** Every view of ten plans; the page kept longest ago goes first. */
const PAGES_MAX = 60;

/** The list of all plans, which holds none of them either, and leads to those that the device keeps. */
const LIST = "/plans";
/** The board is at the plan's own address, every other view one word below it. */
const planPage = (url) => url.pathname === LIST || /^\/plans\/[0-9a-f-]{36}(\/[a-z]+)?$/.test(url.pathname);
const asset = (url) => url.pathname.startsWith("/_next/static/");
const ours = (url) => url.origin === self.location.origin;

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("activate", (event) => event.waitUntil(takeOver()));

async function takeOver() {
	const names = await caches.keys();
	const old = names.filter((name) => name.startsWith("concordat-shell") && name !== PAGES && name !== ASSETS);
	await Promise.all(old.map((name) => caches.delete(name)));
	await self.clients.claim();
}

self.addEventListener("fetch", (event) => {
	const url = new URL(event.request.url);
	if (event.request.method !== "GET" || !ours(url)) return;
	if (event.request.mode === "navigate" && planPage(url)) event.respondWith(page(event.request, url));
	else if (asset(url)) event.respondWith(keptFirst(event.request));
});

/** The network's page while there is one; the kept page, whatever its query, when there is none. */
async function page(request, url) {
	try {
		const answer = await fetch(request);
		if (answer.status === 503) {
			// The server is there and its database is not: as good as offline, and drafting goes on.
			const kept = await caches.match(url.pathname, { cacheName: PAGES });
			if (kept) return kept;
		}
		if (answer.ok && !answer.redirected) await keepPage(url.pathname, answer.clone());
		return answer;
	} catch (cause) {
		const kept = await caches.match(url.pathname, { cacheName: PAGES });
		if (kept) return kept;
		throw cause;
	}
}

async function keepPage(path, answer) {
	const pages = await caches.open(PAGES);
	await pages.put(path, answer);
	await bound(pages, PAGES_MAX);
}

async function bound(cache, max) {
	const keys = await cache.keys();
	await Promise.all(keys.slice(0, Math.max(0, keys.length - max)).map((key) => cache.delete(key)));
}

/** Built files have their content in their name, so a kept one is never stale. */
async function keptFirst(request) {
	const kept = await caches.match(request, { cacheName: ASSETS });
	if (kept) return kept;
	const answer = await fetch(request);
	if (answer.ok) {
		const assets = await caches.open(ASSETS);
		await assets.put(request, answer.clone());
	}
	return answer;
}

let keeping = Promise.resolve();

self.addEventListener("message", (event) => {
	const said = event.data;
	if (said?.kind !== "keep") return;
	const next = () => keep(said.page, said.assets);
	// One after the other: a page asks again when more is there, and what is kept by then is not fetched twice.
	keeping = keeping.then(next, next);
	event.waitUntil(keeping);
});

/**
 * What was loaded without this worker: the first visit's files, and the page of a view that was reached from another
 * view, with the files which that page names.
 */
async function keep(path, urls) {
	await keepAssets(urls);
	if (!planPage(new URL(path, self.location.origin))) return;
	const answer = await fetch(path, { credentials: "same-origin" });
	if (!answer.ok || answer.redirected) return;
	await keepAssets(filesIn(await answer.clone().text()));
	await keepPage(path, answer);
	// From a plan without a network one goes back to the list, whether or not one came by it.
	if (path !== LIST && !(await caches.match(LIST, { cacheName: PAGES }))) await keep(LIST, []);
}

async function keepAssets(urls) {
	const assets = await caches.open(ASSETS);
	for (const url of urls) {
		if (await assets.match(url)) continue;
		const answer = await fetch(url);
		if (answer.ok) await assets.put(url, answer);
	}
	await bound(assets, ASSETS_MAX);
}

const filesIn = (html) => new Set(html.match(/\/_next\/static\/[^"'\\\s<>()&]+/g));
