import { once } from "node:events";
import { type ClientRequestArgs, request } from "node:http";
import { type AddressInfo, connect } from "node:net";
import pino from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { commandWords } from "@/lib/i18n/en/command";
import { words } from "@/lib/i18n/words";
import { PEER_HEADER } from "@/server/auth/peer";
import { parseConfig } from "@/server/config";
import { refuseEarly } from "@/server/http/refuse-early";
import { routeName } from "@/server/http/route-name";
import { frontDoor } from "@/server/http/serve";
import { freePort } from "@/tests/support/server";

const TOKEN = "sixteen letters at least";
let port: number;
let end: () => void;
let databaseThere = true;
const upgraded: string[] = [];
const seen: { url: string; headers: Record<string, unknown> }[] = [];
const logged: string[] = [];

beforeAll(async () => {
	port = await freePort();
	const config = parseConfig({ PORT: String(port), NODE_ENV: "production", METRICS_TOKEN: TOKEN });
	const log = pino({ level: "info" }, { write: (line: string) => void logged.push(line) });
	const door = frontDoor(config, log);
	door.server.listen(port, "127.0.0.1");
	await once(door.server, "listening");
	expect((door.server.address() as AddressInfo).port).toBe(port);
	expect((await ask({ path: "/" })).status).toBe(503);
	expect((await ask({ path: "/healthz" })).status).toBe(200);
	expect((await ask({ path: "/readyz" })).status).toBe(503);
	expect((await ask({ path: "/metrics" })).status).toBe(404);
	door.open({
		pages: async (asked, response) => {
			seen.push({ url: asked.url ?? "", headers: { ...asked.headers } });
			if (asked.url === "/broken") throw new Error("a page of ours broke");
			response.end("a page");
		},
		sync: (asked, socket) => {
			upgraded.push(asked.url ?? "");
			socket.end("HTTP/1.1 101 Switching Protocols\r\n\r\n");
		},
		databaseAnswers: async () => databaseThere,
		watched: {
			notReady: async () => (databaseThere ? null : commandWords.watch.databaseAway),
			metrics: async () => ({ type: "text/plain; version=0.0.4", text: "concordat_rooms 1\n" }),
		},
		devUpgrade: null,
	});
	end = () => void door.server.close();
});
afterAll(() => end());

interface Answer {
	status: number;
	headers: Record<string, string | string[] | undefined>;
	body: string;
}

function ask(options: ClientRequestArgs): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const sent = request(
			{ host: "127.0.0.1", port, headers: { host: `localhost:${port}` }, ...options },
			(response) => {
				let body = "";
				response.on("data", (chunk) => {
					body += chunk;
				});
				response.on("end", () =>
					resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
				);
			},
		);
		sent.on("error", reject);
		sent.end();
	});
}

/** What comes back for bytes that no proper client sends. */
async function raw(bytes: string): Promise<string> {
	const socket = connect(port, "127.0.0.1");
	socket.write(bytes);
	let said = "";
	for await (const chunk of socket) said += chunk;
	return said;
}

test("[O3] only our own names are answered, to the letter", async () => {
	for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `LOCALHOST:${port}`])
		expect((await ask({ path: "/", headers: { host } })).status).toBe(200);
	for (const host of ["evil.example", "localhost", `localhost:${port + 1}`, `localhost:${port}.evil.example`])
		expect((await ask({ path: "/", headers: { host } })).status).toBe(421);
	expect(await raw("GET / HTTP/1.1\r\n\r\n")).toMatch(/^HTTP\/1\.1 400/);
	expect(await raw("GET / HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n")).toMatch(/^HTTP\/1\.1 421/);
});

test("[O3] a request line that holds a whole address is refused before anything looks at it", async () => {
	for (const line of [`http://localhost:${port}/`, "//evil.example/", "*", "/\\evil.example"])
		expect((await ask({ path: line })).status).toBe(400);
});

