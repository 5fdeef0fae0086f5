import { saysSomething } from "@/lib/agreement/reason";
import { because } from "@/lib/i18n/en/because";
import { settles, stateOf } from "@/lib/meeting/decision";
import { may } from "@/lib/seat/may";
import { refuse } from "@/lib/verdict";
import { lastEntry } from "@/server/db/rows/ledger";
import { addDecisionStep, decisionOfPlan } from "@/server/db/rows/meeting-decisions";
import type { Act } from "./act";

/**
 * What became of a meeting's decision: it is done, dropped, or taken up again. [M20]
 *
 * The catch: of two who settle it at once the second is told, so that no word of the first is covered unread.
 */
export const settleDecision: Act<"settle-decision"> = async (input, { tx, at, seat }) => {
	const { plan, decision, state, note } = input;
	const found = await decisionOfPlan(tx, plan, decision);
	if (!found) return refuse("not-found");
	if (!settles(seat, found.owner))
		return may(seat, "attest-own")
			? refuse("other-partner", { detail: because.notDecisionOwner })
			: refuse("not-allowed");
	if (stateOf(found) === state) return refuse("not-in-this-state", { detail: because.decisionStands[state] });
	if (state === "dropped" && !saysSomething(note)) return refuse("reason-missing", { where: "note" });
	await addDecisionStep(tx, {
		planId: plan,
		entry: (await lastEntry(tx, plan)) + 1,
		decisionId: decision,
		state,
		note,
		personId: seat.personId,
		partnerId: seat.partnerId,
		at,
	});
	return {
		result: {},
		planId: plan,
		partnerId: seat.partnerId,
		// With its text, so that the ledger says in a sentence which decision it was.
		entry: { decision, text: found.text, state, note },
		announce: ["meetings"],
	};
};
