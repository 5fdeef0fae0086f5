import type { Config } from "@/server/config";

/**
 * Whether a request that changes something was made by a page of ours. [N1]
 *
 * The catch: browsers send `Origin` with every POST, but older ones left out `Sec-Fetch-Site`; so the first must
 * be ours exactly, and the second must not say otherwise.
 */
export function fromOurPages(headers: Headers, config: Pick<Config, "origins">): boolean {
	const site = headers.get("sec-fetch-site");
	if (site !== null && site !== "same-origin") return false;
	const origin = headers.get("origin");
	return origin === null ? site === "same-origin" : config.origins.includes(origin);
}