test("[O3] an address whose escapes spell no letters is refused before anything looks at it", async () => {
	for (const path of ["/%", "/api/acts/decide%", "/plans/%c0%af", "/api/%E0%A4%A", "/plans/%ff?x=1"])
		expect([path, (await ask({ path })).status]).toEqual([path, 400]);
	for (const path of ["/plans/%C3%A9", "/plans?x=%", "/api/plans/%2e%2e"])
		expect([path, (await ask({ path })).status]).toEqual([path, 200]);
});

test("[O3] a name of this computer is answered only to this computer", () => {
	const config = parseConfig({ PUBLIC_URL: "https://plan.example.org", HOST: "0.0.0.0" });
	const from = (remoteAddress: string, host: string) =>
		refuseEarly({ url: "/", method: "GET", headers: { host }, socket: { remoteAddress } as never }, config)
			?.status;
	expect(from("203.0.113.9", "plan.example.org")).toBeUndefined();
	expect(from("203.0.113.9", "localhost:3000")).toBe(421);
	expect(from("::ffff:127.0.0.1", "localhost:3000")).toBeUndefined();
});

test("[O3] a page is only read: whatever changes something is a door under /api", async () => {
	expect((await ask({ path: "/plans", method: "POST" })).status).toBe(405);
	expect((await ask({ path: "/api/acts/invite", method: "POST" })).status).toBe(200);
});

test("[O4] every answer carries the policy and the other headers, with a nonce of its own", async () => {
	const first = await ask({ path: "/" });
	const second = await ask({ path: "/" });
	const policy = String(first.headers["content-security-policy"]);
	expect(policy).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/=]{24}' 'strict-dynamic';/);
	for (const part of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
		expect(policy).toContain(part);
	expect(policy).not.toContain("unsafe-eval");
	expect(policy).not.toBe(second.headers["content-security-policy"]);
	expect(seen.at(-1)?.headers["content-security-policy"]).toBe(second.headers["content-security-policy"]);
	expect(first.headers).toMatchObject({
		"referrer-policy": "no-referrer",
		"x-content-type-options": "nosniff",
	});
	expect((await ask({ path: "/", headers: { host: "evil.example" } })).headers["referrer-policy"]).toBe(
		"no-referrer",
	);
});

test("[O4] headers that only we may set are never believed from outside", async () => {
	await ask({
		path: "/api/queries/me",
		headers: {
			host: `localhost:${port}`,
			[PEER_HEADER]: "here 10.0.0.1",
			"x-middleware-subrequest": "x",
			"next-action": "x",
		},
	});
	const headers = seen.at(-1)?.headers ?? {};
	expect(headers[PEER_HEADER]).toBe("here 127.0.0.1");
	expect(headers["x-middleware-subrequest"]).toBeUndefined();
	expect(headers["next-action"]).toBeUndefined();
});

test("[O5] a socket is opened at /sync/<plan> and nowhere else", async () => {
	const line = (path: string, host = `localhost:${port}`) =>
		`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`;
	expect(await raw(line("/sync/018f3f5e-0000-7000-8000-000000000000?x=1"))).toContain("101");
	expect(upgraded).toEqual(["/sync/018f3f5e-0000-7000-8000-000000000000?x=1"]);
	for (const path of ["/", "/sync", "/sync/", "/sync/a/b", "/_next/webpack-hmr"])
		expect(await raw(line(path))).toMatch(/^HTTP\/1\.1 404/);
	expect(await raw(line("/sync/a", "evil.example"))).toMatch(/^HTTP\/1\.1 421/);
	expect(upgraded).toHaveLength(1);
});

test("[O5] bytes that are no HTTP are answered and dropped", async () => {
	expect(await raw("\x16\x03\x01\x02\x00\x01\x00\r\n\r\n")).toMatch(/^HTTP\/1\.1 400/);
});

test("[O6] a page that breaks is answered with a plain sentence, and the site goes on", async () => {
	const broken = await ask({ path: "/broken" });
	expect(broken.status).toBe(500);
	expect(broken.body).not.toContain("broke");
	expect((await ask({ path: "/" })).status).toBe(200);
});

