import { headers } from "next/headers";
import type { SiteView } from "@/lib/queries";
import { peerOf } from "@/server/auth/peer";
import { runtime } from "@/server/runtime";
import { site } from "./site";

/** How the site stands, for a page that is drawn before anybody is signed in. */
export async function siteHere(): Promise<SiteView> {
	const here = await runtime();
	const view = await site({}, { site: here, peer: peerOf(await headers()), at: here.now() });
	if ("refused" in view) throw new Error(`Expected how the site stands, found the refusal ${view.refused}`);
	return view;
}
