/**
 * The cookies of a request, by name; the first of a name counts, as browsers send the closest path first.
 *
 * The catch: a raw Node request has no parsed cookies, and next-auth's own reader finds none in it.
 */
export function parseCookies(header: string | null | undefined): Map<string, string> {
	const cookies = new Map<string, string>();
	for (const pair of (header ?? "").split(";")) {
		const at = pair.indexOf("=");
		if (at < 1) continue;
		const name = pair.slice(0, at).trim();
		if (!cookies.has(name)) cookies.set(name, decoded(pair.slice(at + 1).trim()));
	}
	return cookies;
}

function decoded(value: string): string {
	try {
		return decodeURIComponent(value);
	} catch {
		return value; // not percent-encoded: somebody else's cookie, kept as it came
	}
}

export interface CookieOptions {
	secure: boolean;
	/** Seconds; 0 removes the cookie. */
	maxAge: number;
}

/** A `Set-Cookie` line that no script can read and no other site can send along with a POST. */
export function setCookie(name: string, value: string, { secure, maxAge }: CookieOptions): string {
	return `${name}=${encodeURIComponent(value)}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${secure ? "; Secure" : ""}`;
}
