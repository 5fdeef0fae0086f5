import { capture, planWording, wordingNow } from "@/lib/agreement/wording";
import { because } from "@/lib/i18n/en/because";
import { words } from "@/lib/i18n/words";
import { refuse } from "@/lib/verdict";
import { planById } from "@/server/db/rows/plans";
import type { Act } from "./act";
import { putWords } from "./put-words";
import { readStands } from "./stands";

/**
 * Asks every partner to consent to starting although conditions are unmet. [G5]
 *
 * The catch: the gaps are listed by the server as they stand, and the consents are to them, to the reason and to the
 * plan's exact words; a gap that is added or a word that changes lapses them all.
 */
export const startWithKnownGaps: Act<"start-with-known-gaps"> = async (input, acting) => {
	const { plan, digest: seen, reason } = input;
	const stands = await readStands(acting.tx, acting.site, plan, acting.at);
	if ((await planById(acting.tx, plan))?.status === "live")
		return refuse("not-in-this-state", { detail: because.liveAlready });
	const gaps = stands.now.readiness.unmet.map(({ key }) => key).sort();
	if (gaps.length === 0) return refuse("not-in-this-state", { detail: because.readyAlready });
	if (stands.here.length < 2) return refuse("not-in-this-state", { detail: because.twoPartners });
	const wording = wordingNow(stands.doc, stands.plan, "known-gaps", { reason, gaps });
	if (!wording) return refuse("not-found");
	const { digest } = capture(wording);
	if (digest !== seen)
		return refuse("wording-changed", { detail: because.wordingChangedPut(words.agreement.thePlan) });
	const standing = stands.standing("known-gaps");
	if (standing?.round?.digest === digest && (standing.kind === "open" || standing.kind === "objected"))
		return refuse("not-in-this-state", { detail: because.putAlready(words.agreement.thePlan) });
	const whole = planWording(stands.doc, stands.plan);
	const known = { gaps, plan: capture(whole).digest };
	const asked = stands.here;
	return putWords(acting, stands, { subject: "known-gaps", wording, asked, reason, known, beside: whole });
};
