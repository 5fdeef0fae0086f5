import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { Logger } from "pino";
import { commandWords } from "@/lib/i18n/en/command";
import { words } from "@/lib/i18n/words";
import { PEER_HEADER, peerHeader } from "@/server/auth/peer";
import type { Config } from "@/server/config";
import { refuseEarly } from "./refuse-early";
import { routeName } from "./route-name";
import { contentPolicy, newNonce, securityHeaders } from "./security-headers";
import { answerWatch, type Watched, watchPath } from "./watch-door";

/** What stands behind the front door once the site is ready. */
export interface Behind {
	pages(request: IncomingMessage, response: ServerResponse): Promise<void>;
	sync(request: IncomingMessage, socket: Duplex, head: Buffer): void;
	/** Whether the database answers: without it no page can say who asks. */
	databaseAnswers(): Promise<boolean>;
	watched: Watched;
	/** `next dev` alone: its own socket for pages that change under the hand. */
	devUpgrade: ((request: IncomingMessage, socket: Duplex, head: Buffer) => void) | null;
}

const SYNC_PATH = /^\/sync\/[^/]+$/;
/** A slow sender holds a connection, not a promise of ours. */
const HEADERS_MS = 20_000;
const REQUEST_MS = 120_000;

/**
 * The front door: one server for pages, HTTP doors and the websocket. Until `open` is called it answers that the
 * site is starting, so that the port is known to be ours before the database is touched.
 */
export function frontDoor(
	config: Config,
	log: Logger,
	done: (status: number, seconds: number) => void = () => undefined,
): { server: Server; open(behind: Behind): void } {
	let behind: Behind | null = null;
	const fixed = securityHeaders(config);

	const server = createServer((request, response) => {
		for (const [name, value] of Object.entries(fixed)) response.setHeader(name, value);
		const asked = watchPath(request);
		if (asked) {
			answerWatch(asked, request, response, config, behind?.watched ?? null).catch((error: unknown) => {
				log.error({ err: error, route: asked }, "a watcher was not answered");
				response.destroy();
			});
			return;
		}
		logWhenDone(request, response, log, done);
		const refusal = refuseEarly(request, config);
		if (refusal) return say(response, refusal.status, refusal.text);
		if (!behind) {
			response.setHeader("Retry-After", "1");
			return say(response, 503, commandWords.start.notYet);
		}
		const policy = contentPolicy(newNonce(), config);
		response.setHeader("Content-Security-Policy", policy);
		cleanHeaders(request, config);
		request.headers["content-security-policy"] = policy; // Next takes its nonce from here
		show(behind, request, response).catch((error: unknown) => {
			log.error({ err: error, route: routeName(request.url ?? "") }, "a page failed");
			if (!response.headersSent) say(response, 500, commandWords.start.pageFailed);
			else response.destroy();
		});
	});
	server.headersTimeout = HEADERS_MS;
	server.requestTimeout = REQUEST_MS;

	server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
		socket.on("error", () => socket.destroy()); // a peer that is gone has nothing to be told
		const refusal = refuseEarly(request, config);
		if (refusal) return drop(socket, refusal.status, refusal.text);
		if (!behind) return drop(socket, 503, commandWords.start.notYet);
		const path = (request.url ?? "").split("?", 1)[0] ?? "";
		cleanHeaders(request, config);
		if (SYNC_PATH.test(path)) return behind.sync(request, socket, head);
		if (behind.devUpgrade && path.startsWith("/_next/")) return behind.devUpgrade(request, socket, head);
		drop(socket, 404, commandWords.start.noSocketHere);
	});

	server.on("clientError", (_error, socket) => {
		if (socket.writable) socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
	});

	return {
		server,
		open(ready) {
			behind = ready;
		},
	};
}

/**
 * Shows a page, or says that the site cannot for now.
 *
 * The catch: the database is asked before a page is begun, because a page that fails half-way has its status
 * already. Doors answer for themselves, and files need no database.
 */
async function show(behind: Behind, request: IncomingMessage, response: ServerResponse): Promise<void> {
	if (!isPage(request.url ?? "") || (await behind.databaseAnswers())) return behind.pages(request, response);
	response.writeHead(503, {
		"Content-Type": "text/html; charset=utf-8",
		"Cache-Control": "no-store",
		"Retry-After": "10",
	});
	response.end(awayPage());
}

const isPage = (url: string) => {
	const path = url.split("?", 1)[0] ?? "";
	return !/^\/(_next|api)\//.test(path) && !/\.[a-z0-9]+$/.test(path);
};

/** Loads itself again, so that it goes when the database is back. */
function awayPage(): string {
	const { title, text } = words.common.away;
	return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="10"><title>${title} | ${words.common.product}</title></head><body><main><h1>${title}</h1><p>${text}</p></main></body></html>`;
}

/** The catch: headers that only we or Next may set would otherwise be believed from outside. */
function cleanHeaders(request: IncomingMessage, config: Config): void {
	const peer = peerHeader(request.socket.remoteAddress, request.headers, config.trustProxy);
	for (const name of Object.keys(request.headers))
		if (/^(x-middleware-|x-nextjs-|x-invoke-|x-forwarded-|forwarded$)/.test(name))
			delete request.headers[name];
	delete request.headers["next-action"];
	request.headers[PEER_HEADER] = peer;
	const { protocol, host } = new URL(config.publicUrl);
	request.headers["x-forwarded-proto"] = protocol.slice(0, -1);
	request.headers["x-forwarded-host"] = request.headers.host ?? host;
}

function say(response: ServerResponse, status: number, text: string): void {
	response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" });
	response.end(`${text}\n`);
}

function drop(socket: Duplex, status: number, text: string): void {
	const body = `${text}\n`;
	socket.end(
		`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
	);
}

/** Ids, route, status and milliseconds: no text of a plan, no address, no token. */
function logWhenDone(
	request: IncomingMessage,
	response: ServerResponse,
	log: Logger,
	done: (status: number, seconds: number) => void,
): void {
	const began = performance.now();
	const route = routeName(request.url ?? "");
	response.once("close", () => {
		const ms = Math.round(performance.now() - began);
		const line = { method: request.method, route, status: response.statusCode, ms };
		done(response.statusCode, ms / 1000);
		if (response.statusCode >= 500) log.error(line, "request");
		else if (route === "/_next") log.debug(line, "request");
		else log.info(line, "request");
	});
}
