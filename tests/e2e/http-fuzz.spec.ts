import { readdirSync } from "node:fs";
import path from "node:path";
import { randomFrom, seedOf } from "../chaos/random";
import { report } from "../chaos/report";
import { expect, SAMPLE, signInToSample, test } from "../support/browser";

const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 1_000);

/** Every address of the house, with its open parts as they are written in the folder `app`. */
const routes = readdirSync("app", { recursive: true, encoding: "utf8" })
	.filter((file) => /(^|\/)(route|page)\.tsx?$/.test(file))
	.map((file) => `/${path.dirname(file).replace(/\([^)]*\)\/?/g, "")}`.replace(/\/\.?$/, "/"));

const NAMES = [
	"plan",
	"inbox",
	"threads",
	"put-to-partners",
	"decide",
	"start-thread",
	"first",
	"me",
	"since",
	"docx",
	"csv",
];
const PARTS = [
	"",
	"..",
	"%00",
	"%2e%2e",
	"a".repeat(3_000),
	"null",
	"-1",
	"{}",
	"%",
	"💥",
	"__proto__",
	"<script>",
	"' or 1=1 --",
];
const BODIES = [
	"",
	"{",
	"[]",
	"null",
	'{"plan":null}',
	'{"__proto__":{"a":1}}',
	`{"plan":"${"x".repeat(10_000)}"}`,
	'{"plan":{"$ne":1}}',
	"\u0000",
	"a=b",
];

test(`[O6] ${REQUESTS} requests that no page of ours would make: none breaks anything, and the site goes on`, async ({
	serve,
	visit,
}) => {
	const site = await serve();
	const random = randomFrom(seedOf("HTTP fuzz"));
	const someone = await visit(site);
	await signInToSample(someone, SAMPLE.wexmoor);
	const plan = /plans\/([^/?]+)/.exec(someone.page.url())?.[1] ?? "";
	const cookies = await someone.context.cookies();
	const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
	const statuses = new Map<number, number>();
	const broken: string[] = [];
	const ask = async () => {
		const route = random
			.pick(routes)
			.replace(/\[\.{3}[^\]]+\]|\[[^\]]+\]/g, () =>
				random.chance(0.3) ? plan : random.chance(0.6) ? random.pick(NAMES) : encodeURI(random.pick(PARTS)),
			);
		const query = random.chance(0.5)
			? `?${random.pick(["plan", "card", "callbackUrl", "token", "partner"])}=${random.chance(0.4) ? plan : encodeURIComponent(random.pick(PARTS))}`
			: "";
		const method = random.pick(["GET", "GET", "POST", "PUT", "DELETE", "HEAD"]);
		const headers: Record<string, string> = {};
		if (random.chance(0.6))
			headers.cookie = random.chance(0.8) ? cookie : random.pick(["x", "next-auth.session-token=1", ";;;"]);
		if (random.chance(0.7))
			headers["content-type"] = random.pick(["application/json", "text/plain", "multipart/form-data"]);
		if (random.chance(0.6)) headers.origin = random.pick([site.url, "https://evil.example", "null"]);
		if (random.chance(0.2)) headers["next-action"] = "1";
		const body = method === "POST" || method === "PUT" ? random.pick(BODIES) : undefined;
		const answer = await fetch(`${site.url}${route}${query}`, {
			method,
			headers,
			body,
			redirect: "manual",
		}).catch(() => null);
		if (!answer) return;
		await answer.arrayBuffer();
		statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
		if (answer.status >= 500) broken.push(`${answer.status} ${method} ${route}${query}`.slice(0, 200));
	};
	for (let n = 0; n < REQUESTS; n += 20) await Promise.all(Array.from({ length: 20 }, ask));
	expect([random.seed, broken]).toEqual([random.seed, []]);
	expect((await fetch(`${site.url}/readyz`)).status).toBe(200);
	await someone.page.reload();
	await expect(someone.page.getByRole("main")).toBeVisible();
	report("HTTP requests that no page would make", {
		rounds: REQUESTS,
		work: [...statuses]
			.sort(([a], [b]) => a - b)
			.map(([status, many]) => `${many} × ${status}`)
			.join(", "),
		found: "0 answers of 500 or more",
		seed: random.seed,
	});
});
