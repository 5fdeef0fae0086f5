import { textOfBytes } from "@/lib/base64";
import { refuse } from "@/lib/verdict";
import { attestedUpTo } from "@/server/db/rows/attested";
import { lastEntry } from "@/server/db/rows/ledger";
import { partnersOfPlan } from "@/server/db/rows/partners";
import { updatesUpTo } from "@/server/db/rows/past";
import { momentAt } from "@/server/db/rows/timeline";
import { numberIn } from "./number-in";
import type { Query } from "./query";
import { partnerView } from "./views";

/**
 * The whole plan as it stood at one moment: its words, what was attested, and who was on it. [H5]
 *
 * The catch: the words are sent as they are stored and folded by whoever asks; folding years of them here would hold up
 * everybody who types.
 */
export const moment: Query<"moment"> = async ({ plan, seq: row, entry: place }, { site }) => {
	const seq = numberIn(row, 1);
	if (seq === null) return refuse("bad-input", { where: "seq" });
	const entry = numberIn(place, 0);
	if (entry === null) return refuse("bad-input", { where: "entry" });
	const updates = await updatesUpTo(site.db, plan, seq);
	const at = await momentAt(site.db, plan, seq, entry);
	if (!updates || !at || entry > (await lastEntry(site.db, plan))) return refuse("not-found");
	const attested = await attestedUpTo(site.db, plan, entry);
	const partners = (await partnersOfPlan(site.db, plan))
		.filter(({ joinedAt }) => joinedAt <= at)
		.map((partner) =>
			partnerView({ ...partner, leftAt: partner.leftAt && partner.leftAt <= at ? partner.leftAt : null }),
		);
	return {
		updates: updates.map(textOfBytes),
		status: attested.live ? "live" : "draft",
		partners,
		attested,
	};
};