test("[O6] the log holds ids, route, status and milliseconds, and nothing that a person typed", async () => {
	expect(routeName("/plans/018f3f5e-0000-7000-8000-00000000abcd?card=B01")).toBe(
		"/plans/018f3f5e-0000-7000-8000-00000000abcd",
	);
	expect(routeName("/api/acts/invite")).toBe("/api/acts/invite");
	expect(routeName("/Ada%20Lovelace/ada@example.org")).toBe("/…/…");
	expect(routeName("/_next/static/x.js")).toBe("/_next");
	await ask({ path: "/join/s3cr3tT0ken?token=s3cr3tT0ken" });
	await ask({ path: "/" });
	expect(logged.join("")).not.toContain("s3cr3t");
	const line = JSON.parse(logged.at(-1) ?? "{}");
	expect(Object.keys(line).sort()).toEqual([
		"hostname",
		"level",
		"method",
		"ms",
		"msg",
		"pid",
		"route",
		"status",
		"time",
	]);
});

test("[O11] while the database is away a page is one plain sentence with status 503, and files are still given", async () => {
	databaseThere = false;
	try {
		const page = await ask({ path: "/plans/019aa000-0000-7000-8000-000000000000?card=7" });
		expect([page.status, page.headers["retry-after"]]).toEqual([503, "10"]);
		expect(page.body).toContain(words.common.away.text);
		expect((await ask({ path: "/_next/static/a.js" })).status).toBe(200);
		expect((await ask({ path: "/sw.js" })).status).toBe(200);
		expect((await ask({ path: "/api/queries/me" })).status).toBe(200);
	} finally {
		databaseThere = true;
	}
	expect((await ask({ path: "/plans" })).status).toBe(200);
});

test("[O12] a node lives, is ready, or says why not, under any name; from elsewhere its figures want a token", async () => {
	const other = { host: "node-2:3000" };
	expect(await ask({ path: "/healthz", headers: other })).toMatchObject({ status: 200, body: "alive\n" });
	expect(await ask({ path: "/readyz?x", headers: other })).toMatchObject({ status: 200, body: "ready\n" });
	databaseThere = false;
	try {
		const away = await ask({ path: "/readyz", headers: other });
		expect([away.status, away.body.trim()]).toEqual([503, commandWords.watch.databaseAway]);
		expect((await ask({ path: "/healthz", headers: other })).status).toBe(200);
	} finally {
		databaseThere = true;
	}
	const proxied = { ...other, "x-forwarded-for": "203.0.113.9" };
	expect((await ask({ path: "/metrics", headers: proxied })).status).toBe(404);
	expect(
		(await ask({ path: "/metrics", headers: { ...proxied, authorization: "Bearer wrong" } })).status,
	).toBe(404);
	expect(
		(await ask({ path: "/metrics", headers: { ...proxied, authorization: `Bearer ${TOKEN}` } })).status,
	).toBe(200);
	expect(logged.some((line) => /readyz|metrics/.test(line))).toBe(false);
	expect((await ask({ path: "/readyz", method: "POST" })).status).toBe(405);
});

test("[O12] without a token the figures are for this computer under its own names, not for what a relay passes on", async () => {
	const asked = async (host: string) => (await ask({ path: "/metrics", headers: { host } })).status;
	for (const name of ["localhost", "127.0.0.1", "[::1]", "LOCALHOST"]) {
		expect(await asked(name)).toBe(200);
		expect(await asked(`${name}:${port}`)).toBe(200);
	}
	for (const name of ["evil.example", "node-2:3000", `localhost.evil.example:${port}`, `10.0.0.7:${port}`])
		expect(await asked(name)).toBe(404);
	// A relay on this computer listens on a port of its own, and what it passes on names that one.
	expect(await asked(`localhost:${port === 3000 ? 3001 : 3000}`)).toBe(404);
	const figures = await ask({ path: "/metrics", headers: { host: "localhost" } });
	expect(figures.body).toBe("concordat_rooms 1\n");
	const forwarded = { host: "localhost", "x-forwarded-for": "203.0.113.9" };
	expect((await ask({ path: "/metrics", headers: forwarded })).status).toBe(404);
});
