import { capture, planWording } from "@/lib/agreement/wording";
import { because } from "@/lib/i18n/en/because";
import { words } from "@/lib/i18n/words";
import { refuse } from "@/lib/verdict";
import { planById, setLive } from "@/server/db/rows/plans";
import type { Act } from "./act";
import { notReady } from "./decide";
import { putWords } from "./put-words";
import { readStands } from "./stands";

/**
 * Puts the whole plan to all its partners, once nothing is missing; nobody can override that. [G4]
 *
 * The catch: a plan that was re-opened and says again exactly what every partner agreed to asks nobody anything: it
 * is live at once.
 */
export const goLive: Act<"go-live"> = async ({ plan, digest: seen }, acting) => {
	const { tx, at, seat, site } = acting;
	const stands = await readStands(tx, site, plan, at);
	if ((await planById(tx, plan))?.status === "live")
		return refuse("not-in-this-state", { detail: because.liveAlready });
	if (!stands.now.readiness.ready) return notReady(stands.now.readiness);
	if (stands.here.length < 2) return refuse("not-in-this-state", { detail: because.twoPartners });
	const wording = planWording(stands.doc, stands.plan);
	const { digest } = capture(wording);
	if (digest !== seen)
		return refuse("wording-changed", { detail: because.wordingChangedPut(words.agreement.thePlan) });
	const standing = stands.standing("plan");
	const missing = stands.here.some((partner) => !standing?.round?.asked.includes(partner));
	if (standing?.round?.digest === digest && !missing) {
		if (standing.kind === "in-force") {
			const round = standing.round.id;
			await setLive(tx, plan, { round, at });
			return {
				result: { round },
				planId: plan,
				partnerId: seat.partnerId,
				entry: { round, subject: "plan", digest, live: true },
				announce: ["agreements", "plan"],
			};
		}
		if (standing.kind === "open" || standing.kind === "objected")
			return refuse("not-in-this-state", { detail: because.putAlready(words.agreement.thePlan) });
	}
	return putWords(acting, stands, { subject: "plan", wording, asked: stands.here, reason: "", known: null });
};
