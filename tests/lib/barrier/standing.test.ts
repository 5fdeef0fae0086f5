import { expect, test } from "vitest";
import { cardSubject, notApplicable } from "@/lib/agreement/subject";
import type { PlanContext } from "@/lib/plan/plan-index";
import { barrierSettled, cardState } from "@/lib/plan/state";
import { AT, cardOf, newPlan } from "../../support/plans";
import { stands, strategy, withStandings } from "./plans";

const ALL = ["agree", "agree", "agree"] as const;

function planWithStrategies() {
	const doc = newPlan();
	const list = strategy(doc, ["barrier:B05"]);
	const agreement = strategy(doc, ["barrier:B05"]);
	const says = (context: PlanContext) => ({
		text: cardState(cardOf(doc, "B05"), context).pill.text,
		settled: barrierSettled(cardOf(doc, "B05"), context),
	});
	return { doc, list, agreement, says };
}

test("[B2] a barrier that nothing answers is open, and a strategy alone settles nothing", () => {
	const { doc, list, agreement, says } = planWithStrategies();
	const empty = withStandings(doc, []);
	expect(cardState(cardOf(doc, "B06"), empty).pill.key).toBe("open");
	expect(says(empty)).toEqual({ text: "Strategy proposed", settled: false });
	const asked = withStandings(doc, [
		stands(cardSubject(list), "open", ["agree", null, null]),
		stands(cardSubject(agreement), "objected", ["object", "agree", null]),
	]);
	expect(says(asked)).toEqual({ text: "Strategy proposed", settled: false });
});

test("[B2] one strategy in force settles a barrier, whatever the others say", () => {
	const { doc, list, agreement, says } = planWithStrategies();
	const context = withStandings(doc, [
		stands(cardSubject(list), "in-force", ["agree", "reservation", "agree"]),
		stands(cardSubject(agreement), "lapsed", ALL, { inForceSince: AT }),
	]);
	expect(says(context)).toEqual({ text: "Strategy agreed", settled: true });
});

test("[B2] a barrier that is agreed not to apply is settled without a strategy, and says so before any strategy", () => {
	const { doc, list, says } = planWithStrategies();
	const context = withStandings(doc, [
		stands(notApplicable("B05"), "in-force", ALL, { reason: "No such systems." }),
		stands(cardSubject(list), "in-force", ALL),
	]);
	expect(says(context)).toEqual({ text: "Does not apply", settled: true });
});

test("[B2] a barrier is reopened when what had settled it stands no more, and not when it never did", () => {
	const { doc, list, says } = planWithStrategies();
	const lapsed = stands(cardSubject(list), "lapsed", ALL, { inForceSince: AT });
	expect(says(withStandings(doc, [lapsed]))).toEqual({ text: "Reopened", settled: false });
	const never = stands(cardSubject(list), "lapsed", ["agree", null, null]);
	expect(says(withStandings(doc, [never]))).toEqual({ text: "Strategy proposed", settled: false });
	const withdrawn = stands(notApplicable("B05"), "withdrawn", ALL, { inForceSince: AT });
	expect(says(withStandings(doc, [withdrawn]))).toEqual({ text: "Reopened", settled: false });
});
