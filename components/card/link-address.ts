import { safeLink } from "@/lib/plan/schema";

/** What people type as an address, made whole: "example.org" and "name@example.org" are understood. */
export function wholeAddress(typed: string): string | null {
	const bare = typed.trim();
	if (safeLink(bare)) return bare;
	if (/^[^\s@/:]+@[^\s@/]+\.[^\s@/]+$/.test(bare)) return `mailto:${bare}`;
	const web = `https://${bare}`;
	return /^[^\s:/@]+\.[^\s@]+$/.test(bare) && safeLink(web) ? web : null;
}
