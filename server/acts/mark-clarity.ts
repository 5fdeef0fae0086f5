import { saysSomething } from "@/lib/agreement/reason";
import { readCard } from "@/lib/plan/read";
import { refuse } from "@/lib/verdict";
import { addClarityMark } from "@/server/db/rows/agreements";
import { lastEntry } from "@/server/db/rows/ledger";
import { partnerOfPlan } from "@/server/db/rows/partners";
import type { Act } from "./act";

/** How clear a responsibility is to one's own organisation, and whom it believes accountable. The latest counts. */
export const markClarity: Act<"mark-clarity"> = async (input, { tx, at, seat, site }) => {
	const { plan, role, clarity, reason, claim } = input;
	const found = await site.words.underLock(tx, plan);
	const card = found && readCard(found.doc, role);
	if (!card || card.deleted || card.kind !== "role") return refuse("not-found");
	if ((clarity === "partly" || clarity === "unclear") && !saysSomething(reason))
		return refuse("reason-missing", { where: "reason" });
	if (claim !== null) {
		const partner = await partnerOfPlan(tx, plan, claim);
		if (!partner || partner.leftAt) return refuse("not-found");
	}
	const said = { role, clarity, reason, claim };
	await addClarityMark(tx, {
		...said,
		planId: plan,
		entry: (await lastEntry(tx, plan)) + 1,
		partnerId: seat.partnerId,
		personId: seat.personId,
		at,
	});
	return { result: {}, planId: plan, partnerId: seat.partnerId, entry: said, announce: ["agreements"] };
};
