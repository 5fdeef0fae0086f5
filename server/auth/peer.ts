import type { IncomingHttpHeaders } from "node:http";

/** Who is at the other end of the line, as the server itself saw it. Requests from outside never keep this header. */
export const PEER_HEADER = "x-concordat-peer";

const FORWARDED = [
	"forwarded",
	"x-forwarded-for",
	"x-forwarded-host",
	"x-forwarded-proto",
	"x-real-ip",
	"via",
];

export interface Peer {
	/** The network address tries are counted by; with a trusted proxy, the one the proxy names. */
	address: string;
	/** True only for a direct connection from this computer itself. */
	here: boolean;
}

export function isLoopback(address: string): boolean {
	return /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/.test(address);
}

/**
 * What our own server writes into the peer header, from the socket's address and the headers as they came in.
 *
 * The catch: a proxy on this computer connects from loopback for the whole world, so any forwarding header makes
 * the request one from elsewhere. Next adds such headers itself: this must be asked before Next sees the request.
 */
export function peerHeader(
	socketAddress: string | undefined,
	headers: IncomingHttpHeaders,
	trustProxy: boolean,
): string {
	const forwarded = FORWARDED.some((name) => headers[name] !== undefined);
	const here = socketAddress !== undefined && isLoopback(socketAddress) && !forwarded;
	const named = trustProxy
		? String(headers["x-forwarded-for"] ?? "")
				.split(",")
				.at(-1)
				?.trim()
		: undefined;
	return `${here ? "here" : "away"} ${named || socketAddress || "unknown"}`;
}

/** Reads the peer header back. Without one (a request that did not come through our server) nobody is here. */
export function peerOf(headers: Headers): Peer {
	const [place, address] = (headers.get(PEER_HEADER) ?? "away unknown").split(" ");
	return { here: place === "here", address: address ?? "unknown" };
}
