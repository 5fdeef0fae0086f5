import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { commandWords } from "@/lib/i18n/en/command";
import { peerHeader } from "@/server/auth/peer";
import type { Config } from "@/server/config";

/** What whoever watches over a node may ask. */
export interface Watched {
	/** Why this node should be sent nobody now; null when it may. */
	notReady(): Promise<string | null>;
	metrics(): Promise<{ type: string; text: string }>;
}

type Watching = Pick<Config, "localHosts" | "metricsToken" | "trustProxy">;

const PATHS = ["/healthz", "/readyz", "/metrics"] as const;
type WatchPath = (typeof PATHS)[number];
const say = commandWords.watch;

/** The path of a watcher's question, if it is one. */
export function watchPath(request: IncomingMessage): WatchPath | null {
	const path = (request.url ?? "").split("?", 1)[0];
	const reads = request.method === "GET" || request.method === "HEAD";
	return (reads && PATHS.find((one) => one === path)) || null;
}

/**
 * Answers whoever watches over this node: it lives, it may be sent people, its figures. [O12]
 *
 * The catch: a balancer asks a node by its own address, so these are answered under any name; they say nothing of
 * the site. The figures are for this computer itself under one of its own names, or for whoever knows METRICS_TOKEN.
 */
export async function answerWatch(
	path: WatchPath,
	request: IncomingMessage,
	response: ServerResponse,
	config: Watching,
	watched: Watched | null,
): Promise<void> {
	if (path === "/healthz") return answer(response, 200, say.alive);
	if (path === "/readyz") {
		const why = watched ? await watched.notReady() : say.starting;
		return answer(response, why === null ? 200 : 503, why ?? say.ready);
	}
	if (!watched || !mayRead(request, config)) return answer(response, 404, say.nothing);
	const { type, text } = await watched.metrics();
	answer(response, 200, text.trimEnd(), type);
}

function mayRead(request: IncomingMessage, config: Watching) {
	if (isHere(request, config)) return true;
	const { metricsToken } = config;
	const given = Buffer.from(request.headers.authorization ?? "");
	const wanted = Buffer.from(`Bearer ${metricsToken}`);
	return metricsToken !== null && given.length === wanted.length && timingSafeEqual(given, wanted);
}

/**
 * The catch: a relay of plain TCP on this computer connects from loopback for the whole world, and a page of
 * somebody's may point a name of theirs at loopback; what both pass on names them or their port, not ours.
 */
function isHere(request: IncomingMessage, { localHosts, trustProxy }: Watching): boolean {
	const peer = peerHeader(request.socket.remoteAddress, request.headers, trustProxy);
	const name = request.headers.host?.toLowerCase() ?? "";
	return peer.startsWith("here ") && localHosts.some((own) => name === own || name === withoutPort(own));
}

const withoutPort = (host: string) => host.replace(/:\d+$/, "");

function answer(
	response: ServerResponse,
	status: number,
	text: string,
	type = "text/plain; charset=utf-8",
): void {
	response.writeHead(status, { "Content-Type": type, "Cache-Control": "no-store" });
	response.end(`${text}\n`);
}
