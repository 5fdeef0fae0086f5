import type { IncomingMessage } from "node:http";
import { isLoopback } from "@/server/auth/peer";
import type { Config } from "@/server/config";

/** Why a request goes no further, before anything of ours or of Next's has looked at it. */
export interface EarlyRefusal {
	status: 400 | 405 | 421;
	text: string;
}

/**
 * Whether a request may be looked at at all. [O3]
 *
 * The catch: a wrong `Host`, or a request line that carries a whole address, is how others' caches and proxies are
 * made to hand out our pages under names of theirs; so the name must be ours to the letter.
 */
export function refuseEarly(
	request: Pick<IncomingMessage, "url" | "method" | "headers" | "socket">,
	config: Pick<Config, "hosts" | "localHosts">,
): EarlyRefusal | null {
	const { url = "", method = "", headers } = request;
	if (!url.startsWith("/") || url.startsWith("//") || url.includes("\\") || !isSpelt(url))
		return { status: 400, text: "The request line must hold a path." };
	if (!answersTo(headers.host, request.socket.remoteAddress, config))
		return { status: 421, text: "This address is not served here." };
	// Pages are only read; whatever changes something is a door under /api.
	if (method !== "GET" && method !== "HEAD" && !url.startsWith("/api/"))
		return { status: 405, text: "This page can only be read." };
	return null;
}

/** Whether the escapes in a path spell letters; Next takes one that does not for a fault of ours. */
function isSpelt(url: string): boolean {
	try {
		decodeURIComponent(url.split("?", 1)[0] ?? "");
		return true;
	} catch {
		return false; // no such letters: nothing of ours has such an address
	}
}

/** The public name for everybody, this computer's own names for a connection that comes from it. */
function answersTo(
	host: string | undefined,
	remoteAddress: string | undefined,
	config: Pick<Config, "hosts" | "localHosts">,
): boolean {
	if (host === undefined) return false;
	const name = host.toLowerCase();
	if (config.hosts.includes(name)) return true;
	return remoteAddress !== undefined && isLoopback(remoteAddress) && config.localHosts.includes(name);
}
