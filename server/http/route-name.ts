/**
 * What a request is called in the log: its path without the query, and without anything a person may have typed.
 *
 * The catch: logs are kept and passed around. A path's part that is not one of ours in form (a word of a route or
 * an id) could be words of a plan, an address or a token, and is left out.
 */
export function routeName(url: string): string {
	const path = url.split(/[?#]/, 1)[0] ?? "";
	if (path.startsWith("/_next/")) return "/_next";
	return path
		.split("/")
		.map((part) => (ROUTE_WORD.test(part) || ID.test(part) ? part : "…"))
		.slice(0, 8)
		.join("/");
}

const ROUTE_WORD = /^[a-z][a-z-]{0,30}(\.[a-z]{2,12})?$|^$/;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
