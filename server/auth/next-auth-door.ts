import NextAuth from "next-auth";
import { askForLife } from "@/server/db/away";
import { runtime } from "@/server/runtime";
import { parseCookies } from "./cookies";
import { broken } from "./door";
import { atMost } from "./json-body";
import { authOptions, relativePath } from "./next-auth";
import { Reply } from "./next-auth-reply";
import { peerOf } from "./peer";

/** What next-auth is asked for here; the rest of its doors stay shut. */
const OPEN: Record<string, readonly string[]> = {
	GET: ["csrf", "session", "providers", "signin", "signout", "error"],
	POST: ["callback/password", "callback/sample", "signin/password", "signin/sample", "signout"],
};

const BODY_BYTES_MAX = 16 * 1024;

/**
 * next-auth's doors: `/api/auth/…`, with its own double-submit token instead of an Origin check.
 *
 * The catch: it is called with a request of our own making. It believes `callbackUrl` and the environment, so the
 * first is made a relative path and the second is told the configured public address before it looks.
 */
export async function authDoor(request: Request): Promise<Response> {
	const site = await runtime();
	const url = new URL(request.url);
	const steps = url.pathname.split("/").slice(3);
	const method = request.method;
	if (!OPEN[method]?.includes(steps.join("/"))) return new Response(null, { status: 404 });
	const body = method === "POST" ? await formBody(request) : {};
	if (!body) return new Response(null, { status: 413 });

	try {
		// The catch: next-auth takes any failure to read a session for its end, and would sign people out.
		await askForLife(site.db);
	} catch (error) {
		return broken(site, "/api/auth", error);
	}

	process.env.NEXTAUTH_URL = site.config.publicUrl;
	const query = withoutForeignCallback(Object.fromEntries(url.searchParams), site.config.publicUrl);
	const cookies = Object.fromEntries(
		[...parseCookies(request.headers.get("cookie"))].filter(([name]) => !name.endsWith("callback-url")),
	);
	const reply = new Reply();
	await NextAuth(
		{
			method,
			query: { ...query, nextauth: steps },
			body: withoutForeignCallback(body, site.config.publicUrl),
			cookies,
			headers: Object.fromEntries(request.headers),
		} as never,
		reply as never,
		authOptions(site, peerOf(request.headers)),
	);
	return reply.response();
}

/** The fields of a form, or null when there are more than any of ours brings. */
async function formBody(request: Request): Promise<Record<string, string> | null> {
	if (Number(request.headers.get("content-length") ?? 0) > BODY_BYTES_MAX) return null;
	const bytes = await atMost(request, BODY_BYTES_MAX);
	return bytes && Object.fromEntries(new URLSearchParams(new TextDecoder().decode(bytes)));
}

/** The catch: next-auth answers 500 to a callback that is no address, so a foreign or broken one is left out. */
function withoutForeignCallback(fields: Record<string, string>, publicUrl: string): Record<string, string> {
	const { callbackUrl, ...rest } = fields;
	return callbackUrl === undefined ? rest : { ...rest, callbackUrl: relativePath(callbackUrl, publicUrl) };
}
