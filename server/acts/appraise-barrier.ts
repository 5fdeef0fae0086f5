import { saysSomething } from "@/lib/agreement/reason";
import { because } from "@/lib/i18n/en/because";
import { readCard } from "@/lib/plan/read";
import { refuse } from "@/lib/verdict";
import { addAppraisal } from "@/server/db/rows/agreements";
import { lastEntry } from "@/server/db/rows/ledger";
import type { Act } from "./act";

/** How one's own organisation sees a barrier. Earlier answers stay on record; the latest counts. */
export const appraiseBarrier: Act<"appraise-barrier"> = async (input, { tx, at, seat, site }) => {
	const { plan, barrier, applies, reason, likelihood, impact } = input;
	const found = await site.words.underLock(tx, plan);
	const card = found && readCard(found.doc, barrier);
	if (!card || card.deleted || card.kind !== "barrier") return refuse("not-found");
	if (applies === "no" && !saysSomething(reason)) return refuse("reason-missing", { where: "reason" });
	if (applies === "yes" && (likelihood === null || impact === null)) {
		const where = likelihood === null ? "likelihood" : "impact";
		return refuse("bad-input", { where, detail: because.scoreMissing });
	}
	const said = { barrier, applies, reason, likelihood, impact };
	await addAppraisal(tx, {
		...said,
		planId: plan,
		entry: (await lastEntry(tx, plan)) + 1,
		partnerId: seat.partnerId,
		personId: seat.personId,
		at,
	});
	return { result: {}, planId: plan, partnerId: seat.partnerId, entry: said, announce: ["agreements"] };
};
