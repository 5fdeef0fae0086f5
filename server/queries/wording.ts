import { refuse } from "@/lib/verdict";
import { wordingByDigest } from "@/server/db/rows/wordings";
import type { Query } from "./query";

/** Exact words that were put to this plan's partners, byte for byte as they were captured. [A1] */
export const wording: Query<"wording"> = async ({ plan, digest }, { site }) => {
	const row = await wordingByDigest(site.db, plan, digest);
	if (!row) return refuse("not-found");
	const { text, names, prose, at } = row;
	return { digest: row.digest, text, capturedAt: at.toISOString(), names, prose };
};
