import { decode, encode } from "next-auth/jwt";
import type { PersonId } from "@/lib/ids";
import { SESSION_HOURS } from "@/lib/limits";
import type { Config } from "@/server/config";
import { personById } from "@/server/db/rows/people";
import { type Runtime, runtime } from "@/server/runtime";
import { parseCookies, setCookie } from "./cookies";

/** Somebody who is signed in, as the database held them a moment ago. */
export interface Session {
	personId: PersonId;
	personName: string;
	sessionVersion: number;
	/** One of the sample plan's invented people. */
	sample: boolean;
}

export const SESSION_SECONDS = SESSION_HOURS * 3600;

/** Cookies travel over https only, as soon as the site's own address is one. */
export const secureCookies = (config: Pick<Config, "publicUrl">) => config.publicUrl.startsWith("https:");

/** next-auth's own names, so that its handlers and this file read one cookie. */
export const sessionCookieName = (config: Pick<Config, "publicUrl">) =>
	`${secureCookies(config) ? "__Secure-" : ""}next-auth.session-token`;

/**
 * Who sends this request, or nobody. Works for a page, a route handler and a raw websocket upgrade alike. [N2]
 *
 * The catch: the token only says who somebody was. The session's version is compared with the database each time,
 * so "sign out everywhere", a new password and a removed person take effect at the next request.
 */
export async function sessionOf(
	cookieHeader: string | null | undefined,
	from?: Pick<Runtime, "config" | "db">,
): Promise<Session | null> {
	const { config, db } = from ?? (await runtime());
	const claims = await claimsOf(cookieHeader, config);
	if (!claims) return null;
	const person = await personById(db, claims.personId);
	if (!person || person.sessionVersion !== claims.version) return null;
	return {
		personId: person.id,
		personName: person.name,
		sessionVersion: person.sessionVersion,
		sample: person.sample === 1,
	};
}

/** The `Set-Cookie` line that signs somebody in here, for the doors that end with a signed-in person. */
export async function sessionCookie(
	config: Pick<Config, "publicUrl" | "secret">,
	person: { id: PersonId; sessionVersion: number },
): Promise<string> {
	const token = { sub: person.id, version: person.sessionVersion };
	const value = await encode({ token, secret: config.secret, maxAge: SESSION_SECONDS });
	return setCookie(sessionCookieName(config), value, {
		secure: secureCookies(config),
		maxAge: SESSION_SECONDS,
	});
}

/** The `Set-Cookie` line that signs this browser out. */
export const endedSessionCookie = (config: Pick<Config, "publicUrl">) =>
	setCookie(sessionCookieName(config), "", { secure: secureCookies(config), maxAge: 0 });

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whom a cookie names, before the database is asked whether that still holds. */
export async function claimsOf(
	cookieHeader: string | null | undefined,
	config: Pick<Config, "publicUrl" | "secret">,
): Promise<{ personId: PersonId; version: number } | null> {
	const token = parseCookies(cookieHeader).get(sessionCookieName(config));
	if (!token) return null;
	try {
		const claims = await decode({ token, secret: config.secret });
		const { sub, version } = claims ?? {};
		if (typeof sub !== "string" || !UUID.test(sub) || typeof version !== "number") return null;
		return { personId: sub, version };
	} catch {
		return null; // forged, expired, or signed with an earlier secret: nobody is signed in
	}
}
