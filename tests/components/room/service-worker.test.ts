import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { beforeEach, expect, test } from "vitest";

const HOME = "https://plan.example";
const PLAN = "/plans/019aa000-0000-7000-8000-000000000000";

/** As much of the Cache API as the worker uses: kept in the order of their last putting. */
class Kept {
	readonly answers = new Map<string, Response>();
	match = async (key: string | { url: string }) => this.answers.get(at(key))?.clone();
	put = async (key: string | { url: string }, answer: Response) => {
		this.answers.delete(at(key));
		this.answers.set(at(key), answer);
	};
	keys = async () => [...this.answers.keys()].map((url) => ({ url }));
	delete = async (key: string | { url: string }) => this.answers.delete(at(key));
}

const at = (key: string | { url: string }) => new URL(typeof key === "string" ? key : key.url, HOME).href;

type Handler = (event: object) => void;
let handlers: Record<string, Handler>;
let stores: Map<string, Kept>;
let online: boolean;

beforeEach(() => {
	handlers = {};
	stores = new Map();
	online = true;
	const open = async (name: string) => {
		const store = stores.get(name) ?? new Kept();
		stores.set(name, store);
		return store;
	};
	runInNewContext(readFileSync("public/sw.js", "utf8"), {
		self: {
			location: { origin: HOME },
			addEventListener: (name: string, handler: Handler) => {
				handlers[name] = handler;
			},
		},
		caches: {
			open,
			match: async (path: string, { cacheName }: { cacheName: string }) =>
				(await open(cacheName)).match(path),
		},
		fetch: async (asked: string | { url: string }) => {
			if (!online) throw new TypeError("no network");
			const { pathname } = new URL(at(asked));
			return new Response(`<p>${pathname}</p><script src="/_next/static/chunks/of${pathname}.js"></script>`);
		},
		URL,
		Set,
		Promise,
	});
});

async function keep(page: string) {
	let kept: Promise<void> | undefined;
	handlers.message?.({
		data: { kind: "keep", page, assets: [] },
		waitUntil: (promise: Promise<void>) => {
			kept = promise;
		},
	});
	await kept;
}

/** What the browser is given for an address; null when the worker leaves it to the browser. */
async function asked(path: string, mode = "navigate"): Promise<string | null> {
	let answer: Promise<Response> | null = null;
	handlers.fetch?.({
		request: { url: `${HOME}${path}`, method: "GET", mode },
		respondWith: (promise: Promise<Response>) => {
			answer = promise;
		},
	});
	const given = answer as Promise<Response> | null;
	return given && (await given).text();
}

test("[Y28] every view that was opened comes back without a network, with the files that its page names", async () => {
	for (const view of ["", "/barriers", "/readiness", "/document", "/people", "/about"])
		await keep(PLAN + view);
	online = false;
	for (const view of ["", "/barriers", "/readiness", "/document", "/people", "/about"]) {
		expect(await asked(`${PLAN}${view}?card=B01`)).toContain(`<p>${PLAN}${view}</p>`);
		expect(await asked(`/_next/static/chunks/of${PLAN}${view}.js`, "no-cors")).toContain("of/plans/");
	}
});

test("[Y28] a view that was reached by its address is kept too, one that was never opened is not", async () => {
	await asked(`${PLAN}/readiness`);
	online = false;
	expect(await asked(`${PLAN}/readiness`)).toContain("/readiness");
	await expect(asked(`${PLAN}/barriers`)).rejects.toThrow("no network");
});

test("[Y28] [U81] only views of a plan and the list of plans are kept as pages, and no more than sixty", async () => {
	expect(await asked("/plans?from=mail")).toContain("<p>/plans</p>");
	expect([...(stores.get("concordat-shell-pages-1")?.answers.keys() ?? [])]).toEqual([`${HOME}/plans`]);
	stores.clear();
	expect(await asked("/plans/new")).toBeNull();
	expect(await asked(`/api/queries/plan?plan=${PLAN}`)).toBeNull();
	const planOf = (n: number) => `/plans/019aa000-0000-7000-8000-${String(n).padStart(12, "0")}/barriers`;
	for (let n = 0; n < 65; n++) await keep(planOf(n));
	const kept = [...(stores.get("concordat-shell-pages-1")?.answers.keys() ?? [])];
	// The list of plans is kept with the first of them, and is as old as that.
	expect([kept.length, kept[0]]).toEqual([60, HOME + planOf(6)]);
});
